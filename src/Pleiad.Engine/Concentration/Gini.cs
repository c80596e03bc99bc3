namespace Pleiad.Engine.Concentration;

/// <summary>
/// The Gini coefficient: twice the area between the Lorenz curve and the diagonal, Σ Σ |x_i − x_j| / (2 n² x̄). Gini, C. (1912);
/// Lorenz, M. O. (1905).
/// </summary>
public static class Gini
{
    /// <summary>The coefficient of values that count alike.</summary>
    /// <param name="values">n values, not negative, NaN when missing.</param>
    /// <returns>From 0 (equal) to 1 − 1/n (all in one), of the known values; NaN (no answer) when they sum to 0 or one is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var (sorted, sum) = Sums.Sorted(values);
        if (!(sum > 0))
            return double.NaN;
        var (count, weighted) = (sorted.Length, 0.0);
        for (var i = 0; i < count; i++)
            weighted += ((2.0 * i) + 1 - count) * sorted[i];
        return Sums.AtLeastZero(weighted / sum / count);
    }

    /// <summary>The coefficient of values that stand for groups of unequal size, such as incomes of regions with their people.</summary>
    /// <param name="values">n values a head, not negative, NaN when missing.</param>
    /// <param name="weights">Size of each group, n values, not negative.</param>
    /// <returns>From 0 to below 1, of the groups where both are known; NaN (no answer) when the products or the weights sum to 0, or one is negative.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (!(Sums.Of(values, weights).Part >= 0)) // a negative value of weight 0 would vanish in its product
            return double.NaN;
        var amounts = new double[values.Length];
        for (var i = 0; i < amounts.Length; i++)
            amounts[i] = values[i] * weights[i];
        return Lorenz.Gini(amounts, weights);
    }

    /// <summary>The coefficient on the scale from 0 to 1 however few the values: G n / (n − 1).</summary>
    /// <param name="values">n values as in <see cref="Of(ReadOnlySpan{double})"/>; a written 0 is one of the n.</param>
    /// <returns>The normalised coefficient; NaN (no answer) also when only one value is known.</returns>
    public static double Normalised(ReadOnlySpan<double> values)
    {
        double count = Sums.Of(values).Count;
        return Sums.Answer(Of(values) * count / (count - 1));
    }
}
