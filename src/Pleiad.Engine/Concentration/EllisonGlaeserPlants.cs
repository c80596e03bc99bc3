using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Concentration;

/// <content>
/// The index of many industries from one table of plants. Plants are first put in the order of a few buckets of industries, so that the sums
/// by industry and region of one bucket stay in the cache; adding them straight into the whole table would miss it for nearly every plant.
/// </content>
public static partial class EllisonGlaeser
{
    /// <summary>Sums by industry and region in one bucket: half a megabyte of them.</summary>
    private const int BucketCells = 1 << 16;

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
        var moments = new Moments[answers.Length];
        var together = Math.Clamp(BucketCells / Math.Max(1, regions), 1, Math.Max(1, answers.Length)); // industries in a bucket
        var starts = new int[(answers.Length / together) + 2];
        Measure(industry, region, jobs, own, moments, starts, together);
        var total = Sums.Of(reference);
        var shares = new double[regions];
        for (var r = 0; r < regions; r++)
            shares[r] = total.Count == regions ? reference[r] / total.Sum : double.NaN;
        var raw = new double[answers.Length];
        var cells = ArrayPool<int>.Shared.Rent(jobs.Length);
        var values = ArrayPool<double>.Shared.Rent(jobs.Length);
        try
        {
            Sort(industry, region, jobs, regions, together, [.. starts], cells, values);
            Parallel.For(0, starts.Length - 1, bucket => SumBucket(bucket * together, together, starts[bucket], starts[bucket + 1], cells, values, moments, shares, raw));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(cells);
            ArrayPool<double>.Shared.Return(values);
        }

        var powers = new Powers(shares);
        for (var i = 0; i < answers.Length; i++)
            answers[i] = Index(moments[i], raw[i], powers);
    }

    /// <summary>Sums over plants by industry and by region, and where each bucket will start.</summary>
    private static void Measure(
        ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs, double[] regionTotals, Moments[] moments, int[] starts, int together)
    {
        for (var k = 0; k < jobs.Length; k++)
        {
            int i = industry[k], r = region[k];
            if ((uint)i >= (uint)moments.Length || (uint)r >= (uint)regionTotals.Length)
                throw new ArgumentOutOfRangeException(nameof(region), $"Plant {k} has industry {i} of {moments.Length} and region {r} of {regionTotals.Length}.");
            var e = jobs[k];
            ref var own = ref moments[i];
            if (!HasJobs(e))
            {
                own.Spoilt |= e != 0; // missing, negative or infinite
                continue;
            }

            regionTotals[r] += e;
            var square = e * e;
            own.Sum += e;
            own.Squares += square;
            own.Fourths += square * square;
            own.Plants++;
        }

        for (var i = 0; i < moments.Length; i++)
            starts[(i / together) + 1] += moments[i].Plants;
        for (var bucket = 1; bucket < starts.Length; bucket++)
            starts[bucket] += starts[bucket - 1];
    }

    /// <summary>Puts the plants with jobs in the order of their buckets, each with the place of its sum inside the bucket.</summary>
    private static void Sort(
        ReadOnlySpan<int> industry, ReadOnlySpan<int> region, ReadOnlySpan<double> jobs, int regions, int together, int[] next, int[] cells, double[] values)
    {
        var place = new (int Bucket, int First)[(next.Length - 1) * together]; // a table instead of a division a plant
        for (var i = 0; i < place.Length; i++)
            place[i] = (i / together, i % together * regions);
        for (var k = 0; k < jobs.Length; k++)
        {
            if (!HasJobs(jobs[k]))
                continue;
            var (bucket, first) = place[industry[k]];
            var at = next[bucket]++;
            cells[at] = first + region[k];
            values[at] = jobs[k];
        }
    }

    private static void SumBucket(
        int firstIndustry, int together, int start, int end, int[] cells, double[] values, Moments[] moments, double[] shares, double[] raw)
    {
        var industries = Math.Min(together, moments.Length - firstIndustry);
        if (industries <= 0)
            return;
        var regions = shares.Length;
        var buffer = ArrayPool<double>.Shared.Rent(industries * regions);
        var sums = buffer.AsSpan(0, industries * regions);
        sums.Clear();
        for (var k = start; k < end; k++)
            sums[cells[k]] += values[k];
        for (var i = 0; i < industries; i++)
            raw[firstIndustry + i] = SquaredDistance(sums.Slice(i * regions, regions), moments[firstIndustry + i].Sum, shares);
        ArrayPool<double>.Shared.Return(buffer);
    }

    private static bool HasJobs(double jobs) => jobs > 0 && jobs < double.PositiveInfinity;

    private static EllisonGlaeserIndex Index(Moments plants, double g, in Powers x)
    {
        if (plants.Spoilt || !(plants.Sum > 0 && x.Second > 0))
            return EllisonGlaeserIndex.None(plants.Plants);
        var square = plants.Sum * plants.Sum;
        var h = plants.Plants == 1 ? 1 : plants.Squares / square;
        var spread = 1 - x.Second;
        var variance = 2 * ((h * h * (x.Second - (2 * x.Third) + (x.Second * x.Second)))
            - (plants.Fourths / (square * square) * (x.Second - (4 * x.Third) + (3 * x.Second * x.Second))));
        var z = variance > 0 && h < 1 && spread > 0 ? (g - (spread * h)) / Math.Sqrt(variance) : double.NaN;
        return new EllisonGlaeserIndex(Gamma(g, spread, h), g, h, z, plants.Plants);
    }

    /// <summary>Σ (c/E − x)², in eight lanes on any processor, so that the order of the sum is one.</summary>
    private static double SquaredDistance(ReadOnlySpan<double> cells, double sum, ReadOnlySpan<double> shares)
    {
        var scale = 1 / sum;
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(cells);
        var shareVectors = MemoryMarshal.Cast<double, Vector512<double>>(shares);
        var squares = Vector512<double>.Zero;
        for (var v = 0; v < vectors.Length; v++)
        {
            var distance = (vectors[v] * scale) - shareVectors[v];
            squares += distance * distance;
        }

        var total = Vector512.Sum(squares);
        for (var r = vectors.Length * Vector512<double>.Count; r < cells.Length; r++)
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
