namespace Pleiad.Engine.Concentration;

/// <summary>What every index of shares begins with: the sum of what is known. Missing values are left out; a negative or infinite one spoils the sum.</summary>
internal static class Sums
{
    /// <summary>How many values are known, and their sum; the sum is NaN when a value is negative or infinite.</summary>
    public static (int Count, double Sum) Of(ReadOnlySpan<double> values)
    {
        var count = 0;
        var sum = 0.0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            count++;
            sum += Checked(value);
        }

        return (count, sum);
    }

    /// <summary>The known values in ascending order, and their sum; empty where the sum is not above 0, which spares the sorting.</summary>
    public static (double[] Sorted, double Sum) Sorted(ReadOnlySpan<double> values)
    {
        var (count, sum) = Of(values);
        if (!(sum > 0))
            return ([], sum);
        var sorted = new double[count];
        var next = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                sorted[next++] = value;
        }

        Array.Sort(sorted);
        return (sorted, sum);
    }

    /// <summary>The same for two distributions over the same places: a place counts where both are known.</summary>
    public static (int Count, double Part, double Whole) Of(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        if (part.Length != whole.Length)
            throw new ArgumentException("Both distributions must have one value a place.");
        var count = 0;
        double sumPart = 0, sumWhole = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (!Known(part[i], whole[i]))
                continue;
            count++;
            sumPart += Checked(part[i]);
            sumWhole += Checked(whole[i]);
        }

        return (count, sumPart, sumWhole);
    }

    /// <summary>How many groups there are when they are numbered from 0 on.</summary>
    public static int Groups(ReadOnlySpan<int> group)
    {
        var groups = 0;
        foreach (var g in group)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(g, nameof(group));
            groups = Math.Max(groups, g + 1);
        }

        return groups;
    }

    public static bool Known(double part, double whole) => !double.IsNaN(part) && !double.IsNaN(whole);

    /// <summary>An index between its bounds by definition, kept there against rounding; NaN stays.</summary>
    public static double AtLeastZero(double index) => index < 0 ? 0 : index;

    /// <summary>An infinite or undefined result is no answer.</summary>
    public static double Answer(double index) => double.IsFinite(index) ? index : double.NaN;

    private static double Checked(double value) => value >= 0 && value < double.PositiveInfinity ? value : double.NaN;
}
