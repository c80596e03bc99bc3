namespace Pleiad.Kernel.Charts;

/// <summary>Years across a drawing, with what parts them: breaks of the series, and years whose counts are incomplete.</summary>
public sealed class YearAxis(IReadOnlyList<int> years, double from, double to)
{
    private readonly double step = years.Count < 2 ? 0 : (to - from) / (years.Count - 1);

    public double At(int index) => years.Count < 2 ? (from + to) / 2 : from + (step * index);

    /// <summary>Where the ground before a year begins: half a step before it.</summary>
    public double Before(int index) => years.Count < 2 ? from : At(index) - (step / 2);

    /// <summary>Grey behind the lesser series, a dashed rule at each break, and the break's name beside the first of them.</summary>
    public void Ground(Svg svg, IReadOnlyCollection<int> breaks, IReadOnlyCollection<int> lesser, string breakName, double top, double bottom, double right)
    {
        for (var i = 0; i < years.Count; i++)
        {
            if (!lesser.Contains(years[i]) || (i > 0 && lesser.Contains(years[i - 1])))
                continue;
            var end = i;
            while (end + 1 < years.Count && lesser.Contains(years[end + 1]))
                end++;
            var (x1, x2) = (Before(i), end == years.Count - 1 ? right : Before(end + 1));
            svg.Rect(x1, top, x2 - x1, bottom - top, "var(--pl-wash)");
        }

        var named = false;
        foreach (var index in breaks.Select(b => IndexOf(b)).Where(i => i > 0).Order())
        {
            svg.Line(Before(index), top - 10, Before(index), bottom, "stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"4 3\"");
            if (!named)
                svg.Text(Before(index) + 5, top - 2, breakName, "b");
            named = true;
        }
    }

    /// <summary>The years under the axis; with little room every second or third, and always the last.</summary>
    public void Names(Svg svg, double y)
    {
        var every = step == 0 ? 1 : Math.Max(1, (int)Math.Ceiling(38 / step));
        for (var i = 0; i < years.Count; i++)
        {
            if ((years.Count - 1 - i) % every == 0)
                svg.Text(At(i), y, Svg.N(years[i]), "m", "middle");
        }
    }

    /// <summary>The position of a year, or −1.</summary>
    public int IndexOf(int year)
    {
        for (var i = 0; i < years.Count; i++)
        {
            if (years[i] == year)
                return i;
        }

        return -1;
    }

    /// <summary>Breaks as positions.</summary>
    public IReadOnlyCollection<int> Positions(IReadOnlyCollection<int> breaks) => [.. breaks.Select(IndexOf).Where(i => i > 0)];
}
