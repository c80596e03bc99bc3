using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>An organisation's place in a cluster, with its dates and who says so.</summary>
public sealed class Membership
{
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    public required string Cluster { get; init; }

    /// <summary>One of <see cref="ClusterWords.Parts"/>.</summary>
    public required string Part { get; set; }

    public string Since { get; init; } = "";

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    public string Until { get; set; } = "";

    /// <summary>What shows it: a decision, a page, a contract.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who says so, where no claim does.</summary>
    public string SaidBy { get; init; } = "";

    public string Claim { get; init; } = "";

    public string AddedBy { get; init; } = "";

    /// <summary>When the organisation itself agreed; until then the cluster's manager gains no right over it.</summary>
    public string ConfirmedAt { get; set; } = "";

    public string ConfirmedBy { get; set; } = "";
}

/// <summary>An organisation of the group that starts a cluster; it confirms itself.</summary>
public sealed class Spearhead
{
    public required string Cluster { get; init; }

    public required string Organisation { get; init; }

    public required string NamedAt { get; init; }

    public required string NamedBy { get; init; }

    public string Claim { get; init; } = "";

    public string ConfirmedAt { get; set; } = "";

    public string ConfirmedBy { get; set; } = "";
}
