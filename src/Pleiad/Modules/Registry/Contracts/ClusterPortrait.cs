using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>An organisation or a person by name and address.</summary>
/// <param name="Id">Its id; "" for a name without a record.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page without the language; "" for none.</param>
public sealed record Named(string Id, Sentence Name, string Address);

/// <summary>A member of a cluster.</summary>
/// <param name="Id">The membership's.</param>
/// <param name="Organisation">Who.</param>
/// <param name="Part">One of <see cref="ClusterWords.Parts"/>.</param>
/// <param name="Term">From when until when; an empty beginning is not known.</param>
/// <param name="ByThen">Whether the beginning is only the day by which it is known.</param>
/// <param name="Claim">The claim; "" where people entered it.</param>
/// <param name="SaidBy">Who says so.</param>
/// <param name="Confirmed">Whether the organisation itself agreed.</param>
/// <param name="Country">ISO code; "" for unknown.</param>
/// <param name="Territory">Code; "" for unknown.</param>
public sealed record MemberCard(string Id, Named Organisation, string Part, Term Term, bool ByThen, string Claim, string SaidBy, bool Confirmed, string Country, string Territory)
{
    /// <summary>Whether it is a member on a day, as far as anybody knows; a membership without a beginning is known for no day but today.</summary>
    public bool On(DateOnly day, bool today) => (today || Term.Since.Length > 0) && Term.Holds(day);
}

/// <summary>An organisation of the spearhead group.</summary>
public sealed record SpearheadCard(Named Organisation, bool Confirmed, string Claim);

/// <summary>Who runs or supports the cluster.</summary>
public sealed record ManagerCard(string Part, Named? Organisation, Named? Person, Term Term, bool ByThen, string Claim);

/// <summary>A piece of evidence.</summary>
public sealed record EvidenceCard(string Id, string State, Sentence What, string Date, bool ByThen, string Source, string Claim, string WithdrawnBecause, bool Withdrawn);

/// <summary>A place in a list.</summary>
public sealed record StatusCard(string Id, string List, Sentence Name, Term Term, bool ByThen, string Claim);

/// <summary>A goal; what nobody says is "".</summary>
public sealed record PriorityCard(string Id, Sentence Goal, string Indicator, string Target, string Due, string Because, string Claim);

/// <summary>A delegate of the cluster, or a council of its territory.</summary>
public sealed record CouncilCard(string Id, Sentence Name, bool Planned, int Seats, Named? Chair, IReadOnlyList<DelegateCard> Delegates, string Claim);

/// <summary>A delegate with the term.</summary>
public sealed record DelegateCard(string Id, Named? Person, string Cluster, string Mandate, Term Term);

/// <summary>An alliance seen from one side.</summary>
public sealed record AllianceCard(Named Other, Sentence Agreement, Term Term, string Claim);

/// <summary>A project with all its clusters.</summary>
public sealed record ProjectCard(string Id, Sentence Name, string Since, IReadOnlyList<Named> Clusters, string Claim);

/// <summary>What an authority is to the cluster.</summary>
public sealed record StateRoleCard(string Role, Named? Authority, Sentence Terms, Term Term, bool ByThen, string Claim);

/// <summary>Something that members built, are building or plan.</summary>
/// <param name="Id">The plant's.</param>
/// <param name="Name">The plant's name.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Kind">plant, laboratory …</param>
/// <param name="State">Where it has come to.</param>
/// <param name="At">When it came there, or is planned to; "" for unknown.</param>
/// <param name="Claim">The claim; "" for none.</param>
public sealed record BuiltCard(string Id, Sentence Name, Named? Owner, string Kind, string State, string At, string Claim);

/// <summary>A product of a member, or of the cluster where no member is named.</summary>
public sealed record ProductCard(Named Product, Named? Maker, bool? Essential, Sentence Field, string Claim);

/// <summary>Something that happened on the way.</summary>
public sealed record MilestoneCard(string Track, Sentence Name, string Since, string Until, bool Planned, string Claim);

