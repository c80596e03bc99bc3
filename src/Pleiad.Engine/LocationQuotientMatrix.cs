using System.Runtime.Intrinsics;

namespace Pleiad.Engine;

/// <summary>
/// Location quotients (revealed comparative advantage, Balassa index) of whole matrices: years × regions × industries. LQ = (e / E_r) / (e_i / E) within
/// each year, against the matrix's own sums, equal to <see cref="LocationQuotient.Of"/> to the last bit. An instance keeps only
/// the factors (E_r and e_i / E) beside the counts and computes a quotient when it is asked for; <see cref="Compute(ReadOnlyMemory{int}, int, int, int, Memory{double})"/>
/// writes them all. Sources: Florence (1939); Balassa (1965).
/// </summary>
public sealed class LocationQuotientMatrix
{
    /// <summary>Output above this many bytes is stored past the cache: nobody will find it there anyway.</summary>
    private const long PastTheCache = 16 << 20;

    private readonly ReadOnlyMemory<int> _employment;
    private readonly double[] _regionTotals;
    private readonly double[] _shares;

    /// <summary>Takes the factors of every year in one pass over the counts; the counts themselves are kept by reference.</summary>
    /// <param name="employment">Jobs, years × regions × industries, row by row; no negative numbers.</param>
    /// <param name="years">Number of years.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <exception cref="ArgumentException">The counts do not have that shape, or one is negative.</exception>
    public LocationQuotientMatrix(ReadOnlyMemory<int> employment, int years, int regions, int industries)
    {
        Check(employment.Length, years, regions, industries);
        (_employment, Years, Regions, Industries) = (employment, years, regions, industries);
        _regionTotals = new double[years * regions];
        _shares = new double[years * industries];
        var signs = new int[years];
        Parallel.For(0, years, y => signs[y] = Factors(employment.Span.Slice(y * regions * industries, regions * industries), _regionTotals.AsSpan(y * regions, regions), _shares.AsSpan(y * industries, industries)));
        Refuse(signs);
    }

    /// <summary>Number of years.</summary>
    public int Years { get; }

    /// <summary>Number of regions.</summary>
    public int Regions { get; }

    /// <summary>Number of industries.</summary>
    public int Industries { get; }

