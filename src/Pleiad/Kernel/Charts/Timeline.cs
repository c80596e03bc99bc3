using System.Globalization;

namespace Pleiad.Kernel.Charts;

/// <summary>How something on a timeline is marked.</summary>
public enum TimelineMark
{
    /// <summary>Built: a square.</summary>
    Square,

    /// <summary>A period of work: a bar.</summary>
    Bar,

    /// <summary>Something that was decided or founded: a dot.</summary>
    Dot,
}

/// <summary>One thing on a timeline.</summary>
/// <param name="Label">What it is, short.</param>
/// <param name="Since">When it was or began: 2014, 2014-11 or 2014-11-05. A bare year stands in its middle.</param>
/// <param name="Until">When it ended; "" for a point.</param>
/// <param name="Planned">Whether it has not happened: drawn open and dashed.</param>
/// <param name="Title">The whole, for those who point at it.</param>
public sealed record TimelineItem(string Label, string Since, string Until = "", bool Planned = false, string Title = "");

/// <summary>Things of one sort, in rows of their own.</summary>
public sealed record TimelineTrack(string Name, TimelineMark Mark, IReadOnlyList<TimelineItem> Items);

/// <summary>Draws what happened over years, track by track; no label covers another one.</summary>
public static class Timeline
{
    private const double Line = 30, Top = 28, Below = 18;

    /// <summary>Draws it.</summary>
    /// <param name="tracks">The tracks, from the top; those without items are left out.</param>
    /// <param name="label">What the whole shows.</param>
    /// <param name="phone">Whether for 358 px instead of 1248.</param>
    public static string Draw(IReadOnlyList<TimelineTrack> tracks, string label, bool phone)
    {
        TimelineTrack[] shown = [.. tracks.Where(t => t.Items.Count > 0)];
        if (shown.Length == 0)
            return "";
        var (width, left, right) = phone ? (358.0, 8.0, 344.0) : (1248, 150, 1218);
        var items = shown.SelectMany(t => t.Items).ToArray();
        var first = items.Min(i => (int)Math.Floor(At(i.Since)));
        var last = Math.Max(first + 1, items.Max(i => (int)Math.Ceiling(i.Until.Length > 0 ? End(i.Until) : At(i.Since))));
        double X(double year) => left + ((right - left) * (year - first) / (last - first));
        var rows = shown.Select(t => Rows(t, X, left, right)).ToArray();
        var heights = rows.Select(r => r.Sum(row => row.Height) + (phone ? 30 : 20)).ToArray();
        var svg = new Svg(0, 0, width, Top + heights.Sum(), label);
        DrawYears(svg, first, last, X, Top + heights.Sum(), phone);
        var y = Top;
        for (var i = 0; i < shown.Length; i++)
        {
            if (i > 0 || !phone)
                svg.Line(0, y, right, y, "class=\"ax\"");
            svg.Text(0, y + (phone ? 20 : 27), shown[i].Name, "b halo");
            var line = y + (phone ? 26 : 8);
            foreach (var row in rows[i])
            {
                foreach (var placed in row.Items)
                    DrawItem(svg, shown[i].Mark, placed, line + 15);
                line += row.Height;
            }

            y += heights[i];
        }

        return svg.Close();
    }

    /// <summary>A date as years with a fraction: the middle of a bare year, of a month, or the day.</summary>
    internal static double At(string date)
    {
        var year = int.Parse(date[..4], CultureInfo.InvariantCulture);
        return year + (date.Length switch
        {
            4 => 0.5,
            7 => (Number(date, 5) - 0.5) / 12,
            _ => (Number(date, 5) - 1 + ((Number(date, 8) - 0.5) / 31)) / 12,
        });
    }

    private static int Number(string date, int at) => int.Parse(date.AsSpan(at, 2), CultureInfo.InvariantCulture);

    /// <summary>The end of a period: of the whole year or month.</summary>
    private static double End(string date) => date.Length switch
    {
        4 => int.Parse(date, CultureInfo.InvariantCulture) + 1,
        7 => int.Parse(date[..4], CultureInfo.InvariantCulture) + (Number(date, 5) / 12.0),
        _ => At(date),
    };

