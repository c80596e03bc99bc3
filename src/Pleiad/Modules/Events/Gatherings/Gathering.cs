using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>A line of gatherings that follow one another.</summary>
public sealed record Series(string Id, string En, string Ru)
{
    public Sentence Name => new(En, Ru);
}

/// <summary>People who come together: a conference, a forum, a rally with its business programme.</summary>
public sealed record Gathering
{
    public required string Id { get; init; }

    /// <summary>The line it belongs to; "" for none.</summary>
    public string Series { get; init; } = "";

    /// <summary>Which of the line it is; 0 where nobody counts.</summary>
    public int Edition { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>The first day, as exact as it is known; "" where nobody says.</summary>
    public string Starts { get; init; } = "";

    /// <summary>The last day; "" where it is the first.</summary>
    public string Ends { get; init; } = "";

    /// <summary>Whether the days are only concluded from what a source says.</summary>
    public bool Inferred { get; init; }

    /// <summary>The IANA name of its time zone.</summary>
    public required string Zone { get; init; }

    public string PlaceEn { get; init; } = "";

    public string PlaceRu { get; init; } = "";

    /// <summary>Where to take part from afar; "" for nowhere.</summary>
    public string Online { get; init; } = "";

    /// <summary>The node that claims of it speak of; "" for none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The claim that it is known by; "" for none.</summary>
    public string Claim { get; init; } = "";

    /// <summary>A state of <see cref="GatheringFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>Whether it is an example that no source names.</summary>
    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    public Sentence Place => new(PlaceEn, PlaceRu);

    public Node Node => EventsNodes.OfGathering(Id);

    /// <summary>Whether it is over on a day; one without a day is.</summary>
    public bool OverOn(string today) => (Ends.Length > 0 ? Ends : Starts) is not { Length: > 0 } last || string.CompareOrdinal(last + "0000-12-31"[last.Length..], today) < 0;
}

/// <summary>Who holds a gathering, apart from who supports it and who is said to have taken part.</summary>
public sealed record GatheringHost(string Gathering, string Node, string Part, string Claim);

/// <summary>The parts that organisations have in a gathering.</summary>
public static class HostParts
{
    public const string Organiser = "organiser";
    public const string Supporter = "supporter";
    public const string Participant = "participant";
}
