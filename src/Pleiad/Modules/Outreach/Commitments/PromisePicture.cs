using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Commitments;

/// <summary>A bar for each topic with something due: kept in time, kept too late (hatched edge), overdue, on one scale of counts.</summary>
internal static class PromisePicture
{
    private const double Row = 46, Bar = 16;

    public static string Draw(IReadOnlyList<PromiseCount> counts, Reader reader, bool phone)
    {
        var shown = counts.Where(c => c.Due > 0).ToArray();
        var width = phone ? 358.0 : 808.0;
        var most = shown.Max(c => c.Due);
        var unit = (width - 60) / most;
        var svg = new Svg(0, 0, width, (shown.Length * Row) + 30, reader.T("Promises kept in time, too late and overdue, by topic; the table has the same figures", "Обещания, выполненные в срок, с опозданием и просроченные, по темам; те же числа в таблице"));
        foreach (var (count, i) in shown.Select((c, i) => (c, i)))
        {
            var (x, y) = (0.0, i * Row);
            svg.Text(0, y + 14, Words.Capital(reader.T(count.Topic.Name)), "b");
            foreach (var (value, fill) in new[] { (count.InTime, "var(--pl-good)"), (count.Late, "var(--pl-warn)"), (count.Overdue, "var(--pl-bad)") })
            {
                svg.Rect(x, y + 20, value * unit, Bar, fill);
                x += value * unit;
            }

            svg.Text(x + 6, y + 33, reader.T($"{count.InTime} of {count.Due}", $"{count.InTime} из {count.Due}"), "m");
        }

        var at = 0.0;
        foreach (var (name, fill) in new[] { (reader.T("in time", "в срок"), "var(--pl-good)"), (reader.T("too late", "с опозданием"), "var(--pl-warn)"), (reader.T("overdue", "просрочено"), "var(--pl-bad)") })
        {
            svg.Rect(at, (shown.Length * Row) + 8, 12, 12, fill);
            svg.Text(at + 18, (shown.Length * Row) + 19, name, "m");
            at += 34 + Labels.Width(name);
        }

        return svg.Close();
    }
}