/// <summary>A claim's article and its paragraph.</summary>
public sealed record SourceCard(string Claim, string Title, string Place);

/// <summary>Everything that the portrait of a cluster shows of the Registry.</summary>
public sealed record ClusterPortrait
{
    public required string Id { get; init; }

    public required Sentence Name { get; init; }

    public required string Kind { get; init; }

    public required string Archetype { get; init; }

    /// <summary>Keys of the Observatory's categories that it works in, by our reading.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The stored state.</summary>
    public required State State { get; init; }

    /// <summary>The level that the evidence supports; null when nothing dated supports any.</summary>
    public required State? Level { get; init; }

    public required ClusterStanding Standing { get; init; }

    /// <summary>The version of its chain, for forms.</summary>
    public required int Version { get; init; }

    public required string Founded { get; init; }

    public required string Web { get; init; }

    public required string CharterCountries { get; init; }

    public required string CharterParts { get; init; }

    public required Sentence Agreement { get; init; }

    public required string AgreedOn { get; init; }

    public required bool Illustrative { get; init; }

    public required string Claim { get; init; }

    /// <summary>An instant; "" when nobody has.</summary>
    public required string ConfirmedAt { get; init; }

    public required string ConfirmedBy { get; init; }

    /// <summary>Whether it is too long since somebody confirmed it.</summary>
    public required bool Dormant { get; init; }

    /// <summary>The day that memberships and statuses are shown for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether that day is today.</summary>
    public required bool Today { get; init; }

    /// <summary>Codes.</summary>
    public required IReadOnlyList<string> Territories { get; init; }

    /// <summary>All memberships there ever were; <see cref="MembersThen"/> has those of the day.</summary>
    public required IReadOnlyList<MemberCard> Members { get; init; }

    public required IReadOnlyList<SpearheadCard> Spearhead { get; init; }

    public required IReadOnlyList<ManagerCard> Management { get; init; }

    public required IReadOnlyList<EvidenceCard> Evidence { get; init; }

    public required IReadOnlyList<StatusCard> Statuses { get; init; }

    public required IReadOnlyList<PriorityCard> Priorities { get; init; }

    public required IReadOnlyList<CouncilCard> Councils { get; init; }

    public required IReadOnlyList<AllianceCard> Alliances { get; init; }

    public required IReadOnlyList<ProjectCard> Projects { get; init; }

    public required IReadOnlyList<StateRoleCard> StateRoles { get; init; }

    public required IReadOnlyList<BuiltCard> Built { get; init; }

    public required IReadOnlyList<ProductCard> Products { get; init; }

    public required IReadOnlyList<MilestoneCard> Milestones { get; init; }

    /// <summary>The articles behind the claims of all rows, by claim.</summary>
    public required IReadOnlyDictionary<string, SourceCard> Sources { get; init; }

    /// <summary>How many claims speak of the cluster itself or name it.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>Figures said of the cluster, its members and its place, and everything there that sources disagree about.</summary>
    public required IReadOnlyList<ClaimGroup> Said { get; init; }

    /// <summary>The names of what those claims are about.</summary>
    public required IReadOnlyDictionary<Node, ClaimSubject> SaidOf { get; init; }

    /// <summary>Who is a member on the day.</summary>
    public IEnumerable<MemberCard> MembersThen => Members.Where(m => m.On(On, Today));

    /// <summary>Memberships that no source dates, which no day but today can count.</summary>
    public IEnumerable<MemberCard> MembersUndated => Today ? [] : Members.Where(m => m.Term.Since.Length == 0 && m.Term.Holds(On));

    public IEnumerable<StatusCard> StatusesThen => Statuses.Where(s => s.Term.Holds(On));

    public IEnumerable<BuiltCard> Opened => Built.Where(b => b.State == "opened");

    public IEnumerable<BuiltCard> Planned => Built.Where(b => b.State is "planned" or "under-construction");
}
