using Pleiad.Engine.Intervals;

namespace Pleiad.Engine.Tests;

/// <summary>The interval of a share: published values, and laws that hold whatever the counts.</summary>
public class WilsonTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)] // Newcombe (1998), table I, method 3
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(2, 10, 0.0567, 0.5098)]
    public void Known_values(int successes, int trials, double low, double high)
    {
        var found = Wilson.Of(successes, trials);
        found.Low.ShouldBe(low, 0.00005);
        found.High.ShouldBe(high, 0.00005);
    }

    [Fact]
    public void The_ends_hold_the_share_stay_between_nothing_and_all_and_mirror_one_another()
    {
        for (var n = 1; n <= 60; n++)
        {
            for (var k = 0; k <= n; k++)
            {
                var ((low, high), (mirroredLow, mirroredHigh)) = (Wilson.Of(k, n), Wilson.Of(n - k, n));
                low.ShouldBeInRange(0, k / (double)n);
                high.ShouldBeInRange(k / (double)n, 1);
                low.ShouldBe(1 - mirroredHigh, 1e-12);
                high.ShouldBe(1 - mirroredLow, 1e-12);
                var (widerLow, widerHigh) = Wilson.Of(k, n, 2.576);
                (widerLow <= low && widerHigh >= high).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Without_answers_there_is_no_interval_and_impossible_counts_are_refused()
    {
        Wilson.Of(0, 0).ShouldBe((double.NaN, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(2, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(-1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(0, 1, 0));
    }
}
