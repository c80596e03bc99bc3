using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>One year of a line; NaN when there is no answer.</summary>
public sealed record LinePoint(int Year, double Value, bool Firm = true, bool Imputed = false);

/// <summary>One region's line.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Subject">Drawn in the accent, above the others, which are then all grey.</param>
public sealed record LineSeries(string Name, IReadOnlyList<LinePoint> Points, bool Subject = false);

/// <summary>Two to ten regions by year.</summary>
/// <param name="Series">In the order they were chosen. The first six have a colour and a shape each; further ones are grey, and named all the same.</param>
/// <param name="Breaks">Years at which a new series begins.</param>
/// <param name="Lesser">Years whose counts are incomplete: grey ground.</param>
/// <param name="Reference">A dashed line across with its name (LQ 1, the nation), or null.</param>
/// <param name="Up">What the axis measures.</param>
/// <param name="Format">How a number on the axis is written.</param>
public sealed record LinesModel(
    IReadOnlyList<LineSeries> Series, IReadOnlyCollection<int> Breaks, IReadOnlyCollection<int> Lesser, string BreakName, (double Value, string Name)? Reference,
    string Up, Func<double, string> Format, string Label, string? Description = null);

/// <summary>Draws lines that compare regions. Names stand at the ends, moved apart; no line crosses a gap or a break.</summary>
public static class Lines
{
    private const double Top = 56, LineHeight = 18;
    private const int Coloured = 6;

    public static string Draw(LinesModel model, bool phone)
    {
        var width = phone ? 358.0 : 808;
        var bottom = Math.Max(phone ? 270 : 330, Top + (model.Series.Count * LineHeight));
        var names = Math.Min(model.Series.Select(s => Labels.Width(s.Name, bold: true)).DefaultIfEmpty(0).Max() + 22, phone ? 132 : 240);
        int[] years = [.. model.Series.SelectMany(s => s.Points).Select(p => p.Year).Distinct().Order()];
        var values = model.Series.SelectMany(s => s.Points).Select(p => p.Value).Where(double.IsFinite).Append(model.Reference?.Value ?? 0).ToArray();
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(values.Max(), 1e-9));
        var step = LinearAxis.Step((high - low) / 5);
        var y = new LinearAxis(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, bottom, Top);
        var left = y.Ticks(6).Max(t => Labels.Width(model.Format(t))) + 12;
        var axis = new YearAxis(years, left + 18, width - names - 8);
        var svg = new Svg(0, 0, width, bottom + 28, model.Label, "img", model.Description);
        axis.Ground(svg, model.Breaks, model.Lesser, model.BreakName, Top - 14, bottom, width - names);
        foreach (var tick in y.Ticks(6))
        {
            svg.Line(left, y.At(tick), width - names, y.At(tick), Math.Abs(tick) < 1e-12 ? "class=\"ax2\"" : "class=\"ax\"");
            svg.Text(left - 7, y.At(tick) + 5, model.Format(tick), "m", "end");
        }

        svg.Text(4, 16, model.Up, "m");
        axis.Names(svg, bottom + 20);
        if (model.Reference is { } reference)
            svg.Line(left, y.At(reference.Value), width - names, y.At(reference.Value), "stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\"");

