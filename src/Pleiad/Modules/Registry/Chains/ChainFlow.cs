using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What the moves of a chain look at.</summary>
/// <param name="Steps">How many steps it has.</param>
public sealed record ChainStanding(int Steps);

/// <summary>The life of a chain: described, shown to everybody, kept.</summary>
public static class ChainFlow
{
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Retired = "retired";

    public static Flow<ChainStanding> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), new("not shown yet", "пока не показана"), Role.ClusterManager),
            new State(Published, new("published", "опубликована"), new("shown to everybody", "видна всем"), Role.ClusterManager),
            new State(Retired, new("retired", "снята"), new("kept, and no longer worked on", "хранится, работа не ведётся")),
        ],
        [
            new("publish", new("Publish", "Опубликовать"), [Draft], Published, RegistryRights.EditChain, s => s.Steps >= 2 ? null : new("A chain has at least two steps; describe them first.", "В цепочке хотя бы два шага; сначала опишите их."))
            {
                Rule = new("at least two steps are described", "описаны хотя бы два шага"), Done = new("published", "опубликована"),
            },
            new("withdraw", new("Take back into draft", "Вернуть в черновики"), [Published], Draft, RegistryRights.EditChain, NeedsReason: true) { Done = new("taken back into draft", "возвращена в черновики") },
            new("retire", new("Retire", "Снять"), [Draft, Published], Retired, RegistryRights.EditChain, NeedsReason: true) { Done = new("retired", "снята") },
            new("reopen", new("Work on it again", "Возобновить"), [Retired], Draft, RegistryRights.EditChain) { Done = new("opened again", "возобновлена") },
        ]);
}
