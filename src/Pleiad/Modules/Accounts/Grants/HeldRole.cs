using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>A role that an account holds, or held, on a node.</summary>
public sealed class HeldRole
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required Role Role { get; init; }

    /// <summary>The path of the node.</summary>
    public required string Node { get; init; }

    public required string Since { get; init; }

    /// <summary>The account that gave it; "program" for the program.</summary>
    public required string GivenBy { get; init; }

    /// <summary>Why it was given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>"" as long as it is held.</summary>
    public string EndedAt { get; set; } = "";

    public string EndedBy { get; set; } = "";

    public string EndedReason { get; set; } = "";
}
