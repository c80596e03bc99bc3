using System.Runtime.InteropServices;

namespace Pleiad.Engine.Concentration;

/// <summary>An index as the sum of its part between groups and its part within them.</summary>
/// <param name="Total">The whole index.</param>
/// <param name="Between">What would be left if every group were equal inside.</param>
/// <param name="Within">What the groups' own inequality adds.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InequalityParts(double Total, double Between, double Within);

/// <summary>
/// Theil's two measures of inequality. T = Σ s_i ln(s_i / x_i), with a part's shares s and a whole's shares x (1/n when values count
/// alike); L, the mean logarithmic deviation, has the two exchanged. Theil, H. (1967); Shorrocks, A. F. (1980) for the parts.
/// </summary>
public static class TheilIndex
{
    /// <summary>Theil's T of values that count alike.</summary>
    /// <param name="values">n values, not negative, NaN when missing; a written 0 adds nothing.</param>
    /// <returns>From 0 (equal) to ln n (all in one), of the known values; NaN (no answer) when they sum to 0 or one is negative.</returns>
    public static double Of(ReadOnlySpan<double> values) => Of(values, Alike(values));

    /// <summary>Theil's T of amounts beside sizes: incomes of regions beside their people, an industry's jobs beside all jobs.</summary>
    /// <param name="part">Amounts, n values, not negative, NaN when missing.</param>
    /// <param name="whole">Sizes, n values, not negative.</param>
    /// <returns>0 or more, of the places where both are known; NaN (no answer) when one of them sums to 0, has a negative value, or when there is an amount where the size is 0.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var (_, sumPart, sumWhole) = Sums.Of(part, whole);
        if (!(sumPart > 0 && sumWhole > 0))
            return double.NaN;
        var index = 0.0;
        for (var i = 0; i < part.Length; i++)
        {
            if (Sums.Known(part[i], whole[i]) && part[i] > 0)
                index += Term(part[i] / sumPart, whole[i] / sumWhole);
        }

        return Sums.AtLeastZero(Sums.Answer(index));
    }

    /// <summary>Theil's L, the mean logarithmic deviation (1/n) Σ ln(x̄ / x_i); this is what REAT's theil prints.</summary>
    /// <param name="values">n values above 0, NaN when missing.</param>
    /// <returns>0 (equal) or more, of the known values; NaN (no answer) when one is 0 or less, for its logarithm is infinite.</returns>
    public static double MeanLogDeviation(ReadOnlySpan<double> values) => Of(Alike(values), values);

    /// <summary>Theil's T between and within groups of values that count alike.</summary>
    /// <param name="values">n values as in <see cref="Of(ReadOnlySpan{double})"/>.</param>
    /// <param name="group">The group of each value, from 0 on, n values.</param>
    /// <returns>The index and its two parts, which add up to it.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static InequalityParts Decompose(ReadOnlySpan<double> values, ReadOnlySpan<int> group) => Decompose(values, Alike(values), group);

    /// <summary>Theil's T between and within groups: T = Σ S_g ln(S_g / X_g) + Σ S_g T_g with the groups' shares S and X.</summary>
    /// <param name="part">Amounts as in <see cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double})"/>.</param>
    /// <param name="whole">Sizes.</param>
    /// <param name="group">The group of each place, from 0 on, n values.</param>
    /// <returns>The index and its two parts, which add up to it; NaN (no answer) as in <see cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double})"/>.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static InequalityParts Decompose(ReadOnlySpan<double> part, ReadOnlySpan<double> whole, ReadOnlySpan<int> group)
    {
        if (part.Length != group.Length)
            throw new ArgumentException("There must be one group a value.", nameof(group));
        var total = Of(part, whole);
        if (double.IsNaN(total))
            return new InequalityParts(double.NaN, double.NaN, double.NaN);
        var (_, sumPart, sumWhole) = Sums.Of(part, whole);
        var groups = Sums.Groups(group);
        double[] groupPart = new double[groups], groupWhole = new double[groups];
        for (var i = 0; i < part.Length; i++)
        {
            if (!Sums.Known(part[i], whole[i]))
                continue;
            groupPart[group[i]] += part[i];
            groupWhole[group[i]] += whole[i];
        }

        var within = 0.0;
        for (var i = 0; i < part.Length; i++)
        {
            if (Sums.Known(part[i], whole[i]) && part[i] > 0)
                within += groupPart[group[i]] / sumPart * Term(part[i] / groupPart[group[i]], whole[i] / groupWhole[group[i]]);
        }

        return new InequalityParts(total, Of(groupPart, groupWhole), Sums.AtLeastZero(within));
    }

    private static double Term(double share, double size) => share * Math.Log(share / size);

    /// <summary>One for every known value.</summary>
    private static double[] Alike(ReadOnlySpan<double> values)
    {
        var ones = new double[values.Length];
        for (var i = 0; i < ones.Length; i++)
            ones[i] = double.IsNaN(values[i]) ? double.NaN : 1;
        return ones;
    }
}
