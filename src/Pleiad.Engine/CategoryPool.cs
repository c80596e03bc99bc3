namespace Pleiad.Engine;

/// <summary>The pool of one category, sorted once for all questions about its cells.</summary>
public sealed class CategoryPool
{
    /// <summary>Sorts the pool of a category of a rated panel.</summary>
    public CategoryPool(ClusterRating rating, int category)
    {
        (Rating, Category) = (rating, category);
        var panel = rating.Panel;
        int[] cells = [.. rating.Cells.Of(category).ToArray().Where(i => panel.Employment[i] > 0)];
        Shares = new(cells.Select(i => panel.Employment[i] / panel.RegionTotals[panel.Region[i]]));
        Employment = new(cells.Select(i => panel.Employment[i]));
        Establishments = new(cells.Select(i => panel.Establishments[i]));
    }

    /// <summary>The rated panel.</summary>
    public ClusterRating Rating { get; }

    /// <summary>Place of the category in the panel.</summary>
    public int Category { get; }

    internal SortedPool Shares { get; }

    internal SortedPool Employment { get; }

    internal SortedPool Establishments { get; }
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
