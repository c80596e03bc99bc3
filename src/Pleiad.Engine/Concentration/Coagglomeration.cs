namespace Pleiad.Engine.Concentration;

/// <summary>
/// Co-agglomeration: whether industries are in the same regions beyond what all industries share. Of a pair,
/// γ_ij = Σ_r (s_ri − x_r)(s_rj − x_r) / (1 − Σ x_r²) (Ellison, Glaeser and Kerr 2010); of a group, γᶜ of Ellison and Glaeser (1997), which is
/// the mean of its pairs, Σ_{i≠j} w_i w_j γ_ij / (1 − Σ w²), with the industries' shares w of the group's jobs.
/// </summary>
public static class Coagglomeration
{
    /// <summary>γ of every pair of industries of a table.</summary>
    /// <param name="table">Jobs of regions by industries.</param>
    /// <param name="reference">x of the regions, summing to 1: <see cref="MeanShares"/> as in 2010, or <see cref="AggregateShares"/> as in 1997.</param>
    /// <returns>
    /// industries × industries values, row after row, symmetric; on the diagonal G / (1 − Σx²) of the industry itself. NaN (no answer) for an
    /// industry without jobs, with a missing or negative cell, and for all when the reference has no spread (one region) or is not known throughout.
    /// The answer depends neither on the number of threads nor on the width of the processor's vectors.
    /// </returns>
    /// <exception cref="ArgumentException">The reference has not one value a region.</exception>
    public static double[] Pairs(EmploymentTable table, ReadOnlySpan<double> reference)
    {
        ArgumentNullException.ThrowIfNull(table);
        var spread = Spread(reference, table.Regions);
        var industries = table.Industries;
        var scale = new double[industries];
        for (var i = 0; i < industries; i++)
            scale[i] = table.IndustryTotals[i] > 0 ? 1 / table.IndustryTotals[i] : double.NaN;
        if (!table.IsComplete)
            Spoil(table, scale);
        var gamma = GC.AllocateUninitializedArray<double>(checked(industries * industries)); // every element is written below
        ProductOfDeviations.Compute(table, scale, reference.ToArray(), 1 / spread, gamma);
        return gamma;
    }

    /// <summary>γ of two industries.</summary>
    /// <param name="left">Jobs of one by region.</param>
    /// <param name="right">Jobs of the other by region.</param>
    /// <param name="reference">x of the regions, summing to 1.</param>
    /// <returns>γ; NaN (no answer) as in <see cref="Pairs"/>.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Pair(ReadOnlySpan<double> left, ReadOnlySpan<double> right, ReadOnlySpan<double> reference)
    {
        var spread = Spread(reference, left.Length);
        var (count, sumLeft, sumRight) = Sums.Of(left, right);
        if (count < left.Length || !(sumLeft > 0 && sumRight > 0))
            return double.NaN;
        var sum = 0.0;
        for (var r = 0; r < left.Length; r++)
            sum += ((left[r] / sumLeft) - reference[r]) * ((right[r] / sumRight) - reference[r]);
        return sum / spread;
    }

    /// <summary>γᶜ of a group of industries. The plants' Herfindahl indices cancel, so that none is needed.</summary>
    /// <param name="group">Jobs of regions by the industries of the group.</param>
    /// <param name="reference">x of the regions, summing to 1.</param>
    /// <returns>γᶜ; an industry without jobs takes no part; NaN (no answer) when fewer than two have jobs, and as in <see cref="Pairs"/>.</returns>
    /// <exception cref="ArgumentException">The reference has not one value a region.</exception>
    public static double Group(EmploymentTable group, ReadOnlySpan<double> reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        var spread = Spread(reference, group.Regions);
        var (_, all) = Sums.Of(group.IndustryTotals);
        double pairs = 0, rest = 1;
        for (var i = 0; i < group.Industries; i++)
            rest -= group.IndustryTotals[i] / all * (group.IndustryTotals[i] / all);
        for (var r = 0; r < group.Regions; r++)
        {
            double sum = 0, own = 0;
            var row = group.Region(r);
            for (var i = 0; i < row.Length; i++)
            {
                if (double.IsNaN(row[i]) || row[i] < 0)
                    return double.NaN;
                var deviation = (row[i] / all) - (group.IndustryTotals[i] / all * reference[r]); // w (s − x)
                sum += deviation;
                own += deviation * deviation;
            }

            pairs += (sum * sum) - own; // the products of all i ≠ j
        }

        return group.IndustryTotals.Count(t => t > 0) < 2 ? double.NaN : Sums.Answer(pairs / spread / rest);
    }

    /// <summary>The mean of the industries' shares in each region, every industry counting alike: the reference of 2010.</summary>
    /// <param name="table">Jobs of regions by industries; industries without jobs take no part.</param>
    /// <returns>One share a region, summing to 1; NaN (no answer) where a cell is missing or no industry has jobs.</returns>
    public static double[] MeanShares(EmploymentTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int[] with = [.. Enumerable.Range(0, table.Industries).Where(i => table.IndustryTotals[i] > 0)];
        double[] weight = new double[table.Industries], shares = new double[table.Regions];
        foreach (var i in with)
            weight[i] = 1 / table.IndustryTotals[i] / with.Length;
        Parallel.For(0, shares.Length, r => shares[r] = with.Length == 0 ? double.NaN : ProductOfDeviations.Dot(table.Region(r), weight));

        return shares;
    }

    /// <summary>The shares of each region in the jobs of all industries together: the reference of 1997.</summary>
    /// <param name="table">Jobs of regions by industries; missing cells are left out.</param>
    /// <returns>One share a region, summing to 1; NaN (no answer) where nothing is known of a region.</returns>
    public static double[] AggregateShares(EmploymentTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var total = Sums.Of(table.RegionTotals).Sum;
        return [.. table.RegionTotals.Select(t => Sums.Answer(t / total))];
    }

    /// <summary>1 − Σ x², or NaN where that gives no answer.</summary>
    private static double Spread(ReadOnlySpan<double> reference, int regions)
    {
        if (reference.Length != regions)
            throw new ArgumentException("The reference must have one value a region.", nameof(reference));
        var squares = 0.0;
        foreach (var share in reference)
            squares += share * share;
        return squares > 0 && squares < 1 ? 1 - squares : double.NaN;
    }

    /// <summary>An industry with a missing or negative cell has no shares: its scale becomes NaN, and with it all its answers.</summary>
    private static void Spoil(EmploymentTable table, double[] scale)
    {
        for (var region = 0; region < table.Regions; region++)
        {
            var row = table.Region(region);
            for (var i = 0; i < row.Length; i++)
            {
                if (!(row[i] >= 0))
                    scale[i] = double.NaN;
            }
        }
    }
}
