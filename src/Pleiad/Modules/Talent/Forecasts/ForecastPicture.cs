using System.Globalization;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>People by the year in which their plant opens: what opened is filled grey, what is ahead is accent with a dashed edge, hatched is what was planned for the year and is not known to have opened, and those without any year stand apart.</summary>
internal sealed class ForecastPicture(DemandOutlook outlook, Reader reader)
{
    private const double Top = 40, Tall = 220;

    public string Wide() => Draw(1296);

    public string Phone() => Draw(358);

    private string Draw(double width)
    {
        var known = outlook.Plants.Where(p => p.Plant.Year > 0 && p.Heads.Count > 0).ToArray();
        var overdue = outlook.Overdue.Where(p => p.Heads.Count > 0).ToArray();
        int[] dated = [.. known.Select(p => p.Plant.Year), .. overdue.Select(p => int.Parse(p.Plant.PlannedFor.AsSpan(0, 4), CultureInfo.InvariantCulture))];
        var (first, last) = (dated.Append(outlook.ThisYear).Min(), dated.Append(outlook.ThisYear + 3).Max());
        var unknown = outlook.Undated.Sum(p => p.People);
        var phone = width < 600;
        var apart = unknown > 0 ? (phone ? 74.0 : 150) : 0;
        (int Opened, int Passed, int Ahead) In(int year) => (Of(known.Where(p => p.Plant.Opened && p.Plant.Year == year)), Of(overdue.Where(p => p.Plant.PlannedFor.StartsWith($"{year}", StringComparison.Ordinal))), Of(known.Where(p => !p.Plant.Opened && p.Plant.Year == year)));
        var most = Math.Max(1, Enumerable.Range(first, last - first + 1).Select(In).Select(y => y.Opened + y.Passed + y.Ahead).Append(unknown).Max());
        var step = (width - apart - 10) / (last - first + 1);
        var bar = Math.Min(step * 0.7, 46);
        var svg = new Svg(0, 0, width, Top + Tall + 34, reader.T("People that plants need, by the year in which they open", "Сколько людей нужно заводам, по году открытия"));
        svg.Text(0, 16, reader.T("people", "людей"), "m");
        svg.Line(0, Top + Tall, width, Top + Tall, "class=\"ax2\"");
        for (var year = first; year <= last; year++)
        {
            var x = ((year - first) * step) + ((step - bar) / 2);
            var (opened, passed, ahead) = In(year);
            var (low, middle, high) = (Tall * opened / most, Tall * passed / most, Tall * ahead / most);
            if (opened > 0)
                svg.Rect(x, Top + Tall - low, bar, low, "var(--pl-rest)");
            if (passed > 0)
                Hatched(svg, x, Top + Tall - low - middle, bar, middle);
            if (ahead > 0)
                svg.Rect(x, Top + Tall - low - middle - high, bar, high, "var(--pl-accent)", " fill-opacity=\"0.25\" stroke=\"var(--pl-accent)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"");
            if (opened + passed + ahead > 0)
                svg.Text(x + (bar / 2), Top + Tall - low - middle - high - 6, reader.N.Whole(opened + passed + ahead), ahead > 0 ? "a" : "", "middle");
            if (!phone || (year - first) % 4 == 0 || year == last)
                svg.Text(x + (bar / 2), Top + Tall + 20, phone ? $"{year % 100:00}" : $"{year}", year == outlook.ThisYear ? "b" : "m", "middle");
        }

        if (unknown > 0)
        {
            var high = Tall * unknown / most;
            svg.Line(width - apart, Top, width - apart, Top + Tall + 26, "stroke=\"var(--pl-line-2)\" stroke-width=\"1\" stroke-dasharray=\"3 3\"");
            svg.Rect(width - (apart / 2) - 20, Top + Tall - high, 40, high, "var(--pl-paper)", " stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"3 2\"");
            svg.Text(width - (apart / 2), Top + Tall - high - 6, reader.N.Whole(unknown), "", "middle");
            svg.Text(width - (apart / 2), Top + Tall + 20, phone ? reader.T("no year", "без года") : reader.T("no year said", "год не назван"), "b", "middle");
        }

        return svg.Close();
    }

    private static int Of(IEnumerable<PlantDemand> plants) => plants.Sum(p => p.People);

    /// <summary>A plan whose day has passed: an edge, and strokes across that hold in grey and on paper.</summary>
    private static void Hatched(Svg svg, double x, double y, double width, double height)
    {
        svg.Rect(x, y, width, height, "var(--pl-paper)", " stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\"");
        for (var at = y + height; at > y; at -= 8)
            svg.Line(x, at, x + width, Math.Max(y, at - 8), "stroke=\"var(--pl-ink-2)\" stroke-width=\"1\"");
    }
}
