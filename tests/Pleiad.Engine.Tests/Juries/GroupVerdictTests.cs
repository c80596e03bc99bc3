using Pleiad.Engine.Juries;

namespace Pleiad.Engine.Tests.Juries;

/// <summary>The verdict of a jury of groups: by hand, by laws and by a plain twin, whose percentile is defined as SciPy's <c>percentileofscore(kind="mean")</c>.</summary>
public class GroupVerdictTests
{
    [Fact]
    public void A_score_stands_where_half_of_its_equals_are_below()
    {
        Percentiles(1, 2, 3, 3, 4).ShouldBe([10, 30, 60, 60, 90]);
        Percentiles(5, 5, 5).ShouldBe([50, 50, 50], "who gives everything the same says nothing");
        Percentiles(7, double.NaN).ShouldBe([50, double.NaN]);
        Percentiles().ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => ScorePercentiles.Of([1], new double[2]));
    }

    [Fact]
    public void Three_experts_have_the_voice_of_two_hundred_patients()
    {
        // idea 0 is the patients' favourite, idea 1 the experts'; the patients mark high and the experts low
        double[] patients = [.. Enumerable.Range(0, 200).SelectMany(_ => new[] { 5.0, 4 })], experts = [1, 3, 1, 3, 1, 3];
        int[] groups = [.. Enumerable.Repeat(0, 200), 1, 1, 1];
        var medians = new double[4];
        GroupVerdict.Medians([.. patients, .. experts], groups, medians, 2);
        medians.ShouldBe([75, 25, 25, 75]);
        var totals = new double[2];
        GroupVerdict.Totals(medians, [1, 1], totals);
        totals.ShouldBe([50, 50], "equal voices: a tie, however many the patients are");
        var places = new int[2];
        GroupVerdict.Places(totals, places);
        places.ShouldBe([1, 1]);
        GroupVerdict.PlacesWithout(medians, [1, 1], 0, places);
        places.ShouldBe([2, 1], "without the patients the experts' favourite leads");
        GroupVerdict.Totals(medians, [3, 1], totals);
        totals.ShouldBe([62.5, 37.5]);
    }

    [Fact]
    public void What_a_group_did_not_score_has_no_total_and_no_place()
    {
        var medians = new double[6];
        GroupVerdict.Medians([5, 3, double.NaN, 4, 2, 1], [0, 1], medians, 3);
        medians[2].ShouldBe(double.NaN);
        Told(medians).ShouldBe([75, 25, -1, 500.0 / 6, 50, 100.0 / 6], 1e-12);
        var (totals, places) = (new double[3], new int[3]);
        GroupVerdict.Totals(medians, [1, 1], totals);
        totals[2].ShouldBe(double.NaN);
        GroupVerdict.Places(totals, places);
        places.ShouldBe([1, 2, 0]);
        GroupVerdict.Totals(medians, [0, 1], totals);
        totals[2].ShouldBe(100.0 / 6, 1e-12, "a group that does not count takes nothing away");
        GroupVerdict.Totals(medians, [0, 0], totals);
        totals.ShouldBe([double.NaN, double.NaN, double.NaN]);
        Should.Throw<ArgumentException>(() => GroupVerdict.Totals(medians, [1, -1], totals));
        Should.Throw<ArgumentException>(() => GroupVerdict.Totals(medians, [1, double.NaN], totals));
        Should.Throw<ArgumentException>(() => GroupVerdict.Medians([1, 2], [2], new double[4], 2));
        Should.Throw<ArgumentException>(() => GroupVerdict.Medians([1, 2], [0, 0], new double[4], 2));
    }

    [Fact]
    public void A_stricter_group_and_the_order_of_jurors_change_nothing_and_the_plain_twin_agrees()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var (jurors, ideas, groups) = (random.Next(1, 9), random.Next(1, 6), random.Next(1, 4));
            double[] scores = [.. Enumerable.Range(0, jurors * ideas).Select(_ => random.Next(6) == 0 ? double.NaN : random.Next(1, 6))];
            int[] of = [.. Enumerable.Range(0, jurors).Select(_ => random.Next(groups))];
            double[] weights = [.. Enumerable.Range(0, groups).Select(_ => (double)random.Next(1, 4))];
            var totals = Told(Verdict(scores, of, weights, ideas));
            Told(Verdict([.. scores.Select((s, i) => of[i / ideas] == 0 ? (s * 0.5) - 3 : s)], of, weights, ideas)).ShouldBe(totals, 1e-9);
            int[] order = [.. Enumerable.Range(0, jurors)];
            random.Shuffle(order);
            Told(Verdict([.. order.SelectMany(j => scores.Skip(j * ideas).Take(ideas))], [.. order.Select(j => of[j])], weights, ideas)).ShouldBe(totals, 1e-9);
            Told(Verdict(scores, of, [.. weights.Select(w => w * 7)], ideas)).ShouldBe(totals, 1e-9);
            Told(Plain(scores, of, weights, ideas)).ShouldBe(totals, 1e-9);
            var percentiles = Percentiles(scores).Where(p => !double.IsNaN(p)).ToArray();
            if (percentiles.Length > 0)
                percentiles.Average().ShouldBe(50, 1e-9);
        }
    }

    /// <summary>No answer as −1, which no percentile is, so that answers can be compared within a tolerance.</summary>
    private static double[] Told(double[] answers) => [.. answers.Select(a => double.IsNaN(a) ? -1 : a)];

    private static double[] Percentiles(params double[] scores)
    {
        var percentiles = new double[scores.Length];
        ScorePercentiles.Of(scores, percentiles);
        return percentiles;
    }

    private static double[] Verdict(double[] scores, int[] groups, double[] weights, int ideas)
    {
        var (medians, totals) = (new double[weights.Length * ideas], new double[ideas]);
        GroupVerdict.Medians(scores, groups, medians, ideas);
        GroupVerdict.Totals(medians, weights, totals);
        return totals;
    }

    /// <summary>The formula as it is written.</summary>
    private static double[] Plain(double[] scores, int[] groups, double[] weights, int ideas) => [.. Enumerable.Range(0, ideas).Select(idea => weights.Select((w, g) =>
    {
        var all = scores.Where((s, i) => groups[i / ideas] == g && !double.IsNaN(s)).ToArray();
        double[] mine = [.. scores.Where((s, i) => groups[i / ideas] == g && i % ideas == idea && !double.IsNaN(s)).Select(s => 100 * (all.Count(a => a < s) + (all.Count(a => a == s) / 2.0)) / all.Length).Order()];
        return w * (mine.Length == 0 ? double.NaN : mine.Length % 2 == 1 ? mine[mine.Length / 2] : (mine[(mine.Length / 2) - 1] + mine[mine.Length / 2]) / 2);
    }).Sum() / weights.Sum())];
}
