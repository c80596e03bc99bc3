using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pleiad.Engine.Complexity;

/// <summary>In how many regions two industries are both present: C = MᵀM, counted on bits. Source: Hidalgo and others (2007).</summary>
public static class CoOccurrence
{
    /// <summary>Columns of one tile: two tiles of columns of 5,000 regions lie in the first-level cache together.</summary>
    private const int Tile = 16;

    /// <summary>The symmetric matrix of co-occurrences.</summary>
    /// <param name="presence">Which region has which industry, regions × industries.</param>
    /// <param name="diagonal">Whether an industry's own number of regions stands on the diagonal, or 0.</param>
    /// <returns>Numbers of regions, industries × industries, row by row; 0 where two industries never meet. The answer does not depend on the number of threads.</returns>
    public static int[] Count(PresenceMatrix presence, Diagonal diagonal)
    {
        var n = presence.Industries;
        var counts = new int[n * n];
        var words = (presence.ColumnWords + 7) & ~7; // whole vectors: the words added are 0 and count nothing
        var columns = new ulong[n * words];
        for (var i = 0; i < n; i++)
            presence.Columns.AsSpan(i * presence.ColumnWords, presence.ColumnWords).CopyTo(columns.AsSpan(i * words));
        var tiles = (n + Tile - 1) / Tile;
        Parallel.For(0, tiles, down =>
        {
            for (var across = down; across < tiles; across++)
                CountTile(columns, words, n, down * Tile, across * Tile, counts);
        });
        for (var i = 0; i < n; i++)
            counts[(i * n) + i] = diagonal == Diagonal.Kept ? presence.Ubiquity[i] : 0;
        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountTile(ulong[] columns, int words, int n, int down, int across, int[] counts)
    {
        for (var i = down; i < Math.Min(n, down + Tile); i++)
        {
            var left = columns.AsSpan(i * words, words);
            for (var j = Math.Max(i + 1, across); j < Math.Min(n, across + Tile); j++)
            {
                var both = Avx512BW.IsSupported ? Wide(left, columns.AsSpan(j * words, words)) : Plain(left, columns.AsSpan(j * words, words));
                counts[(i * n) + j] = both;
                counts[(j * n) + i] = both;
            }
        }
    }

    internal static int Plain(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var both = 0;
        for (var w = 0; w < left.Length; w++)
            both += BitOperations.PopCount(left[w] & right[w]);
        return both;
    }

    /// <summary>
    /// 512 bits at a time: a table of 16 counts is asked for each half byte. (The processor's own vector count is not offered by this .NET.)
    /// </summary>
    internal static int Wide(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var table = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4), Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)), Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4), Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));
        var half = Vector512.Create((byte)15);
        var sum = Vector512<ulong>.Zero;
        for (var from = 0; from < left.Length;)
        {
            var bytes = Vector512<byte>.Zero; // 31 vectors of at most 8 a byte stay below 256
            for (var end = Math.Min(left.Length, from + (31 * 8)); from < end; from += 8)
            {
                var both = (Vector512.Create(left.Slice(from, 8)) & Vector512.Create(right.Slice(from, 8))).AsByte();
                bytes += Avx512BW.Shuffle(table, both & half) + Avx512BW.Shuffle(table, (both.AsUInt16() >>> 4).AsByte() & half);
            }

            sum += Avx512BW.SumAbsoluteDifferences(bytes, Vector512<byte>.Zero).AsUInt64();
        }

        return (int)Vector512.Sum(sum);
    }
}
