using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>In which unit a density is said.</summary>
public enum DensityUnit
{
    /// <summary>From 0 to 1 (Hidalgo and others 2007; py-ecomplexity).</summary>
    Share,

    /// <summary>From 0 to 100 (EconGeo, which also rounds).</summary>
    Percent,
}

/// <summary>Which cells of a region are asked.</summary>
public enum DensityCells
{
    /// <summary>Every industry.</summary>
    All,

    /// <summary>Industries the region has: how well its portfolio hangs together.</summary>
    Present,

    /// <summary>Industries the region does not have: what lies near its portfolio.</summary>
    Absent,
}

/// <summary>
/// How much of what is related to an industry a region already has: density_ri = Σ_j M_rj φ_ji / Σ_j φ_ji. Whether an industry speaks for itself is decided by
/// the diagonal of φ. Sources: Hidalgo and others (2007); Boschma, Balland and Kogler (2015) for the parts inside and outside the portfolio.
/// </summary>
public static class RelatednessDensity
{
    /// <summary>The density of every cell.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="relatedness">φ, industries × industries, row by row, of any kind, with the diagonal that is wanted; NaN counts as 0.</param>
    /// <param name="unit">Share or percent; nothing is rounded.</param>
    /// <param name="density">Receives regions × industries values; NaN (no answer) for an industry to which nothing is related. An empty region has 0: it has nothing near anything.</param>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static void Compute(PresenceMatrix presence, double[] relatedness, DensityUnit unit, Memory<double> density)
    {
        var n = presence.Industries;
        if (relatedness.Length != n * n)
            throw new ArgumentException("There must be one relatedness a pair of industries.", nameof(relatedness));
        if (density.Length != presence.Regions * n)
            throw new ArgumentException("There must be room for one density a cell.", nameof(density));
        var (known, sums) = Prepared(relatedness, n);
        SubsetSums.Multiply(presence, known, (first, width, strip) => Divide(strip, sums.AsSpan(first, width), unit == DensityUnit.Percent ? 100 : 1, density.Span[first..], n));
    }

    /// <summary>The same with weights in place of presences, such as location quotients beside <see cref="Proximity.OfQuotients"/>: Σ_j w_rj φ_ji / Σ_j φ_ji.</summary>
    /// <param name="weights">regions × industries, row by row; NaN counts as 0.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="relatedness">φ, industries × industries, row by row; NaN counts as 0.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>regions × industries values in the unit of the weights; NaN (no answer) for an industry to which nothing is related.</returns>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static double[] Weighted(double[] weights, int regions, double[] relatedness, int industries)
    {
        if (weights.Length != (long)regions * industries || relatedness.Length != (long)industries * industries)
            throw new ArgumentException("weights must be regions × industries, relatedness industries × industries.");
        var (known, sums) = Prepared(relatedness, industries);
        var density = new double[weights.Length];
        Parallel.For(0, regions, r =>
        {
            var row = density.AsSpan(r * industries, industries);
            for (var j = 0; j < industries; j++)
            {
                var weight = weights[(r * industries) + j];
                if (weight != 0 && !double.IsNaN(weight))
                    Add(row, known.AsSpan(j * industries, industries), weight);
            }

            for (var i = 0; i < industries; i++)
                row[i] /= sums[i];
        });
        return density;
    }

