using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>A part of a gathering, as it is being planned; readers see it as it was released.</summary>
public sealed record Session
{
    public required string Id { get; init; }

    public required string Gathering { get; init; }

    /// <summary>Its place among those without a time.</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="SessionKinds.Names"/>.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    public string RoomEn { get; init; } = "";

    public string RoomRu { get; init; } = "";

    /// <summary>When it begins, in the zone of the gathering: 2026-10-05T10:00; "" where nobody says.</summary>
    public string Starts { get; init; } = "";

    /// <summary>When it ends, alike.</summary>
    public string Ends { get; init; } = "";

    /// <summary><see cref="SessionStates.Planned"/> or <see cref="SessionStates.Cancelled"/>.</summary>
    public required string State { get; init; }

    /// <summary>The claim that it is known by; "" for none.</summary>
    public string Claim { get; init; } = "";

    public Sentence Name => new(En, Ru);

    public Node Node => EventsNodes.OfSession(Gathering, Id);
}

/// <summary>Who speaks in a session: a person of the Registry, or a name that it does not have.</summary>
public sealed record Speaker(string Session, int Number, string Node, string En, string Ru, string RoleEn, string RoleRu, string Claim);

/// <summary>Whether a session takes place.</summary>
public static class SessionStates
{
    public const string Planned = "planned";
    public const string Cancelled = "cancelled";
}

/// <summary>The kinds of sessions.</summary>
public static class SessionKinds
{
    public const string Plenary = "plenary";
    public const string RoundTable = "round-table";
    public const string Panel = "panel";
    public const string Strategic = "strategic-session";

    public static IReadOnlyDictionary<string, Sentence> Names { get; } = new Dictionary<string, Sentence>(StringComparer.Ordinal)
    {
        [Plenary] = new("plenary", "пленарное заседание"),
        [RoundTable] = new("round table", "круглый стол"),
        [Panel] = new("panel", "панельная дискуссия"),
        [Strategic] = new("strategic session", "стратегическая сессия"),
        ["fair"] = new("fair", "ярмарка проектов"),
        ["pitch"] = new("pitch", "питч-сессия"),
        ["school-visit"] = new("school visit", "экскурсия для школьников"),
        ["business-programme"] = new("business programme", "деловая программа"),
        ["rally"] = new("rally", "пробег"),
    };
}
