using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>Draws hours by month: teaching above, commercial below, each on its own line of the same scale, so that nobody adds them.</summary>
internal static class LendingPicture
{
    private const double High = 110, Gap = 54;

    public static string Draw(IReadOnlyList<MonthHours> months, Reader reader, bool phone)
    {
        MonthHours[] shown = [.. months.TakeLast(phone ? 6 : 18)];
        var width = phone ? 358.0 : 808;
        var svg = new Svg(0, 0, width, (2 * (High + Gap)) + 10, reader.T("Hours by month, teaching and commercial apart; the table has the same", "Часы по месяцам, обучение и коммерческие отдельно; то же в таблице"));
        var most = Math.Max(1, shown.Select(m => Math.Max(m.Teaching, m.Commercial)).DefaultIfEmpty(1).Max());
        Panel(svg, shown, reader, reader.T("Teaching, hours", "Обучение, часов"), m => m.Teaching, "var(--pl-accent)", 24, most, width);
        Panel(svg, shown, reader, reader.T("Commercial, hours", "Коммерческие, часов"), m => m.Commercial, "var(--pl-rest)", 24 + High + Gap, most, width);
        return svg.Close();
    }

    private static void Panel(Svg svg, MonthHours[] months, Reader reader, string name, Func<MonthHours, double> hours, string fill, double top, double most, double width)
    {
        svg.Text(0, top - 8, name, "b");
        var (step, bottom) = (Math.Min(90, (width - 10) / Math.Max(1, months.Length)), top + High);
        for (var i = 0; i < months.Length; i++)
        {
            var (x, high) = (i * step, hours(months[i]) / most * (High - 22));
            if (high > 0)
                svg.Rect(x + 4, bottom - high, step * 0.62, high, fill);
            svg.Text(x + 4 + (step * 0.31), bottom - high - 5, reader.N.Short(hours(months[i]), 1), "", "middle");
            svg.Text(x + 4 + (step * 0.31), bottom + 16, $"{months[i].Month[5..]}.{months[i].Month[2..4]}", "m", "middle");
        }

        svg.Line(0, bottom, Math.Max(60, months.Length * step), bottom, "class=\"ax2\"");
    }
}
