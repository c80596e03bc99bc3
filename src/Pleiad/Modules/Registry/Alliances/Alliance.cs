namespace Pleiad.Modules.Registry.Alliances;

/// <summary>Two clusters that work together by an agreement.</summary>
public sealed class Alliance
{
    public required string Id { get; init; }

    public required string One { get; init; }

    public required string Other { get; init; }

    public required string AgreementEn { get; init; }

    public required string AgreementRu { get; init; }

    public string Since { get; init; } = "";

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    public string Until { get; set; } = "";

    public string Claim { get; init; } = "";
}

/// <summary>A project that members of one cluster or of several work on.</summary>
public sealed record JointProject(string Id, string En, string Ru, string Since, string Claim);

/// <summary>A cluster's part in a project.</summary>
public sealed record JointProjectCluster(string Project, string Cluster);
