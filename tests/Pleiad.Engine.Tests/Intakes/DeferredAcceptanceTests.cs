using System.Diagnostics;
using Pleiad.Engine.Intakes;

namespace Pleiad.Engine.Tests.Intakes;

/// <summary>Placing people by the wishes of both sides.</summary>
public class DeferredAcceptanceTests
{
    /// <summary>Known: the example in the README of the library matching (daffidwilde, MIT), its lists and its answer {M: [L, S], C: [D, A], G: [J]}.</summary>
    [Fact]
    public void The_published_example_of_hospitals_and_residents_has_its_published_answer()
    {
        string[] residents = ["A", "S", "D", "J", "L"], hospitals = ["M", "C", "G"];
        int[][] wishes = [Of(hospitals, "C"), Of(hospitals, "CM"), Of(hospitals, "CMG"), Of(hospitals, "CGM"), Of(hospitals, "MCG")];
        int[][] orders = [Of(residents, "DLSJ"), Of(residents, "DASLJ"), Of(residents, "DJL")];
        var placed = Place(wishes, orders, [2, 2, 2]);
        residents.Zip(placed, (r, p) => $"{r} {hospitals[p]}").ShouldBe(["A C", "S M", "D C", "J G", "L M"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_pair_would_rather_have_each_other_and_no_stable_result_is_better_for_anybody(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var (wishes, orders, places) = Random(chance, people: 1 + chance.Next(5), openings: 1 + chance.Next(3));
            var placed = Place(wishes, orders, places);
            MustKeepCapacities(placed, places);
            DeferredAcceptance.BlockingPair(wishes, orders, places, placed).ShouldBeNull();
            foreach (var other in Every(wishes, places).Where(o => Acceptable(o, orders) && DeferredAcceptance.BlockingPair(wishes, orders, places, o) is null))
            {
                for (var person = 0; person < placed.Length; person++)
                    Rank(wishes[person], placed[person]).ShouldBeLessThanOrEqualTo(Rank(wishes[person], other[person]), "the best stable result for every person at once");
            }
        }
    }

    [Fact]
    public void A_result_that_is_not_stable_is_told_from_one_that_is()
    {
        int[][] wishes = [[0, 1], [0, 1]];
        int[][] orders = [[1, 0], [0, 1]];
        DeferredAcceptance.BlockingPair(wishes, orders, [1, 1], [0, 1]).ShouldBe((1, 0));
        DeferredAcceptance.BlockingPair(wishes, orders, [1, 1], [1, 0]).ShouldBeNull();
        DeferredAcceptance.BlockingPair(wishes, orders, [1, 1], [DeferredAcceptance.Unplaced, 0]).ShouldBe((0, 1));
    }

    [Fact]
    public void Who_is_ranked_by_nobody_is_not_placed_and_a_list_that_names_one_twice_is_refused()
    {
        Place([[0]], [[]], [1]).ShouldBe([DeferredAcceptance.Unplaced]);
        Place([[0], []], [[0, 1]], [0]).ShouldBe([DeferredAcceptance.Unplaced, DeferredAcceptance.Unplaced]);
        Should.Throw<ArgumentException>(() => Place([[0, 0]], [[0]], [1]));
        Should.Throw<ArgumentException>(() => Place([[1]], [[0]], [1]));
        Should.Throw<ArgumentException>(() => Place([[0]], [[0]], [1, 1]));
    }

    [Fact]
    public void Ten_thousand_people_and_five_hundred_openings_take_seconds_at_most()
    {
        var (wishes, orders, places) = Random(new Random(7), people: 10_000, openings: 500, wished: 10);
        var watch = Stopwatch.StartNew();
        var placed = Place(wishes, orders, places);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        MustKeepCapacities(placed, places);
        DeferredAcceptance.BlockingPair(wishes, orders, places, placed).ShouldBeNull();
    }

    private static int[] Place(int[][] wishes, int[][] orders, int[] places)
    {
        var placed = new int[wishes.Length];
        DeferredAcceptance.Run(wishes, orders, places, placed);
        return placed;
    }

    private static (int[][] Wishes, int[][] Orders, int[] Places) Random(Random chance, int people, int openings, int wished = int.MaxValue)
    {
        int[] Some(int count, int most)
        {
            var all = Enumerable.Range(0, count).ToArray();
            chance.Shuffle(all);
            return all[..Math.Min(most, chance.Next(count + 1))];
        }

        var wishes = Enumerable.Range(0, people).Select(_ => Some(openings, wished)).ToArray();
        var orders = new int[openings][];
        for (var opening = 0; opening < openings; opening++)
        {
            var asked = Enumerable.Range(0, people).Where(p => wishes[p].Contains(opening) && chance.Next(8) > 0).ToArray();
            chance.Shuffle(asked);
            orders[opening] = asked;
        }

        return (wishes, orders, [.. Enumerable.Range(0, openings).Select(_ => chance.Next(people > 100 ? 30 : 3))]);
    }

    /// <summary>Every way to place people within capacities and their own wishes.</summary>
    private static IEnumerable<int[]> Every(int[][] wishes, int[] places)
    {
        IEnumerable<int[]> Rest(int[] placed, int person)
        {
            if (person == wishes.Length)
                return [[.. placed]];
            return wishes[person].Append(DeferredAcceptance.Unplaced).Where(o => o < 0 || placed.Take(person).Count(p => p == o) < places[o]).SelectMany(o =>
            {
                int[] next = [.. placed];
                next[person] = o;
                return Rest(next, person + 1);
            });
        }

        return Rest(new int[wishes.Length], 0);
    }

    private static bool Acceptable(int[] placed, int[][] orders) => placed.Index().All(p => p.Item < 0 || orders[p.Item].Contains(p.Index));

    private static int Rank(int[] wishes, int opening) => Array.IndexOf(wishes, opening) is >= 0 and var rank ? rank : wishes.Length;

    private static int[] Of(string[] names, string letters) => [.. letters.Select(l => Array.IndexOf(names, $"{l}"))];

    private static void MustKeepCapacities(int[] placed, int[] places)
    {
        for (var opening = 0; opening < places.Length; opening++)
            placed.Count(p => p == opening).ShouldBeLessThanOrEqualTo(places[opening]);
    }
}
