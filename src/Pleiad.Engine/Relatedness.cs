namespace Pleiad.Engine;

/// <summary>
/// Relatedness of two categories by where their jobs are: Pearson's correlation of employment over regions (LC-Employment in
/// Delgado, Porter and Stern 2016).
/// </summary>
public static class Relatedness
{
    /// <summary>Pearson's correlation of two columns of jobs over the same regions.</summary>
    /// <param name="left">Jobs of one category by region, NaN when missing.</param>
    /// <param name="right">Jobs of the other category by region, NaN when missing.</param>
    /// <returns>Between −1 and 1, over the regions where both are known; NaN (no answer) when one of them does not vary.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException("Both columns must have one value a region.");
        double n = 0, meanLeft = 0, meanRight = 0, varLeft = 0, varRight = 0, covariance = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsNaN(left[i]) || double.IsNaN(right[i]))
                continue;
            n++;
            var dl = left[i] - meanLeft; // Welford: one pass, no cancellation between large squares
            var dr = right[i] - meanRight;
            meanLeft += dl / n;
            meanRight += dr / n;
            varLeft += dl * (left[i] - meanLeft);
            varRight += dr * (right[i] - meanRight);
            covariance += dl * (right[i] - meanRight);
        }

        var r = covariance / Math.Sqrt(varLeft * varRight);
        return double.IsFinite(r) ? Math.Clamp(r, -1, 1) : double.NaN;
    }
}
