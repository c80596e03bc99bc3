using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>A day as its hours, with a bar for everything that somebody goes to; hours that two of them want are shaded.</summary>
internal static class DayPlan
{
    private const double Row = 40, Bar = 14, Head = 30, Foot = 26;

    /// <summary>One drawing for each day that has hours.</summary>
    public static IReadOnlyList<(string Day, string Wide, string Phone)> Draw(IReadOnlyList<ProgrammeItem> items, Reader reader) =>
        [.. items.Where(i => !i.Cancelled && ProgrammeText.Time(i.Starts) is not null && i.Ends.Length == 16 && i.Ends[..10] == i.Day).GroupBy(i => i.Day).Where(d => d.Count() > 1).Select(d => (d.Key, One([.. d], reader, false), One([.. d], reader, true)))];

    private static string One(ProgrammeItem[] items, Reader reader, bool phone)
    {
        var width = phone ? 358.0 : 808.0;
        var (first, last) = (Math.Floor(items.Min(i => Hour(i.Starts))), Math.Ceiling(items.Max(i => Hour(i.Ends))));
        double X(double hour) => 12 + ((width - 24) * (hour - first) / (last - first));
        var height = Head + (items.Length * Row) + Foot;
        var svg = new Svg(0, 0, width, height, reader.T("What you go to, by hour", "Ваши дела по часам") + ": " + string.Join("; ", items.Select(i => $"{i.Hours} {reader.T(i.Name)}")));
        var step = last - first > (phone ? 5 : 12) ? 2 : 1;
        for (var hour = first; hour <= last; hour += step)
        {
            svg.Line(X(hour), Head - 6, X(hour), height - Foot + 4, "class=\"ax\"");
            svg.Text(X(hour), height - 6, $"{(int)hour}:00", "m", hour == first ? "start" : hour + step > last ? "end" : "middle");
        }

        foreach (var (from, to) in Clashes(items))
        {
            svg.Rect(X(from), Head - 6, X(to) - X(from), height - Foot - Head + 10, "var(--pl-warn)", " fill-opacity=\".16\"");
            var said = reader.T("both at once", "одновременно");
            var half = Labels.Width(said) / 2;
            svg.Text(Math.Clamp((X(from) + X(to)) / 2, half, width - half), Head - 12, said, "warn", "middle");
        }

        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var (x, y) = (X(Hour(item.Starts)), Head + (i * Row));
            svg.Rect(x, y + 18, Math.Max(3, X(Hour(item.Ends)) - x), Bar, "var(--pl-accent)");
            var name = Short(reader.T(item.Name), width - 8);
            svg.Text(Math.Max(4, Math.Min(x, width - 4 - Labels.Width(name, bold: true))), y + 13, name, "b halo");
        }

        return svg.Close();
    }

    /// <summary>The hours that two want.</summary>
    private static IEnumerable<(double From, double To)> Clashes(ProgrammeItem[] items) =>
        items.SelectMany((one, i) => items.Skip(i + 1).Where(one.Clashes).Select(other => (Math.Max(Hour(one.Starts), Hour(other.Starts)), Math.Min(Hour(one.Ends), Hour(other.Ends))))).Distinct();

    private static double Hour(string time) => ProgrammeText.Time(time)!.Value.TimeOfDay.TotalHours;

    private static string Short(string name, double width)
    {
        while (Labels.Width(name, bold: true) > width)
            name = name[..^2].TrimEnd(' ', '…') + "…";
        return name;
    }
}
