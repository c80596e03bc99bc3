namespace Pleiad.Engine.Concentration;

/// <summary>The Herfindahl–Hirschman index, Σ s_i² of the shares s. Hirschman, A. O. (1945); Herfindahl, O. C. (1950).</summary>
public static class HerfindahlIndex
{
    /// <summary>The index.</summary>
    /// <param name="values">n values, not negative, NaN when missing.</param>
    /// <returns>From 1/n (equal) to 1 (all in one), of the known values; NaN (no answer) when they sum to 0 or one is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = Sums.Of(values).Sum;
        if (!(sum > 0))
            return double.NaN;
        var squares = 0.0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                squares += value / sum * (value / sum);
        }

        return squares;
    }

    /// <summary>The index moved to the scale from 0 (equal) to 1 (all in one): (H − 1/n) / (1 − 1/n).</summary>
    /// <param name="values">n values as in <see cref="Of"/>; a written 0 is one of the n.</param>
    /// <returns>The normalised index; NaN (no answer) as in <see cref="Of"/>, and when only one value is known.</returns>
    public static double Normalised(ReadOnlySpan<double> values)
    {
        var equal = 1.0 / Sums.Of(values).Count;
        return Sums.AtLeastZero(Sums.Answer((Of(values) - equal) / (1 - equal)));
    }

    /// <summary>How many equal shares would give the same index: 1/H.</summary>
    /// <param name="values">n values as in <see cref="Of"/>.</param>
    /// <returns>From 1 to n; NaN (no answer) as in <see cref="Of"/>.</returns>
    public static double EquivalentNumber(ReadOnlySpan<double> values) => 1 / Of(values);
}
