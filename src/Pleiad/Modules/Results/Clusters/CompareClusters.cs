using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Results.Clusters;

/// <summary>Whether something is there.</summary>
public enum Presence
{
    /// <summary>It cannot be said: no data, not firm, or invented figures. It never counts as missing.</summary>
    Unknown,

    There,

    Missing,
}

/// <summary>One of the three things that make a cluster more than paper.</summary>
/// <param name="Id">mass, ties or activity.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="Why">What was looked at, as a sentence without its full stop.</param>
/// <param name="Since">Since when it is missing, as exact as it is known; "" where it is not, or not known.</param>
/// <param name="Address">Where it can be looked up; "" for nowhere.</param>
public sealed record Sign(string Id, Presence Presence, Sentence Why, string Since = "", string Address = "");

/// <summary>An organised cluster with its three signs.</summary>
public sealed record OrganisedCluster(ClusterRecord Record, IReadOnlyList<Sign> Signs)
{
    /// <summary>Whether one of them is known to be missing.</summary>
    public bool Paper => Signs.Any(s => s.Presence == Presence.Missing);
}

/// <summary>A strong place that no organised cluster covers.</summary>
/// <param name="Place">What the figures say.</param>
/// <param name="Begun">Ideas of a cluster in it that nobody has organised yet.</param>
/// <param name="MayCover">Organised clusters of the territory whose field is not recorded, so that they may cover it.</param>
public sealed record InvisibleCluster(PlaceMass Place, IReadOnlyList<ClusterRecord> Begun, IReadOnlyList<ClusterRecord> MayCover);

/// <summary>A nation's strong places and the clusters of the registry, held against each other.</summary>
/// <param name="Nation">The figures.</param>
/// <param name="Invisible">Strong, and nobody organises it; the highest quotient first.</param>
/// <param name="Covered">How many strong places an organised cluster covers.</param>
/// <param name="Rejected">How many experts rejected; they are none.</param>
/// <param name="Organised">The organised clusters, those on paper first.</param>
public sealed record ClusterStandings(NationPlaces Nation, IReadOnlyList<InvisibleCluster> Invisible, int Covered, int Rejected, IReadOnlyList<OrganisedCluster> Organised)
{
    public IEnumerable<OrganisedCluster> Paper => Organised.Where(c => c.Paper);
}

/// <summary>Holds the strong places of the figures against the clusters of the registry.</summary>
public sealed class CompareClusters(StrongPlaces places, ClusterRecords records, TimeProvider clock)
{
    /// <summary>Years without anything dated after which a cluster shows no activity.</summary>
    public const int QuietYears = 2;

    /// <summary>Fewest members on record for a word on the ties among them.</summary>
    public const int FewestTied = 2;

    /// <summary>The datasets to choose from.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Datasets => places.Judged();

    /// <exception cref="NotFoundException">There is no such dataset, or it is not judged.</exception>
    public ClusterStandings Of(string dataset)
    {
        var nation = places.Of(dataset);
        var all = records.All();
        var (invisible, covered, rejected) = Invisible(nation.Strong, all);
        return new(nation, invisible, covered, rejected, Organised(all));
    }

    /// <summary>The organised clusters alone.</summary>
    public IReadOnlyList<OrganisedCluster> Organised() => Organised(records.All());

    /// <summary>Strong places that no organised cluster of the territory and category covers.</summary>
    public static (IReadOnlyList<InvisibleCluster> Invisible, int Covered, int Rejected) Invisible(IReadOnlyList<PlaceMass> strong, IReadOnlyList<ClusterRecord> clusters)
    {
        var there = clusters.SelectMany(c => c.Territories.Select(t => (Territory: t, Cluster: c))).ToLookup(c => c.Territory, c => c.Cluster);
        List<InvisibleCluster> invisible = [];
        var (covered, rejected) = (0, 0);
        foreach (var place in strong)
        {
            var here = there[place.Territory].ToList();
            if (place.State == "rejected")
                rejected++;
            else if (here.Exists(c => IsOrganised(c) && c.Categories.Contains(place.Key)))
                covered++;
            else
                invisible.Add(new(place, [.. here.Where(c => c.State.Id is ClusterFlow.Proposed or ClusterFlow.Founding && c.Categories.Contains(place.Key))], [.. here.Where(c => IsOrganised(c) && c.Categories.Count == 0)]));
        }

        return (invisible, covered, rejected);
    }

