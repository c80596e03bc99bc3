using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>How one total becomes another, part by part: jobs at the start, what the nation, the mix and the region itself changed, jobs at the end.</summary>
/// <param name="Parts">In order; they should add up to the difference of the totals. A part that is NaN is written as no answer and changes nothing.</param>
public sealed record WaterfallModel(string StartName, double Start, IReadOnlyList<(string Name, double Value)> Parts, string EndName, double End, string Label, string? Description = null);

/// <summary>Draws lying bars, one under another. Totals are broken where the parts would otherwise be too short to see, and show it.</summary>
public static class Waterfall
{
    private const double Row = 38;
    private const double Thick = 26;

    public static string Draw(WaterfallModel model, Numbers n, bool phone)
    {
        var names = model.Parts.Select(p => p.Name).Append(model.StartName).Append(model.EndName).ToArray();
        var left = Math.Clamp(names.Max(t => Labels.Width(t)) + 10, 60, phone ? 150 : 180);
        var width = phone ? 358.0 : 400;
        var column = Math.Max(model.Start, model.End) >= 10000;
        var right = width - Labels.Width(n.Whole(Math.Max(model.Start, model.End), column)) - 16;
        double[] levels = [model.Start, .. Levels(model), model.End];
        var (low, high) = (levels.Min(), levels.Max());
        var broken = low > 0 && high - low < 0.5 * low;
        var span = Math.Max(high - low, 1e-9);
        var axis = broken ? new LinearAxis(low - (span * 0.45), high, left, right) : new LinearAxis(Math.Min(0, low), Math.Max(high, 1e-9), left, right);
        var svg = new Svg(0, 0, width, ((model.Parts.Count + 2) * Row) + 4, model.Label, "img", model.Description);

        Total(svg, 0, model.StartName, model.Start, axis, broken, n.Whole(model.Start, column));
        var at = model.Start;
        for (var i = 0; i < model.Parts.Count; i++)
        {
            var (name, value) = model.Parts[i];
            var to = double.IsNaN(value) ? at : at + value;
            Part(svg, i + 1, name, at, to, axis, (value > 0 ? "+" : "") + n.Whole(value, column));
            at = to;
        }

        var last = model.Parts.Count + 1;
        Connect(svg, last, axis.At(at));
        Total(svg, last, model.EndName, model.End, axis, broken, n.Whole(model.End, column));
        return svg.Close();
    }

    private static IEnumerable<double> Levels(WaterfallModel model)
    {
        var at = model.Start;
        foreach (var (_, value) in model.Parts)
            yield return at += double.IsNaN(value) ? 0 : value;
    }

    private static void Total(Svg svg, int row, string name, double value, LinearAxis axis, bool broken, string figure)
    {
        var (y, from, to) = (row * Row, axis.At(Math.Max(0, axis.Low)), axis.At(value));
        Name(svg, y, name, axis.From);
        svg.Rect(from, y + 4, Math.Max(1, to - from), Thick, "var(--pl-rest)");
        if (broken) // two strokes of paper through the bar: it does not start at zero
            svg.Path($"M{Svg.N(from + 10)} {Svg.N(y + Thick + 6)}l6 {Svg.N(-Thick - 4)}M{Svg.N(from + 17)} {Svg.N(y + Thick + 6)}l6 {Svg.N(-Thick - 4)}", "stroke=\"var(--pl-paper)\" stroke-width=\"3\" fill=\"none\"");
        svg.Text(to + 6, y + 22, figure, "b");
    }

    private static void Part(Svg svg, int row, string name, double from, double to, LinearAxis axis, string figure)
    {
        var y = row * Row;
        Name(svg, y, name, axis.From);
        Connect(svg, row, axis.At(from));
        var (x1, x2) = (Math.Min(axis.At(from), axis.At(to)), Math.Max(axis.At(from), axis.At(to)));
        if (from != to)
            svg.Rect(x1, y + 4, Math.Max(1.5, x2 - x1), Thick, to < from ? "var(--pl-less-3)" : "var(--pl-more-3)");
        svg.Text(x2 + 6, y + 22, figure, "b");
    }

    private static void Name(Svg svg, double y, string name, double left) => svg.Text(left - 8, y + 22, name, "", "end");

    private static void Connect(Svg svg, int row, double x) => svg.Line(x, ((row - 1) * Row) + 4 + Thick, x, (row * Row) + 4, "class=\"ax2\"");
}
