using Pleiad.Engine.Chains;

namespace Pleiad.Bench;

/// <summary>The cheapest way and the fewest gaps of chains of thousands of operations, by seed: layers of things, each made in one to three ways from up to three of the layers before.</summary>
internal static class ChainBench
{
    public static void Run()
    {
        foreach (var (operations, share) in new[] { (1000, 0.1), (5000, 0.1), (5000, 0.4), (20000, 0.1) })
        {
            var (graph, costs, missing) = Random(operations, share);
            WayCost[] priced = [.. costs.Select((c, o) => missing[o] ? WayCost.Gap(c) : WayCost.Offered(c))];
            var sum = SuperiorFunctions.Sum(priced);
            Timing.Report($"cheapest way, {operations} operations, {share:P0} missing", Timing.Milliseconds(5, 50, () => CheapestDerivation<WayCost>.Of(graph, sum)), "");
            var goal = Enumerable.Range(0, graph.Things).Reverse().First(t => CheapestDerivation<WayCost>.Of(graph, sum).Has(t));
            Timing.Report($"fewest gaps, {operations} operations, {share:P0} missing", Timing.Milliseconds(1, 10, () => FewestGaps.Of(graph, goal, missing, costs)), "");
            var gaps = FewestGaps.Of(graph, goal, missing, costs)!;
            Console.WriteLine($"  {gaps.Missing.Count} gaps, {(gaps.Proven ? "proven fewest" : "search given up")}; a way of {gaps.Way.Count} operations");
        }
    }

    private static (ChainGraph Graph, double[] Costs, bool[] Missing) Random(int operations, double share)
    {
        var random = new Random(20260601);
        var things = operations / 2;
        List<ChainOperation> all = [];
        for (var o = 0; o < operations; o++)
        {
            var made = o * things / operations; // things in their order, so that a way leads through many layers
            var from = Math.Max(0, made - 40);
            all.Add(new(made == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(from, made))], [made]));
        }

        return (new(things, all), [.. all.Select(_ => random.NextDouble() < 0.1 ? double.NaN : random.Next(1, 1000))], [.. all.Select(_ => random.NextDouble() < share)]);
    }
}
