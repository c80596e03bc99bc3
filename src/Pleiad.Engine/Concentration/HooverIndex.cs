namespace Pleiad.Engine.Concentration;

/// <summary>
/// The Hoover index: the part of one distribution that would have to move to make it like another, ½ Σ |s_i − x_i| with shares s
/// and x. Over industries it is a region's coefficient of specialisation, over regions an industry's concentration. Hoover, E. M. (1936).
/// </summary>
public static class HooverIndex
{
    /// <summary>The index of a part beside a whole.</summary>
    /// <param name="part">n values without unit of their own, not negative, NaN when missing.</param>
    /// <param name="whole">n values of what it is compared with.</param>
    /// <returns>From 0 (alike) to 1 (nowhere the same), over the places where both are known; NaN (no answer) when one of them sums to 0 or has a negative value.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> part, ReadOnlySpan<double> whole) => KrugmanIndex.Of(part, whole) / 2;

    /// <summary>The index beside equal shares, 1/n each: also known as Schutz's distance or the Pietra index.</summary>
    /// <param name="values">n values, not negative, NaN when missing; a written 0 counts as a place.</param>
    /// <returns>From 0 (equal) to 1 − 1/n (all in one place); NaN (no answer) when they sum to 0 or one is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var (count, sum) = Sums.Of(values);
        if (!(sum > 0))
            return double.NaN;
        var distance = 0.0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                distance += Math.Abs((value / sum) - (1.0 / count));
        }

        return distance / 2;
    }
}
