using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>An association of organisations with a manager and a programme. One that spans several territories is one row all the same.</summary>
public sealed class Cluster
{
    /// <summary>Slug of the English name.</summary>
    public required string Id { get; init; }

    public required string En { get; set; }

    public required string Ru { get; set; }

    /// <summary>One of <see cref="ClusterWords.Kinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>One of <see cref="ClusterWords.Archetypes"/>; empty when nobody says.</summary>
    public string Archetype { get; set; } = "";

    /// <summary>Keys of the Observatory's categories that it works in, by our reading, with spaces.</summary>
    public string Categories { get; set; } = "";

    /// <summary>A state of <see cref="ClusterFlow"/>.</summary>
    public required string State { get; set; }

    /// <summary>When it was founded, as exact as it is known.</summary>
    public string Founded { get; set; } = "";

    public string Web { get; set; } = "";

    /// <summary>Countries that the charter admits, as codes with commas; empty for all.</summary>
    public string CharterCountries { get; set; } = "";

    /// <summary>Parts that the charter admits, with commas; empty for all.</summary>
    public string CharterParts { get; set; } = "";

    /// <summary>What the territories agreed on; empty for a cluster of one territory.</summary>
    public string AgreementEn { get; set; } = "";

    public string AgreementRu { get; set; } = "";

    public string AgreedOn { get; set; } = "";

    /// <summary>Whether no source names it.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The claim it stands on; empty for one that people entered.</summary>
    public string Claim { get; init; } = "";

    /// <summary>When somebody who runs it last said that all of this is right; an instant.</summary>
    public string ConfirmedAt { get; set; } = "";

    public string ConfirmedBy { get; set; } = "";
}

/// <summary>A territory that a cluster is in, by its code.</summary>
public sealed record ClusterTerritory(string Cluster, string Territory, string Claim);

/// <summary>Who runs a cluster, since when; a change of manager is a new row.</summary>
public sealed class Management
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>coordinates, manages or supports.</summary>
    public required string Part { get; init; }

    public string Organisation { get; init; } = "";

    public string Person { get; init; } = "";

    public string Since { get; init; } = "";

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    public string Until { get; set; } = "";

    public string Claim { get; init; } = "";
}

/// <summary>Something dated that shows a cluster has reached a state. One that turned out wrong is withdrawn and stays to be read.</summary>
public sealed class Evidence
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The state that it supports.</summary>
    public required string State { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public required string Date { get; init; }

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    /// <summary>Where it can be looked up; empty where the claim says it.</summary>
    public string Source { get; init; } = "";

    public string Claim { get; init; } = "";

    /// <summary>The account that entered it.</summary>
    public required string AddedBy { get; init; }

    public string WithdrawnAt { get; set; } = "";

    public string WithdrawnBecause { get; set; } = "";
}

/// <summary>A cluster's place in a list that an authority keeps.</summary>
public sealed class ListStatus
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The list: <c>federal</c> for the federal list of innovative clusters; the decisions of support look at it.</summary>
    public required string List { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public required string Since { get; init; }

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    public string Until { get; set; } = "";

    public string Source { get; init; } = "";

    public string Claim { get; init; } = "";
}

/// <summary>A goal with a figure and a day, and why it can be reached.</summary>
public sealed class Priority
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string Indicator { get; init; } = "";

    public string Target { get; init; } = "";

    /// <summary>By when.</summary>
    public string Due { get; init; } = "";

    /// <summary>Why it can be reached.</summary>
    public string Because { get; init; } = "";

    public string Claim { get; init; } = "";

    public string DroppedAt { get; set; } = "";
}

/// <summary>What an authority is to a cluster: it may be several things at once.</summary>
public sealed class StateRole
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The organisation; empty where the source says only "the state".</summary>
    public string Authority { get; init; } = "";

    /// <summary>provides, buys or regulates.</summary>
    public required string Role { get; init; }

    public string TermsEn { get; init; } = "";

    public string TermsRu { get; init; } = "";

    public string Since { get; init; } = "";

    /// <summary>Whether the date is the day by which it is known to hold, not the day it began.</summary>
    public bool ByThen { get; init; }

    public string Until { get; set; } = "";

    public string Claim { get; init; } = "";
}

/// <summary>Something that happened on a cluster's way, beside its plants and lists.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Cluster">Whose.</param>
/// <param name="Track">technology or institution.</param>
/// <param name="En">In English, short.</param>
/// <param name="Ru">In Russian, short.</param>
/// <param name="Since">When it was or began.</param>
/// <param name="Until">When it ended; "" for a point in time.</param>
/// <param name="Planned">Whether it has only been announced.</param>
/// <param name="Claim">The claim it stands on; "" for none.</param>
public sealed record Milestone(string Id, string Cluster, string Track, string En, string Ru, string Since, string Until, bool Planned, string Claim);
