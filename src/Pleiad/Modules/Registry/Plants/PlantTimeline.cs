using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Plants;

/// <summary>What was built, and when: a column for each year; what opened is a filled square, what is only planned an open dashed one.</summary>
internal sealed class PlantTimeline(IReadOnlyList<PlantView> plants, Reader reader)
{
    private const int Row = 26;
    private const int Top = 34;
    private const int Mark = 11;

    /// <summary>The plants that have a year to stand at; the others are named in the table only.</summary>
    private readonly (int Year, bool Open, bool Overdue, string Name)[] marks = [.. plants.Select(Place).Where(p => p.Year > 0)];

    public string Wide() => Draw(1296, 140, 15);

    public string Phone() => Draw(358, 0, 13);

    /// <summary>Where a plant stands: at the year it opened, or at the one it is planned for.</summary>
    private static (int Year, bool Open, bool Overdue, string Name) Place(PlantView view, int index)
    {
        var at = view.Exists ? view.OpenedAt : view.PlannedFor;
        return (at.Length >= 4 ? int.Parse(at.AsSpan(0, 4)) : 0, view.Exists, view.Overdue, "");
    }

    private string Draw(int width, int left, int size)
    {
        var (first, last) = marks.Length == 0 ? (0, 0) : (marks.Min(m => m.Year), marks.Max(m => m.Year));
        var step = (double)(width - left) / Math.Max(1, last - first + 1);
        var named = plants.Select((p, i) => (View: p, Mark: Place(p, i))).Where(p => p.Mark.Year > 0).ToArray();
        var groups = new[] { (Open: true, Words: reader.T("Opened", "Открыты")), (Open: false, Words: reader.T("Planned", "Планы")) }
            .Select(g => (g.Words, Rows: Stack(named.Where(n => n.Mark.Open == g.Open).Select(n => (n.Mark.Year, n.View)), left > 0 ? 0 : 1))).Where(g => g.Rows.Count > 0).ToArray();
        var height = Top + groups.Sum(g => (g.Rows.Max(r => r.Line) + 1) * Row + (left > 0 ? 18 : 40));
        var svg = new Svg(0, 0, width, height, reader.T("Plants by the year they opened or were planned for", "Заводы по году открытия или плана"));
        for (var year = first; year <= last; year++)
        {
            var x = left + ((year - first) * step);
            svg.Line(x, Top - 8, x, height - 6, "stroke=\"var(--pl-line)\" stroke-width=\"1\"");
            if (left > 0 || (year - first) % 2 == 0)
                svg.Text(x + (left > 0 ? step / 2 : 0), Top - 16, $"{year}", "m", left > 0 ? "middle" : "start");
        }

        var y = (double)Top;
        foreach (var (words, rows) in groups)
        {
            svg.Line(0, y - 6, width, y - 6, "stroke=\"var(--pl-line)\" stroke-width=\"1\"");
            svg.Text(0, y + 13, words, "b");
            y += left > 0 ? 0 : 22;
            foreach (var (year, line, view) in rows)
                Plant(svg, left + ((year - first) * step) + 8, y + (line * Row), view, width, size);
            y += ((rows.Max(r => r.Line) + 1) * Row) + 18;
        }

        return svg.Close();
    }

    private void Plant(Svg svg, double x, double y, PlantView view, int width, int size)
    {
        var name = view.Owner is { } owner ? reader.T(owner.Name) : view.Plant.Name(reader.Language);
        var label = view.Overdue ? $"{name} · {reader.T("overdue", "просрочен")}" : name;
        if (view.Exists)
            svg.Rect(x, y + 3, Mark, Mark, "var(--pl-accent)");
        else
            svg.Rect(x, y + 3, Mark, Mark, "var(--pl-paper)", " stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"3 2\"");
        var room = label.Length * size * 0.52; // a name that would run over the edge stands before its mark
        if (x + Mark + 6 + room > width)
            svg.Text(x - 6, y + 13, label, view.Exists ? "b halo" : "halo", "end");
        else
            svg.Text(x + Mark + 6, y + 13, label, view.Exists ? "b halo" : "halo");
    }

    /// <summary>The line on which each plant of a group stands: those of a year under each other, and on a phone all of them.</summary>
    private static List<(int Year, int Line, PlantView View)> Stack(IEnumerable<(int Year, PlantView View)> plants, int apart)
    {
        List<(int, int, PlantView)> rows = [];
        Dictionary<int, int> taken = [];
        foreach (var (year, view) in plants.OrderBy(p => p.Year))
        {
            var line = apart > 0 ? rows.Count : taken.GetValueOrDefault(year);
            taken[year] = line + 1;
            rows.Add((year, line, view));
        }

        return rows;
    }
}
