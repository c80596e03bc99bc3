namespace Pleiad.Engine.Complexity;

/// <summary>
/// The method of reflections: k_r,0 is diversity, k_i,0 ubiquity, and each further step is the mean of the other side's step before it over the region's industries,
/// or the industry's regions. Even steps of regions speak of diversity, odd ones of ubiquity. Source: Hidalgo and Hausmann (2009).
/// </summary>
public static class Reflections
{
    /// <summary>The plain steps.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="steps">Number of steps, 0 for diversity and ubiquity.</param>
    /// <returns>One value a region and one an industry, in numbers of industries or regions; NaN (no answer) for empty regions and industries.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static (double[] Regions, double[] Industries) Of(PresenceMatrix presence, int steps) => Run(presence, steps, int.MaxValue);

    /// <summary>EconGeo's MORc and MORt: from step 3 on each step is stretched to 0–100 before the next one is formed.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="steps">Number of steps; EconGeo takes 20 for regions (MORc) and 19 for industries (MORt).</param>
    /// <returns>As <see cref="Of"/>, from 0 to 100 from step 3 on; NaN (no answer) also when a step does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public static (double[] Regions, double[] Industries) Stretched(PresenceMatrix presence, int steps) => Run(presence, steps, 3);

    /// <summary>economiccomplexity's reflections: z-scores of an even step of the regions and of the odd step after it of the industries.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="iterations">An even number, 20 by default: step 18 of the regions, step 19 of the industries.</param>
    /// <param name="deviation">Which standard deviation; the program takes the sample's.</param>
    /// <returns>z-scores, without unit; NaN (no answer) for empty regions and industries, and when a step does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of iterations is odd or below 2.</exception>
    public static (double[] Regions, double[] Industries) Standardised(PresenceMatrix presence, int iterations = 20, Deviation deviation = Deviation.Sample)
    {
        if (iterations < 2 || int.IsOddInteger(iterations))
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, "The number of iterations is even, and at least 2.");
        return (Scaling.ZScores(Of(presence, iterations - 2).Regions, deviation), Scaling.ZScores(Of(presence, iterations - 1).Industries, deviation));
    }

    private static (double[] Regions, double[] Industries) Run(PresenceMatrix presence, int steps, int stretchedFrom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        double[] regions = [.. presence.Diversity.ToArray().Select(k => k == 0 ? double.NaN : (double)k)];
        double[] industries = [.. presence.Ubiquity.ToArray().Select(k => k == 0 ? double.NaN : (double)k)];
        for (var step = 1; step <= steps; step++)
        {
            var nextRegions = BitProduct.Means(presence.Rows, presence.Diversity, presence.RowWords, industries);
            industries = BitProduct.Means(presence.Columns, presence.Ubiquity, presence.ColumnWords, regions);
            regions = nextRegions;
            if (step >= stretchedFrom)
                (regions, industries) = (Stretch(regions), Stretch(industries));
        }

        return (regions, industries);
    }

    private static double[] Stretch(double[] values)
    {
        var known = values.Where(v => !double.IsNaN(v)).ToArray();
        if (known.Length == 0)
            return values;
        var (least, most) = (known.Min(), known.Max()); // a range that is only rounding would be stretched into noise
        return Array.ConvertAll(values, v => most - least > 1e-12 * Math.Abs(most) ? (v - least) / (most - least) * 100 : double.NaN);
    }
}
