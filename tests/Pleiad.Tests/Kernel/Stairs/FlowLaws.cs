using System.Reflection;
using Pleiad.Kernel;
using Pleiad.Kernel.Flows;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>What holds for every state table. That a move is determined by its name and the state, the table itself refuses to be otherwise.</summary>
internal static class FlowLaws
{
    /// <summary>One sentence for each law that is broken.</summary>
    public static IReadOnlyList<string> Broken(Flow flow)
    {
        List<string> broken = [];
        var reached = new HashSet<string> { flow.Start };
        while (flow.Table.FirstOrDefault(m => m.From.Any(reached.Contains) && !reached.Contains(m.To)) is { } onward)
            reached.Add(onward.To);
        broken.AddRange(flow.States.Where(s => !reached.Contains(s.Id)).Select(s => $"{s.Id} is never reached"));
        foreach (var state in flow.States.Where(s => s.Owner is not null))
        {
            var exits = flow.Table.Where(m => m.From.Contains(state.Id)).ToArray();
            if (exits.Length == 0)
                broken.Add($"{state.Id} has an owner and no exit");
            else if (!exits.Any(m => m.Permission.Allows(state.Owner!.Value)))
                broken.Add($"the owner of {state.Id} may make none of its moves");
        }

        broken.AddRange(flow.Table.Where(m => m.Permission.Id.Length == 0).Select(m => $"{m.Name} has a permission without a name"));
        broken.AddRange(flow.Table.Where(m => HasGuard(m) && m.Rule is null).Select(m => $"{m.Name} has a guard without a rule in words"));
        broken.AddRange(flow.States.Where(s => !Said(s.Name, s.PublicName)).Select(s => $"{s.Id} lacks a word"));
        broken.AddRange(flow.Table.Where(m => !Said(m.Label, m.Rule ?? m.Label, m.Done ?? m.Label)).Select(m => $"{m.Name} lacks a word"));
        return broken;
    }

    private static bool Said(params Sentence[] sentences) => sentences.All(s => s.En.Length > 0 && s.Ru.Length > 0);

    private static bool HasGuard(Move move) => move.GetType().GetProperty("Guard", BindingFlags.Public | BindingFlags.Instance)?.GetValue(move) is not null;
}
