using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>A technology chain, from an idea to a product, or a service chain in which each member sells one service. Texts that are not known are "".</summary>
public sealed record Chain
{
    public const string NodeKind = "registry/chains";

    public const string Technology = "technology";
    public const string Service = "service";

    public required string Id { get; init; }

    /// <summary><see cref="Technology"/> or <see cref="Service"/>.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string AboutEn { get; init; } = "";

    public string AboutRu { get; init; } = "";

    /// <summary>What its costs are in: ISO 4217. One for the whole chain, so that they can be added.</summary>
    public string Currency { get; init; } = "RUB";

    /// <summary>A state of <see cref="ChainFlow"/>.</summary>
    public required string State { get; init; }

    public bool Illustrative { get; init; }

    public string Claim { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string CreatedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public bool IsService => Kind == Service;
}

/// <summary>A cluster that a chain belongs to; a chain may belong to several.</summary>
public sealed record ChainCluster(string Chain, string Cluster);

/// <summary>Something that goes into steps or comes out of them: a product, an intermediate, a result.</summary>
public sealed record ChainThing(string Chain, string Id, string En, string Ru);

/// <summary>A step: an operation at the scale at which the chain needs it.</summary>
public sealed record ChainStep
{
    public required string Chain { get; init; }

    public required string Id { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Number { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>A few words for its box: "samples, 2017–18".</summary>
    public string NoteEn { get; init; } = "";

    public string NoteRu { get; init; } = "";

    /// <summary>What is done. Steps with the same words are one operation at different scales, and who holds one is near to the other.</summary>
    public string OperationEn { get; init; } = "";

    public string OperationRu { get; init; } = "";

    /// <summary>One of <see cref="Scales"/>; "" for a service.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Whether it must be there; a step that may be is taken only where the way needs it.</summary>
    public bool Must { get; init; } = true;

    /// <summary>Ids of what goes in, parted by spaces. What no step gives is bought in.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>Ids of what comes out.</summary>
    public string Outputs { get; init; } = "";

    /// <summary>Words by which a neighbouring competence is found, parted by "; ".</summary>
    public string Competences { get; init; } = "";

    /// <summary>Where it stands, in words; "" where a claim says it.</summary>
    public string Evidence { get; init; } = "";

    public string Claim { get; init; } = "";

    /// <summary>Ids of claims that say more around it, parted by spaces; those after a bar speak of cost and time.</summary>
    public string Said { get; init; } = "";

    public bool Illustrative { get; init; }

    /// <summary>The path of the need that was posted because nobody offers it; "" for none.</summary>
    public string Posted { get; init; } = "";

    public Node Node => ChainNode.Step(Chain, Id);

    /// <summary>Claims that say what it makes possible.</summary>
    public string[] SaidAround => Said.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Claims that speak of its cost and time, or of the like.</summary>
    public string[] SaidOfCost => Said.Split('|') is [_, var cost, ..] ? cost.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    public string[] In => Inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string[] Out => Outputs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Who offers a step, at which scale, since when.</summary>
public sealed record ChainOffer
{
    public const string Offered = "offered";
    public const string Planned = "planned";
    public const string Stopped = "stopped";

    public required string Id { get; init; }

    public required string Chain { get; init; }

    public required string Step { get; init; }

    /// <summary>Who: an organisation; of what was read from claims also a site or a cluster.</summary>
    public required string Node { get; init; }

    /// <summary>One of <see cref="Scales"/>; "" for a service.</summary>
    public string Scale { get; init; } = "";

    /// <summary><see cref="Offered"/>, <see cref="Planned"/> or <see cref="Stopped"/>.</summary>
    public required string State { get; init; }

    /// <summary>From when; of a plan, for when; "" for unknown.</summary>
    public string Since { get; init; } = "";

    /// <summary>Whether <see cref="Since"/> is only the date by which it is known.</summary>
    public bool ByThen { get; init; }

    /// <summary>Until when, that day not included; "" while it holds.</summary>
    public string Until { get; init; } = "";

    /// <summary>How much; null for unknown.</summary>
    public double? Capacity { get; init; }

    public string CapacityUnit { get; init; } = "";

    /// <summary>In the chain's currency; null for unknown, never 0 for it.</summary>
    public double? Cost { get; init; }

    /// <summary>How many days it takes; null for unknown.</summary>
    public double? Days { get; init; }

    public string Evidence { get; init; } = "";

    public string SaidBy { get; init; } = "";

    public string Claim { get; init; } = "";

    public bool Illustrative { get; init; }

    /// <summary>UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>Whether somebody offers it on a day.</summary>
    public bool Stands(string day) => State == Offered ? Dates.Holds(ByThen ? "" : Since, Until, day) : State == Stopped && Since.Length > 0 && Until.Length > 0 && Dates.Holds(ByThen ? "" : Since, Until, day);

    /// <summary>Whether it is announced on a day and not yet offered.</summary>
    public bool Waits(string day) => State == Planned && Until.Length == 0 && string.CompareOrdinal(CreatedAt[..10], day) <= 0;
}
