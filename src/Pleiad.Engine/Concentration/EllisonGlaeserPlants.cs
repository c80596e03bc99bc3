using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pleiad.Engine.Concentration;

/// <content>The index of many industries from one table of plants: one pass that scatters, one that sums.</content>
public static partial class EllisonGlaeser
{
    /// <summary>The indices of many industries from one table of plants, beside the jobs of all these plants together.</summary>
    /// <param name="industry">Industry of each plant, n values.</param>
    /// <param name="region">Region of each plant, n values.</param>
    /// <param name="jobs">Jobs of each plant, n values, not negative; NaN when missing, which leaves its industry without answer.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="answers">Receives one index an industry, as <see cref="OfPlants(ReadOnlySpan{double}, ReadOnlySpan{int}, ReadOnlySpan{double})"/> defines it.</param>
    /// <exception cref="ArgumentException">The spans of plants differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A region or an industry is out of range.</exception>
    public static void OfPlants(ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs, int regions, Span<EllisonGlaeserIndex> answers)
    {
        var own = new double[regions];
        Compute(industry, region, jobs, own, own, answers);
    }

    /// <summary>The same beside a given reference, such as all jobs of the nation.</summary>
    /// <param name="industry">Industry of each plant, n values.</param>
    /// <param name="region">Region of each plant, n values.</param>
    /// <param name="jobs">Jobs of each plant, n values, not negative; NaN when missing, which leaves its industry without answer.</param>
    /// <param name="reference">What the industries are compared with, one value a region.</param>
    /// <param name="answers">Receives one index an industry.</param>
    /// <exception cref="ArgumentException">The spans of plants differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A region or an industry is out of range.</exception>
    public static void OfPlants(ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs, ReadOnlySpan<double> reference, Span<EllisonGlaeserIndex> answers) =>
        Compute(industry, region, jobs, new double[reference.Length], reference, answers);

    private static void Compute(
        ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs,
        double[] own, ReadOnlySpan<double> reference, Span<EllisonGlaeserIndex> answers)
    {
        if (industry.Length != jobs.Length || region.Length != jobs.Length)
            throw new ArgumentException("industry, region and jobs must have one value a plant.");
        var regions = own.Length;
        var cells = ArrayPool<double>.Shared.Rent(checked(answers.Length * regions));
        try
        {
            cells.AsSpan(0, answers.Length * regions).Clear();
            var moments = new Moments[answers.Length];
            Scatter(industry, region, jobs, own, cells, moments);
            var total = Sums.Of(reference);
            var shares = new double[regions];
            for (var r = 0; r < regions; r++)
                shares[r] = total.Count == regions ? reference[r] / total.Sum : double.NaN;
            var powers = new Powers(shares);
            for (var i = 0; i < answers.Length; i++)
                answers[i] = Index(moments[i], cells.AsSpan(i * regions, regions), shares, powers);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(cells);
        }
    }

    private static void Scatter(ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs, double[] regionTotals, double[] cells, Moments[] moments)
    {
        var regions = regionTotals.Length;
        ref var cell = ref MemoryMarshal.GetArrayDataReference(cells);
        for (var k = 0; k < jobs.Length; k++)
        {
            int i = industry[k], r = region[k];
            if ((uint)i >= (uint)moments.Length || (uint)r >= (uint)regions)
                throw new ArgumentOutOfRangeException(nameof(region), $"Plant {k} has industry {i} of {moments.Length} and region {r} of {regions}.");
            var e = jobs[k];
            ref var own = ref moments[i];
            if (!(e > 0 && e < double.PositiveInfinity))
            {
                own.Spoilt |= e != 0; // missing, negative or infinite
                continue;
            }

            regionTotals[r] += e;
            Unsafe.Add(ref cell, (nuint)(uint)((i * regions) + r)) += e; // both indices are checked above
            var square = e * e;
            own.Sum += e;
            own.Squares += square;
            own.Fourths += square * square;
            own.Plants++;
        }
    }

    private static EllisonGlaeserIndex Index(Moments plants, ReadOnlySpan<double> cells, ReadOnlySpan<double> shares, in Powers x)
    {
        if (plants.Spoilt || !(plants.Sum > 0 && x.Second > 0))
            return EllisonGlaeserIndex.None(plants.Plants);
        var g = SquaredDistance(cells, plants.Sum, shares);
        var square = plants.Sum * plants.Sum;
        var h = plants.Plants == 1 ? 1 : plants.Squares / square;
        var spread = 1 - x.Second;
        var variance = 2 * ((h * h * (x.Second - (2 * x.Third) + (x.Second * x.Second)))
            - (plants.Fourths / (square * square) * (x.Second - (4 * x.Third) + (3 * x.Second * x.Second))));
        var z = variance > 0 && h < 1 && spread > 0 ? (g - (spread * h)) / Math.Sqrt(variance) : double.NaN;
        return new EllisonGlaeserIndex(Gamma(g, spread, h), g, h, z, plants.Plants);
    }

    /// <summary>Σ (c/E − x)², several regions at a time.</summary>
    private static double SquaredDistance(ReadOnlySpan<double> cells, double sum, ReadOnlySpan<double> shares)
    {
        var scale = 1 / sum;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(cells);
        var shareVectors = MemoryMarshal.Cast<double, Vector<double>>(shares);
        var squares = Vector<double>.Zero;
        for (var v = 0; v < vectors.Length; v++)
        {
            var distance = (vectors[v] * scale) - shareVectors[v];
            squares += distance * distance;
        }

        var total = Vector.Sum(squares);
        for (var r = vectors.Length * Vector<double>.Count; r < cells.Length; r++)
        {
            var distance = (cells[r] * scale) - shares[r];
            total += distance * distance;
        }

        return total;
    }

    /// <summary>The sums over an industry's plants that H and z are made of.</summary>
    private struct Moments
    {
        public double Sum, Squares, Fourths;
        public int Plants;
        public bool Spoilt;
    }

    /// <summary>The sums of squares and cubes of the reference shares.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Powers
    {
        public Powers(ReadOnlySpan<double> shares)
        {
            foreach (var share in shares)
            {
                Second += share * share;
                Third += share * share * share;
            }
        }

        public double Second { get; }

        public double Third { get; }
    }
}
