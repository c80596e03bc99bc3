using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Hall;

/// <summary>The small pictures of the doors: what the registry has, and an idea of what is still to be built.</summary>
public static class HomePictures
{
    /// <summary>Every plant of the registry as a square over its year: filled where it opened, an outline where it is planned.</summary>
    public static string Plants(RegistryFront front, Reader reader)
    {
        var svg = new Svg(0, 0, 300, 170, reader.T("Plants by the year they opened or are planned for", "Производства по году открытия или плана"));
        if (front.Plants.Count == 0)
            return svg.Text(150, 88, reader.T("no plants yet", "производств пока нет"), "m", "middle").Close();
        var (first, last) = (front.Plants.Min(p => p.Year), front.Plants.Max(p => p.Year));
        var step = Math.Min(30, 284.0 / (last - first + 1));
        var side = Math.Min(14, step - 2);
        foreach (var year in front.Plants.GroupBy(p => p.Year))
        {
            foreach (var (plant, i) in year.OrderByDescending(p => p.Opened).Select((p, i) => (p, i)))
            {
                var (x, y) = (8 + ((year.Key - first) * step), 134 - ((i + 1) * (side + 2)));
                svg.Rect(x, y, side, side, plant.Opened ? "var(--pl-accent)" : "var(--pl-paper)", plant.Opened ? "" : " stroke=\"var(--pl-ink-2)\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"");
            }
        }

        svg.Line(4, 135, 296, 135, "stroke=\"var(--pl-line-2)\"").Text(8, 154, $"{first}", "m").Text(8 + ((last - first) * step) + (side / 2), 154, $"{last}", "m", "middle");
        svg.Rect(8, 8, 12, 12, "var(--pl-accent)").Text(26, 19, reader.T("opened", "открыто"), "m");
        return svg.Rect(110, 8, 12, 12, "var(--pl-paper)", " stroke=\"var(--pl-ink-2)\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"").Text(128, 19, reader.T("planned", "план"), "m").Close();
    }

    /// <summary>Applications ranked with intervals, and the funding line among them.</summary>
    public static string Ranking(Reader reader)
    {
        var svg = new Svg(0, 0, 300, 170, reader.T("Applications ranked with intervals and the funding line", "Заявки по рангу с интервалами и черта финансирования"));
        (double From, double To)[] intervals = [(31, 52), (60, 110), (75, 139), (75, 153), (75, 153), (89, 167), (89, 167), (118, 182), (133, 196), (133, 196), (147, 211), (176, 225), (176, 240), (219, 254)];
        for (var i = 0; i < intervals.Length; i++)
        {
            var (y, (from, to)) = (6 + (i * 11.4), intervals[i]);
            svg.Rect(from, y, to - from, 7, "var(--pl-seq-3)", " rx=\"3.5\"");
            svg.Circle((from + to) / 2, y + 3.5, 4, i is 9 or 13 ? "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.4\"" : "fill=\"var(--pl-accent)\" stroke=\"var(--pl-paper)\" stroke-width=\"1.4\"");
        }

        svg.Line(0, 93.5, 300, 93.5, "stroke=\"var(--pl-ink)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"");
        return svg.Text(4, 87, reader.T("funding line", "черта"), "m halo").Close();
    }
}
