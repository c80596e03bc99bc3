using Pleiad.Engine.Matching;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>
/// How far what somebody can do meets what is needed: by hand, by another program, by laws, and by a plain twin. Golden numbers of
/// scikit-learn 1.2.1 (<c>TfidfTransformer(smooth_idf=True).fit(X).idf_</c>) and NumPy 1.24.2
/// (<c>numpy.average((sim * cap * fresh).max(axis=1), weights=idf)</c>) under Python 3.11.2; equal within 1e-15.
/// </summary>
public class CapabilityMatchTests
{
    private static readonly double[] Similarity = [1, 0.5, 0, 0.75, 0.8, 0.6, 0, 0.9, 1, 0.55, 0, 0.7];
    private static readonly double[] Capability = [1, 0.5, 1];
    private static readonly double[] Freshness = [0.9, 1, 0.6];

    [Fact]
    public void What_few_have_weighs_more()
    {
        InverseDocumentFrequency.Of(7, 7).ShouldBe(1);
        InverseDocumentFrequency.Of(7, 3).ShouldBe(1.6931471805599454, 1e-15);
        InverseDocumentFrequency.Of(7, 1).ShouldBe(2.386294361119891, 1e-15);
        InverseDocumentFrequency.Of(0, 0).ShouldBe(1);
        Enumerable.Range(0, 50).Select(n => InverseDocumentFrequency.Of(50, n)).ShouldBeInOrder(SortDirection.Descending);
        Should.Throw<ArgumentOutOfRangeException>(() => InverseDocumentFrequency.Of(3, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => InverseDocumentFrequency.Of(3, -1));
    }

    [Fact]
    public void The_score_is_the_weighted_mean_of_the_best_covers()
    {
        double[] weights = [.. new[] { 7, 3, 1, 3 }.Select(n => InverseDocumentFrequency.Of(7, n))];
        var (covers, best) = (new double[4], new int[4]);
        CapabilityMatch.Of(weights, Similarity, Capability, Freshness, 0, covers, best).ShouldBe(0.6367962081862231, 1e-15);
        covers.ShouldBe([0.9, 0.675, 0.6, 0.495], 1e-15);
        best.ShouldBe([0, 0, 2, 0]);
        CapabilityMatch.Of([1], [1], [1], [1], 0, covers.AsSpan(0, 1), best.AsSpan(0, 1)).ShouldBe(1, "all that is needed is there, now and confirmed");
    }

    [Fact]
    public void What_is_too_far_is_missing_and_told_so()
    {
        var (covers, best) = (new double[2], new int[2]);
        CapabilityMatch.Of([1, 3], [0.49, 0.49, 0.5, double.NaN], [1, 1], [1, 1], 0.5, covers, best).ShouldBe(0.375);
        (covers[0], best[0], best[1]).ShouldBe((0, CapabilityMatch.Nobody, 0));
        CapabilityMatch.Of([1, 3], [], [], [], 0.5, covers, best).ShouldBe(0, "nobody is there");
        best.ShouldBe([CapabilityMatch.Nobody, CapabilityMatch.Nobody]);
        CapabilityMatch.Of([], [], [1], [1], 0.5, [], []).ShouldBe(double.NaN, "nothing is needed: no answer");
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => CapabilityMatch.Of([1], [1, 1], [1], [1], 0, new double[1], new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => CapabilityMatch.Of([0], [1], [1], [1], 0, new double[1], new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => CapabilityMatch.Of([double.NaN], [1], [1], [1], 0, new double[1], new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => CapabilityMatch.Of([1], [1], [1.1], [1], 0, new double[1], new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => CapabilityMatch.Of([1], [1], [1], [double.NaN], 0, new double[1], new int[1]));
    }

    [Fact]
    public void Scale_of_weights_and_order_change_nothing_and_more_ability_never_lowers_the_score()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (k, j) = (random.Next(1, 7), random.Next(1, 9));
            double[] weights = Draw(k, 0.1, 4), sim = Draw(k * j, 0, 1), cap = Draw(j, 0, 1), fresh = Draw(j, 0, 1);
            var score = Score(weights, sim, cap, fresh, 0.3);
            score.ShouldBeInRange(0, 1);
            Score([.. weights.Select(w => w * 2.5)], sim, cap, fresh, 0.3).ShouldBe(score, 1e-12);
            Score(weights, sim, [.. cap.Select(c => Math.Min(1, c + 0.2))], fresh, 0.3).ShouldBeGreaterThanOrEqualTo(score - 1e-12);
            Score(weights, sim, cap, [.. fresh.Select(f => Math.Min(1, f + 0.2))], 0.3).ShouldBeGreaterThanOrEqualTo(score - 1e-12);
            var order = Enumerable.Range(0, j).ToArray();
            random.Shuffle(order);
            Score(weights, [.. Enumerable.Range(0, k).SelectMany(r => order.Select(o => sim[(r * j) + o]))], [.. order.Select(o => cap[o])], [.. order.Select(o => fresh[o])], 0.3).ShouldBe(score, 1e-12);
            Plain(weights, sim, cap, fresh, 0.3).ShouldBe(score, 1e-12);
        }

        double[] Draw(int n, double low, double high) => [.. Enumerable.Range(0, n).Select(_ => low + ((high - low) * random.NextDouble()))];
    }

    private static double Score(double[] weights, double[] sim, double[] cap, double[] fresh, double least) => CapabilityMatch.Of(weights, sim, cap, fresh, least, new double[weights.Length], new int[weights.Length]);

    /// <summary>The formula as it is written, without a thought of speed.</summary>
    private static double Plain(double[] weights, double[] sim, double[] cap, double[] fresh, double least) =>
        weights.Select((w, k) => w * cap.Select((c, j) => sim[(k * cap.Length) + j] >= least ? sim[(k * cap.Length) + j] * c * fresh[j] : 0).Max()).Sum() / weights.Sum();
}
