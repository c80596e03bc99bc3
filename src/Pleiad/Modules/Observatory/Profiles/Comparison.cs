using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Claims;

namespace Pleiad.Modules.Observatory.Profiles;

/// <summary>An attribute by which clusters are compared: the same ones for all.</summary>
public sealed record ProfileAttribute(string Id, string En, string Ru)
{
    public static IReadOnlyList<ProfileAttribute> All { get; } =
    [
        new("archetype", "Archetype", "Архетип"),
        new("stage", "How far it is", "На каком этапе"),
        new("lead", "Who leads it", "Ведущая группа"),
        new("organiser", "Who runs it", "Кто управляет"),
        new("known-for", "Known for", "Чем известен"),
        new("firms", "Firms and plants", "Фирмы и заводы"),
        new("jobs", "Jobs", "Рабочие места"),
        new("investment", "Investment", "Инвестиции"),
        new("support", "Authorities’ support", "Поддержка властей"),
        new("universities", "Universities", "Университеты"),
    ];
}

/// <summary>Two to five clusters set side by side.</summary>
public sealed class Comparison
{
    public const int Fewest = 2, Most = 5;

    private static readonly string[] First = ["st-petersburg", "kaluga", "munich", "osaka", "korea"];

    private readonly ILookup<(string, string), Reading> facts;

    private Comparison(ShippedClaims claims, IReadOnlyList<Subject> chosen, RefusedChoice? refused)
    {
        (All, Chosen, Refused) = ([.. claims.Of("profile")], chosen, refused);
        facts = claims.Profiles.ToLookup(c => (c.Subject, c.Attribute));
    }

    /// <summary>All that can be compared.</summary>
    public IReadOnlyList<Subject> All { get; }

    /// <summary>Those set side by side, in the order of the list.</summary>
    public IReadOnlyList<Subject> Chosen { get; }

    /// <summary>Why the reader's choice was not followed; null when it was.</summary>
    public RefusedChoice? Refused { get; }

    /// <summary>The comparison of the chosen ones; without a choice, of the home ones with those abroad.</summary>
    /// <exception cref="NotFoundException">One of them is not there.</exception>
    public static Comparison Of(ShippedClaims claims, string[]? with)
    {
        string[] asked = [.. (with ?? []).Where(w => w.Length > 0).Distinct()];
        Subject[] all = [.. claims.Of("profile")];
        foreach (var id in asked.Where(id => !all.Any(s => s.Id == id)))
            throw new NotFoundException($"There is no profile '{id}'.", $"Профиля «{id}» нет.", [.. all.Take(Most).Select(s => new Suggestion(s.En, s.Ru, ProfileEndpoints.Page))]);
        var refused = asked.Length is 0 or (>= Fewest and <= Most) ? null : new RefusedChoice(asked);
        var shown = asked.Length == 0 || refused is not null ? First : asked;
        return new Comparison(claims, [.. all.Where(s => shown.Contains(s.Id))], refused);
    }

    /// <summary>What is known of an attribute; empty for nothing.</summary>
    public IEnumerable<Reading> Of(Subject subject, ProfileAttribute attribute) => facts[(subject.Id, attribute.Id)];

    /// <summary>All facts in the order in which the table shows them.</summary>
    public IEnumerable<Reading> Facts => ProfileAttribute.All.SelectMany(a => Chosen.SelectMany(s => Of(s, a)));
}

/// <summary>A choice of too few or too many.</summary>
public sealed record RefusedChoice(IReadOnlyList<string> Asked)
{
    public string En => $"Choose two to five clusters; you chose {Asked.Count}.";

    public string Ru => $"Выберите от двух до пяти кластеров; выбрано: {Asked.Count}.";
}
