namespace Pleiad.Engine.Concentration;

/// <summary>
/// Krugman's index of two distributions, Σ |s_i − x_i| with shares s and x: twice the Hoover index. Over industries it says how
/// specialised a region is, over regions how concentrated an industry. Krugman, P. (1991) Geography and Trade.
/// </summary>
public static class KrugmanIndex
{
    /// <summary>The index of two regions, or of a part and a whole.</summary>
    /// <param name="part">n values, not negative, NaN when missing.</param>
    /// <param name="whole">n values of what it is compared with.</param>
    /// <returns>From 0 (alike) to 2 (nothing in common), over the places where both are known; NaN (no answer) when one of them sums to 0 or has a negative value.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var (_, sumPart, sumWhole) = Sums.Of(part, whole);
        if (!(sumPart > 0 && sumWhole > 0))
            return double.NaN;
        var distance = 0.0;
        for (var i = 0; i < part.Length; i++)
        {
            if (Sums.Known(part[i], whole[i]))
                distance += Math.Abs((part[i] / sumPart) - (whole[i] / sumWhole));
        }

        return Math.Min(distance, 2);
    }

    /// <summary>The index beside the mean of the others' shares, each of them counting alike whatever its size (Midelfart-Knarvik et al. 2000).</summary>
    /// <param name="part">n values, not negative, NaN when missing.</param>
    /// <param name="others">Rows of n values, one after another: the other regions (or industries), without this one.</param>
    /// <returns>
    /// From 0 to 2, over the places where the part is known. A row that is empty, or misses one of these places, has no shares and does not
    /// enter the mean; NaN (no answer) when none is left.
    /// </returns>
    /// <exception cref="ArgumentException">The others are not whole rows.</exception>
    public static double BesideMeanOf(ReadOnlySpan<double> part, ReadOnlySpan<double> others)
    {
        if (part.IsEmpty ? !others.IsEmpty : others.Length % part.Length != 0)
            throw new ArgumentException("The others must be rows as long as the part.");
        var mean = new double[part.Length];
        var known = Sums.Of(part).Count;
        for (var start = 0; start < others.Length; start += part.Length)
        {
            var row = others.Slice(start, part.Length);
            var (count, _, sum) = Sums.Of(part, row);
            if (!(sum > 0) || count < known)
                continue;
            for (var i = 0; i < row.Length; i++)
                mean[i] += double.IsNaN(row[i]) ? 0 : row[i] / sum; // missing only where the part is missing too
        }

        return Of(part, mean); // the number of rows cancels: shares of a sum of shares are the mean shares
    }
}
