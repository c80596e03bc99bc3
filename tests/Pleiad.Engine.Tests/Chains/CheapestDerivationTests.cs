using Pleiad.Engine.Chains;

namespace Pleiad.Engine.Tests.Chains;

/// <summary>Knuth's generalisation: known values, laws, and the plain twin.</summary>
public class CheapestDerivationTests
{
    /// <summary>
    /// The order of a product of matrices is a derivation: an interval is made of two, at the cost of their product. Cormen, Leiserson, Rivest and
    /// Stein, Introduction to Algorithms (3rd ed., 15.2): 30×35, 35×15, 15×5, 5×10, 10×20, 20×25 take 15,125 multiplications, as ((A1(A2A3))((A4A5)A6)).
    /// </summary>
    [Fact]
    public void The_published_order_of_six_matrices_is_found()
    {
        int[] sizes = [30, 35, 15, 5, 10, 20, 25];
        int Thing(int i, int j) => (i * 6) + j;
        List<ChainOperation> operations = [];
        List<WayCost> costs = [];
        List<(int From, int At, int To)> splits = [];
        for (var i = 0; i < 6; i++)
        {
            operations.Add(new([], [Thing(i, i)]));
            costs.Add(WayCost.Offered(0));
            splits.Add((i, i, i));
            for (var j = i + 1; j < 6; j++)
            {
                for (var k = i; k < j; k++)
                {
                    operations.Add(new([Thing(i, k), Thing(k + 1, j)], [Thing(i, j)]));
                    costs.Add(WayCost.Offered(sizes[i] * sizes[k + 1] * sizes[j + 1]));
                    splits.Add((i, k, j));
                }
            }
        }

        var derived = CheapestDerivation<WayCost>.Of(new(36, operations), SuperiorFunctions.Sum(costs));
        derived.Value(Thing(0, 5)).Total.ShouldBe(15_125);
        derived.Value(Thing(1, 4)).Total.ShouldBe(7_125);
        var way = derived.Way(Thing(0, 5)).Select(s => splits[s.Operation]).ToArray();
        way.ShouldContain((0, 2, 5));
        way.ShouldContain((0, 0, 2));
        way.ShouldContain((3, 4, 5));
        way[^1].ShouldBe((0, 2, 5), "the last product is done last");
    }