    private static double Start(string date) => date.Length == 4 ? int.Parse(date, CultureInfo.InvariantCulture) : date.Length == 7 ? int.Parse(date[..4], CultureInfo.InvariantCulture) + ((Number(date, 5) - 1) / 12.0) : At(date);

    private static void DrawYears(Svg svg, int first, int last, Func<double, double> x, double bottom, bool phone)
    {
        var every = Math.Max(1, (int)Math.Ceiling((phone ? 44 : 56) / Math.Max(1, x(first + 1) - x(first))));
        for (var year = first; year <= last; year++)
        {
            svg.Line(x(year), 20, x(year), bottom, "class=\"ax\"");
            if ((year - first) % every == 0)
                svg.Text(x(year), 14, year.ToString(CultureInfo.InvariantCulture), "m", year == last ? "end" : phone && year == first ? "start" : "middle");
        }
    }

    /// <summary>Each item goes into the first row where it meets nobody: its mark with the label beside it, or below where there is no room beside.</summary>
    private static List<Row> Rows(TimelineTrack track, Func<double, double> x, double left, double right)
    {
        List<Row> rows = [];
        foreach (var item in track.Items.OrderBy(i => i.Since, StringComparer.Ordinal).ThenBy(i => i.Label, StringComparer.Ordinal))
        {
            var placed = Place(track.Mark, item, x, left, right);
            var row = rows.FirstOrDefault(r => r.Low == placed.Low && r.Items.TrueForAll(other => placed.From > other.To + 6 || placed.To < other.From - 6));
            if (row is null)
                rows.Add(row = new Row(placed.Low, []));
            row.Items.Add(placed);
        }

        return rows;
    }

    private static Placed Place(TimelineMark mark, TimelineItem item, Func<double, double> x, double left, double right)
    {
        var width = Labels.Width(item.Label, bold: mark == TimelineMark.Square);
        if (mark == TimelineMark.Bar)
        {
            var (from, to) = (x(Start(item.Since)), x(End(item.Until.Length > 0 ? item.Until : item.Since)));
            var text = Math.Max(left, Math.Min(from, right - width));
            return new(item, from, to - from - 2, text, "start", Low: true, Math.Min(from, text), Math.Max(to, text + width));
        }

        var at = x(At(item.Since));
        if (at + 12 + width <= right + 24)
            return new(item, at, 0, at + 12, "start", false, at - 8, at + 12 + width);
        if (at - 12 - width >= left)
            return new(item, at, 0, at - 12, "end", false, at - 12 - width, at + 8);
        var start = Math.Max(0, right - width);
        return new(item, at, 0, start, "start", true, Math.Min(at, start) - 8, Math.Max(at + 8, start + width));
    }

    private static void DrawItem(Svg svg, TimelineMark mark, Placed placed, double y)
    {
        var (item, colour) = (placed.Item, mark switch { TimelineMark.Square => "c1", TimelineMark.Bar => "c3", _ => "c2" });
        var look = item.Planned
            ? $"fill=\"var(--pl-paper)\" stroke=\"var(--pl-{colour})\" stroke-width=\"1.6\" stroke-dasharray=\"3 2\""
            : $"fill=\"var(--pl-{colour})\"";
        switch (mark)
        {
            case TimelineMark.Square: svg.Path($"M{Svg.N(placed.X - 6)} {Svg.N(y - 6)}h12v12h-12z", look, item.Title); break;
            case TimelineMark.Bar: svg.Path($"M{Svg.N(placed.X)} {Svg.N(y - 5)}h{Svg.N(Math.Max(4, placed.Width))}v10h-{Svg.N(Math.Max(4, placed.Width))}z", look, item.Title); break;
            default: svg.Circle(placed.X, y, 5.5, look, item.Title); break;
        }

        svg.Text(placed.TextX, y + (placed.Low ? 5 + Below : 5), item.Label, mark == TimelineMark.Square ? "b halo" : "halo", placed.Anchor);
    }

    private sealed record Row(bool Low, List<Placed> Items)
    {
        public double Height => Low ? Line + Below : Line;
    }

    private sealed record Placed(TimelineItem Item, double X, double Width, double TextX, string Anchor, bool Low, double From, double To);
}
