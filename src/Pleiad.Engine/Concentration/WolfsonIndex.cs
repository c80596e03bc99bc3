namespace Pleiad.Engine.Concentration;

/// <summary>
/// Wolfson's index of bipolarisation: how far values have moved from the middle to two ends, (2(½ − L(½)) − G) x̄ / m with the Lorenz
/// curve L, the Gini coefficient G and the median m. Wolfson, M. C. (1994); the scale is PySAL's, half of the one that reaches 1.
/// </summary>
public static class WolfsonIndex
{
    /// <summary>The index.</summary>
    /// <param name="values">n values, not negative, NaN when missing.</param>
    /// <returns>0 (equal) or more, of the known values; NaN (no answer) when the median is 0 or a value is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var (sorted, sum) = Sums.Sorted(values);
        if (!(sum > 0))
            return double.NaN;
        var (count, lower) = (sorted.Length, 0.0);
        for (var i = 0; i < count / 2; i++)
            lower += sorted[i];
        if (count % 2 == 1)
            lower += sorted[count / 2] / 2; // the curve is straight between its points
        var index = ((2 * (0.5 - (lower / sum))) - Gini.Of(sorted)) * (sum / count) / Quantile.Type7(sorted, 0.5);
        return Sums.AtLeastZero(Sums.Answer(index));
    }
}
