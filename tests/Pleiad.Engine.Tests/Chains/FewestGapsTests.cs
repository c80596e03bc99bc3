using Pleiad.Engine.Chains;

namespace Pleiad.Engine.Tests.Chains;

/// <summary>The fewest gaps: by hand, laws, and every subset tried.</summary>
public class FewestGapsTests
{
    /// <summary>
    /// Laboratory, near production, industry, medicine: 0 → 1 → 2 → 3. Nobody offers the second and the third step. A licence (3) would take the place
    /// of both, and is a gap as well: one instead of two, at any cost.
    /// </summary>
    [Fact]
    public void One_gap_is_better_than_two_whatever_it_costs()
    {
        ChainOperation[] line = [new([], [0]), new([0], [1]), new([1], [2]), new([2], [3])];
        bool[] missing = [false, true, true, false];
        var gaps = FewestGaps.Of(new(4, line), 3, missing, [1, 5, double.NaN, 2]).ShouldNotBeNull();
        gaps.Missing.ShouldBe([1, 2]);
        gaps.Cost.ShouldBe(new WayCost(2, 1, 8));
        gaps.Proven.ShouldBeTrue();
        var licence = FewestGaps.Of(new(4, [.. line, new([], [2])]), 3, [.. missing, true], [1, 5, 3, 2, 900]).ShouldNotBeNull();
        licence.Missing.ShouldBe([4]);
        licence.Cost.ShouldBe(new WayCost(1, 0, 902));
    }

    /// <summary>One missing operation whose output goes into two is one gap, though a derivation uses it twice and another pair of gaps would tie with it.</summary>
    [Fact]
    public void An_operation_that_is_needed_twice_is_one_gap()
    {
        var graph = new ChainGraph(4, [new([], [0]), new([0], [1]), new([0], [2]), new([1, 2], [3]), new([], [1]), new([], [2])]);
        var gaps = FewestGaps.Of(graph, 3, [true, false, false, false, true, true], [50, 1, 1, 1, 2, 2]).ShouldNotBeNull();
        gaps.Missing.ShouldBe([0]);
        gaps.Cost.Gaps.ShouldBe(2, "the derivation uses it twice");
        gaps.Way.Select(s => s.Operation).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void A_complete_chain_has_no_gap_and_an_impossible_one_no_answer()
    {
        FewestGaps.Of(new(2, [new([], [0]), new([0], [1])]), 1, [false, false], [1, 2]).ShouldNotBeNull().Missing.ShouldBeEmpty();
        FewestGaps.Of(new(2, [new([1], [0]), new([0], [1])]), 1, [false, true], [1, 2]).ShouldBeNull("each waits for the other");
        FewestGaps.Of(new(2, [new([], [0])]), 1, [false], [1]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => FewestGaps.Of(new(1, [new([], [0])]), 0, [], [1]));
    }

    [Fact]
    public void The_sets_are_as_small_and_as_cheap_as_trying_every_subset_gives()
    {
        var (open, impossible) = (0, 0);
        for (var seed = 1; seed <= 800; seed++)
        {
            var (graph, costs, missing) = RandomChains.Of(seed, operations: 4 + (seed % 9), missing: 0.6);
            var gaps = FewestGaps.Of(graph, RandomChains.Goal, missing, costs);
            var plain = PlainChains.Smallest(graph, RandomChains.Goal, missing);
            (gaps is null).ShouldBe(plain.Count == 0, $"seed {seed}");
            if (gaps is null)
            {
                impossible++;
                continue;
            }

            gaps.Proven.ShouldBeTrue();
            plain.ShouldContain(s => s.SequenceEqual(gaps.Missing), $"seed {seed}: {string.Join(' ', gaps.Missing)}");
            var least = plain.Select(set => PlainChains.Least(
                new ChainGraph(graph.Things, [.. CheapestDerivationTests.All(graph).Where((_, o) => !missing[o] || set.Contains(o))]),
                SuperiorFunctions.Sum([.. costs.Where((_, o) => !missing[o] || set.Contains(o)).Select(WayCost.Offered)]), RandomChains.Goal)!.Value).Min();
            (gaps.Cost with { Gaps = 0 }).ShouldBe(least, $"seed {seed}");
            open += gaps.Missing.Count > 1 ? 1 : 0;
        }

        open.ShouldBeGreaterThan(40, "several gaps at once are tried");
        impossible.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Filling_a_gap_takes_it_away_and_an_offer_elsewhere_adds_none()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var (graph, costs, missing) = RandomChains.Of(seed, missing: 0.6);
            if (FewestGaps.Of(graph, RandomChains.Goal, missing, costs) is not { Missing.Count: > 0 } gaps)
                continue;
            bool[] filled = [.. missing];
            filled[gaps.Missing[0]] = false;
            FewestGaps.Of(graph, RandomChains.Goal, filled, costs)!.Missing.Count.ShouldBe(gaps.Missing.Count - 1, $"seed {seed}");
            for (var o = 0; o < graph.Operations; o++)
            {
                bool[] other = [.. missing];
                other[o] = false;
                FewestGaps.Of(graph, RandomChains.Goal, other, costs)!.Missing.Count.ShouldBeLessThanOrEqualTo(gaps.Missing.Count);
            }
        }
    }

    [Fact]
    public void A_search_that_is_given_up_says_so_and_still_completes_the_chain()
    {
        // ten independent pairs of alternatives, all missing: the smallest sets have ten operations, and there are 1,024 of them among many more
        List<ChainOperation> operations = [];
        for (var thing = 0; thing < 10; thing++)
            operations.AddRange([new([], [thing]), new([], [thing])]);
        operations.Add(new([.. Enumerable.Range(0, 10)], [10]));
        bool[] missing = [.. Enumerable.Repeat(true, 20), false];
        double[] costs = [.. Enumerable.Range(0, 21).Select(i => (double)i)];
        var gaps = FewestGaps.Of(new(11, operations), 10, missing, costs, mostSets: 50).ShouldNotBeNull();
        gaps.Proven.ShouldBeFalse();
        gaps.Missing.ShouldBe([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    }
}
