using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>
/// M · W for a matrix of bits M and a square matrix W: which rows of W a region adds is looked up eight bits at a time in tables of all 256 sums
/// (the method of the four Russians), sixteen columns of W at a time. Sums are always formed in the same order, whatever the number of threads.
/// </summary>
internal static class SubsetSums
{
    /// <summary>Columns of a strip; a strip's rows lie this far apart.</summary>
    public const int Width = 16;

    /// <summary>Tables in use at a time: 128 KB of them, which stay in the second-level cache.</summary>
    private const int Groups = 4;

    private const int TableSize = 256 * Width;

    /// <summary>Adds up and hands each finished strip of up to sixteen columns over: first column, region by region its sums.</summary>
    public static unsafe void Multiply(PresenceMatrix presence, double[] weights, Action<int, int, ReadOnlySpan<double>> strip)
    {
        var (regions, n, words) = (presence.Regions, presence.Industries, presence.RowWords);
        var bits = BitProduct.ByWord(presence.Rows, regions, words); // a table serves neighbouring words
        Parallel.For(0, (n + Width - 1) / Width, () => new Workspace(regions), (number, _, space) =>
        {
            var first = number * Width;
            new Span<double>(space.Sums, regions * Width).Clear();
            for (var w = 0; w < words; w++)
            {
                for (var part = 0; part < 64; part += 8 * Groups)
                {
                    for (var group = 0; group < Groups; group++)
                        Fill(space.Tables + (group * TableSize), weights, n, (w * 64) + part + (group * 8), first);
                    fixed (ulong* word = &bits[w * regions])
                        Add(word, part, space.Tables, space.Sums, regions);
                }
            }

            strip(first, Math.Min(Width, n - first), new ReadOnlySpan<double>(space.Sums, regions * Width));
            return space;
        }, space => space.Dispose());
    }

    /// <summary>All sums of eight rows: a set of rows is the set without its lowest row, and that row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Fill(double* table, double[] weights, int n, int row, int first)
    {
        new Span<double>(table, Width).Clear();
        var width = Math.Min(Width, n - first);
        for (var set = 1; set < 256; set++)
        {
            var lowest = row + int.TrailingZeroCount(set);
            var rest = table + ((set & (set - 1)) * Width);
            var sum = table + (set * Width);
            if ((set & (set - 1)) == 0)
            {
                var one = new Span<double>(sum, Width);
                one.Clear();
                if (lowest < n)
                    weights.AsSpan((lowest * n) + first, width).CopyTo(one);
                continue;
            }

            var last = table + ((set & -set) * Width);
            (Vector512.LoadAligned(rest) + Vector512.LoadAligned(last)).StoreAligned(sum);
            (Vector512.LoadAligned(rest + 8) + Vector512.LoadAligned(last + 8)).StoreAligned(sum + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Add(ulong* bits, int part, double* tables, double* sums, int regions)
    {
        for (var r = 0; r < regions; r++)
        {
            var word = (uint)(bits[r] >> part);
            var one = tables + ((byte)word * Width);
            var two = tables + TableSize + ((byte)(word >> 8) * Width);
            var three = tables + (2 * TableSize) + ((byte)(word >> 16) * Width);
            var four = tables + (3 * TableSize) + ((word >> 24) * Width);
            var sum = sums + (r * Width);
            (Vector512.LoadAligned(sum) + (Vector512.LoadAligned(one) + Vector512.LoadAligned(two) + (Vector512.LoadAligned(three) + Vector512.LoadAligned(four)))).StoreAligned(sum);
            (Vector512.LoadAligned(sum + 8) + (Vector512.LoadAligned(one + 8) + Vector512.LoadAligned(two + 8) + (Vector512.LoadAligned(three + 8) + Vector512.LoadAligned(four + 8)))).StoreAligned(sum + 8);
        }
    }

    private sealed unsafe class Workspace(int regions) : IDisposable
    {
        public double* Tables { get; } = (double*)NativeMemory.AlignedAlloc(Groups * TableSize * sizeof(double), 64);

        public double* Sums { get; } = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, regions) * Width * sizeof(double), 64);

        public void Dispose()
        {
            NativeMemory.AlignedFree(Tables);
            NativeMemory.AlignedFree(Sums);
        }
    }
}
