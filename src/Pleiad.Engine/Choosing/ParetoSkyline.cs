namespace Pleiad.Engine.Choosing;

/// <summary>
/// What remains of several things when everything that another beats is set aside: a beats b when a is at least as good by every criterion
/// and better by one. What remains is the skyline; weights can put nothing else first. Börzsönyi, S., Kossmann, D., Stocker, K. (2001) The
/// skyline operator, ICDE; the order of the search is the sort-filter of Chomicki, J. et al. (2003) Skyline with presorting, ICDE.
/// </summary>
public static class ParetoSkyline
{
    /// <summary>Nothing beats it.</summary>
    public const int Nobody = -1;

    /// <summary>For each of n things one that beats it.</summary>
    /// <param name="values">n × k by rows, each criterion turned so that more is better; NaN for what is not known.</param>
    /// <param name="criteria">k, at least 1.</param>
    /// <param name="beatenBy">n: the first of those that beat it and are beaten by nobody, in the order given; <see cref="Nobody"/> on the skyline.
    /// What has an unknown value beats nobody and is beaten by nobody: nobody can tell.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="criteria"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Of(ReadOnlySpan<double> values, int criteria, Span<int> beatenBy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(criteria, 1);
        if (values.Length != beatenBy.Length * criteria)
            throw new ArgumentException("There is one value of each criterion for each thing.", nameof(values));
        beatenBy.Fill(Nobody);
        var order = Sorted(values, criteria, beatenBy.Length);
        List<int> skyline = [];
        foreach (var b in order)
        {
            foreach (var a in skyline)
            {
                if (Beats(values.Slice(a * criteria, criteria), values.Slice(b * criteria, criteria)) && (beatenBy[b] == Nobody || a < beatenBy[b]))
                    beatenBy[b] = a;
            }

            if (beatenBy[b] == Nobody)
                skyline.Add(b); // whoever beats a later one and is beaten is beaten by one of these, which beats that one too
        }
    }

    /// <summary>Whether one is at least as good by every criterion and better by one.</summary>
    /// <param name="one">k values, more is better; NaN for what is not known.</param>
    /// <param name="other">k values of the other.</param>
    /// <returns>False as well when a value of either is not known.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static bool Beats(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        if (one.Length != other.Length)
            throw new ArgumentException("Both have the same criteria.", nameof(other));
        var better = false;
        for (var k = 0; k < one.Length; k++)
        {
            if (!(one[k] >= other[k]))
                return false;
            better |= one[k] > other[k];
        }

        return better;
    }

    /// <summary>Whoever beats another comes before it: the first criterion decides, then the second, and so on. What is not known comes last.</summary>
    private static int[] Sorted(ReadOnlySpan<double> values, int criteria, int n)
    {
        var all = values.ToArray();
        var order = Enumerable.Range(0, n).ToArray();
        Array.Sort(order, (a, b) =>
        {
            for (var k = 0; k < criteria; k++)
            {
                var by = all[(b * criteria) + k].CompareTo(all[(a * criteria) + k]); // NaN is below everything
                if (by != 0)
                    return by;
            }

            return a.CompareTo(b);
        });
        return order;
    }
}
