using System.Numerics;

namespace Pleiad.Engine.Complexity;

/// <summary>
/// Decides which region has which industry. LQ ≥ 1 is asked as e·E ≥ E_r·e_i, so that a tie is a tie: in 128 bits for whole numbers, with the
/// rounding error of both products for fractions. A cell of 0 is never a presence, so an empty region has nothing.
/// </summary>
public static class PresenceRule
{
    /// <summary>LQ ≥ 1 of whole numbers, without any rounding.</summary>
    /// <typeparam name="T">A whole-number type.</typeparam>
    /// <param name="counts">Jobs, regions × industries, row by row; no negative numbers.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <exception cref="ArgumentException">The counts do not have that shape, or one is negative.</exception>
    /// <exception cref="OverflowException">The counts sum to 2⁶³ or more.</exception>
    public static PresenceMatrix AtLeastNational<T>(ReadOnlySpan<T> counts, int regions, int industries)
        where T : struct, IBinaryInteger<T>
    {
        Check(counts.Length, regions, industries);
        var (rows, columns, total) = (new long[regions], new long[industries], 0L);
        for (var r = 0; r < regions; r++)
        {
            for (var i = 0; i < industries; i++)
            {
                var count = long.CreateChecked(counts[(r * industries) + i]);
                if (count < 0)
                    throw new ArgumentException("A count is negative.", nameof(counts));
                rows[r] = checked(rows[r] + count);
                columns[i] += count; // cannot pass the total, which is checked below
            }

            total = checked(total + rows[r]);
        }

        var bits = new Bits(regions, industries);
        for (var r = 0; r < regions; r++)
        {
            for (var i = 0; i < industries; i++)
            {
                var count = long.CreateTruncating(counts[(r * industries) + i]);
                if (count > 0 && Reaches(count, total, rows[r], columns[i]))
                    bits.Set(r, i);
            }
        }

        return bits.Matrix(0);
    }

    /// <summary>LQ ≥ 1 of figures that may be missing or fractional.</summary>
    /// <param name="values">Jobs or another measure, regions × industries, row by row, NaN when missing; no negative numbers.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <returns>The presences; whole numbers that sum to less than 2⁵³ are decided exactly, fractions to the precision of their own sums.</returns>
    /// <exception cref="ArgumentException">The values do not have that shape, or one is negative or infinite.</exception>
    public static PresenceMatrix AtLeastNational(ReadOnlySpan<double> values, int regions, int industries)
    {
        var sums = MatrixSums.Of(values, regions, industries);
        var bits = new Bits(regions, industries);
        var missing = 0;
        for (var r = 0; r < regions; r++)
        {
            for (var i = 0; i < industries; i++)
            {
                var value = values[(r * industries) + i];
                missing += double.IsNaN(value) ? 1 : 0;
                if (value > 0 && Reaches(value, sums.Total, sums.Rows[r], sums.Columns[i]))
                    bits.Set(r, i);
            }
        }

        return bits.Matrix(missing);
    }

    /// <summary>Quotients (or anything else) against a cut-off of one's own: present where value ≥ cut-off and value &gt; 0.</summary>
    /// <param name="values">regions × industries, row by row, NaN when missing. A matrix of 0 and 1 with cut-off 1 is taken as it is.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="cutoff">The least value that counts, in the unit of the values.</param>
    /// <exception cref="ArgumentException">The values do not have that shape.</exception>
    public static PresenceMatrix AtLeast(ReadOnlySpan<double> values, int regions, int industries, double cutoff = 1)
    {
        Check(values.Length, regions, industries);
        var bits = new Bits(regions, industries);
        var missing = 0;
        for (var cell = 0; cell < values.Length; cell++)
        {
            missing += double.IsNaN(values[cell]) ? 1 : 0;
            if (values[cell] >= cutoff && values[cell] > 0)
                bits.Set(cell / industries, cell % industries);
        }

        return bits.Matrix(missing);
    }

    private static bool Reaches(long cell, long total, long row, long column)
    {
        var high = Math.BigMul((ulong)cell, (ulong)total, out var low);
        var wantedHigh = Math.BigMul((ulong)row, (ulong)column, out var wantedLow);
        return high > wantedHigh || (high == wantedHigh && low >= wantedLow);
    }

    /// <summary>Both products with what rounding took from them: exact while neither over- nor underflows.</summary>
    private static bool Reaches(double cell, double total, double row, double column)
    {
        var (left, right) = (cell * total, row * column);
        if (left != right)
            return left > right;
        return Math.FusedMultiplyAdd(cell, total, -left) >= Math.FusedMultiplyAdd(row, column, -right);
    }

    private static void Check(int cells, int regions, int industries)
    {
        if (regions < 0 || industries < 0 || (long)regions * industries != cells)
            throw new ArgumentException("The matrix must have one cell a region and industry.");
    }

    private sealed class Bits(int regions, int industries)
    {
        private readonly int _words = (industries + 63) / 64;
        private readonly ulong[] _rows = new ulong[regions * ((industries + 63) / 64)];

        public void Set(int region, int industry) => _rows[(region * _words) + (industry >> 6)] |= 1UL << industry;

        public PresenceMatrix Matrix(int missing) => new(regions, industries, _rows, missing);
    }
}
