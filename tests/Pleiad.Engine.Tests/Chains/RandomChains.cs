using Pleiad.Engine.Chains;

namespace Pleiad.Engine.Tests.Chains;

/// <summary>Chains by seed: small ones with cycles, things that nothing gives, operations of no and of several inputs, unknown costs and gaps.</summary>
internal static class RandomChains
{
    public const int Goal = 0;

    public static (ChainGraph Graph, double[] Costs, bool[] Missing) Of(int seed, int things = 7, int operations = 12, double missing = 0.3, double unknown = 0.2)
    {
        var random = new Random(seed);
        List<ChainOperation> all = [];
        for (var o = 0; o < operations; o++)
        {
            int[] inputs = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(things))];
            int[] outputs = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(things))];
            all.Add(new(inputs, outputs));
        }

        double[] costs = [.. all.Select(_ => random.NextDouble() < unknown ? double.NaN : random.Next(0, 20))];
        return (new(things, all), costs, [.. all.Select(_ => random.NextDouble() < missing)]);
    }
}

/// <summary>The plain twins: everything is tried.</summary>
internal static class PlainChains
{
    /// <summary>The least value of a thing over all derivations without a thing below itself; null when there is none.</summary>
    public static T? Least<T>(ChainGraph graph, Superior<T> function, int thing, HashSet<int>? below = null)
        where T : struct, IComparable<T>
    {
        below ??= [];
        if (!below.Add(thing))
            return null;
        T? least = null;
        for (var o = 0; o < graph.Operations; o++)
        {
            if (!graph.OutputsOf(o).Contains(thing))
                continue;
            var inputs = graph.InputsOf(o).Select(i => Least(graph, function, i, below)).ToArray();
            if (inputs.Any(i => i is null))
                continue;
            var value = function(o, [.. inputs.Select(i => i!.Value)]);
            least = least is { } before && before.CompareTo(value) <= 0 ? before : value;
        }

        below.Remove(thing);
        return least;
    }

    /// <summary>The smallest sets of missing operations that complete the chain: every subset is tried.</summary>
    public static List<int[]> Smallest(ChainGraph graph, int goal, bool[] missing)
    {
        int[] lacking = [.. Enumerable.Range(0, graph.Operations).Where(o => missing[o])];
        List<int[]> best = [];
        for (var bits = 0; bits < 1 << lacking.Length; bits++)
        {
            int[] set = [.. lacking.Where((_, i) => (bits >> i & 1) == 1)];
            if (best.Count > 0 && set.Length > best[0].Length)
                continue;
            var there = new HashSet<int>();
            for (var before = -1; before < there.Count;)
            {
                before = there.Count;
                for (var o = 0; o < graph.Operations; o++)
                {
                    if ((!missing[o] || set.Contains(o)) && graph.InputsOf(o).All(there.Contains))
                        there.UnionWith(graph.OutputsOf(o));
                }
            }

            if (!there.Contains(goal))
                continue;
            if (best.Count > 0 && set.Length < best[0].Length)
                best.Clear();
            best.Add(set);
        }

        return best;
    }
}