    /// <summary>One quotient: 0 for a written 0, otherwise above 0. Without unit.</summary>
    public double this[int year, int region, int industry]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)region, (uint)Regions, nameof(region));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)industry, (uint)Industries, nameof(industry));
            var jobs = _employment.Span[(((year * Regions) + region) * Industries) + industry];
            return jobs == 0 ? 0 : jobs / _regionTotals[(year * Regions) + region] / _shares[(year * Industries) + industry];
        }
    }

    /// <summary>The quotients of every cell at once. Years are computed side by side; the answer does not depend on the number of threads.</summary>
    /// <param name="employment">Jobs, years × regions × industries, row by row; no negative numbers.</param>
    /// <param name="years">Number of years.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="quotients">Receives as many quotients, without unit: exactly 0 for a written 0, also in an empty region or industry.</param>
    /// <exception cref="ArgumentException">The spans do not have that shape, or a count is negative.</exception>
    public static void Compute(ReadOnlyMemory<int> employment, int years, int regions, int industries, Memory<double> quotients)
    {
        Check(employment.Length, years, regions, industries);
        if (quotients.Length != employment.Length)
            throw new ArgumentException("There must be room for one quotient a cell.", nameof(quotients));
        var cells = regions * industries;
        var signs = new int[years];
        var past = (long)quotients.Length * sizeof(double) > PastTheCache;
        // One year after the other on a thread: its counts are still in the cache when they are divided.
        Parallel.For(0, years, y =>
        {
            var jobs = employment.Span.Slice(y * cells, cells);
            var (totals, shares) = (new double[regions], new double[industries]);
            signs[y] = Factors(jobs, totals, shares);
            var year = quotients.Span.Slice(y * cells, cells);
            for (var r = 0; r < regions; r++)
                Divide(jobs.Slice(r * industries, industries), totals[r], shares, year.Slice(r * industries, industries), past);
        });
        Refuse(signs);
    }

    /// <summary>The quotients of one year whose cells may be missing or fractional.</summary>
    /// <param name="employment">Jobs or another measure, regions × industries, row by row, NaN when missing; no negative numbers.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="quotients">Receives as many quotients, as <see cref="LocationQuotient.Of"/> defines them; NaN (no answer) for a missing cell, which enters no sum.</param>
    /// <exception cref="ArgumentException">The spans do not have that shape, or a value is negative or infinite.</exception>
    public static void Compute(ReadOnlySpan<double> employment, int regions, int industries, Span<double> quotients)
    {
        if (quotients.Length != employment.Length)
            throw new ArgumentException("There must be room for one quotient a cell.", nameof(quotients));
        var sums = MatrixSums.Of(employment, regions, industries);
        for (var r = 0; r < regions; r++)
        {
            for (var i = 0; i < industries; i++)
                quotients[(r * industries) + i] = LocationQuotient.Of(employment[(r * industries) + i], sums.Rows[r], sums.Columns[i], sums.Total);
        }
    }

    /// <summary>
    /// The average location quotient of each region, its quotients weighted by its own shares: Σ_i (e / E_r) · LQ; 1 for a region that is built
    /// like the nation (the coefficient of specialisation of Hoover and Giarratani 1985; the reciprocal of Hachman's index).
    /// </summary>
    /// <param name="employment">Jobs, regions × industries, row by row, NaN when missing; no negative numbers.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="averages">Receives one value a region, without unit; NaN (no answer) for a region without jobs. Missing cells are left out.</param>
    /// <exception cref="ArgumentException">The spans do not have that shape, or a value is negative or infinite.</exception>
    public static void Average(ReadOnlySpan<double> employment, int regions, int industries, Span<double> averages)
    {
        if (averages.Length != regions)
            throw new ArgumentException("There must be room for one average a region.", nameof(averages));
        var sums = MatrixSums.Of(employment, regions, industries);
        for (var r = 0; r < regions; r++)
        {
            var average = 0.0;
            for (var i = 0; i < industries; i++)
            {
                var jobs = employment[(r * industries) + i];
                if (jobs > 0)
                    average += jobs / sums.Rows[r] * LocationQuotient.Of(jobs, sums.Rows[r], sums.Columns[i], sums.Total);
            }

            averages[r] = sums.Rows[r] > 0 ? average : double.NaN;
        }
    }

    private static void Check(int cells, int years, int regions, int industries)
    {
        if (years < 0 || regions < 0 || industries < 0 || (long)years * regions * industries != cells)
            throw new ArgumentException("The matrix must have one cell a year, region and industry.");
    }

    private static void Refuse(int[] signs)
    {
        if (Array.Exists(signs, s => s < 0))
            throw new ArgumentException("A count is negative.");
    }

    /// <summary>Totals of the regions and national shares of the industries of one year; whole numbers add exactly in any order.</summary>
    /// <returns>A negative number when one of the counts is negative.</returns>
    private static int Factors(ReadOnlySpan<int> jobs, Span<double> totals, Span<double> shares)
    {
        var columns = new long[shares.Length];
        long nation = 0;
        var sign = 0;
        for (var r = 0; r < totals.Length; r++)
        {
            var total = AddRow(jobs.Slice(r * shares.Length, shares.Length), columns, ref sign);
            totals[r] = total;
            nation += total;
        }

        for (var i = 0; i < shares.Length; i++)
            shares[i] = columns[i] == 0 ? 1 : columns[i] / (double)nation; // an empty industry has only zeros to divide, and 0 / 1 stays 0
        return sign;
    }

    private static long AddRow(ReadOnlySpan<int> row, Span<long> columns, ref int sign)
    {
        var (sum, signs) = (Vector512<long>.Zero, Vector512<int>.Zero);
        var i = 0;
        for (; i <= row.Length - 16; i += 16)
        {
            var jobs = Vector512.Create(row.Slice(i, 16));
            signs |= jobs;
            var (low, high) = Vector512.Widen(jobs);
            sum += low + high;
            (Vector512.Create<long>(columns.Slice(i, 8)) + low).CopyTo(columns[i..]);
            (Vector512.Create<long>(columns.Slice(i + 8, 8)) + high).CopyTo(columns[(i + 8)..]);
        }

        var total = Vector512.Sum(sum);
        for (; i < row.Length; i++)
        {
            sign |= row[i];
            total += row[i];
            columns[i] += row[i];
        }

        sign |= Vector512.LessThanAny(signs, Vector512<int>.Zero) ? -1 : 0;
        return total;
    }

    private static unsafe void Divide(ReadOnlySpan<int> row, double total, ReadOnlySpan<double> shares, Span<double> quotients, bool past)
    {
        if (total == 0)
        {
            quotients.Clear();
            return;
        }

        fixed (int* jobs = row)
        fixed (double* share = shares, quotient = quotients)
        {
            var i = 0;
            for (; i < row.Length && (nint)(quotient + i) % 64 != 0; i++)
                quotient[i] = jobs[i] / total / share[i];
            var totalOfAll = Vector512.Create(total);
            for (; i <= row.Length - 16; i += 16)
            {
                var (low, high) = Vector512.Widen(Vector512.Load(jobs + i));
                var first = Vector512.ConvertToDouble(low) / totalOfAll / Vector512.Load(share + i);
                var second = Vector512.ConvertToDouble(high) / totalOfAll / Vector512.Load(share + i + 8);
                if (past)
                {
                    first.StoreAlignedNonTemporal(quotient + i);
                    second.StoreAlignedNonTemporal(quotient + i + 8);
                }
                else
                {
                    first.StoreAligned(quotient + i);
                    second.StoreAligned(quotient + i + 8);
                }
            }

            for (; i < row.Length; i++)
                quotient[i] = jobs[i] / total / share[i];
        }
    }
}