    /// <summary>What shows that a cluster is more than paper: ties among its members, and something dated in the last years.</summary>
    public static Sign Ties(ClusterRecord record) => record switch
    {
        { Ties: > 0 } => new("ties", Presence.There, new($"{record.Ties} {Words.Plural(record.Ties, "tie", "ties")} among {record.Members} members", $"связей между участниками: {record.Ties} (участников: {record.Members})")),
        { UnclearTies: > 0 } => new("ties", Presence.Unknown, new("the ties among its members are unclear", "связи между участниками неясны")),
        { Members: < FewestTied } => new("ties", Presence.Unknown, new(record.Members == 0 ? "no member is on record" : "only one member is on record", record.Members == 0 ? "участников в реестре нет" : "в реестре только один участник")),
        _ => new("ties", Presence.Missing, new($"none of its {record.Members} members is tied to another on record", $"по реестру, между участниками ({record.Members}) связей нет"), record.LastTieEnded.Length > 0 ? record.LastTieEnded : record.Organised, record.Address + "/eligibility"),
    };

    /// <summary>Whether anything on record is dated within the last years.</summary>
    public static Sign Activity(ClusterRecord record, DateOnly today) => record.LastWhat is not { } what
        ? new("activity", Presence.Unknown, new("nothing on record is dated", "ни одна запись не датирована"))
        : string.CompareOrdinal(Term.Last(record.LastDated), Term.Text(today.AddYears(-QuietYears))) >= 0
            ? new("activity", Presence.There, new($"{what.En}, {record.LastDated}", $"{what.Ru}, {record.LastDated}"))
            : new("activity", Presence.Missing, new($"nothing dated since {record.LastDated} ({what.En})", $"ничего датированного после {record.LastDated} ({what.Ru})"), record.LastDated, record.Address);

    /// <summary>
    /// Whether the figures find a strong or nearly strong place under it. Missing only when every place that it is in is firmly not even near
    /// by real statistics; one unknown, and it cannot be said.
    /// </summary>
    public static Sign Mass(ClusterRecord record, Func<string, string, (PlaceMass Place, bool Illustrative, int Year, int Since)?> find)
    {
        if (record.Categories.Count == 0)
            return new("mass", Presence.Unknown, new("its field is not recorded as a category", "её область не записана как категория"));
        var cells = record.Territories.SelectMany(t => record.Categories.Select(c => find(t, c))).ToList();
        if (cells.Find(c => c is { Illustrative: false, Place: { Firm: true, Mass: Observatory.Contracts.Mass.Strong or Observatory.Contracts.Mass.Near } }) is { } there)
            return new("mass", Presence.There, Said(there), Address: there.Place.Proof);
        if (cells.Find(c => c is { Place.Mass: not Observatory.Contracts.Mass.Unknown } && (c.Value.Illustrative || !c.Value.Place.Firm)) is { } doubtful)
            return new("mass", Presence.Unknown, doubtful.Illustrative ? new($"only illustrative figures: {Said(doubtful).En}", $"только условные данные: {Said(doubtful).Ru}") : new($"not firm: {Said(doubtful).En}", $"вывод неустойчив: {Said(doubtful).Ru}"), Address: doubtful.Place.Proof);
        if (cells.Count == 0 || cells.Exists(c => c is null || c.Value.Place.Mass == Observatory.Contracts.Mass.Unknown))
            return new("mass", Presence.Unknown, new("no figures for its territory and category", "нет данных по её территории и категории"));
        var latest = cells.MaxBy(c => c!.Value.Since)!.Value;
        return new("mass", Presence.Missing, Said(latest), $"{latest.Since}", latest.Place.Proof);
    }

    private static bool IsOrganised(ClusterRecord record) => record.State.Id is ClusterFlow.Registered or ClusterFlow.Supported or ClusterFlow.Mature;

    private static Sentence Said((PlaceMass Place, bool Illustrative, int Year, int Since) cell)
    {
        var (en, ru) = cell.Place.Mass switch { Observatory.Contracts.Mass.Strong => ("strong", "сильная"), Observatory.Contracts.Mass.Near => ("near to strong", "почти сильная"), _ => ("not even near to strong", "далека от сильной") };
        return new($"{cell.Place.Category.En} in {cell.Place.Region.En}: {en} in {cell.Year}", $"{cell.Place.Category.Ru}, {cell.Place.Region.Ru}: {ru}, {cell.Year}");
    }

    private IReadOnlyList<OrganisedCluster> Organised(IReadOnlyList<ClusterRecord> all)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. all.Where(IsOrganised).Select(c => new OrganisedCluster(c, [Mass(c, places.Find), Ties(c), Activity(c, today)]))
                .OrderByDescending(c => c.Signs.Count(s => s.Presence == Presence.Missing)).ThenBy(c => c.Record.Name.En, StringComparer.Ordinal),
        ];
    }
}
