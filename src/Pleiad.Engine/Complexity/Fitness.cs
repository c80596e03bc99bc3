namespace Pleiad.Engine.Complexity;

/// <summary>
/// Fitness of regions and complexity of industries as a fixed point without averages: F_r = Σ_i M_ri Q_i; Q_i = 1 / (Σ_r M_ri F_r^-γ)^(1/γ), each side divided by
/// its mean after every step. Source: Tacchella and others (2012); the extremality γ after Albeaik and others (2017). Values of badly placed regions
/// fall towards 0 for ever, so the number of steps is part of the definition.
/// </summary>
public static class Fitness
{
    /// <summary>The values after a number of steps.</summary>
    /// <param name="presence">Which region has which industry; empty regions and industries are left out.</param>
    /// <param name="iterations">Columns of the iteration, the first being all ones: 20 gives 19 steps, as economiccomplexity counts.</param>
    /// <param name="extremality">γ, above 0; 1 in the paper.</param>
    /// <returns>Fitness of regions and complexity of industries, positive, with mean 1; NaN (no answer) for empty ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one iteration, or γ is not above 0.</exception>
    public static (double[] Regions, double[] Industries) Of(PresenceMatrix presence, int iterations = 20, double extremality = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        if (!(extremality > 0))
            throw new ArgumentOutOfRangeException(nameof(extremality), extremality, "The extremality is above 0.");
        var (regions, industries) = (Ones(presence.Diversity), Ones(presence.Ubiquity));
        for (var step = 1; step < iterations; step++)
        {
            var hardness = Array.ConvertAll(regions, f => Math.Pow(1 / f, extremality));
            var sums = Sums(presence.Columns, presence.Ubiquity, presence.ColumnWords, hardness);
            regions = OverMean(Sums(presence.Rows, presence.Diversity, presence.RowWords, industries));
            industries = OverMean(Array.ConvertAll(sums, s => 1 / Math.Pow(s, 1 / extremality)));
        }

        return (regions, industries);
    }

    private static double[] Ones(ReadOnlySpan<int> counts) => Array.ConvertAll(counts.ToArray(), k => k == 0 ? double.NaN : 1.0);

    private static double[] Sums(ulong[] bits, ReadOnlySpan<int> counts, int words, double[] x)
    {
        var sums = BitProduct.Means(bits, counts, words, x);
        for (var i = 0; i < sums.Length; i++)
            sums[i] *= counts[i];
        return sums;
    }

    private static double[] OverMean(double[] values)
    {
        var known = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = known.Sum() / known.Length;
        return Array.ConvertAll(values, v => v / mean);
    }
}