    /// <summary>Density over the k industries most related to each: Σ_j M_rj φ_ji / Σ_j φ_ji, or how many of the k a region has.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="relatedness">φ, industries × industries, row by row; an industry is never its own neighbour, NaN is no neighbour.</param>
    /// <param name="k">Number of neighbours, at least 1; of equally related industries the earlier one is taken.</param>
    /// <param name="counted">True for the bare number of neighbours present, which is what py-ecomplexity 0.5.2 gives; false for the weighted share.</param>
    /// <returns>regions × industries values; NaN (no answer) for an industry without neighbours, or none with φ above 0 when they are weighted.</returns>
    /// <exception cref="ArgumentException">The matrices do not fit each other, or k is below 1.</exception>
    public static double[] Nearest(PresenceMatrix presence, double[] relatedness, int k, bool counted)
    {
        var n = presence.Industries;
        if (relatedness.Length != n * n || k < 1)
            throw new ArgumentException("There must be one relatedness a pair of industries, and at least one neighbour.");
        var density = new double[presence.Regions * n];
        for (var i = 0; i < n; i++)
        {
            int[] near = [.. Enumerable.Range(0, n).Where(j => j != i && !double.IsNaN(relatedness[(j * n) + i])).OrderByDescending(j => relatedness[(j * n) + i]).Take(k)];
            var whole = counted ? near.Length == 0 ? double.NaN : 1 : near.Sum(j => relatedness[(j * n) + i]);
            for (var r = 0; r < presence.Regions; r++)
            {
                var sum = 0.0;
                foreach (var j in near)
                    sum += presence[r, j] ? counted ? 1 : relatedness[(j * n) + i] : 0;
                density[(r * n) + i] = sum / whole;
            }
        }

        return density;
    }

    /// <summary>Keeps the cells inside or outside the portfolio; the others become NaN (not asked).</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="density">regions × industries; changed in place.</param>
    /// <param name="cells">Which cells to keep.</param>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static void Keep(PresenceMatrix presence, Span<double> density, DensityCells cells)
    {
        if (density.Length != presence.Regions * presence.Industries)
            throw new ArgumentException("There must be one density a cell.", nameof(density));
        for (var cell = 0; cell < density.Length && cells != DensityCells.All; cell++)
        {
            if (presence[cell / presence.Industries, cell % presence.Industries] != (cells == DensityCells.Present))
                density[cell] = double.NaN;
        }
    }

    /// <summary>The mean density of each region over the cells inside or outside its portfolio.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="density">regions × industries, in any unit.</param>
    /// <param name="cells">Which cells to average.</param>
    /// <returns>One value a region in the unit of the densities; cells without an answer are left out; NaN (no answer) where none is left.</returns>
    /// <exception cref="ArgumentException">The matrices do not fit each other.</exception>
    public static double[] Average(PresenceMatrix presence, ReadOnlySpan<double> density, DensityCells cells)
    {
        double[] kept = [.. density];
        Keep(presence, kept, cells);
        var averages = new double[presence.Regions];
        for (var r = 0; r < presence.Regions; r++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var value in kept.AsSpan(r * presence.Industries, presence.Industries))
                (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
            averages[r] = sum / count;
        }

        return averages;
    }

    /// <summary>Divides a strip by its column sums and puts it in its place among n columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Divide(ReadOnlySpan<double> strip, ReadOnlySpan<double> sums, double scale, Span<double> cells, int n)
    {
        const int Width = SubsetSums.Width;
        Span<double> whole = stackalloc double[Width];
        sums.CopyTo(whole);
        var (low, high) = (Vector512.Create<double>(whole), Vector512.Create<double>(whole[8..]));
        for (var r = 0; r < strip.Length / Width; r++)
        {
            var row = strip.Slice(r * Width, Width);
            var to = cells.Slice(r * n, sums.Length);
            if (to.Length == Width)
            {
                (Vector512.Create(row) / low * scale).CopyTo(to);
                (Vector512.Create(row[8..]) / high * scale).CopyTo(to[8..]);
                continue;
            }

            for (var i = 0; i < to.Length; i++)
                to[i] = row[i] / sums[i] * scale;
        }
    }

    private static void Add(Span<double> sums, ReadOnlySpan<double> row, double weight)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += weight * row[i];
    }

    /// <summary>φ with 0 for NaN, and its column sums, rows added in their order.</summary>
    private static (double[] Known, double[] Sums) Prepared(double[] relatedness, int n)
    {
        var known = (double[])relatedness.Clone();
        var sums = new double[n];
        for (var j = 0; j < n; j++)
        {
            for (var i = 0; i < n; i++)
            {
                if (double.IsNaN(known[(j * n) + i]))
                    known[(j * n) + i] = 0;
                sums[i] += known[(j * n) + i];
            }
        }

        return (known, sums);
    }
}
