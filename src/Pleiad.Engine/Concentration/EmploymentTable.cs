using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Concentration;

/// <summary>
/// Jobs of regions (rows) by industries (columns) with the sums of both, so that an index of one distribution, or of a part
/// beside the whole, is asked of every region or every industry in the same way: <c>table.ByRegion(KrugmanIndex.Of)</c>.
/// </summary>
public sealed class EmploymentTable
{
    /// <summary>Takes the table and forms its sums.</summary>
    /// <param name="regions">Number of rows.</param>
    /// <param name="industries">Number of columns.</param>
    /// <param name="jobs">regions × industries values, row after row, NaN when missing; the array is kept, not copied.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public EmploymentTable(int regions, int industries, double[] jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        if (regions < 0 || industries < 0 || jobs.Length != (long)regions * industries)
            throw new ArgumentException("There must be one value for every region and industry.");
        (Regions, Industries, Jobs) = (regions, industries, jobs);
        RegionTotals = new double[regions];
        IndustryTotals = new double[industries];
        IsComplete = true;
        for (var region = 0; region < regions; region++)
        {
            RegionTotals[region] = Add(Region(region), IndustryTotals, out var complete);
            IsComplete &= complete;
        }

        if (IsComplete)
            return;
        for (var region = 0; region < regions; region++)
            RegionTotals[region] = Known(RegionTotals[region], Region(region));
        for (var industry = 0; industry < industries; industry++)
            IndustryTotals[industry] = IndustryTotals[industry] == 0 ? Known(0, Industry(industry)) : IndustryTotals[industry];
    }

    /// <summary>Number of rows.</summary>
    public int Regions { get; }

    /// <summary>Number of columns.</summary>
    public int Industries { get; }

    /// <summary>regions × industries values, row after row, NaN when missing.</summary>
    public double[] Jobs { get; }

    /// <summary>Whether every cell is known and not negative.</summary>
    public bool IsComplete { get; }

    /// <summary>Known jobs of each region; NaN (no answer) when nothing of it is known.</summary>
    public double[] RegionTotals { get; }

    /// <summary>Known jobs of each industry; NaN (no answer) when nothing of it is known.</summary>
    public double[] IndustryTotals { get; }

    /// <summary>The industries of one region.</summary>
    /// <param name="region">Index of the row.</param>
    public ReadOnlySpan<double> Region(int region) => Jobs.AsSpan(region * Industries, Industries);

    /// <summary>The regions of one industry.</summary>
    /// <param name="industry">Index of the column.</param>
    public double[] Industry(int industry)
    {
        var column = new double[Regions];
        for (var region = 0; region < Regions; region++)
            column[region] = Jobs[(region * Industries) + industry];
        return column;
    }

    /// <summary>An index of one distribution, for the industries of each region.</summary>
    /// <param name="index">Such as <see cref="HerfindahlIndex.Of"/>.</param>
    /// <returns>One answer a region.</returns>
    public double[] ByRegion(Func<ReadOnlySpan<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var answers = new double[Regions];
        for (var region = 0; region < Regions; region++)
            answers[region] = index(Region(region));
        return answers;
    }

    /// <summary>An index of a part beside the whole: each region's industries beside those of all regions together, itself among them.</summary>
    /// <param name="index">Such as <see cref="KrugmanIndex.Of"/>.</param>
    /// <returns>One answer a region.</returns>
    public double[] ByRegion(Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var answers = new double[Regions];
        for (var region = 0; region < Regions; region++)
            answers[region] = index(Region(region), IndustryTotals);
        return answers;
    }

    /// <summary>An index of one distribution, for the regions of each industry.</summary>
    /// <param name="index">Such as <see cref="HerfindahlIndex.Of"/>.</param>
    /// <returns>One answer an industry.</returns>
    public double[] ByIndustry(Func<ReadOnlySpan<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var answers = new double[Industries];
        for (var industry = 0; industry < Industries; industry++)
            answers[industry] = index(Industry(industry));
        return answers;
    }

    /// <summary>An index of a part beside the whole: each industry's regions beside the jobs of all industries in them.</summary>
    /// <param name="index">Such as <see cref="RelativeGini.OfQuotients"/>.</param>
    /// <returns>One answer an industry.</returns>
    public double[] ByIndustry(Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double> index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var answers = new double[Industries];
        for (var industry = 0; industry < Industries; industry++)
            answers[industry] = index(Industry(industry), RegionTotals);
        return answers;
    }

    /// <summary>A sum of known values, or NaN when none of them is known.</summary>
    private static double Known(double sum, ReadOnlySpan<double> values) => sum == 0 && Sums.Of(values).Count == 0 ? double.NaN : sum;

    /// <summary>Adds the known cells of a row to the sums of the columns and gives its own sum; in eight lanes on any processor, so that the order of the sum is one.</summary>
    private static double Add(ReadOnlySpan<double> row, Span<double> columns, out bool complete)
    {
        var sums = Vector512<double>.Zero;
        var good = Vector512<double>.AllBitsSet;
        var i = 0;
        for (; i + 8 <= row.Length; i += 8)
        {
            var values = Vector512.Create(row[i..]);
            good &= Vector512.GreaterThanOrEqual(values, Vector512<double>.Zero);
            values = Vector512.ConditionalSelect(Vector512.Equals(values, values), values, Vector512<double>.Zero);
            sums += values;
            (values + Vector512.Create<double>(columns[i..])).CopyTo(columns[i..]);
        }

        var sum = Vector512.Sum(sums);
        complete = Vector512.EqualsAll(good.AsInt64(), Vector512<long>.AllBitsSet);
        for (; i < row.Length; i++)
        {
            complete &= row[i] >= 0;
            var value = double.IsNaN(row[i]) ? 0 : row[i];
            sum += value;
            columns[i] += value;
        }

        return sum;
    }
}
