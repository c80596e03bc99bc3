using Pleiad.Modules.Observatory.Claims;

namespace Pleiad.Modules.Observatory.Clusters;

/// <summary>Where a cluster stands at a date.</summary>
public enum ClusterGroup
{
    /// <summary>A pilot of the federal programme.</summary>
    Pilot,

    /// <summary>Created in the year of the date or the year before it.</summary>
    Created,

    /// <summary>Being set up.</summary>
    Forming,

    /// <summary>Proposed or under discussion.</summary>
    Announced,

    /// <summary>Created earlier, or at work since nobody says when.</summary>
    Working,
}

/// <summary>A cluster and the fact that puts it into its group: the last one that was true by the date.</summary>
public sealed record StandingCluster(Subject Subject, ClusterGroup Group, Reading Because);

/// <summary>The clusters of a territory as they stood at a date. What the articles date later is not shown.</summary>
public sealed class TerritoryClusters
{
    private const int NewYears = 1;

    private readonly IReadOnlyList<Reading> claims;

    public TerritoryClusters(ShippedClaims shipped, string territory, DateOnly at)
    {
        (claims, At) = (shipped.Clusters, at);
        Territory = territory;
        Subject[] subjects = [.. shipped.Of("cluster").Where(s => s.Territory == territory)];
        Clusters = [.. subjects.Select(StandingOf).OfType<StandingCluster>()];
        Later = subjects.Length - Clusters.Count;
        Detected = [.. claims.Where(c => c.Subject == territory && c.Attribute == "detected" && IsSo(c))];
        Said = [.. claims.Where(c => c.Subject == territory && c.Attribute == "potential" && IsSo(c))];
        Dates = [.. claims.Where(c => c.Attribute != "category" && (c.Subject == territory || subjects.Any(s => s.Id == c.Subject))).SelectMany(c => c.Years).Distinct().Order().Select(y => new DateOnly(y, 12, 31))];
    }

    public string Territory { get; }

    public DateOnly At { get; }

    /// <summary>The clusters there were, in the order of their file.</summary>
    public IReadOnlyList<StandingCluster> Clusters { get; }

    /// <summary>How many of the clusters that are known are dated after the date.</summary>
    public int Later { get; }

    /// <summary>How many clusters were counted there; figures that conflict stand side by side.</summary>
    public IReadOnlyList<Reading> Detected { get; }

    /// <summary>What is said of the room for more.</summary>
    public IReadOnlyList<Reading> Said { get; }

    /// <summary>The ends of the years that anything is said of.</summary>
    public IReadOnlyList<DateOnly> Dates { get; }

    public IEnumerable<StandingCluster> In(ClusterGroup group) => Clusters.Where(c => c.Group == group);

    /// <summary>The clusters that work in a category, by our own reading.</summary>
    public IEnumerable<StandingCluster> Organising(string categoryKey) =>
        Clusters.Where(s => claims.Any(c => c.Subject == s.Subject.Id && c.Attribute == "category" && c.En == categoryKey));

    private StandingCluster? StandingOf(Subject subject) => claims
        .Where(c => c.Subject == subject.Id && GroupOf(c) is not null && IsSo(c)).OrderBy(c => c.From!.FirstDay)
        .Select(c => new StandingCluster(subject, GroupOf(c)!.Value, c)).LastOrDefault();

    private ClusterGroup? GroupOf(Reading claim) => claim.Attribute switch
    {
        "pilot" => ClusterGroup.Pilot,
        "created" => At.Year - claim.From!.Year <= NewYears ? ClusterGroup.Created : ClusterGroup.Working,
        "forming" => ClusterGroup.Forming,
        "announced" => ClusterGroup.Announced,
        "working" => ClusterGroup.Working,
        _ => null,
    };

    private bool IsSo(Reading claim) => claim.From is { } from && from.FirstDay <= At;
}
