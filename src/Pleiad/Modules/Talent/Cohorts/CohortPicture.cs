using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>Draws cohorts as intervals on one axis from 0 to 100 percent: the bar is the Wilson interval, the point the share, the thin line on to what it would be if everybody unknown were employed. What an article claims of the university is an open mark with its words.</summary>
internal static class CohortPicture
{
    private const double Row = 58;

    public static string Draw(IReadOnlyList<CohortView> cohorts, Reader reader, bool phone)
    {
        var (width, left) = (phone ? 358.0 : 900, phone ? 8.0 : 300);
        var bottom = 16 + (cohorts.Count * (phone ? Row + 16 : Row));
        var svg = new Svg(0, 0, width, bottom + 34, reader.T("Direct employment of each cohort with its interval; the table has the same", "Прямое трудоустройство каждого выпуска с интервалом; то же в таблице"));
        var n = reader.N;
        double X(double share) => left + 8 + (share * (width - left - 34));
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
            svg.Line(X(tick), 10, X(tick), bottom, "stroke=\"var(--pl-line)\"").Text(X(tick), bottom + 20, n.Percent(tick), "m", tick == 0 ? "start" : tick == 1 ? "end" : "middle");
        foreach (var (cohort, i) in cohorts.Select((c, i) => (c, i)))
        {
            var (f, top) = (cohort.Figures, 16 + (i * (phone ? Row + 16 : Row)));
            var y = top + (phone ? 40 : 22);
            svg.Text(8, phone ? top + 14 : y + 5, reader.T(cohort.Cohort.Name), "b");
            if (cohort.Claimed is { } claim)
                svg.Path($"M{Svg.N(X(claim.Value / 100))} {Svg.N(y - 6)}l6 6l-6 6l-6 -6z", "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.4\" stroke-dasharray=\"3 2\"").Text(X(1), y + 24, reader.T($"claimed: {reader.Figure(claim)}", $"утверждают: {reader.Figure(claim)}"), "m halo", "end");
            if (double.IsNaN(f.Share))
            {
                if (double.IsNaN(f.Above))
                    svg.Text(X(0) + 4, y + 5, reader.T("hidden: too few people", "скрыто: слишком мало людей"), "m");
                else
                    svg.Line(X(f.Above), y, X(1), y, "stroke=\"var(--pl-accent)\" stroke-width=\"3\" stroke-dasharray=\"6 4\"").Text(X(f.Above) - 8, y + 5, $"> {n.Percent(f.Above)}", "m halo", "end");
                continue;
            }

            svg.Rect(X(f.Low), y - 8, Math.Max(2, X(f.High) - X(f.Low)), 16, "var(--pl-accent)", " fill-opacity=\".3\"");
            svg.Line(X(f.Share), y, X(f.AtMost), y, "stroke=\"var(--pl-ink)\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"").Path($"M{Svg.N(X(f.AtMost))} {Svg.N(y - 6)}v12", "stroke=\"var(--pl-ink)\" stroke-width=\"1.5\"");
            svg.Circle(X(f.Share), y, 5.5, "fill=\"var(--pl-accent)\"").Text(X(f.Low) - 8, y + 5, n.Percent(f.Share, 1), "b halo", "end");
        }

        return svg.Close();
    }
}
