using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>Sums over the set bits of each row: y_r = Σ_c M_rc x_c. A row's sum does not depend on the other rows, nor on the number of threads.</summary>
internal static class BitProduct
{
    /// <summary>Most rows that one thread takes at a time; its tables are made once for so many.</summary>
    private const int MostRows = 1280;

    /// <summary>The mean of x over a row's bits; NaN for an empty row. The values of empty columns are never read.</summary>
    public static double[] Means(ulong[] bits, ReadOnlySpan<int> counts, int words, double[] x)
    {
        var (rows, means) = (counts.ToArray(), new double[counts.Length]);
        Parallel.ForEach(Parts(rows.Length), part =>
        {
            for (var r = part.From; r < part.To; r++)
            {
                var sum = 0.0;
                for (var w = 0; w < words; w++)
                {
                    for (var word = bits[(r * words) + w]; word != 0; word &= word - 1)
                        sum += x[(w * 64) + int.CreateTruncating(ulong.TrailingZeroCount(word))];
                }

                means[r] = rows[r] == 0 ? double.NaN : sum / rows[r];
            }
        });
        return means;
    }

    /// <summary>The bits word by word instead of row by row: all rows' first words, then all rows' second ones.</summary>
    public static ulong[] ByWord(ulong[] bits, int rows, int words)
    {
        var turned = new ulong[bits.Length];
        for (var r = 0; r < rows; r++)
        {
            for (var w = 0; w < words; w++)
                turned[(w * rows) + r] = bits[(r * words) + w];
        }

        return turned;
    }

    /// <summary>
    /// Two vectors at once: x holds words × 64 pairs, those past the last column being 0; y receives one pair a row. Which values a row adds is looked up eight
    /// bits at a time in tables of all 256 sums (the method of the four Russians); the tables of a word lie in the first-level cache.
    /// </summary>
    /// <param name="byWord">The bits as <see cref="ByWord"/> turns them.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="words">Words of a row.</param>
    /// <param name="x">Pairs of values, one a column.</param>
    /// <param name="y">Pairs of sums, one a row.</param>
    public static void Pair(ulong[] byWord, int rows, int words, Vector128<double>[] x, Vector128<double>[] y) =>
        Parallel.ForEach(Parts(rows), part =>
        {
            var sums = y.AsSpan(part.From, part.To - part.From);
            sums.Clear();
            Span<Vector128<double>> tables = stackalloc Vector128<double>[8 * 256];
            for (var w = 0; w < words; w++)
            {
                for (var group = 0; group < 8; group++)
                    Fill(tables.Slice(group * 256, 256), x.AsSpan((w * 64) + (group * 8), 8));
                Add(byWord.AsSpan((w * rows) + part.From, sums.Length), tables, sums);
            }
        });

    private static (int From, int To)[] Parts(int rows)
    {
        var size = Math.Clamp((rows + 1) / 2, 64, MostRows);
        return [.. Enumerable.Range(0, (rows + size - 1) / size).Select(p => (p * size, Math.Min(rows, (p + 1) * size)))];
    }

    /// <summary>All sums of eight values: each further value doubles the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(Span<Vector128<double>> table, ReadOnlySpan<Vector128<double>> values)
    {
        table[0] = Vector128<double>.Zero;
        for (var bit = 0; bit < 8; bit++)
        {
            var size = 1 << bit;
            var half = table[..size];
            var other = table.Slice(size, size);
            if (bit < 2)
            {
                for (var set = 0; set < half.Length; set++)
                    other[set] = half[set] + values[bit];
                continue;
            }

            var from = MemoryMarshal.Cast<Vector128<double>, Vector512<double>>(half);
            var to = MemoryMarshal.Cast<Vector128<double>, Vector512<double>>(other);
            var value = Vector512.Create(Vector256.Create(values[bit], values[bit]), Vector256.Create(values[bit], values[bit]));
            for (var four = 0; four < from.Length; four++)
                to[four] = from[four] + value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Add(ReadOnlySpan<ulong> bits, ReadOnlySpan<Vector128<double>> tables, Span<Vector128<double>> sums)
    {
        fixed (Vector128<double>* table = tables)
        {
            for (var r = 0; r < bits.Length; r++)
            {
                var word = bits[r];
                var one = table[(byte)word] + table[256 + (byte)(word >> 8)];
                var two = table[512 + (byte)(word >> 16)] + table[768 + (byte)(word >> 24)];
                var three = table[1024 + (byte)(word >> 32)] + table[1280 + (byte)(word >> 40)];
                var four = table[1536 + (byte)(word >> 48)] + table[1792 + (byte)(word >> 56)];
                sums[r] += one + two + (three + four);
            }
        }
    }
}
