using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Ties;

/// <summary>A dated relation between two nodes, with its evidence.</summary>
/// <param name="Id">Its own; for what was read from a claim, the claim's.</param>
/// <param name="FromNode">Who: the supplier, the part, the maker to order.</param>
/// <param name="ToNode">To whom: the customer, the whole, the one who orders.</param>
/// <param name="Kind">One of <see cref="TieKinds"/>.</param>
/// <param name="State">stated, planned or unclear.</param>
/// <param name="Since">From when; "" for unknown.</param>
/// <param name="ByThen">Whether <paramref name="Since"/> is only the date by which it held.</param>
/// <param name="Until">Until when, that day not included; "" while it holds.</param>
/// <param name="Evidence">Where it stands, in words; "" where a claim says it.</param>
/// <param name="SaidBy">Who says so.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Origin">What brought it about: an event or a programme in words, or the path of a node (a need, a meeting); "" for unknown.</param>
public sealed record Tie(
    string Id, string FromNode, string ToNode, string Kind, string State, string Since, bool ByThen, string Until, string Evidence, string SaidBy, bool Illustrative, string Claim, string CreatedAt, string Origin = "");

/// <summary>A kind of tie with what it says read from either end.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">Its name.</param>
/// <param name="Forward">"A … B", read from A.</param>
/// <param name="Backward">"B … A", read from B.</param>
public sealed record TieKind(string Id, Sentence Name, Sentence Forward, Sentence Backward);

/// <summary>The kinds of ties.</summary>
public static class TieKinds
{
    public const string PartOf = "part-of";
    public const string Cooperation = "cooperation";
    public const string MadeToOrder = "made-to-order";
    public const string Portfolio = "portfolio";
    public const string Manages = "manages";
    public const string Support = "support";

    public static IReadOnlyList<TieKind> All { get; } =
    [
        new("supply", new("supply", "поставка"), new("supplies", "поставляет"), new("is supplied by", "получает от")),
        new("service", new("service", "услуга"), new("serves", "оказывает услуги"), new("is served by", "получает услуги от")),
        new("joint-project", new("joint project", "совместный проект"), new("has a joint project with", "ведёт совместный проект с"), new("has a joint project with", "ведёт совместный проект с")),
        new("contract", new("contract", "договор"), new("has a contract with", "имеет договор с"), new("has a contract with", "имеет договор с")),
        new("ownership", new("ownership", "владение"), new("owns", "владеет"), new("is owned by", "принадлежит")),
        new(PartOf, new("part of", "часть"), new("is part of", "входит в состав"), new("includes", "включает")),
        new("education", new("education", "обучение"), new("trains people for", "готовит кадры для"), new("has people trained by", "получает кадры от")),
        new(MadeToOrder, new("contract manufacture", "контрактное производство"), new("makes to the order of", "выпускает по заказу"), new("has products made by", "заказывает выпуск у")),
        new(Portfolio, new("transfer of a portfolio", "передача портфеля"), new("passed products on to", "передала препараты"), new("took over products from", "приняла препараты от")),
        new(Cooperation, new("cooperation", "сотрудничество"), new("works with", "сотрудничает с"), new("works with", "сотрудничает с")),
        new(Manages, new("management", "управление"), new("manages", "управляет"), new("is managed by", "управляется")),
        new(Support, new("support", "поддержка"), new("supports", "поддерживает"), new("is supported by", "пользуется поддержкой")),
    ];

    public static TieKind Of(string id) => All.FirstOrDefault(k => k.Id == id) ?? new(id, new(id, id), new(id, id), new(id, id));
}
