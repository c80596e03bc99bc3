using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Claims;

/// <summary>What kind of thing claims say, in plain words: the headings under which everything said of a subject is grouped.</summary>
public static class PredicateWords
{
    private static readonly (string Heading, string Ru, string[] Predicates)[] Groups =
    [
        ("What it is", "Что это", ["is_a", "classed_as", "legal_form", "status", "edition"]),
        ("Other names", "Другие названия", ["also_known_as"]),
        ("How much and how many", "Сколько", ["number_of", "share", "costs", "requested", "allocated", "refused", "invested", "rated_at"]),
        ("Where it is and what it belongs to", "Где находится и во что входит", ["located_in", "part_of", "member_of", "spearhead_of"]),
        ("What it includes", "Что включает", ["includes", "lists", "links"]),
        ("People and steering", "Люди и управление", ["role", "manages", "coordinates", "initiated", "organised_by", "supported_by", "approved_by", "granted_to", "applied_for"]),
        ("Dates and stages", "Даты и этапы", ["founded_on", "started_on", "held_on", "opened_in", "planned_for", "starts_at", "ends_at", "has_stage", "replaces", "proposed_at", "frequency"]),
        ("What it makes", "Что создаёт и выпускает", ["produces", "produced_by", "develops", "developed_by", "made_by", "made_to_order_of", "specialises_in", "works_in", "published_by"]),
        ("What it does", "Что делает", ["provides", "supports", "finances", "promotes", "cooperates_with", "took_part_in", "uses", "serves", "verified_by", "complies_with", "topic"]),
        ("What follows from it", "Что из этого следует", ["requires", "enables", "leads_to", "limited_by", "aims_at", "recommends", "compares", "has_strength"]),
    ];

    /// <summary>What a person who adds a claim may say, with its name.</summary>
    private static readonly (string Predicate, string En, string Ru)[] Offered =
    [
        ("number_of", "How many of something there are", "Сколько чего-либо"),
        ("share", "A share", "Доля"),
        ("costs", "What it costs", "Сколько стоит"),
        ("invested", "What was invested", "Сколько вложено"),
        ("status", "How it stands", "В каком состоянии"),
        ("is_a", "What it is", "Что это"),
        ("produces", "What it makes", "Что выпускает"),
        ("provides", "What it offers", "Что предлагает"),
        ("cooperates_with", "With whom it works", "С кем работает"),
        ("opened_in", "When it was opened", "Когда открыто"),
        ("planned_for", "What is planned", "Что планируется"),
    ];

    public static IEnumerable<string> Choices => Offered.Select(o => o.Predicate);

    /// <summary>A predicate that a person may choose, in words.</summary>
    public static string Choice(this Reader reader, string predicate) => Offered.Where(o => o.Predicate == predicate).Select(o => reader.T(o.En, o.Ru)).FirstOrDefault() ?? reader.HeadingOf(predicate);

    /// <summary>The heading that a predicate stands under.</summary>
    public static string HeadingOf(this Reader reader, string predicate) =>
        Groups.Where(g => g.Predicates.Contains(predicate)).Select(g => reader.T(g.Heading, g.Ru)).FirstOrDefault() ?? reader.T("Besides", "Кроме того");

    /// <summary>Claims under their headings, in the order of the list.</summary>
    public static IEnumerable<IGrouping<string, Claim>> Grouped(this Reader reader, IEnumerable<Claim> claims) =>
        claims.OrderBy(c => PlaceOf(c.Predicate)).GroupBy(c => reader.HeadingOf(c.Predicate), StringComparer.Ordinal);

    private static int PlaceOf(string predicate) => Array.FindIndex(Groups, g => g.Predicates.Contains(predicate)) is >= 0 and var place ? place : Groups.Length;
}
