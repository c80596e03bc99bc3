using System.Globalization;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>A cluster in a list.</summary>
/// <param name="Level">The level that dated evidence supports; null when nothing does.</param>
/// <param name="Because">The evidence of that level; null for none.</param>
public sealed record ClusterCardDto(
    string Id, string En, string Ru, string Kind, string State, string? Level, EvidenceDto? Because, IReadOnlyList<string> Territories, int Members, int Anchors, string? FederalSince, string? ConfirmedAt, bool Dormant, bool Illustrative)
{
    internal static readonly string[] Header = ["cluster", "name", "name_ru", "kind", "state", "level", "evidence", "evidence_date", "territories", "members", "anchors", "federal_since", "confirmed_at", "dormant", "illustrative"];

    public static ClusterCardDto Of(ClusterCard card) => new(
        card.Id, card.Name.En, card.Name.Ru, card.Kind, card.State.Id, card.Level?.Id, card.Because is { } because ? EvidenceDto.Of(because) : null, card.Territories, card.Members, card.Anchors,
        card.Status?.Term.Since, card.ConfirmedAt.Length > 0 ? card.ConfirmedAt : null, card.Dormant, card.Illustrative);

    internal string[] Fields() =>
    [
        Id, En, Ru, Kind, State, Level ?? "", Because?.En ?? "", Because?.Date ?? "", string.Join(' ', Territories), Members.ToString(CultureInfo.InvariantCulture), Anchors.ToString(CultureInfo.InvariantCulture), FederalSince ?? "",
        ConfirmedAt ?? "", Dormant ? "true" : "false", Illustrative ? "true" : "false",
    ];
}

/// <summary>A piece of evidence. By then: the fact is no later than the date.</summary>
public sealed record EvidenceDto(string Id, string State, string En, string Ru, string Date, bool ByThen, string Source, string Claim, bool Withdrawn)
{
    public static EvidenceDto Of(EvidenceCard card) => new(card.Id, card.State, card.What.En, card.What.Ru, card.Date, card.ByThen, card.Source, card.Claim, card.Withdrawn);
}

/// <summary>A member. An empty beginning is not known.</summary>
public sealed record MemberDto(string Membership, string Organisation, string En, string Ru, string Part, string Since, bool ByThen, string Until, string Country, string Territory, string Claim, string SaidBy, bool Confirmed)
{
    internal static readonly string[] Header = ["organisation", "name", "name_ru", "part", "since", "by_then", "until", "country", "territory", "claim", "said_by", "confirmed"];

    public static MemberDto Of(MemberCard card) => new(
        card.Id, card.Organisation.Id, card.Organisation.Name.En, card.Organisation.Name.Ru, card.Part, card.Term.Since, card.ByThen, card.Term.Until, card.Country, card.Territory, card.Claim, card.SaidBy, card.Confirmed);

    internal string[] Fields() => [Organisation, En, Ru, Part, Since, ByThen ? "true" : "false", Until, Country, Territory, Claim, SaidBy, Confirmed ? "true" : "false"];
}

/// <summary>An organisation of the spearhead group.</summary>
public sealed record SpearheadDto(string Organisation, string En, string Ru, bool Confirmed, string Claim);

/// <summary>A place in a list.</summary>
public sealed record StatusDto(string List, string En, string Ru, string Since, bool ByThen, string Until, string Claim);

/// <summary>A cluster with what is known of it on a day.</summary>
/// <param name="Members">Those of the day; without a day also those whose beginning nobody says.</param>
/// <param name="MembersUndated">How many more no source dates.</param>
public sealed record ClusterPortraitDto(
    string Id, string En, string Ru, string Kind, string Archetype, string State, string? Level, int Version, string Finding, DateOnly On, IReadOnlyList<string> Territories, IReadOnlyList<MemberDto> Members, int MembersUndated,
    IReadOnlyList<SpearheadDto> Spearhead, IReadOnlyList<EvidenceDto> Evidence, IReadOnlyList<StatusDto> Statuses, string? ConfirmedAt, bool Dormant, bool Illustrative)
{
    public static ClusterPortraitDto Of(ClusterPortrait p) => new(
        p.Id, p.Name.En, p.Name.Ru, p.Kind, p.Archetype, p.State.Id, p.Level?.Id, p.Version, ClusterFinding.Of(p).En, p.On, p.Territories, [.. p.MembersThen.Select(MemberDto.Of)], p.MembersUndated.Count(),
        [.. p.Spearhead.Select(s => new SpearheadDto(s.Organisation.Id, s.Organisation.Name.En, s.Organisation.Name.Ru, s.Confirmed, s.Claim))], [.. p.Evidence.Select(EvidenceDto.Of)],
        [.. p.StatusesThen.Select(s => new StatusDto(s.List, s.Name.En, s.Name.Ru, s.Term.Since, s.ByThen, s.Term.Until, s.Claim))], p.ConfirmedAt.Length > 0 ? p.ConfirmedAt : null, p.Dormant, p.Illustrative);
}
