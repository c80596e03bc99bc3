namespace Pleiad.Engine.Juries;

/// <summary>
/// Where a score stands among all scores of its group: the mid-rank percentile, 100 · (below + ½ equal) / n. A group that gives high marks and
/// one that gives low marks speak the same language afterwards. The mid-rank is that of Wilcoxon, F. (1945) Individual comparisons by ranking
/// methods. Biometrics Bulletin 1.
/// </summary>
public static class ScorePercentiles
{
    /// <summary>The percentile of each score.</summary>
    /// <param name="scores">n scores of one group, in whatever unit; NaN where none was given.</param>
    /// <param name="percentiles">n answers between 0 and 100, whose mean is 50; NaN (no answer) where there is no score.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Of(ReadOnlySpan<double> scores, Span<double> percentiles)
    {
        if (scores.Length != percentiles.Length)
            throw new ArgumentException("There is one answer for each score.");
        var given = scores.ToArray().Where(s => !double.IsNaN(s)).Order().ToArray();
        for (var i = 0; i < scores.Length; i++)
        {
            if (double.IsNaN(scores[i]))
            {
                percentiles[i] = double.NaN;
                continue;
            }

            var (below, upTo) = (Count(given, scores[i], orEqual: false), Count(given, scores[i], orEqual: true));
            percentiles[i] = 50.0 * (below + upTo) / given.Length;
        }
    }

    /// <summary>How many sorted values lie below one, or below and at it.</summary>
    private static int Count(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (orEqual ? sorted[middle] <= value : sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