    /// <summary>By hand: a substance from either of two routes; the second needs two intermediates and is cheaper all the same.</summary>
    [Fact]
    public void A_small_chain_by_hand()
    {
        var graph = new ChainGraph(4, [new([], [1]), new([], [2]), new([1, 2], [3]), new([], [3]), new([3], [1])]);
        WayCost[] costs = [.. new double[] { 2, 3, 1, 7, 0 }.Select(WayCost.Offered)];
        var sum = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum(costs));
        (sum.Has(0), sum.Value(3).Total, sum.Value(1).Total).ShouldBe((false, 6, 2));
        sum.Way(3).ShouldBe([new(0, 1), new(1, 1), new(2, 1)]);
        CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Longest(costs)).Value(3).Total.ShouldBe(4);
        CheapestDerivation<double>.Of(graph, SuperiorFunctions.Worst([2, 3, 1, 7, 0])).Value(3).ShouldBe(3);
        Should.Throw<InvalidOperationException>(() => sum.Value(0));
    }

    [Fact]
    public void What_is_used_twice_is_made_twice_and_counted_so()
    {
        var graph = new ChainGraph(4, [new([], [0]), new([0], [1]), new([0], [2]), new([1, 2], [3])]);
        var derived = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([.. new double[] { 10, 1, 1, 1 }.Select(WayCost.Offered)]));
        derived.Value(3).Total.ShouldBe(23);
        derived.Way(3).ShouldBe([new(0, 2), new(1, 1), new(2, 1), new(3, 1)]);
    }

    [Fact]
    public void An_unknown_cost_is_never_zero()
    {
        var graph = new ChainGraph(1, [new([], [0]), new([], [0])]);
        var dear = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([WayCost.Offered(double.NaN), WayCost.Offered(1_000_000)]));
        dear.Value(0).ShouldBe(new WayCost(0, 0, 1_000_000), "nobody can say that the unknown one is cheaper");
        var only = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([WayCost.Offered(double.NaN), WayCost.Gap(5)]));
        only.Value(0).ShouldBe(new WayCost(0, 1, 0), "an offer with an unknown cost goes before a gap");
        only.Value(0).Total.ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => WayCost.Offered(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => WayCost.Gap(double.PositiveInfinity));
    }

    [Fact]
    public void Every_thing_costs_what_trying_everything_gives()
    {
        var (had, not) = (0, 0);
        for (var seed = 1; seed <= 600; seed++)
        {
            var (graph, costs, missing) = RandomChains.Of(seed, operations: 4 + (seed % 9));
            WayCost[] priced = [.. costs.Select((c, o) => missing[o] ? WayCost.Gap(c) : WayCost.Offered(c))];
            double[] plain = [.. costs.Select(c => double.IsNaN(c) ? 3 : c)];
            Same(graph, SuperiorFunctions.Sum(priced), seed);
            Same(graph, SuperiorFunctions.Longest(priced), seed);
            Same(graph, SuperiorFunctions.Worst(plain), seed);
            Same<double>(graph, (o, inputs) => plain[o] + inputs.ToArray().Select((v, i) => v * (i + 1)).Sum(), seed); // superior, and none of ours
        }

        had.ShouldBeGreaterThan(5000);
        not.ShouldBeGreaterThan(2000, "things that cannot be had are tried too");

        void Same<T>(ChainGraph graph, Superior<T> function, int seed)
            where T : struct, IComparable<T>
        {
            var derived = CheapestDerivation<T>.Of(graph, function);
            for (var thing = 0; thing < graph.Things; thing++)
            {
                var plain = PlainChains.Least(graph, function, thing);
                derived.Has(thing).ShouldBe(plain is not null, $"seed {seed}, thing {thing}");
                if (plain is { } value)
                    derived.Value(thing).ShouldBe(value, $"seed {seed}, thing {thing}");
                (had, not) = plain is null ? (had, not + 1) : (had + 1, not);
            }
        }
    }

    [Fact]
    public void A_way_can_be_done_in_its_order_and_costs_what_is_said()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var (graph, costs, _) = RandomChains.Of(seed, unknown: 0);
            var derived = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([.. costs.Select(WayCost.Offered)]));
            foreach (var thing in Enumerable.Range(0, graph.Things).Where(derived.Has))
            {
                HashSet<int> there = [];
                var way = derived.Way(thing);
                foreach (var step in way)
                {
                    graph.InputsOf(step.Operation).ShouldAllBe(i => there.Contains(i));
                    there.UnionWith(graph.OutputsOf(step.Operation));
                }

                there.ShouldContain(thing);
                way.Sum(s => s.Uses * costs[s.Operation]).ShouldBe(derived.Value(thing).Total);
            }
        }
    }

    [Fact]
    public void One_more_offer_never_makes_anything_dearer_and_scaling_scales()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (graph, costs, _) = RandomChains.Of(seed, unknown: 0);
            var random = new Random(seed);
            var more = new ChainGraph(graph.Things, [.. All(graph), new([random.Next(graph.Things)], [random.Next(graph.Things)])]);
            var before = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([.. costs.Select(WayCost.Offered)]));
            var after = CheapestDerivation<WayCost>.Of(more, SuperiorFunctions.Sum([.. costs.Append(random.Next(9)).Select(WayCost.Offered)]));
            var tripled = CheapestDerivation<WayCost>.Of(graph, SuperiorFunctions.Sum([.. costs.Select(c => WayCost.Offered(3 * c))]));
            foreach (var thing in Enumerable.Range(0, graph.Things).Where(before.Has))
            {
                (after.Value(thing) <= before.Value(thing)).ShouldBeTrue($"seed {seed}, thing {thing}");
                tripled.Value(thing).Total.ShouldBe(3 * before.Value(thing).Total);
            }
        }
    }

    [Fact]
    public void A_function_that_is_not_superior_is_caught()
    {
        var graph = new ChainGraph(2, [new([], [0]), new([0], [1])]);
        Should.Throw<ArgumentException>(() => CheapestDerivation<double>.Of(graph, (o, inputs) => inputs.Length == 0 ? 5 : inputs[0] - 1)).Message.ShouldContain("not superior");
        SuperiorFunctions.Counterexample<double>(graph, (_, inputs) => inputs.Length == 0 ? 0 : 10 - inputs[0], [0, 1, 2]).ShouldNotBeNull().ShouldContain("falls from 10 to 9");
        SuperiorFunctions.Counterexample<double>(graph, (_, inputs) => inputs.Length == 0 ? 0 : inputs[0] / 2, [0, 1, 2]).ShouldNotBeNull().ShouldContain("less than one of its inputs");
        var wide = new ChainGraph(4, [new([], [0]), new([0, 1, 2], [3])]);
        WayCost[] samples = [new(0, 0, 0), new(0, 0, 3), new(0, 2, 1), new(0, 2, 9), new(1, 0, 0), new(1, 5, 2), new(4, 0, 1)];
        WayCost[] costs = [WayCost.Offered(2), WayCost.Gap(double.NaN)];
        SuperiorFunctions.Counterexample(wide, SuperiorFunctions.Sum(costs), samples).ShouldBeNull();
        SuperiorFunctions.Counterexample(wide, SuperiorFunctions.Longest(costs), samples).ShouldBeNull();
        SuperiorFunctions.Counterexample(wide, SuperiorFunctions.Worst([2, 3]), [0, 1, 4]).ShouldBeNull();
    }

    [Fact]
    public void A_chain_that_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ChainGraph(2, [new([0], [])]));
        Should.Throw<ArgumentOutOfRangeException>(() => new ChainGraph(2, [new([2], [0])]));
        Should.Throw<ArgumentException>(() => new ChainGraph(2, [new([0], [1])]).Reached([]));
    }

    internal static IEnumerable<ChainOperation> All(ChainGraph graph) => Enumerable.Range(0, graph.Operations).Select(o => new ChainOperation(graph.InputsOf(o), graph.OutputsOf(o)));
}
