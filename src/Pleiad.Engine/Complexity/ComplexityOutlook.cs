namespace Pleiad.Engine.Complexity;

/// <summary>
/// What a region could gain: the outlook index COI_r = Σ_i density_ri (1 − M_ri) PCI_i, and the outlook gain of each industry it does not have,
/// COG_ri = (1 − M_ri) Σ_j (1 − M_rj) φ_ji PCI_j / Σ_l φ_jl, as py-ecomplexity and economiccomplexity compute it. Source: Hausmann and others (2014).
/// </summary>
public static class ComplexityOutlook
{
    /// <summary>The outlook index of each region.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="density">regions × industries, as a share.</param>
    /// <param name="complexity">PCI or another complexity of each industry, on any scale: the index carries it on.</param>
    /// <returns>One value a region; industries without density or complexity are left out; NaN (no answer) for empty regions.</returns>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static double[] Index(PresenceMatrix presence, ReadOnlySpan<double> density, ReadOnlySpan<double> complexity)
    {
        var n = presence.Industries;
        if (density.Length != presence.Regions * n || complexity.Length != n)
            throw new ArgumentException("density must be regions × industries, with one complexity an industry.");
        var index = new double[presence.Regions];
        for (var r = 0; r < index.Length; r++)
        {
            for (var i = 0; i < n; i++)
            {
                var gain = density[(r * n) + i] * complexity[i];
                index[r] += presence[r, i] || double.IsNaN(gain) ? 0 : gain;
            }

            if (presence.Diversity[r] == 0)
                index[r] = double.NaN;
        }

        return index;
    }

    /// <summary>The outlook gain of each cell.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="relatedness">φ, industries × industries, row by row; NaN counts as 0.</param>
    /// <param name="complexity">PCI or another complexity of each industry, on any scale; NaN counts as 0.</param>
    /// <returns>regions × industries values: 0 for what a region has already; NaN (no answer) in empty regions and for industries without complexity.</returns>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static double[] Gain(PresenceMatrix presence, double[] relatedness, ReadOnlySpan<double> complexity)
    {
        var n = presence.Industries;
        if (relatedness.Length != n * n || complexity.Length != n)
            throw new ArgumentException("relatedness must be industries × industries, with one complexity an industry.");
        double[] known = [.. complexity];
        var weights = new double[n * n];
        var all = new double[n];
        for (var j = 0; j < n; j++)
        {
            var row = relatedness.AsSpan(j * n, n);
            var sum = 0.0;
            foreach (var value in row)
                sum += double.IsNaN(value) ? 0 : value;
            for (var i = 0; i < n; i++)
            {
                var weight = row[i] * known[j] / sum;
                weights[(j * n) + i] = double.IsNaN(weight) ? 0 : weight;
                all[i] += weights[(j * n) + i];
            }
        }

        var gain = new double[presence.Regions * n];
        SubsetSums.Multiply(presence, weights, (first, width, strip) =>
        {
            for (var r = 0; r < presence.Regions; r++)
            {
                for (var i = first; i < first + width; i++)
                {
                    // What the absent ones give is what all give less what the present ones give.
                    var value = presence[r, i] ? 0 : all[i] - strip[(r * SubsetSums.Width) + i - first];
                    gain[(r * n) + i] = presence.Diversity[r] == 0 || double.IsNaN(known[i]) ? double.NaN : value;
                }
            }
        });
        return gain;
    }

    /// <summary>The outlook of a presence matrix on py-ecomplexity's scale: COI as z-scores over regions, COG divided by the deviation of the regions' raw scores.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="deviation">Which standard deviation; the program takes the population's.</param>
    /// <returns>COI, one a region, and COG, regions × industries; NaN (no answer) throughout when complexity is not identified.</returns>
    public static (double[] Index, double[] Gain) Standardised(PresenceMatrix presence, Deviation deviation = Deviation.Population)
    {
        var scores = EconomicComplexity.Of(presence, deviation);
        var proximity = Proximity.Hidalgo(presence, Diagonal.Kept);
        var density = new double[presence.Regions * presence.Industries];
        RelatednessDensity.Compute(presence, proximity, DensityUnit.Share, density);
        var (_, spread) = Scaling.Moments(scores.RawRegions, deviation);
        var gain = Gain(presence, proximity, scores.RawIndustries);
        var index = scores.Identified ? Scaling.ZScores(Index(presence, density, scores.RawIndustries), deviation) : [.. scores.Regions];
        return (index, Array.ConvertAll(gain, g => g / spread));
    }
}
