namespace Pleiad.Modules.Registry.Councils;

/// <summary>A body whose members are delegated by clusters.</summary>
public sealed class Council
{
    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string Territory { get; init; } = "";

    /// <summary>Most delegates that one cluster may have at a time.</summary>
    public required int Seats { get; init; }

    /// <summary>The person in the chair; empty when nobody says.</summary>
    public string Chair { get; init; } = "";

    /// <summary>Whether the source speaks of it as a plan only.</summary>
    public bool Planned { get; init; }

    public string Claim { get; init; } = "";
}

/// <summary>A specialist whom a cluster sends to a council for a term.</summary>
public sealed class Delegate
{
    public required string Id { get; init; }

    public required string Council { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The person of the registry.</summary>
    public string Person { get; init; } = "";

    /// <summary>The account that votes by itself; empty for a delegate whose votes the secretary records.</summary>
    public string Account { get; init; } = "";

    /// <summary>The paper that sends the delegate.</summary>
    public required string Mandate { get; init; }

    public required string Since { get; init; }

    public required string Until { get; set; }
}

/// <summary>A sitting of a council on a day; closed when its tasks are recorded.</summary>
public sealed class Sitting
{
    public required string Id { get; init; }

    public required string Council { get; init; }

    public required string Date { get; init; }

    public string Place { get; init; } = "";

    public string ClosedAt { get; set; } = "";
}

/// <summary>A task that a sitting votes on.</summary>
public sealed class CouncilTask
{
    public required string Id { get; init; }

    public required string Sitting { get; init; }

    public required int Number { get; init; }

    public required string What { get; init; }

    public string Due { get; init; } = "";

    /// <summary>adopted or rejected, when the sitting is closed; empty before.</summary>
    public string Outcome { get; set; } = "";
}

/// <summary>A delegate's vote on a task: for, against or abstains.</summary>
public sealed class Vote
{
    public required string Task { get; init; }

    public required string Delegate { get; init; }

    public required string Choice { get; set; }

    public required string At { get; set; }

    /// <summary>The account that wrote it down: the delegate's own, or the secretary's.</summary>
    public required string RecordedBy { get; set; }
}
