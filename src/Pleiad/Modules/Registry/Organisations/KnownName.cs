using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>A name by which an organisation, a person or a product is or was known.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Node">Whose: <c>registry/organisations/polysan</c>.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Folded">As names are compared; see <see cref="Spelling"/>.</param>
/// <param name="Language">en, ru; "" where it is neither.</param>
/// <param name="Kind">One of <see cref="NameKinds"/>.</param>
/// <param name="Since">From when; "" for unknown.</param>
/// <param name="Until">Until when; "" while it holds.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record KnownName(string Id, string Node, string Text, string Folded, string Language, string Kind, string Since, string Until, string Claim);

/// <summary>What a name is.</summary>
public static class NameKinds
{
    public const string Official = "official";
    public const string Short = "short";
    public const string Former = "former";
    public const string Alias = "alias";
    public const string Brand = "brand";

    public static IReadOnlyList<(string Id, Sentence Name)> All { get; } =
    [
        (Official, new("official name", "официальное название")),
        (Short, new("short name", "краткое название")),
        (Former, new("former name", "прежнее название")),
        (Alias, new("other spelling", "другое написание")),
        (Brand, new("brand", "торговая марка")),
    ];

    public static Sentence Name(string id) => All.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);
}

/// <summary>A number by which registers know an organisation.</summary>
/// <param name="Scheme">One of <see cref="IdentifierScheme"/>.</param>
/// <param name="Value">As the register writes it, its check digits tested.</param>
/// <param name="Organisation">Whose; no number belongs to two.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Identifier(string Scheme, string Value, string Organisation, string Claim);

/// <summary>A branch that an organisation works in, by a classification.</summary>
/// <param name="Organisation">Whose.</param>
/// <param name="Scheme">okved or nace.</param>
/// <param name="Code">As the classification writes it: 21.20.1.</param>
/// <param name="Main">Whether it is the main one.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record IndustryCode(string Organisation, string Scheme, string Code, bool Main, string Claim);

/// <summary>What an organisation can do.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Node">Whose.</param>
/// <param name="Kind">field, service or technology.</param>
/// <param name="En">In English.</param>
/// <param name="Ru">In Russian.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Competence(string Id, string Node, string Kind, string En, string Ru, string Claim);
