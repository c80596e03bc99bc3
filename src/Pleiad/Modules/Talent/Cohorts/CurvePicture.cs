using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>
/// Draws the time to a job in the field: the share that has one rises by steps, with its band, a mark where people were lost from sight or looked on at
/// the end, and under the axis how many had none yet. What an article claims is a dashed line across, named as a claim.
/// </summary>
internal sealed class CurvePicture(JobCurve curve, Claim? claim, Reader reader)
{
    private const double Top = 52;
    private static readonly int[] Ticks = [0, 3, 6, 9, 12];

    public string Wide() => Draw(900, 300, phone: false);

    public string Phone() => Draw(358, 240, phone: true);

    private string Draw(double width, double tall, bool phone)
    {
        var (x, y) = (new LinearAxis(0, Graduate.Within, 52, width - 24), new LinearAxis(0, 1, Top + tall, Top));
        var bottom = Top + tall;
        var svg = new Svg(0, 0, width, bottom + 78, reader.T("The share with a job in the field by months after graduation; the table has the same", "Доля работающих по специальности по месяцам после выпуска; то же в таблице"));
        svg.Text(0, 16, reader.T("share with a job in the field", "доля работающих по специальности"), "m");
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
            svg.Line(x.From, y.At(tick), x.To, y.At(tick), tick == 0 ? "class=\"ax2\"" : "class=\"ax\"").Text(x.From - 8, y.At(tick) + 5, reader.N.Percent(tick), "m", "end");
        foreach (var month in Ticks)
            svg.Text(x.At(month), bottom + 20, month == Graduate.Within ? reader.T("12 months", "12 мес.") : $"{month}", "m", month == Graduate.Within ? "end" : "middle");
        Band(svg, x, y);
        svg.Path(Line(curve.Steps.Select(s => (s.Month, s.Share)), x, y), "fill=\"none\" stroke=\"var(--pl-accent)\" stroke-width=\"2.6\" stroke-linejoin=\"round\"");
        Marks(svg, x, y);
        Claimed(svg, x, y, phone);
        AtRisk(svg, x, bottom);
        return svg.Close();
    }

    private void Band(Svg svg, LinearAxis x, LinearAxis y)
    {
        var known = curve.Steps.Where(s => double.IsFinite(s.Low)).ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            var until = i + 1 < known.Length ? known[i + 1].Month : Graduate.Within;
            if (until > known[i].Month)
                svg.Rect(x.At(known[i].Month), y.At(known[i].High), x.At(until) - x.At(known[i].Month), y.At(known[i].Low) - y.At(known[i].High), "var(--pl-accent)", " fill-opacity=\".16\"");
        }
    }

    private static string Line(IEnumerable<(int Month, double Share)> steps, LinearAxis x, LinearAxis y)
    {
        var path = $"M{Svg.N(x.At(0))} {Svg.N(y.At(0))}";
        foreach (var (month, share) in steps)
            path += $"H{Svg.N(x.At(month))}V{Svg.N(y.At(share))}";
        return path + $"H{Svg.N(x.At(Graduate.Within))}";
    }

    /// <summary>Where people leave the curve without a job: at the start those who were lost, at the end those who still had none.</summary>
    private void Marks(Svg svg, LinearAxis x, LinearAxis y)
    {
        const string look = "stroke=\"var(--pl-ink)\" stroke-width=\"1.8\"";
        if (curve.Lost is > 0)
        {
            svg.Line(x.At(0), y.At(0) - 8, x.At(0), y.At(0) + 8, look);
            svg.Text(x.At(0) + 8, y.At(0) - 10, reader.T($"{curve.Lost} lost from sight", $"связь потеряна: {curve.Lost}"), "m halo");
        }

        var end = curve.Steps[^1];
        svg.Line(x.At(Graduate.Within), y.At(end.Share) - 8, x.At(Graduate.Within), y.At(end.Share) + 8, look);
        var under = curve.Steps.TakeLast(2).Select(s => s.Low).Where(double.IsFinite).DefaultIfEmpty(end.Share).Min(); // below the band, where nothing else is written
        svg.Text(x.At(Graduate.Within), y.At(under) + 20, reader.T($"{end.Left} without after a year", $"через год без неё: {end.Left}"), "m halo", "end");
        if (curve.Half is { } half)
            svg.Circle(x.At(half), y.At(curve.At(half)), 5, "fill=\"var(--pl-accent)\"");
    }

    private void Claimed(Svg svg, LinearAxis x, LinearAxis y, bool phone)
    {
        if (claim is null)
            return;
        var at = y.At(claim.Value / 100);
        svg.Line(x.From, at, x.To, at, "stroke=\"var(--pl-ink-2)\" stroke-width=\"1.4\" stroke-dasharray=\"6 4\"");
        svg.Text(x.From + 6, at - 12, phone ? reader.T($"claimed: {reader.Figure(claim)}", $"утверждают: {reader.Figure(claim)}") : reader.T($"claimed in an article: {reader.Figure(claim)}, of which graduates is not said", $"утверждает статья: {reader.Figure(claim)}, о каком выпуске — не сказано"), "m halo");
    }

    private void AtRisk(Svg svg, LinearAxis x, double bottom)
    {
        svg.Text(0, bottom + 48, reader.T("without a job in the field yet", "пока без работы по специальности"), "m");
        foreach (var month in Ticks)
            svg.Text(x.At(month), bottom + 68, reader.N.Whole(curve.LeftAt(month)), "b", month == Graduate.Within ? "end" : "middle");
    }
}
