using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>
/// What one gives up for what: an upright axis for each criterion, the better end on top, and a line for each plot that fits. The first by
/// the reader's weights is drawn in the subject's colour, the rest of the skyline in ink, what another beats in grey. What is not known breaks the line.
/// </summary>
internal static class TradeOffPicture
{
    private const double Top = 46, Tall = 190;

    public static string Draw(FoundPlots found, Reader reader, bool phone)
    {
        var criteria = PlotCriteria.All;
        var (left, width) = (phone ? 40.0 : 190.0, phone ? 358.0 : 808.0);
        var step = (width - left - (phone ? 50 : 60)) / (criteria.Count - 1);
        var svg = new Svg(0, 0, width, Top + Tall + 44, reader.T("What each plot that fits gives and takes, by four criteria; the table has the same figures", "Что даёт и чего лишает каждый подходящий участок, по четырём признакам; те же числа в таблице"));
        var ranges = criteria.Select(c => Range(found, c)).ToArray();
        for (var k = 0; k < criteria.Count; k++)
            Axis(svg, criteria[k], ranges[k], left + (k * step), reader);
        foreach (var (plot, i) in found.Fitting.Select((p, i) => (p, i)).Reverse())
            Line(svg, plot, i == 0, (left, step), ranges, reader);
        if (!phone)
            Names(svg, found, ranges[0], left, reader);
        return svg.Close();
    }

    /// <summary>Names beside the first axis, pushed down where they would meet.</summary>
    private static void Names(Svg svg, FoundPlots found, (double Least, double Most) range, double x, Reader reader)
    {
        var below = 0.0;
        foreach (var (plot, i) in found.Fitting.Select((p, i) => (p, i)).Where(p => !double.IsNaN(PlotCriteria.All[0].Of(p.p.View))).OrderByDescending(p => PlotCriteria.All[0].Of(p.p.View)))
        {
            var y = Math.Max(Height(PlotCriteria.All[0].Of(plot.View), range) + 5, below + 17);
            svg.Text(x - 12, y, plot.View.Plot?.Name ?? reader.T(plot.View.Title), i == 0 ? "b" : "m", "end");
            below = y;
        }
    }

    private static double Height(double value, (double Least, double Most) range) => Top + (Tall * (range.Most > range.Least ? (range.Most - value) / (range.Most - range.Least) : 0.5));

    private static (double Least, double Most) Range(FoundPlots found, PlotCriterion criterion)
    {
        var known = found.Fitting.Select(p => criterion.Of(p.View)).Where(v => !double.IsNaN(v)).ToArray();
        return known.Length == 0 ? (double.NaN, double.NaN) : (known.Min(), known.Max());
    }

    private static void Axis(Svg svg, PlotCriterion criterion, (double Least, double Most) range, double x, Reader reader)
    {
        svg.Line(x, Top, x, Top + Tall, "stroke=\"var(--pl-line-2)\" stroke-width=\"1\"");
        svg.Text(x, 16, reader.T(criterion.Short), "b", "middle");
        svg.Text(x, Top - 12, reader.N.Short(criterion.Sign * range.Most, 1), "m", "middle");
        svg.Text(x, Top + Tall + 20, range.Least == range.Most ? reader.T("all alike", "поровну") : reader.N.Short(criterion.Sign * range.Least, 1), "m", "middle");
    }

    private static void Line(Svg svg, AnsweredPlot plot, bool first, (double Left, double Step) at, (double Least, double Most)[] ranges, Reader reader)
    {
        var colour = first ? "var(--pl-accent)" : plot.BeatenBy is null ? "var(--pl-ink)" : "var(--pl-rest)";
        (double X, double Y)? before = null;
        foreach (var (criterion, k) in PlotCriteria.All.Select((c, k) => (c, k)))
        {
            var value = criterion.Of(plot.View);
            if (double.IsNaN(value))
            {
                before = null;
                continue;
            }

            var (x, y) = (at.Left + (k * at.Step), Height(value, ranges[k]));
            if (before is { } from)
                svg.Line(from.X, from.Y, x, y, $"stroke=\"{colour}\" stroke-width=\"{(first ? "3" : "1.6")}\" fill=\"none\"{(plot.BeatenBy is null ? "" : " stroke-dasharray=\"5 4\"")}");
            svg.Circle(x, y, first ? 5 : 4, $"fill=\"{colour}\" stroke=\"var(--pl-paper)\" stroke-width=\"1\"", $"{reader.T(plot.View.Title)}: {reader.T(criterion.Name)} {reader.N.Short(criterion.Sign * value, 2)}");
            before = (x, y);
        }
    }
}
