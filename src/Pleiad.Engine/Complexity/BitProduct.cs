using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>Sums over the set bits of each row: y_r = Σ_c M_rc x_c. A row's sum does not depend on the other rows, nor on the number of threads.</summary>
internal static class BitProduct
{
    /// <summary>The mean of x over a row's bits; NaN for an empty row. The values of empty columns are never read.</summary>
    public static double[] Means(ulong[] bits, ReadOnlySpan<int> counts, int words, double[] x)
    {
        var means = new double[counts.Length];
        for (var r = 0; r < means.Length; r++)
        {
            var sum = 0.0;
            for (var w = 0; w < words; w++)
            {
                for (var word = bits[(r * words) + w]; word != 0; word &= word - 1)
                    sum += x[(w * 64) + int.CreateTruncating(ulong.TrailingZeroCount(word))];
            }

            means[r] = counts[r] == 0 ? double.NaN : sum / counts[r];
        }

        return means;
    }

    /// <summary>Two vectors at once, so that every bit is looked at once for both; x have words × 64 values, those past the last column being 0.</summary>
    public static void Pair(ulong[] bits, int rows, int words, double[] x0, double[] x1, double[] y0, double[] y1)
    {
        const int Chunk = 256;
        Parallel.For(0, (rows + Chunk - 1) / Chunk, part =>
        {
            for (var r = part * Chunk; r < Math.Min(rows, (part + 1) * Chunk); r++)
                (y0[r], y1[r]) = Row(bits.AsSpan(r * words, words), x0, x1);
        });
    }

    private static (double, double) Row(ReadOnlySpan<ulong> row, ReadOnlySpan<double> x0, ReadOnlySpan<double> x1)
    {
        var bit = Vector512.Create(1UL, 2, 4, 8, 16, 32, 64, 128);
        var (sum0, sum1) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var w = 0; w < row.Length; w++)
        {
            var word = Vector512.Create(row[w]);
            for (var group = 0; group < 64; group += 8)
            {
                var absent = Vector512.Equals(word & (bit << group), Vector512<ulong>.Zero).AsDouble();
                sum0 = Vector512.ConditionalSelect(absent, sum0, sum0 + Vector512.Create(x0.Slice((w * 64) + group, 8)));
                sum1 = Vector512.ConditionalSelect(absent, sum1, sum1 + Vector512.Create(x1.Slice((w * 64) + group, 8)));
            }
        }

        return (Vector512.Sum(sum0), Vector512.Sum(sum1));
    }
}
