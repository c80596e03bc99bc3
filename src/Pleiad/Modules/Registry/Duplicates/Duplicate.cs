using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>Two records that may be one organisation.</summary>
public sealed record Duplicate
{
    public const string NodeKind = "registry/duplicates";

    /// <summary>Both ids, the lesser first, with a tilde between them.</summary>
    public required string Id { get; init; }

    public required string One { get; init; }

    public required string Other { get; init; }

    public required double Score { get; init; }

    /// <summary>Words of <see cref="Likeness"/>, divided by spaces.</summary>
    public required string Reasons { get; init; }

    /// <summary>A state of <see cref="DuplicateFlow"/>.</summary>
    public required string State { get; init; }

    public required string FoundAt { get; init; }

    public string DecidedAt { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    /// <summary>Why it was decided so.</summary>
    public string Reason { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    public static string IdOf(string a, string b) => string.CompareOrdinal(a, b) < 0 ? $"{a}~{b}" : $"{b}~{a}";
}

/// <summary>The life of a suspicion: a person decides, and may look at it again.</summary>
public static class DuplicateFlow
{
    public const string Proposed = "proposed", Apart = "apart", Merged = "merged";

    public static Flow<Duplicate> Life { get; } = new(
        Proposed,
        [
            new State(Proposed, new("may be one", "возможно, одна и та же"), Owner: Role.CentreOfficer),
            new State(Apart, new("two organisations", "две разные организации")),
            new State(Merged, new("merged", "объединены")),
        ],
        [
            new("set-apart", new("Not the same", "Не одна и та же"), [Proposed], Apart, RegistryRights.CloseOrganisation, NeedsReason: true) { Done = new("said to be two", "признаны разными") },
            new("reopen", new("Look at it again", "Рассмотреть снова"), [Apart], Proposed, RegistryRights.CloseOrganisation, NeedsReason: true) { Done = new("to be looked at again", "рассматриваются снова") },
            new("merge", new("Merge", "Объединить"), [Proposed], Merged, RegistryRights.CloseOrganisation, NeedsReason: true) { Done = new("merged", "объединены") },
            new("undo", new("Undo the merge", "Отменить объединение"), [Merged], Proposed, RegistryRights.CloseOrganisation, NeedsReason: true) { Done = new("merge undone", "объединение отменено") },
        ]);

    /// <summary>An organisation's node by its id.</summary>
    internal static Node Organisation(string id) => Node.Of(Organisations.Organisation.NodeKind, id);
}
