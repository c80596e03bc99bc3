using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>People by the year in which their plant opens: what opened is filled grey, what is ahead is accent with a dashed edge, and those whose year nobody knows stand apart.</summary>
internal sealed class ForecastPicture(DemandOutlook outlook, Reader reader)
{
    private const double Top = 40, Tall = 220;

    public string Wide() => Draw(1296);

    public string Phone() => Draw(358);

    private string Draw(double width)
    {
        var known = outlook.Plants.Where(p => p.Plant.Year > 0 && p.Heads.Count > 0).ToArray();
        var (first, last) = (known.Select(p => p.Plant.Year).Append(outlook.ThisYear).Min(), known.Select(p => p.Plant.Year).Append(outlook.ThisYear + 3).Max());
        var unknown = outlook.YearUnknown.Sum(p => p.People);
        var phone = width < 600;
        var apart = unknown > 0 ? (phone ? 74.0 : 150) : 0;
        var years = known.GroupBy(p => p.Plant.Year).ToDictionary(g => g.Key, g => (Opened: g.Where(p => p.Plant.Opened).Sum(p => p.People), Ahead: g.Where(p => !p.Plant.Opened).Sum(p => p.People)));
        var most = Math.Max(1, years.Values.Select(y => y.Opened + y.Ahead).Append(unknown).Max());
        var step = (width - apart - 10) / (last - first + 1);
        var bar = Math.Min(step * 0.7, 46);
        var svg = new Svg(0, 0, width, Top + Tall + 34, reader.T("People that plants need, by the year in which they open", "Сколько людей нужно заводам, по году открытия"));
        svg.Text(0, 16, reader.T("people", "людей"), "m");
        svg.Line(0, Top + Tall, width, Top + Tall, "class=\"ax2\"");
        for (var year = first; year <= last; year++)
        {
            var x = ((year - first) * step) + ((step - bar) / 2);
            var (opened, ahead) = years.GetValueOrDefault(year);
            var (low, high) = (Tall * opened / most, Tall * ahead / most);
            if (opened > 0)
                svg.Rect(x, Top + Tall - low, bar, low, "var(--pl-rest)");
            if (ahead > 0)
                svg.Rect(x, Top + Tall - low - high, bar, high, "var(--pl-accent)", " fill-opacity=\"0.25\" stroke=\"var(--pl-accent)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"");
            if (opened + ahead > 0)
                svg.Text(x + (bar / 2), Top + Tall - low - high - 6, reader.N.Whole(opened + ahead), ahead > 0 ? "a" : "", "middle");
            if (!phone || (year - first) % 4 == 0 || year == last)
                svg.Text(x + (bar / 2), Top + Tall + 20, phone ? $"{year % 100:00}" : $"{year}", year == outlook.ThisYear ? "b" : "m", "middle");
        }

        if (unknown > 0)
        {
            var high = Tall * unknown / most;
            svg.Line(width - apart, Top, width - apart, Top + Tall + 26, "stroke=\"var(--pl-line-2)\" stroke-width=\"1\" stroke-dasharray=\"3 3\"");
            svg.Rect(width - (apart / 2) - 20, Top + Tall - high, 40, high, "var(--pl-paper)", " stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"3 2\"");
            svg.Text(width - (apart / 2), Top + Tall - high - 6, reader.N.Whole(unknown), "", "middle");
            svg.Text(width - (apart / 2), Top + Tall + 20, phone ? reader.T("no year", "без года") : reader.T("year unknown", "год неизвестен"), "b", "middle");
        }

        return svg.Close();
    }
}
