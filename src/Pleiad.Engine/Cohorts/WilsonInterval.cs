namespace Pleiad.Engine.Cohorts;

/// <summary>
/// Between which bounds a share of a cohort lies, as the score interval: it never leaves 0 to 1, and holds for small cohorts and for shares near
/// the ends. Wilson, E. B. (1927) Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22.
/// </summary>
public static class WilsonInterval
{
    /// <summary>The quantile for 95 of 100.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The bounds; NaN twice for nobody.</summary>
    /// <param name="count">Those who have it, from 0 to <paramref name="of"/>.</param>
    /// <param name="of">All.</param>
    /// <param name="z">The quantile of the normal distribution: <see cref="Z95"/> for 95 of 100.</param>
    /// <exception cref="ArgumentException">More have it than there are, or a number is below zero.</exception>
    public static (double Low, double High) Of(long count, long of, double z = Z95)
    {
        if (count < 0 || of < count || !(z > 0))
            throw new ArgumentException($"{count} of {of} is no share, or z is not above 0.");
        if (of == 0)
            return (double.NaN, double.NaN);
        var (n, p, zz) = ((double)of, (double)count / of, z * z);
        var middle = (p + (zz / (2 * n))) / (1 + (zz / n));
        var half = z / (1 + (zz / n)) * Math.Sqrt((p * (1 - p) / n) + (zz / (4 * n * n)));
        return (count == 0 ? 0 : Math.Max(0, middle - half), count == of ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>
    /// The bounds of the difference of two shares of different people, one minus other, by the hybrid of their score intervals: it stays within −1
    /// and 1. Newcombe, R. G. (1998) Interval estimation for the difference between independent proportions. Statistics in Medicine 17, method 10.
    /// </summary>
    /// <param name="one">Those who have it in the first group, from 0 to <paramref name="ofOne"/>.</param>
    /// <param name="ofOne">All of the first group.</param>
    /// <param name="other">Those who have it in the second group.</param>
    /// <param name="ofOther">All of the second group.</param>
    /// <param name="z">The quantile of the normal distribution: <see cref="Z95"/> for 95 of 100.</param>
    /// <returns>The bounds; NaN twice where one group is nobody.</returns>
    /// <exception cref="ArgumentException">More have it than there are, or a number is below zero.</exception>
    public static (double Low, double High) OfDifference(long one, long ofOne, long other, long ofOther, double z = Z95)
    {
        var ((low1, high1), (low2, high2)) = (Of(one, ofOne, z), Of(other, ofOther, z));
        var (p1, p2) = ((double)one / ofOne, (double)other / ofOther);
        return (p1 - p2 - Math.Sqrt(((p1 - low1) * (p1 - low1)) + ((high2 - p2) * (high2 - p2))), p1 - p2 + Math.Sqrt(((high1 - p1) * (high1 - p1)) + ((p2 - low2) * (p2 - low2))));
    }
}
