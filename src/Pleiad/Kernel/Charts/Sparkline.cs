namespace Pleiad.Kernel.Charts;

/// <summary>A line of a word's size in a table's cell: where it went, not how much.</summary>
public static class Sparkline
{
    private const double Width = 64, Height = 18, Edge = 3;

    /// <summary>Draws values in order, evenly spaced. A missing value is a gap; nothing joins across a break.</summary>
    /// <param name="values">NaN is missing; one without neighbours is a dot.</param>
    /// <param name="breaks">Positions at which a new series begins.</param>
    /// <param name="lastFirm">Whether the dot at the end is filled, or an open ring.</param>
    public static string Draw(IReadOnlyList<double> values, IReadOnlyCollection<int> breaks, bool lastFirm, string label)
    {
        var svg = new Svg(0, 0, Width, Height, label);
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length == 0)
            return Close(svg);
        var (low, high) = (known.Min(), known.Max());
        var y = high > low ? new LinearAxis(low, high, Height - Edge, Edge) : new LinearAxis(low - 1, low + 1, Height - Edge, Edge);
        double X(int i) => values.Count < 2 ? Width - Edge : Edge + ((Width - (2 * Edge)) * i / (values.Count - 1));
        foreach (var b in breaks.Where(b => b > 0 && b < values.Count))
            svg.Line((X(b - 1) + X(b)) / 2, 0, (X(b - 1) + X(b)) / 2, Height, "stroke=\"var(--pl-line-2)\" stroke-width=\".8\" stroke-dasharray=\"2 2\"");
        foreach (var run in Runs.Of(values, breaks))
        {
            if (run.Count == 1)
                svg.Circle(X(run[0]), y.At(values[run[0]]), 1.4, "fill=\"var(--pl-ink-2)\"");
            else
                svg.Path(string.Concat(run.Select((i, k) => $"{(k == 0 ? 'M' : 'L')}{Svg.N(X(i))} {Svg.N(y.At(values[i]))}")), "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.4\"");
        }

        if (double.IsFinite(values[^1]))
            svg.Circle(X(values.Count - 1), y.At(values[^1]), 2.2, lastFirm ? "fill=\"var(--pl-ink)\"" : "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink)\" stroke-width=\"1.2\"");
        return Close(svg);
    }

    private static string Close(Svg svg) => svg.Close().Replace("<svg ", "<svg class=\"pl-spark\" ", StringComparison.Ordinal);
}

/// <summary>Which neighbours a line may join.</summary>
public static class Runs
{
    /// <summary>Positions of values that stand side by side, with no gap and no break between them.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<double> values, IReadOnlyCollection<int> breaks)
    {
        List<int> run = [];
        for (var i = 0; i < values.Count; i++)
        {
            if (run.Count > 0 && (!double.IsFinite(values[i]) || breaks.Contains(i)))
            {
                yield return run;
                run = [];
            }

            if (double.IsFinite(values[i]))
                run.Add(i);
        }

        if (run.Count > 0)
            yield return run;
    }
}
