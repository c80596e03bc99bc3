using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>One organisation made part of another, with all that moved.</summary>
public sealed record Merge
{
    public const string NodeKind = "registry/merges";

    public required string Id { get; init; }

    /// <summary>The record that was given up.</summary>
    public required string Organisation { get; init; }

    /// <summary>The record that stays.</summary>
    public required string IntoOrganisation { get; init; }

    /// <summary>A state of <see cref="MergeFlow"/>.</summary>
    public required string State { get; init; }

    public required string Reason { get; init; }

    public required string Account { get; init; }

    public required string MergedAt { get; init; }

    public string UndoneAt { get; init; } = "";

    public string UndoneBecause { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>A cell that a merge changed.</summary>
/// <param name="Merge">Which merge.</param>
/// <param name="Number">From 1, in the order in which they were changed.</param>
/// <param name="TableName">The table.</param>
/// <param name="RowKey">The key of its row, as a JSON object.</param>
/// <param name="ColumnName">The column.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What the merge put there.</param>
public sealed record Moved(string Merge, int Number, string TableName, string RowKey, string ColumnName, string Before, string After);

/// <summary>A merge holds until somebody undoes it.</summary>
public static class MergeFlow
{
    public const string Done = "done", Undone = "undone";

    public static Flow<Merge> Life { get; } = new(
        Done,
        [new State(Done, new("merged", "объединены")), new State(Undone, new("undone", "отменено"))],
        [new("undo", new("Undo the merge", "Отменить объединение"), [Done], Undone, RegistryRights.CloseOrganisation, NeedsReason: true) { Done = new("merge undone", "объединение отменено"), Rule = new("nothing since depends on it", "от него ничто позже не зависит") }]);
}
