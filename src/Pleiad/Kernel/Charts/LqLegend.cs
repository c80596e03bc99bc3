namespace Pleiad.Kernel.Charts;

/// <summary>The key of the map, which also counts the regions of each class.</summary>
public static class LqLegend
{
    public static string Draw(IReadOnlyList<double> quotients, string label, string less, string more)
    {
        const double Step = 64;
        var counts = new int[LqClasses.Tokens.Count];
        foreach (var lq in quotients)
            counts[LqClasses.Of(lq)]++;
        double top = Math.Max(1, counts.Max());
        var svg = new Svg(0, 0, 384, 96, label);
        for (var c = 0; c < counts.Length; c++)
        {
            var height = 28 * counts[c] / top;
            svg.Rect(c * Step, 42 - height, Step - 1, height, "var(--pl-rest)");
            svg.Text((c * Step) + 31, 38 - height, Svg.N(counts[c]), "m", "middle");
            svg.Rect(c * Step, 46, Step - 1, 14, $"var(--pl-{LqClasses.Tokens[c]})", " stroke=\"var(--pl-line-2)\" stroke-width=\".6\"");
        }

        for (var e = 0; e < LqClasses.Edges.Count; e++)
            svg.Text(((e + 1) * Step) - 0.5, 76, LqClasses.EdgeNames[e], e == 2 ? "b" : "", "middle");
        svg.Line(191.5, 42, 191.5, 62, "stroke=\"var(--pl-ink)\" stroke-width=\"2\"");
        svg.Text(184, 93, less, "m", "end");
        svg.Text(200, 93, more, "m");
        return svg.Close();
    }
}
