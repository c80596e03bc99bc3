using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>What an organisation or a cluster looks for, or offers, until a day. Texts that are not known are "".</summary>
public sealed record Need
{
    /// <summary>The kind of its node: <c>registry/needs</c>.</summary>
    public const string NodeKind = "registry/needs";

    /// <summary>The slug of its English title.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is: the path of an organisation or of a cluster.</summary>
    public required string Owner { get; init; }

    /// <summary>One of <see cref="NeedWords.Directions"/>.</summary>
    public required string Direction { get; init; }

    /// <summary>One of <see cref="NeedWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title in English; the Russian one where there is no other.</summary>
    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>The territory that a partner must be in; "" for any.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The kinds of organisations that are looked for, divided by commas; "" for any.</summary>
    public string Partners { get; init; } = "";

    /// <summary>A state of <see cref="NeedFlow"/> as it was last written down; <see cref="StateOn"/> tells what it is today.</summary>
    public required string State { get; init; }

    /// <summary>The last day on which it is open, as 2026-11-05.</summary>
    public required string Expires { get; init; }

    /// <summary>One of <see cref="NeedWords.Audiences"/>, or the id of the cluster whose people alone read it.</summary>
    public required string Audience { get; init; }

    /// <summary>The path of the node that gave rise to it: a link of a chain; "" for none.</summary>
    public string Because { get; init; } = "";

    /// <summary>Invented for demonstration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The claim it was read from; "" where somebody posted it here.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The account that posted it.</summary>
    public string PostedBy { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string CreatedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public Node OwnerNode => new(Owner);

    public IReadOnlyList<string> PartnerKinds => Partners.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public string Title(Language language) => language == Language.English ? En : Ru;

    public Sentence Name => new(En, Ru);

    /// <summary>The state on a day: what was open is expired from the day after its last, whether or not anybody has written that down.</summary>
    public string StateOn(string today) => State == NeedFlow.Open && string.CompareOrdinal(Expires, today) < 0 ? NeedFlow.Expired : State;

    public bool IsOpen(string today) => StateOn(today) == NeedFlow.Open;
}

/// <summary>A capability that is needed or offered.</summary>
/// <param name="Need">Of which need.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="En">In English; as it was typed where no other is known.</param>
/// <param name="Ru">In Russian.</param>
public sealed record NeedTerm(string Need, int Number, string En, string Ru)
{
    public Sentence Name => new(En, Ru);
}

/// <summary>The words that a need is described with, and whose they are.</summary>
public static class NeedWords
{
    public const string Wanted = "need";
    public const string Offered = "offer";
    public const string Everyone = "everyone";
    public const string Registered = "registered";

    /// <summary>The longest that a need may stay open, in days.</summary>
    public const int LongestDays = 366;

    public static IReadOnlyList<Word> Directions { get; } =
    [
        new(Wanted, new("need", "запрос"), new("needs", "запросы")),
        new(Offered, new("offer", "предложение"), new("offers", "предложения")),
    ];

    /// <summary>The kinds of the partnering profiles of the Enterprise Europe Network, and what clusters look for besides.</summary>
    public static IReadOnlyList<Word> Kinds { get; } =
    [
        new("technology", new("technology", "технология"), new("technologies", "технологии")),
        new("business", new("business", "деловое партнёрство"), new("business", "деловое партнёрство")),
        new("research", new("research and development", "исследования и разработки"), new("research and development", "исследования и разработки")),
        new("capacity", new("production capacity", "производственные мощности"), new("production capacity", "производственные мощности")),
        new("people", new("people", "кадры"), new("people", "кадры")),
        new("equipment", new("equipment", "оборудование"), new("equipment", "оборудование")),
        new("investment", new("investment", "инвестиции"), new("investment", "инвестиции")),
    ];

    public static IReadOnlyList<Word> Audiences { get; } =
    [
        new(Everyone, new("everybody", "все"), new("everybody", "все")),
        new(Registered, new("everybody who is signed in", "все, кто вошёл в систему"), new("", "")),
    ];

    /// <summary>The kinds of nodes that may post.</summary>
    public static IReadOnlyList<string> Owners { get; } = [Organisation.NodeKind, ClusterNode.Kind];

    public static Sentence Name(IReadOnlyList<Word> words, string id) => words.FirstOrDefault(w => w.Id == id)?.Name ?? new(id, id);

    /// <summary>"technology request", "business offer".</summary>
    public static Sentence Sort(string direction, string kind)
    {
        var (what, name) = (Name(Kinds, kind), direction == Wanted ? new Sentence("wanted", "нужно") : new Sentence("offered", "предлагается"));
        return new($"{Words.Capital(name.En)}: {what.En}", $"{Words.Capital(name.Ru)}: {what.Ru}");
    }
}
