using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>
/// A version of a rule set: who counts, what is asked, where it is said. Versions are never changed; an edit is the next one. A test that is
/// not made is null, false or "".
/// </summary>
public sealed record EligibilityRules
{
    public const string NodeKind = "registry/rules";

    public required string Id { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>Where it is said, in words.</summary>
    public required string SourceEn { get; init; }

    public required string SourceRu { get; init; }

    /// <summary>The date of the source; "" where nobody says.</summary>
    public string SourceDate { get; init; } = "";

    /// <summary>The address of the source, as text; "" for none.</summary>
    public string Link { get; init; } = "";

    /// <summary>Whether somebody compared it with the full text of the source.</summary>
    public bool Verified { get; init; }

    /// <summary>From when the rules hold; "" where nobody says.</summary>
    public string Since { get; init; } = "";

    public string Until { get; init; } = "";

    /// <summary>Parts in a cluster that make nobody a participant, with commas.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>Kinds of ties one of which each participant must have with another, with commas; "" where none is asked.</summary>
    public string TieKinds { get; init; } = "";

    public int? LeastMembers { get; init; }

    /// <summary>The share of small and medium firms, from 0 to 1.</summary>
    public double? LeastSmall { get; init; }

    /// <summary>Whether a university must be among the participants.</summary>
    public bool University { get; init; }

    /// <summary>Whether somebody must coordinate or manage the cluster.</summary>
    public bool Coordinator { get; init; }

    /// <summary>The level of functional dependence: the share of output that other participants use, from 0 to 1.</summary>
    public double? LeastUsed { get; init; }

    /// <summary>The share of participants in priority territories, from 0 to 1.</summary>
    public double? LeastPriority { get; init; }

    /// <summary>Codes of those territories, with commas; "" when they were not entered.</summary>
    public string PriorityTerritories { get; init; } = "";

    /// <summary>The most participants that made nothing in the year before.</summary>
    public int? MostIdle { get; init; }

    /// <summary>UTC.</summary>
    public required string EnteredAt { get; init; }

    public required string EnteredBy { get; init; }

    /// <summary>Why it differs from the version before.</summary>
    public string Reason { get; init; } = "";

    public Sentence Name => new(En, Ru);

    public Sentence Source => new(SourceEn, SourceRu);

    /// <summary>Whether the rules are known to be in force on a day; an unknown beginning counts as begun.</summary>
    public bool InForce(string day) => Dates.Holds(Since, Until, day);

    public static Node Node(string id) => Kernel.Rights.Node.Of(NodeKind, id);

    /// <summary>The words of a list with commas.</summary>
    public static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What a member made in a year, and how much of it others of the cluster use.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Cluster">Where the others are members.</param>
/// <param name="Organisation">Who.</param>
/// <param name="Year">The year.</param>
/// <param name="Output">Million roubles.</param>
/// <param name="Used">The part that other members use, in million roubles.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="SaidBy">Who says so.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record MemberOutput(string Id, string Cluster, string Organisation, int Year, double Output, double Used, string Evidence, string SaidBy, string CreatedAt);
