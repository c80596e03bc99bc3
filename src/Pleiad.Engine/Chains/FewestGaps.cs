namespace Pleiad.Engine.Chains;

/// <summary>The operations that would have to be found for a chain to be complete.</summary>
/// <param name="Missing">Their numbers, ascending; none for a chain that is complete.</param>
/// <param name="Cost">The cost of the cheapest derivation with them: its gaps are those of <paramref name="Missing"/> as often as they are used.</param>
/// <param name="Way">That derivation.</param>
/// <param name="Proven">Whether no smaller set does, and no cheaper one of the same size. False only where the search was given up; the set still completes the chain.</param>
public sealed record ChainGaps(IReadOnlyList<int> Missing, WayCost Cost, IReadOnlyList<DerivedStep> Way, bool Proven);

/// <summary>
/// Finds the fewest missing operations that would complete a chain, and of those sets the one with the cheapest way. An operation is one gap
/// however often its output is used, so this is a smallest set and not a cheapest derivation: it begins with Knuth's derivation, in which a
/// missing operation is an edge with a penalty, and then looks for smaller sets, each operation of which can begin with what the others give.
/// </summary>
public static class FewestGaps
{
    /// <summary>Most sets that are looked at before the search is given up.</summary>
    public const int MostSets = 4000;

    /// <summary>Finds them.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="goal">The thing that the chain is for.</param>
    /// <param name="missing">For each operation whether nobody offers it.</param>
    /// <param name="costs">What each costs, or, of a missing one, is thought to cost; NaN for not known, never 0 for it.</param>
    /// <param name="mostSets">Most sets to look at.</param>
    /// <returns>The gaps; null when the goal cannot be had with all operations together.</returns>
    /// <exception cref="ArgumentException">There is not one answer and one cost an operation.</exception>
    public static ChainGaps? Of(ChainGraph graph, int goal, ReadOnlySpan<bool> missing, ReadOnlySpan<double> costs, int mostSets = MostSets)
    {
        if (missing.Length != graph.Operations || costs.Length != graph.Operations)
            throw new ArgumentException("One answer and one cost an operation.");
        var priced = new WayCost[graph.Operations];
        for (var o = 0; o < priced.Length; o++)
            priced[o] = missing[o] ? WayCost.Gap(costs[o]) : WayCost.Offered(costs[o]);
        bool[] lacks = missing.ToArray();
        if (graph.Reached(AtWork(lacks, []))[goal])
            return Answer(graph, goal, lacks, priced, [[]], proven: true);
        var first = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum(priced));
        if (!first.Has(goal))
            return null;
        int[] bound = Gaps(first.Way(goal), lacks);
        var part = graph.PartOf(goal);
        var looked = 0;
        int[][] level = [[]];
        for (var size = 0; size <= bound.Length; size++)
        {
            List<int[]> complete = [];
            Dictionary<string, int[]> next = new(StringComparer.Ordinal);
            foreach (var set in level)
            {
                looked++;
                var there = graph.Reached(AtWork(lacks, set));
                if (there[goal])
                    complete.Add(set);
                else if (complete.Count == 0 && looked + next.Count <= mostSets) // beyond, the next level could not be looked at whole
                    Grow(set, there, next);
            }

            if (complete.Count > 0)
                return Answer(graph, goal, lacks, priced, complete, proven: true);
            if (looked + next.Count > mostSets)
                return Answer(graph, goal, lacks, priced, [bound], proven: false);
            level = [.. next.Values];
        }

        return Answer(graph, goal, lacks, priced, [bound], proven: true);

        // the next missing operation of any complete set can begin with what is there already, and gives something that is not
        void Grow(int[] set, bool[] there, Dictionary<string, int[]> into)
        {
            for (var o = 0; o < graph.Operations; o++)
            {
                if (lacks[o] && part[o] && !set.Contains(o) && graph.InputsOf(o).All(i => there[i]) && graph.OutputsOf(o).Any(t => !there[t]))
                {
                    int[] larger = [.. set.Append(o).Order()];
                    into.TryAdd(string.Join(' ', larger), larger);
                }
            }
        }
    }

    private static ChainGaps Answer(ChainGraph graph, int goal, bool[] lacks, WayCost[] priced, IEnumerable<int[]> sets, bool proven)
    {
        ChainGaps? best = null;
        WayCost[] found = [.. priced.Select(p => p with { Gaps = 0 })];
        var byCost = SuperiorFunctions.Sum(found);
        foreach (var set in sets)
        {
            var derived = CheapestDerivation<WayCost>.Of(graph, byCost, AtWork(lacks, set)); // with this set found, the way is chosen by cost
            var cost = derived.Value(goal);
            if (best is not null && cost.CompareTo(best.Cost with { Gaps = 0 }) >= 0)
                continue;
            var way = derived.Way(goal);
            best = new([.. set.Order()], cost with { Gaps = way.Where(s => lacks[s.Operation]).Sum(s => s.Uses) }, way, proven);
        }

        return best!;
    }

    private static bool[] AtWork(bool[] lacks, int[] found)
    {
        var atWork = new bool[lacks.Length];
        for (var o = 0; o < atWork.Length; o++)
            atWork[o] = !lacks[o];
        foreach (var operation in found)
            atWork[operation] = true;
        return atWork;
    }

    private static int[] Gaps(IEnumerable<DerivedStep> way, bool[] lacks) => [.. way.Select(s => s.Operation).Where(o => lacks[o]).Distinct().Order()];
}