        var around = model.Series.Any(s => s.Subject);
        foreach (var (series, i) in model.Series.Select((s, i) => (s, i)).OrderBy(s => s.s.Subject).ThenByDescending(s => s.i))
            Line(svg, series, Token(series, i, around), i, axis, years, y, model.Breaks);
        if (model.Reference is { } named)
            svg.Text(left + 4, y.At(named.Value) - 5, named.Name, "b halo");
        Names(svg, model, around, y, width - names, bottom);
        return svg.Close();
    }

    private static string Token(LineSeries series, int index, bool around) =>
        series.Subject ? "accent" : around || index >= Coloured ? "rest" : $"c{index + 1}";

    private static void Line(Svg svg, LineSeries series, string token, int index, YearAxis axis, int[] years, LinearAxis y, IReadOnlyCollection<int> breaks)
    {
        var by = series.Points.ToDictionary(p => p.Year);
        double[] values = [.. years.Select(year => by.TryGetValue(year, out var p) ? p.Value : double.NaN)];
        foreach (var run in Runs.Of(values, axis.Positions(breaks)).Where(r => r.Count > 1))
        {
            for (var k = 1; k < run.Count; k++) // a step to or from an imputed year is dashed
            {
                var (a, b) = (run[k - 1], run[k]);
                var dashed = by[years[a]].Imputed || by[years[b]].Imputed ? " stroke-dasharray=\"9 5\"" : "";
                svg.Line(axis.At(a), y.At(values[a]), axis.At(b), y.At(values[b]), $"stroke=\"var(--pl-{token})\" stroke-width=\"{(series.Subject ? "2.6" : "2")}\" stroke-linecap=\"round\"{dashed}");
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
                Mark(svg, axis.At(i), y.At(values[i]), token, series.Subject || index >= Coloured ? 0 : index, by[years[i]]);
        }
    }

    /// <summary>Circle, square, diamond, triangle, bar, cross: open where not firm, so that a colour is never alone.</summary>
    private static void Mark(Svg svg, double x, double y, string token, int shape, LinePoint p)
    {
        if (shape == 0)
        {
            PointMark.Draw(svg, x, y, 4.4, token, p.Firm, p.Imputed);
            return;
        }

        var d = shape switch
        {
            1 => "M-3.8 -3.8h7.6v7.6h-7.6z",
            2 => "M0 -5.2l5.2 5.2l-5.2 5.2l-5.2 -5.2z",
            3 => "M0 -5l5 8.6h-10z",
            4 => "M-5 -2h10v4h-10z",
            _ => "M-4.6 -1.6h3v-3h3.2v3h3v3.2h-3v3h-3.2v-3h-3z",
        };
        svg.Path(d, $"transform=\"translate({Svg.N(x)} {Svg.N(y)})\" fill=\"var(--pl-{(p.Firm ? token : "paper")})\" stroke=\"var(--pl-{(p.Firm ? "paper" : token)})\" stroke-width=\"{(p.Firm ? "1" : "1.8")}\"");
    }

    /// <summary>Names in the order of the last values, each at least a line below the one before; all within the drawing.</summary>
    private static void Names(Svg svg, LinesModel model, bool around, LinearAxis y, double x, double bottom)
    {
        var ends = model.Series.Select((s, i) => (Series: s, Index: i, Last: s.Points.LastOrDefault(p => double.IsFinite(p.Value))))
            .Select(e => (e.Series, e.Index, e.Last, At: e.Last is null ? bottom : y.At(e.Last.Value))).OrderBy(e => e.At).ThenBy(e => e.Index).ToArray();
        var places = ends.Select(e => e.At + 5).ToArray();
        for (var i = 1; i < places.Length; i++)
            places[i] = Math.Max(places[i], places[i - 1] + LineHeight);
        for (var i = places.Length - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], (i == places.Length - 1 ? bottom + 5 : places[i + 1] - LineHeight));
        for (var i = 0; i < ends.Length; i++)
        {
            var (series, index, last, at) = ends[i];
            var token = Token(series, index, around);
            if (last is not null && Math.Abs(at + 5 - places[i]) > 3)
                svg.Line(x - 1, at, x + 5, places[i] - 5, "class=\"ax2\"");
            Mark(svg, x + 11, places[i] - 5, token, series.Subject || index >= Coloured ? 0 : index, new LinePoint(0, 0));
            svg.Text(x + 20, places[i], last is null ? $"{series.Name} {Numbers.None}" : series.Name, series.Subject ? "a" : around ? "m" : "");
        }
    }
}
