using Pleiad.Engine.Chains;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What the Engine says of a chain: which steps are gaps, which of them can begin, and the cheapest way.</summary>
/// <param name="Standings">One a step.</param>
/// <param name="Way">Places of the steps of the cheapest complete way, in their order; null where none leads to the end.</param>
/// <param name="Days">The time of its longest branch, in days; NaN where a time on it is not known.</param>
/// <param name="DaysUnknown">Of how many of its steps nobody names the time.</param>
/// <param name="Shared">Whether something that a step gives goes into several steps of the way.</param>
/// <param name="Proven">Whether no way has fewer gaps.</param>
internal sealed record ChainStandings(StepStanding[] Standings, IReadOnlyList<int>? Way, double Days, int DaysUnknown, bool Shared, bool Proven)
{
    /// <summary>Asks the Engine.</summary>
    /// <param name="steps">The steps in their order.</param>
    /// <param name="held">For each whether somebody offers it at its scale.</param>
    /// <param name="planned">For each whether somebody plans to.</param>
    /// <param name="costs">What the cheapest offer of each costs; NaN for not known.</param>
    /// <param name="days">How long that offer takes; NaN for not known.</param>
    public static ChainStandings Of(IReadOnlyList<ChainStep> steps, bool[] held, bool[] planned, double[] costs, double[] days)
    {
        if (steps.Count == 0)
            return new([], null, double.NaN, 0, false, true);
        var (graph, goal) = Graph(steps);
        bool[] missing = [.. held.Select(h => !h), false];
        var gaps = FewestGaps.Of(graph, goal, missing, [.. costs, 0]);
        var there = graph.Reached([.. missing.Select(m => !m)]);
        var standings = new StepStanding[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            standings[i] = held[i] ? StepStanding.Held
                : !steps[i].Must && gaps is not null && !gaps.Missing.Contains(i) ? StepStanding.Spare
                : planned[i] ? StepStanding.Planned
                : graph.InputsOf(i).All(t => there[t]) ? StepStanding.Missing : StepStanding.Waiting;
        }

        if (gaps is null)
            return new(standings, null, double.NaN, 0, false, true);
        int[] way = [.. gaps.Way.Select(s => s.Operation).Where(o => o < steps.Count)];
        var longest = Longest(graph, goal, [.. way, steps.Count], [.. days, 0]);
        var shared = way.SelectMany(o => steps[o].In).Where(t => way.Any(o => steps[o].Out.Contains(t))).GroupBy(t => t, StringComparer.Ordinal).Any(g => g.Count() > 1);
        return new(standings, way, longest.Total, way.Count(o => double.IsNaN(days[o])), shared, gaps.Proven);
    }

    /// <summary>
    /// The steps as operations, and one more at the end that takes what the chain is for: what comes out of a step that must be and goes into none,
    /// and that every such step is done. What no step gives is bought in, and nobody waits for it.
    /// </summary>
    private static (ChainGraph Graph, int Goal) Graph(IReadOnlyList<ChainStep> steps)
    {
        var things = steps.SelectMany(s => s.Out).Distinct(StringComparer.Ordinal).Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i, StringComparer.Ordinal);
        int Done(int step) => things.Count + step;
        var goal = things.Count + steps.Count;
        List<ChainOperation> operations = [.. steps.Select((s, i) => new ChainOperation([.. s.In.Where(things.ContainsKey).Select(t => things[t])], [.. s.Out.Select(t => things[t]), Done(i)]))];
        var taken = steps.SelectMany(s => s.In).ToHashSet(StringComparer.Ordinal);
        var ends = steps.Where(s => s.Must).SelectMany(s => s.Out).Where(t => !taken.Contains(t)).Select(t => things[t]);
        var musts = steps.Select((s, i) => (s.Must, i)).Where(s => s.Must).Select(s => Done(s.i)).ToArray();
        operations.Add(new([.. ends, .. musts.Length > 0 ? musts : [.. steps.SelectMany(s => s.Out).Where(t => !taken.Contains(t)).Distinct().Select(t => things[t])]], [goal]));
        return (new ChainGraph(goal + 1, operations), goal);
    }

    private static WayCost Longest(ChainGraph graph, int goal, int[] way, double[] days)
    {
        var only = new bool[graph.Operations];
        foreach (var operation in way)
            only[operation] = true;
        return CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Longest([.. days.Select(WayCost.Offered)]), only).Value(goal);
    }
}
