namespace Pleiad.Kernel.Charts;

/// <summary>The key of a map, which also counts the regions of each class.</summary>
public static class MapLegend
{
    private const double Length = 384;

    /// <summary>Draws the classes with their edges and a bar for how many regions each holds; missing values are not counted.</summary>
    /// <param name="middle">The edge at which "less" becomes "more", or −1 where the measure has none.</param>
    public static string Draw(ClassScale scale, IReadOnlyList<double> values, IReadOnlyList<string> edgeNames, string label, string less, string more, int middle = -1)
    {
        var counts = new int[scale.Tokens.Count];
        foreach (var value in values.Where(v => !double.IsNaN(v)))
            counts[scale.Of(value)]++;
        double top = Math.Max(1, counts.Max());
        var step = Length / counts.Length;
        var svg = new Svg(0, 0, Length, 96, label);
        for (var c = 0; c < counts.Length; c++)
        {
            var height = 28 * counts[c] / top;
            svg.Rect(c * step, 42 - height, step - 1, height, "var(--pl-rest)");
            svg.Text((c * step) + (step / 2) - 1, 38 - height, Svg.N(counts[c]), "m", "middle");
            svg.Rect(c * step, 46, step - 1, 14, $"var(--pl-{scale.Tokens[c]})", " stroke=\"var(--pl-line-2)\" stroke-width=\".6\"");
        }

        for (var e = 0; e < scale.Edges.Count; e++)
            svg.Text(((e + 1) * step) - 0.5, 76, edgeNames[e], e == middle ? "b" : "", "middle");
        if (middle < 0)
            return svg.Text(0, 93, less, "m").Text(Length, 93, more, "m", "end").Close();
        var at = ((middle + 1) * step) - 0.5;
        svg.Line(at, 42, at, 62, "stroke=\"var(--pl-ink)\" stroke-width=\"2\"");
        return svg.Text(at - 8, 93, less, "m", "end").Text(at + 8, 93, more, "m").Close();
    }
}
