namespace Pleiad.Engine.Concentration;

/// <summary>
/// How often a firm of one industry and a firm of another are in the same place: the part of all such pairs, Σ a_r b_r / (A B) with their
/// firms a_r and b_r in region r. Howard, Newman and Tarp (2016).
/// </summary>
public static class ColocationIndex
{
    /// <summary>The index of two industries.</summary>
    /// <param name="left">Firms of one industry by region, not negative, NaN when missing.</param>
    /// <param name="right">Firms of the other industry by region.</param>
    /// <returns>From 0 (never together) to 1 (all in one place), over the regions where both are known; NaN (no answer) when one of them has no firms or a negative number.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (_, sumLeft, sumRight) = Sums.Of(left, right);
        if (!(sumLeft > 0 && sumRight > 0))
            return double.NaN;
        var together = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            if (Sums.Known(left[i], right[i]))
                together += left[i] / sumLeft * (right[i] / sumRight);
        }

        return together;
    }
}
