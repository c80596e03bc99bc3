using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>One year of one value and its cut-off.</summary>
/// <param name="Value">NaN when withheld or absent; then <paramref name="Note"/> says which.</param>
/// <param name="Firm">Filled when firm, an open ring when not.</param>
/// <param name="Cutoff">A short black bar; NaN for none.</param>
/// <param name="Note">A word under the year: "not firm", "withheld"; empty for none.</param>
/// <param name="Imputed">Half-filled.</param>
public sealed record YearPoint(int Year, double Value, bool Firm, double Cutoff, string Note = "", bool Imputed = false);

/// <summary>A value by year beside its cut-offs.</summary>
/// <param name="Points">One a year, in order; a year without an entry is not on the axis.</param>
/// <param name="Breaks">Years at which a new series begins.</param>
/// <param name="Lesser">Years whose counts are incomplete: grey ground.</param>
/// <param name="BreakName">Written at the first break.</param>
/// <param name="ValueName">Written beside the last value.</param>
/// <param name="CutoffName">Written beside the last cut-off.</param>
/// <param name="Decimals">Of the values.</param>
public sealed record YearLineModel(
    IReadOnlyList<YearPoint> Points, IReadOnlyCollection<int> Breaks, IReadOnlyCollection<int> Lesser, string BreakName, string ValueName, string CutoffName, int Decimals,
    string Label, string? Description = null);

/// <summary>Draws a value by year. Neighbouring years are joined, but never across a missing one or a break of the series.</summary>
public static class YearLine
{
    private const double Top = 34, Bottom = 214;

    public static string Draw(YearLineModel model, Numbers n, bool phone)
    {
        var width = phone ? 358.0 : 712;
        var ends = width - Math.Max(Labels.Width(model.ValueName, bold: true), Labels.Width(model.CutoffName)) - 16;
        var high = model.Points.SelectMany(p => (double[])[p.Value, p.Cutoff]).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var step = LinearAxis.Step(Math.Max(high, 1e-9) / 3.2);
        var y = new LinearAxis(0, Math.Max(step, Math.Ceiling(high * 1.04 / step) * step), Bottom, Top + 12);
        var left = y.Ticks(6).Max(t => Labels.Width(n.Short(t, 2))) + 14;
        var years = new YearAxis([.. model.Points.Select(p => p.Year)], left + (phone ? 20 : 34), ends - 12);
        var svg = new Svg(0, 0, width, Bottom + (model.Points.Any(p => p.Note.Length > 0) ? 48 : 30), model.Label, "img", model.Description);
        years.Ground(svg, model.Breaks, model.Lesser, model.BreakName, Top, Bottom, ends);
        foreach (var tick in y.Ticks(5))
        {
            svg.Line(left, y.At(tick), ends, y.At(tick), tick == 0 ? "class=\"ax2\"" : "class=\"ax\"");
            svg.Text(left - 8, y.At(tick) + 5, n.Short(tick, 2), "m", "end");
        }

        years.Names(svg, Bottom + 20);
        Cutoffs(svg, model, years, y, phone);
        Values(svg, model, years, y, n, phone);
        Ends(svg, model, y, ends + 6);
        return svg.Close();
    }

    private static void Cutoffs(Svg svg, YearLineModel model, YearAxis years, LinearAxis y, bool phone)
    {
        var half = phone ? 8 : 12;
        for (var i = 0; i < model.Points.Count; i++)
        {
            if (double.IsFinite(model.Points[i].Cutoff))
                svg.Line(years.At(i) - half, y.At(model.Points[i].Cutoff), years.At(i) + half, y.At(model.Points[i].Cutoff), "stroke=\"var(--pl-ink)\" stroke-width=\"2.2\"");
        }
    }

    private static void Values(Svg svg, YearLineModel model, YearAxis years, LinearAxis y, Numbers n, bool phone)
    {
        double[] values = [.. model.Points.Select(p => p.Value)];
        foreach (var run in Runs.Of(values, years.Positions(model.Breaks)).Where(r => r.Count > 1))
            svg.Path(string.Concat(run.Select((i, k) => $"{(k == 0 ? 'M' : 'L')}{Svg.N(years.At(i))} {Svg.N(y.At(values[i]))}")), "fill=\"none\" stroke=\"var(--pl-accent)\" stroke-width=\"2.2\"");
        for (var i = 0; i < values.Length; i++)
        {
            var (p, x) = (model.Points[i], years.At(i));
            if (p.Note.Length > 0)
                svg.Text(x, Bottom + 40, p.Note, "warn", "middle");
            if (!double.IsFinite(p.Value))
            {
                svg.Text(x, Bottom - 8, Numbers.None, "m", "middle");
                continue;
            }

            PointMark.Draw(svg, x, y.At(p.Value), 5.2, "accent", p.Firm, p.Imputed);
            if (!phone || values.Length <= 7)
                svg.Text(x, y.At(p.Value) - (double.IsFinite(p.Cutoff) && p.Cutoff > p.Value && y.At(p.Value) - y.At(p.Cutoff) < 22 ? -20 : 11), n.Fixed(p.Value, model.Decimals), p.Firm ? "b halo" : "m halo", "middle");
        }
    }

    /// <summary>Names of the line and the bars at the last year that has them, apart from each other.</summary>
    private static void Ends(Svg svg, YearLineModel model, LinearAxis y, double x)
    {
        var value = model.Points.LastOrDefault(p => double.IsFinite(p.Value));
        var cutoff = model.Points.LastOrDefault(p => double.IsFinite(p.Cutoff));
        var (a, b) = (value is null ? double.NaN : y.At(value.Value) + 5, cutoff is null ? double.NaN : y.At(cutoff.Cutoff) + 5);
        if (Math.Abs(a - b) < 17)
            (a, b) = a <= b ? ((a + b) / 2 - 8.5, (a + b) / 2 + 8.5) : ((a + b) / 2 + 8.5, (a + b) / 2 - 8.5);
        if (value is not null)
            svg.Text(x, a, model.ValueName, "a");
        if (cutoff is not null)
            svg.Text(x, b, model.CutoffName, "m");
    }
}

/// <summary>A point of a line or strip: filled, half-filled when imputed, an open ring when not firm.</summary>
public static class PointMark
{
    public static Svg Draw(Svg svg, double x, double y, double r, string token, bool firm, bool imputed = false)
    {
        if (firm && !imputed)
            return svg.Circle(x, y, r, $"fill=\"var(--pl-{token})\" stroke=\"var(--pl-paper)\" stroke-width=\"1\"");
        svg.Circle(x, y, r - 0.6, $"fill=\"var(--pl-paper)\" stroke=\"var(--pl-{token})\" stroke-width=\"2\"");
        return imputed ? svg.Path($"M{Svg.N(x)} {Svg.N(y - r)}a{Svg.N(r)} {Svg.N(r)} 0 0 1 0 {Svg.N(2 * r)}z", $"fill=\"var(--pl-{token})\"") : svg;
    }
}
