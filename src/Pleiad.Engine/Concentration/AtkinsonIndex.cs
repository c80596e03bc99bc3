namespace Pleiad.Engine.Concentration;

/// <summary>
/// Atkinson's index: the part of the total that could be given up if the rest were shared equally, for an aversion ε to inequality.
/// A = 1 − (mean of x^(1−ε))^(1/(1−ε)) / x̄, and 1 − geometric mean / x̄ for ε = 1. Atkinson, A. B. (1970).
/// </summary>
public static class AtkinsonIndex
{
    /// <summary>The index.</summary>
    /// <param name="values">n values, not negative, NaN when missing.</param>
    /// <param name="aversion">ε, 0 or more.</param>
    /// <returns>From 0 (equal, or ε = 0) to 1; 1 for ε ≥ 1 when a value is 0; NaN (no answer) when the values sum to 0 or one is negative.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The aversion is negative or not a number.</exception>
    public static double Of(ReadOnlySpan<double> values, double aversion)
    {
        if (!(aversion >= 0 && aversion < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(aversion), aversion, "Aversion to inequality is 0 or more.");
        var (count, sum) = Sums.Of(values);
        if (!(sum > 0))
            return double.NaN;
        var mean = sum / count;
        var utility = 0.0; // of values as multiples of their mean, so that powers stay near 1
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                utility += aversion == 1 ? Math.Log(value / mean) : Math.Pow(value / mean, 1 - aversion);
        }

        utility /= count;
        return Sums.AtLeastZero(1 - (aversion == 1 ? Math.Exp(utility) : Math.Pow(utility, 1 / (1 - aversion))));
    }

    /// <summary>The value that, given to everyone, would be as good: x̄ (1 − A).</summary>
    /// <param name="values">As in <see cref="Of"/>.</param>
    /// <param name="aversion">ε, 0 or more.</param>
    /// <returns>A value in the unit of the values; NaN (no answer) as in <see cref="Of"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The aversion is negative or not a number.</exception>
    public static double EquallyDistributedEquivalent(ReadOnlySpan<double> values, double aversion)
    {
        var (count, sum) = Sums.Of(values);
        return sum / count * (1 - Of(values, aversion));
    }
}
