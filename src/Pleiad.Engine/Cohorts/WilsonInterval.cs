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
}
