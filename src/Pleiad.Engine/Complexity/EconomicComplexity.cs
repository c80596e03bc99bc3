using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>
/// Economic complexity of regions (ECI) and of industries (PCI): the second eigenvector of M̃ = D⁻¹ M U⁻¹ Mᵀ and its counterpart U⁻¹ Mᵀ D⁻¹ M, with D = diversity
/// and U = ubiquity. Sign: ECI correlates positively with diversity. Sources: Hidalgo and Hausmann (2009); Hausmann and others (2014).
/// The score is the second axis of a correspondence analysis: it orders regions by likeness, and what the order means has to be looked at.
/// </summary>
public static class EconomicComplexity
{
    /// <summary>Eigenvalues closer than this part of λ₂ are not told apart, and one this close to 0 is 0.</summary>
    private const double Closest = 1e-9;

    /// <summary>Scores of regions and industries, with eigenvalues and doubts.</summary>
    /// <param name="presence">Which region has which industry; empty regions and industries are left out and recorded.</param>
    /// <param name="deviation">Which standard deviation scales the scores.</param>
    /// <param name="scale">How PCI is scaled.</param>
    /// <returns>The scores. The answer does not depend on the number of threads.</returns>
    public static ComplexityScores Of(PresenceMatrix presence, Deviation deviation = Deviation.Population, IndustryScale scale = IndustryScale.OfRegions)
    {
        var (droppedRegions, droppedIndustries) = (presence.EmptyRegions, presence.EmptyIndustries);
        ComplexityScores Without(ComplexityDoubt doubt, double lambda2, double lambda3) =>
            new(Nothing(presence.Regions), Nothing(presence.Industries), Nothing(presence.Regions), Nothing(presence.Industries), lambda2, lambda3, doubt, false, droppedRegions, droppedIndustries);

        if (Math.Min(presence.Regions - droppedRegions.Count, presence.Industries - droppedIndustries.Count) < 2)
            return Without(ComplexityDoubt.TooSmall, double.NaN, double.NaN);
        if (!Connection.IsOne(presence))
            return Without(ComplexityDoubt.Disconnected, 1, double.NaN);
        var byIndustry = presence.Industries - droppedIndustries.Count <= presence.Regions - droppedRegions.Count;
        var lanczos = Solve(byIndustry ? presence : presence.Transposed());
        var (lambda2, lambda3) = (Math.Max(0, lanczos.First), Math.Max(0, lanczos.Second));
        if (lambda2 < Closest)
            return Without(ComplexityDoubt.NoVariation, 0, 0);
        if (!lanczos.Converged || lambda2 - lambda3 < Closest * lambda2)
            return Without(ComplexityDoubt.CloseEigenvalues, lambda2, lambda3);

        // From the vector v of the smaller side: industries are U^-½ v, or the means over their regions of D^-½ u; regions are the means of industries.
        var counts = byIndustry ? presence.Ubiquity : presence.Diversity;
        var seed = new double[counts.Length];
        for (var i = 0; i < seed.Length; i++)
            seed[i] = counts[i] == 0 ? double.NaN : lanczos.Vector[i] / Math.Sqrt(counts[i]);
        var industries = byIndustry ? seed : BitProduct.Means(presence.Columns, presence.Ubiquity, presence.ColumnWords, seed);
        var regions = BitProduct.Means(presence.Rows, presence.Diversity, presence.RowWords, industries);
        var sign = Sign(regions, presence.Diversity, out var known);
        (regions, industries) = (Array.ConvertAll(regions, v => v * sign), Array.ConvertAll(industries, v => v * sign));
        var (mean, spread) = Scaling.Moments(regions, deviation);
        return new ComplexityScores(
            Array.ConvertAll(regions, v => (v - mean) / spread),
            scale == IndustryScale.Own ? Scaling.ZScores(industries, deviation) : Array.ConvertAll(industries, v => (v - mean) / spread),
            regions, industries, lambda2, lambda3, ComplexityDoubt.None, known, droppedRegions, droppedIndustries);
    }

    /// <summary>
    /// Lanczos on BᵀB with B = D^-½ M U^-½, which has the eigenvalues of M̃. The square is never formed: each pass goes over the bits by rows and by columns.
    /// The eigenvector of λ₁ = 1 is known, √ubiquity, and taken out.
    /// </summary>
    private static BlockLanczos Solve(PresenceMatrix presence)
    {
        var known = new double[presence.RowWords * 64];
        var root = new double[known.Length];
        var diversity = new double[presence.ColumnWords * 64];
        for (var i = 0; i < presence.Industries; i++)
            (known[i], root[i]) = (Math.Sqrt(presence.Ubiquity[i]), presence.Ubiquity[i] == 0 ? 0 : 1 / Math.Sqrt(presence.Ubiquity[i]));
        for (var r = 0; r < presence.Regions; r++)
            diversity[r] = presence.Diversity[r] == 0 ? 0 : 1.0 / presence.Diversity[r];
        var norm = Math.Sqrt(known.Sum(k => k * k));
        known = Array.ConvertAll(known, k => k / norm);
        var (pairs, middle) = (new Vector128<double>[known.Length], new Vector128<double>[diversity.Length]);
        var rows = BitProduct.ByWord(presence.Rows, presence.Regions, presence.RowWords);
        var columns = BitProduct.ByWord(presence.Columns, presence.Industries, presence.ColumnWords);
        var lanczos = new BlockLanczos(known);
        lanczos.Run((x0, x1, y0, y1) =>
        {
            for (var i = 0; i < pairs.Length; i++)
                pairs[i] = Vector128.Create(x0[i], x1[i]) * root[i];
            BitProduct.Pair(rows, presence.Regions, presence.RowWords, pairs, middle);
            for (var r = 0; r < presence.Regions; r++)
                middle[r] *= diversity[r];
            BitProduct.Pair(columns, presence.Industries, presence.ColumnWords, middle, pairs);
            for (var i = 0; i < presence.Industries; i++)
                (y0[i], y1[i]) = (pairs[i][0] * root[i], pairs[i][1] * root[i]);
        });
        return lanczos;
    }

    private static int Sign(double[] regions, ReadOnlySpan<int> diversity, out bool known)
    {
        double[] counts = [.. diversity.ToArray().Select(k => (double)k)];
        var correlation = Relatedness.Correlation(regions, counts);
        known = Math.Abs(correlation) > Closest;
        if (known)
            return Math.Sign(correlation);
        var largest = regions.Where(v => !double.IsNaN(v)).Max(Math.Abs);
        return regions.First(v => Math.Abs(v) > largest * (1 - Closest)) < 0 ? -1 : 1;
    }

    private static double[] Nothing(int count)
    {
        var nothing = new double[count];
        Array.Fill(nothing, double.NaN);
        return nothing;
    }
}
