namespace Pleiad.Engine.Firmness;

/// <summary>The values of one measure over a category's pool, some known within bounds and some of cells that may have no jobs at all.</summary>
/// <param name="exact">Whether values that are known are known to the last bit, and not up to a common divisor.</param>
internal sealed class PoolBounds(bool exact)
{
    private readonly List<double> low = [];
    private readonly List<double> high = [];
    private readonly List<double> perhapsLow = [];
    private readonly List<double> perhapsHigh = [];
    private bool exact = exact;

    /// <summary>Takes a cell's value, if it has one. A cell that may have no jobs may or may not be in the pool.</summary>
    public void Add(Interval value, bool surely)
    {
        if (value.IsNone)
            return;
        (surely ? low : perhapsLow).Add(value.Low);
        (surely ? high : perhapsHigh).Add(value.High);
        exact &= surely && value.IsExact;
    }

    /// <summary>To be called once, before the first quantile.</summary>
    public void Sort()
    {
        low.Sort();
        high.Sort();
        perhapsLow.Sort();
        perhapsHigh.Sort();
    }

    /// <summary>
    /// Bounds of the type 7 quantile over all pools that are possible. A quantile never falls when a value rises, so with w of the
    /// uncertain cells in the pool it is least with the w smallest lower bounds and greatest with the w largest upper bounds; every w
    /// is tried. <see cref="Interval.None"/> when there can be no value.
    /// </summary>
    public Interval Quantile(double probability)
    {
        var uncertain = perhapsLow.Count;
        var (least, most) = (double.NaN, double.NaN);
        for (var w = low.Count == 0 ? 1 : 0; w <= uncertain; w++)
        {
            var (below, above) = (
                Of(low, perhapsLow, 0, w, probability, exact ? 0 : -1),
                Of(high, perhapsHigh, uncertain - w, w, probability, exact ? 0 : 1));
            least = least <= below ? least : below;
            most = most >= above ? most : above;
        }

        return new(least, most);
    }

    /// <summary>
    /// The quantile of two sorted lists together, of the second only <paramref name="count"/> values from a place on. Between two order
    /// statistics the last bits depend on what they are divided by, hence the slack to the side asked for; not where all is exact.
    /// </summary>
    private static double Of(List<double> first, List<double> second, int from, int count, double probability, int side)
    {
        var (place, fraction) = Engine.Quantile.Position(first.Count + count, probability);
        var below = At(first, second, from, count, place);
        if (fraction == 0)
            return below;
        var above = At(first, second, from, count, place + 1);
        return below == above ? below : Engine.Quantile.Between(below, above, fraction) + (side * 1e-15 * (Math.Abs(below) + Math.Abs(above)));
    }

    /// <summary>The k-th smallest of both lists: how many of the first list are before it is found by halving.</summary>
    private static double At(List<double> first, List<double> second, int from, int count, int k)
    {
        int least = Math.Max(0, k - count), most = Math.Min(k, first.Count);
        while (least < most)
        {
            var middle = (least + most) / 2;
            if (first[middle] < second[from + k - middle - 1])
                least = middle + 1;
            else
                most = middle;
        }

        var other = k - least;
        return least == first.Count ? second[from + other]
            : other == count ? first[least]
            : Math.Min(first[least], second[from + other]);
    }
}
