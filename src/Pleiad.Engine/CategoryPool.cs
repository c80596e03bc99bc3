using Pleiad.Engine.Rules;

namespace Pleiad.Engine;

/// <summary>The pool of one category, sorted once for all questions about its cells.</summary>
public sealed class CategoryPool
{
    private readonly SortedPool?[] sorted = new SortedPool?[Enum.GetValues<Measure>().Length];

    /// <summary>Sorts the pool of a category of a rated panel, by each measure that the rule set takes a quantile of.</summary>
    public CategoryPool(ClusterRating rating, int category)
    {
        (Rating, Category) = (rating, category);
        var panel = rating.Panel;
        int[] cells = [.. rating.Cells.Of(category).ToArray().Where(i => panel.Employment[i] > 0)];
        var measures = rating.Rules.Flags.SelectMany(rating.Rules.TestsOf).Where(t => t.Quantile is not null).Select(t => t.Measure);
        foreach (var measure in measures.Distinct())
            sorted[(int)measure] = new(cells.Select(i => InPool(measure, i)));
    }

    /// <summary>The rated panel.</summary>
    public ClusterRating Rating { get; }

    /// <summary>Place of the category in the panel.</summary>
    public int Category { get; }

    /// <summary>The pool sorted by a measure that the rule set takes a quantile of.</summary>
    internal SortedPool By(Measure measure) => sorted[(int)measure]!;

    /// <summary>
    /// What the pool holds of a cell. In place of a quotient it is the region's share of jobs in the category: the quotients of a
    /// category are these shares, all divided by one and the same national share.
    /// </summary>
    internal double InPool(Measure measure, int cell) => measure == Measure.LocationQuotient
        ? Rating.Panel.Employment[cell] / Rating.Panel.RegionTotals[Rating.Panel.Region[cell]]
        : Rating.Measured(measure, cell);
}

/// <summary>Sorted values of which one can be exchanged for another while a quantile is taken, without building them anew.</summary>
internal sealed class SortedPool
{
    private readonly double[] sorted;

    public SortedPool(IEnumerable<double> values)
    {
        sorted = [.. values.Where(v => !double.IsNaN(v))];
        Array.Sort(sorted);
    }

    /// <summary>The type 7 quantile of (values / divisor), with one value taken out and another, already divided, put in; NaN for neither.</summary>
    public double QuantileWith(double takenOut, double putIn, double divisor, double probability)
    {
        var gap = double.IsNaN(takenOut) ? sorted.Length : Array.BinarySearch(sorted, takenOut);
        var others = double.IsNaN(takenOut) ? sorted.Length : sorted.Length - 1;
        double Other(int k) => sorted[k < gap ? k : k + 1] / divisor;
        var extra = double.IsNaN(putIn) ? 0 : 1;
        if (others + extra == 0)
            return double.NaN;
        int low = 0, high = others;
        while (extra == 1 && low < high)
        {
            var middle = (low + high) / 2;
            if (Other(middle) < putIn)
                low = middle + 1;
            else
                high = middle;
        }

        double At(int k) => extra == 0 || k < low ? Other(k) : k == low ? putIn : Other(k - 1);
        var (below, fraction) = Quantile.Position(others + extra, probability);
        return fraction == 0 ? At(below) : Quantile.Between(At(below), At(below + 1), fraction);
    }
}
