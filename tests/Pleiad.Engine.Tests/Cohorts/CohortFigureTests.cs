using Pleiad.Engine.Cohorts;

namespace Pleiad.Engine.Tests.Cohorts;

/// <summary>The bounds of a share, and the time to an event where some are lost from sight.</summary>
public class CohortFigureTests
{
    private static readonly double[] Weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    private static readonly bool[] Relapsed = [true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true, false, false, false, false, false];

    /// <summary>Known: Newcombe, R. G. (1998) Two-sided confidence intervals for the single proportion. Statistics in Medicine 17, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_bounds_are_those_of_Newcombes_table(long count, long of, double low, double high)
    {
        var bounds = WilsonInterval.Of(count, of);
        bounds.Low.ShouldBe(low, 0.00005);
        bounds.High.ShouldBe(high, 0.00005);
    }

    /// <summary>Known: Newcombe, R. G. (1998) Interval estimation for the difference between independent proportions. Statistics in Medicine 17, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void The_bounds_of_a_difference_are_those_of_Newcombes_table(long one, long ofOne, long other, long ofOther, double low, double high)
    {
        var bounds = WilsonInterval.OfDifference(one, ofOne, other, ofOther);
        bounds.Low.ShouldBe(low, 0.00005);
        bounds.High.ShouldBe(high, 0.00005);
        var turned = WilsonInterval.OfDifference(other, ofOther, one, ofOne);
        turned.Low.ShouldBe(-bounds.High, 1e-12);
        double.IsNaN(WilsonInterval.OfDifference(1, 2, 0, 0).Low).ShouldBeTrue("nobody is no share");
    }

    [Fact]
    public void The_bounds_mirror_hold_the_share_and_narrow_with_the_cohort()
    {
        for (var of = 1; of <= 60; of++)
        {
            for (var count = 0; count <= of; count++)
            {
                var (low, high) = WilsonInterval.Of(count, of);
                var mirror = WilsonInterval.Of(of - count, of);
                (1 - mirror.High).ShouldBe(low, 1e-12);
                ((double)count / of).ShouldBeInRange(low - 1e-12, high + 1e-12);
                var wider = WilsonInterval.Of(count * 10L, of * 10L);
                (wider.High - wider.Low).ShouldBeLessThan(high - low);
            }
        }

        double.IsNaN(WilsonInterval.Of(0, 0).Low).ShouldBeTrue("nobody is no share");
        Should.Throw<ArgumentException>(() => WilsonInterval.Of(3, 2));
    }

    /// <summary>Known: the 21 patients with 6-mercaptopurine of Freireich and others (1963) in Blood 21, as every textbook of survival prints them.</summary>
    [Fact]
    public void The_curve_of_the_textbook_is_the_textbooks()
    {
        var steps = KaplanMeier.Of(Weeks, Relapsed);
        steps.Select(s => (s.Time, s.AtRisk, s.Events, Math.Round(s.Without, 4))).ShouldBe([(6, 21, 3, .8571), (7, 17, 1, .8067), (10, 15, 1, .7529), (13, 12, 1, .6902), (16, 11, 1, .6275), (22, 7, 1, .5378), (23, 6, 1, .4482)]);
        KaplanMeier.At(steps, 5).ShouldBe(1);
        KaplanMeier.At(steps, 12).ShouldBe(.7529, 0.00005);
    }

    /// <summary>
    /// Known: the same patients' standard errors by Greenwood in Klein, J. P. and Moeschberger, M. L. (2003) Survival Analysis, table 4.1; and of the 21 with placebo the first
    /// lines that Stata's sts list prints, errors and bounds on the log(−log) scale, on Rodríguez's page of the Gehan data (Princeton, Pop 509).
    /// </summary>
    [Fact]
    public void The_errors_and_bounds_of_the_curve_are_those_of_the_textbook_and_of_Stata()
    {
        SurvivalBounds.Of(KaplanMeier.Of(Weeks, Relapsed)).Select(b => Math.Round(b.Error, 4)).ShouldBe([.0764, .0869, .0963, .1068, .1141, .1282, .1346]);
        double[] placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
        var bounds = SurvivalBounds.Of(KaplanMeier.Of(placebo, [.. placebo.Select(_ => true)]));
        bounds.Take(2).Select(b => (Math.Round(b.Error, 4), Math.Round(b.Low, 4), Math.Round(b.High, 4))).ShouldBe([(.0641, .6700, .9753), (.0857, .5689, .9239)]);
        double.IsNaN(bounds[^1].Low).ShouldBeTrue("nobody is left, and so there is no answer");
        SurvivalBounds.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_bounds_hold_the_curve_stay_between_0_and_1_and_narrow_with_more_people()
    {
        var chance = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            double[] times = [.. Enumerable.Range(0, 5 + chance.Next(40)).Select(_ => (double)chance.Next(12))];
            bool[] happened = [.. times.Select(_ => chance.Next(3) > 0)];
            var steps = KaplanMeier.Of(times, happened);
            var tenfold = SurvivalBounds.Of(KaplanMeier.Of([.. Enumerable.Repeat(times, 10).SelectMany(t => t)], [.. Enumerable.Repeat(happened, 10).SelectMany(h => h)]));
            foreach (var (step, bound, narrow) in steps.Zip(SurvivalBounds.Of(steps), tenfold).Where(s => s.First.Without > 0))
            {
                step.Without.ShouldBeInRange(bound.Low, bound.High);
                (bound.Low > 0 && bound.High < 1).ShouldBeTrue();
                (narrow.High - narrow.Low).ShouldBeLessThan(bound.High - bound.Low);
            }
        }
    }

    [Fact]
    public void Without_losses_the_curve_is_the_share_that_is_left()
    {
        var steps = KaplanMeier.Of([1, 2, 2, 3], [true, true, true, true]);
        steps.Select(s => s.Without).ShouldBe([.75, .25, 0]);
        KaplanMeier.Of([], []).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => KaplanMeier.Of([double.NaN], [true]));
    }
}
