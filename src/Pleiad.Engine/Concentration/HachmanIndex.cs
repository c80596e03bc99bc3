namespace Pleiad.Engine.Concentration;

/// <summary>
/// Hachman's index of diversity: how far a region's mix is like the nation's, 1 / Σ s_i LQ_i = 1 / Σ (s_i² / x_i) with the region's
/// shares s and the nation's x. Hachman, F. (1994), Bureau of Economic and Business Research, University of Utah.
/// </summary>
public static class HachmanIndex
{
    /// <summary>The index of a part beside the whole.</summary>
    /// <param name="part">Jobs of the region by industry, n values, not negative, NaN when missing.</param>
    /// <param name="whole">Jobs of the nation by industry, n values.</param>
    /// <returns>
    /// From above 0 (nothing like the nation) to 1 (the same mix), over the industries where both are known; NaN (no answer) when one of
    /// them sums to 0, has a negative value, or when the part has jobs where the whole has none.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var (_, sumPart, sumWhole) = Sums.Of(part, whole);
        if (!(sumPart > 0 && sumWhole > 0))
            return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < part.Length; i++)
        {
            if (!Sums.Known(part[i], whole[i]) || part[i] == 0)
                continue;
            if (whole[i] == 0)
                return double.NaN;
            var share = part[i] / sumPart;
            sum += share * share / (whole[i] / sumWhole);
        }

        return Math.Min(1 / sum, 1);
    }
}
