namespace Pleiad.Engine;

/// <summary>Sample quantiles of type 7 (linear between order statistics), Hyndman and Fan (1996); the default of R and NumPy.</summary>
public static class Quantile
{
    /// <summary>The type 7 quantile of values that are already in ascending order.</summary>
    /// <param name="sorted">n values, ascending, without NaN.</param>
    /// <param name="probability">Between 0 and 1.</param>
    /// <returns>x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋]) with h = (n − 1)p; NaN (no answer) when there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public static double Type7(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        var (below, fraction) = Position(sorted.Length, probability);
        return fraction == 0 ? sorted[below] : Between(sorted[below], sorted[below + 1], fraction);
    }

    /// <summary>Several type 7 quantiles of values in any order, faster than sorting them; equal to <see cref="Type7"/> of the sorted values to the last bit.</summary>
    /// <param name="values">n values without NaN; they are rearranged.</param>
    /// <param name="probabilities">Between 0 and 1, ascending.</param>
    /// <param name="quantiles">Receives one quantile a probability; NaN (no answer) when there are no values.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not between 0 and 1.</exception>
    public static void Type7Unsorted(Span<double> values, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        if (probabilities.Length != quantiles.Length)
            throw new ArgumentException("There must be room for one quantile a probability.", nameof(quantiles));
        var done = 0; // everything before this place is in its final order relative to the rest
        for (var q = 0; q < probabilities.Length; q++)
        {
            if (values.IsEmpty)
            {
                quantiles[q] = double.NaN;
                continue;
            }

            var (below, fraction) = Position(values.Length, probabilities[q]);
            Selection.Place(values[done..], below - done);
            done = below;
            quantiles[q] = fraction == 0 ? values[below] : Between(values[below], Least(values[(below + 1)..]), fraction);
        }
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var value in values)
            least = Math.Min(least, value);
        return least;
    }

    /// <summary>Where the quantile of n values lies: the index of the order statistic below it, and the fraction of the way to the next.</summary>
    internal static (int Below, double Fraction) Position(int count, double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile's probability lies between 0 and 1.");
        var h = (count - 1) * probability;
        var below = (int)Math.Floor(h);
        return (below, h - below);
    }

    /// <summary>The one way a value between two order statistics is computed; equal neighbours give exactly themselves.</summary>
    internal static double Between(double low, double high, double fraction) => low + (fraction * (high - low));
}
