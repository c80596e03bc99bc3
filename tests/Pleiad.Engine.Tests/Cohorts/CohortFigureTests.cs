using Pleiad.Engine.Cohorts;

namespace Pleiad.Engine.Tests.Cohorts;

/// <summary>The bounds of a share, and the time to an event where some are lost from sight.</summary>
public class CohortFigureTests
{
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
        double[] weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
        bool[] relapsed = [true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true, false, false, false, false, false];
        var steps = KaplanMeier.Of(weeks, relapsed);
        steps.Select(s => (s.Time, s.AtRisk, s.Events, Math.Round(s.Without, 4))).ShouldBe([(6, 21, 3, .8571), (7, 17, 1, .8067), (10, 15, 1, .7529), (13, 12, 1, .6902), (16, 11, 1, .6275), (22, 7, 1, .5378), (23, 6, 1, .4482)]);
        KaplanMeier.At(steps, 5).ShouldBe(1);
        KaplanMeier.At(steps, 12).ShouldBe(.7529, 0.00005);
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
