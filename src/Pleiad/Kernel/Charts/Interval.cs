using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>What a value may be against what its cut-off may be.</summary>
/// <param name="Low">The least the value can be.</param>
/// <param name="Value">What is published or estimated; NaN for none.</param>
/// <param name="High">The most it can be.</param>
/// <param name="CutLow">The least the cut-off can be.</param>
/// <param name="Cut">The cut-off as computed; NaN for none.</param>
/// <param name="CutHigh">The most the cut-off can be.</param>
/// <param name="ValueName">Left of the value's row.</param>
/// <param name="CutName">Left of the cut-off's row.</param>
/// <param name="Overlap">Written under the ground where both can lie: why the verdict is not firm; empty when they cannot meet.</param>
/// <param name="Decimals">Of the numbers.</param>
public sealed record IntervalModel(
    double Low, double Value, double High, double CutLow, double Cut, double CutHigh, string ValueName, string CutName, string Overlap, int Decimals, string Label, string? Description = null)
{
    /// <summary>Whether some value is below some cut-off and some other is not: the verdict can flip.</summary>
    public bool Meets => Low < CutHigh && High >= CutLow;
}

/// <summary>Draws two bars on one axis, one over the other: the value's bounds and the cut-off's, with the ground where they meet.</summary>
public static class Interval
{
    private const double Upper = 40, Thick = 14;

    public static string Draw(IntervalModel model, Numbers n, bool phone)
    {
        var (width, lower) = phone ? (358.0, 92.0) : (712, 78);
        var left = phone ? 8 : Math.Max(Labels.Width(model.ValueName, bold: true), Labels.Width(model.CutName)) + 16;
        var ends = new[] { model.Low, model.High, model.CutLow, model.CutHigh };
        var (low, high) = (Math.Max(0, ends.Min()), ends.Max());
        var pad = Math.Max((high - low) * 0.12, Math.Max(high, 1e-9) * 0.02);
        var x = new LinearAxis(low - pad < low * 0.3 ? 0 : low - pad, high + pad, left + 24, width - 34);
        var words = model.Meets ? Labels.Lines(model.Overlap, width, bold: true) : [];
        var svg = new Svg(0, 0, width, lower + 53 + (words.Count * 17), model.Label, "img", model.Description);
        if (model.Meets)
        {
            var (from, to) = (x.At(Math.Max(model.Low, model.CutLow)), x.At(Math.Min(model.High, model.CutHigh)));
            svg.Rect(from - 1, Upper - 18, Math.Max(2, to - from + 2), lower - Upper + 40, "var(--pl-warn-wash)");
            for (var i = 0; i < words.Count; i++)
            {
                var half = Labels.Width(words[i], bold: true) / 2;
                svg.Text(Math.Max(half, Math.Min((from + to) / 2, width - half)), lower + 64 + (i * 17), words[i], "warn", "middle");
            }
        }

        svg.Line(x.From, lower + 24, x.To, lower + 24, "class=\"ax2\"");
        foreach (var tick in x.Ticks(phone ? 4 : 7))
        {
            svg.Line(x.At(tick), lower + 24, x.At(tick), lower + 29, "class=\"ax2\"");
            svg.Text(x.At(tick), lower + 44, n.Short(tick, 3), "m", "middle");
        }

        Row(svg, x, (model.Low, model.Value, model.High), Upper, "accent", model, n, phone);
        Row(svg, x, (model.CutLow, model.Cut, model.CutHigh), lower, "ink", model, n, phone);
        return svg.Close();
    }

    private static void Row(Svg svg, LinearAxis x, (double Low, double Value, double High) at, double y, string token, IntervalModel model, Numbers n, bool phone)
    {
        var name = token == "ink" ? model.CutName : model.ValueName;
        svg.Text(8, phone ? y - 12 : y + 5, name, token == "ink" ? "" : "b");
        var (from, to) = (x.At(at.Low), x.At(at.High));
        if (to - from < 3)
            svg.Line(from, y - Thick + 3, from, y + Thick - 3, $"stroke=\"var(--pl-{token})\" stroke-width=\"3\"");
        else
            svg.Rect(from, y - (Thick / 2), to - from, Thick, $"var(--pl-{token})", " fill-opacity=\".35\"").Path($"M{Svg.N(from)} {Svg.N(y - 9)}v18M{Svg.N(to)} {Svg.N(y - 9)}v18", $"stroke=\"var(--pl-{token})\" stroke-width=\"2\"");
        if (double.IsFinite(at.Value))
            PointMark.Draw(svg, x.At(at.Value), y, 5, token, firm: !model.Meets || token == "ink");
        svg.Text(from - 6, y + 5, n.Fixed(at.Low, model.Decimals), "m halo", "end");
        if (to - from >= 3)
            svg.Text(to + 6, y + 5, n.Fixed(at.High, model.Decimals), "m halo");
    }
}
