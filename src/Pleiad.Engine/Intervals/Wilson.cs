namespace Pleiad.Engine.Intervals;

/// <summary>
/// The interval of a share by Wilson, E. B. (1927) Probable inference, the law of succession, and statistical inference. Journal of the
/// American Statistical Association 22: the shares p for which |p̂ − p| ≤ z √(p (1 − p) / n), without correction for continuity. It never leaves
/// 0 … 1, and is no point where everybody or nobody said yes.
/// </summary>
public static class Wilson
{
    /// <summary>The 97.5th percentile of the standard normal distribution: z of an interval at 95%.</summary>
    public const double At95 = 1.959963984540054;

    /// <summary>The interval of k of n: (p̂ + z²/2n ± z √(p̂ (1 − p̂)/n + z²/4n²)) / (1 + z²/n).</summary>
    /// <param name="successes">k, from 0 to n.</param>
    /// <param name="trials">n; without any there is no answer.</param>
    /// <param name="z">The quantile; larger for a wider interval.</param>
    /// <returns>The ends, between 0 and 1; NaN for no trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">k is below 0 or above n, n is below 0, or z is not above 0.</exception>
    public static (double Low, double High) Of(long successes, long trials, double z = At95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (!(z > 0) || double.IsInfinity(z))
            throw new ArgumentOutOfRangeException(nameof(z), z, "The quantile is above 0.");
        if (trials == 0)
            return (double.NaN, double.NaN);
        var (n, share, square) = ((double)trials, successes / (double)trials, z * z);
        var middle = share + (square / (2 * n));
        var half = z * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        var scale = 1 + (square / n);
        return (successes == 0 ? 0 : Math.Max(0, (middle - half) / scale), successes == trials ? 1 : Math.Min(1, (middle + half) / scale));
    }
}
