using Pleiad.Engine.Choosing;

namespace Pleiad.Engine.Tests.Choosing;

/// <summary>What beats what, an order by weights, and how far a weight can move: by hand, by laws, and by plain twins.</summary>
public class ChoosingTests
{
    /// <summary>Four hotels: how near the beach, and how cheap, both turned so that more is better.</summary>
    private static readonly double[] Hotels = [-1, -90, -3, -60, -2, -95, -3, -60];

    [Fact]
    public void A_hotel_that_is_farther_and_dearer_is_beaten_and_equals_both_remain()
    {
        var beaten = new int[4];
        ParetoSkyline.Of(Hotels, 2, beaten);
        beaten.ShouldBe([ParetoSkyline.Nobody, ParetoSkyline.Nobody, 0, ParetoSkyline.Nobody]);
        ParetoSkyline.Of([], 3, []);
        Should.Throw<ArgumentException>(() => ParetoSkyline.Of([1, 2, 3], 2, new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => ParetoSkyline.Of([], 0, []));
    }

    [Fact]
    public void What_is_not_known_beats_nobody_and_is_beaten_by_nobody()
    {
        var beaten = new int[3];
        ParetoSkyline.Of([9, 9, 1, double.NaN, 1, 1], 2, beaten);
        beaten.ShouldBe([ParetoSkyline.Nobody, ParetoSkyline.Nobody, 0]);
        ParetoSkyline.Beats([2, double.NaN], [1, 1]).ShouldBeFalse();
    }

    [Fact]
    public void The_sorted_search_equals_brute_force()
    {
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var (n, k) = (random.Next(0, 40), random.Next(1, 6));
            double[] values = [.. Enumerable.Range(0, n * k).Select(_ => random.Next(20) == 0 ? double.NaN : random.Next(0, round % 2 == 0 ? 4 : 1000))];
            var beaten = new int[n];
            ParetoSkyline.Of(values, k, beaten);
            beaten.ShouldBe(Plain(values, k, n), $"round {round}");
            double[] turned = [.. values.Select(v => (v * 3) - 7)];
            var again = new int[n];
            ParetoSkyline.Of(turned, k, again);
            again.ShouldBe(beaten, "another unit changes nothing");
        }
    }

    [Fact]
    public void Scores_lie_between_worst_and_best_and_an_unknown_makes_an_interval()
    {
        var normal = new double[6];
        WeightedScore.Normalise([10, 5, 20, 5, 15, double.NaN], 2, normal);
        normal.ShouldBe([0, 1, 1, 1, 0.5, double.NaN]);
        WeightedScore.Of([0.5, double.NaN], [3, 1]).ShouldBe((0.375, 0.625));
        WeightedScore.Of([0.5, double.NaN], [3, 0]).ShouldBe((0.5, 0.5));
        WeightedScore.Of([1, 0], [0, 0]).ShouldBe((double.NaN, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedScore.Of([1], [-1]));
        Should.Throw<ArgumentException>(() => WeightedScore.Of([1], [1, 1]));
    }

    [Fact]
    public void Whatever_the_weights_what_is_first_is_beaten_by_nobody()
    {
        var random = new Random(12);
        for (var round = 0; round < 300; round++)
        {
            var (n, k) = (random.Next(1, 20), random.Next(1, 5));
            double[] values = [.. Enumerable.Range(0, n * k).Select(_ => (double)random.Next(0, 9))], weights = [.. Enumerable.Range(0, k).Select(_ => random.NextDouble() + 0.01)];
            var (beaten, normal) = (new int[n], new double[n * k]);
            ParetoSkyline.Of(values, k, beaten);
            WeightedScore.Normalise(values, k, normal);
            beaten[First(normal, weights, n)].ShouldBe(ParetoSkyline.Nobody);
            double[] doubled = [.. weights.Select(w => w * 2)];
            WeightedScore.Of(normal.AsSpan(0, k), doubled).Least.ShouldBe(WeightedScore.Of(normal.AsSpan(0, k), weights).Least, 1e-12, "only proportions count");
        }
    }

    [Fact]
    public void By_hand_the_first_of_two_stays_first_from_two_fifths_on()
    {
        // the first is better by 0.6 in the criterion that moves and worse by 0.4 in the other: 0.6 s ≥ 0.4 (1 − s) from s = 0.4
        var range = WeightRange.Of([0.8, 0.2, 0.2, 0.6], [1, 1], first: 0, criterion: 0);
        (range.Below, range.Above, range.Most).ShouldBe((1, WeightRange.Nobody, 1.0));
        range.Least.ShouldBe(0.4, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => WeightRange.Of([1, 1], [1, 1], 1, 0));
        Should.Throw<ArgumentException>(() => WeightRange.Of([1, 1], [0, 0], 0, 0));
    }

    [Fact]
    public void Within_the_range_the_first_stays_first_and_beyond_it_another_does()
    {
        var random = new Random(13);
        for (var round = 0; round < 200; round++)
        {
            var (n, k) = (random.Next(2, 8), random.Next(2, 5));
            double[] normal = [.. Enumerable.Range(0, n * k).Select(_ => random.NextDouble())], weights = [.. Enumerable.Range(0, k).Select(_ => random.NextDouble() + 0.05)];
            var (first, criterion) = (First(normal, weights, n), random.Next(k));
            var range = WeightRange.Of(normal, weights, first, criterion);
            for (var step = 0; step <= 50; step++)
            {
                var share = step / 50.0;
                if (Math.Abs(share - range.Least) < 1e-6 || Math.Abs(share - range.Most) < 1e-6)
                    continue; // at the very turn both are first
                var rest = weights.Sum() - weights[criterion];
                double[] moved = [.. weights.Select((w, j) => j == criterion ? share : (1 - share) * w / rest)];
                (First(normal, moved, n) == first).ShouldBe(share > range.Least && share < range.Most, $"round {round}, share {share}, {range}");
            }
        }
    }

    private static int First(double[] normal, double[] weights, int n) =>
        Enumerable.Range(0, n).MaxBy(i => WeightedScore.Of(normal.AsSpan(i * weights.Length, weights.Length), weights).Least);

    /// <summary>Every pair, and of those that beat it the first that nobody beats.</summary>
    private static int[] Plain(double[] values, int k, int n)
    {
        bool Beats(int a, int b) => Enumerable.Range(0, k).All(j => values[(a * k) + j] >= values[(b * k) + j]) && Enumerable.Range(0, k).Any(j => values[(a * k) + j] > values[(b * k) + j]);
        bool Beaten(int b) => Enumerable.Range(0, n).Any(a => Beats(a, b));
        return [.. Enumerable.Range(0, n).Select(b => Enumerable.Range(0, n).Where(a => Beats(a, b) && !Beaten(a)).DefaultIfEmpty(ParetoSkyline.Nobody).First())];
    }
}
