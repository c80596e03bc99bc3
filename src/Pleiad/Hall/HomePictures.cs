using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Hall;

/// <summary>The two small pictures of what is still to be built: they show an idea and no data.</summary>
public static class HomePictures
{
    /// <summary>A chain with one missing link.</summary>
    public static string Chain(Reader reader)
    {
        var svg = new Svg(0, 0, 300, 170, reader.T("A chain with one missing link", "Цепочка с недостающим звеном"));
        string[] links = [reader.T("laboratory", "лаборатория"), reader.T("pilot run: missing", "опытная партия: нет"), reader.T("factory", "завод")];
        for (var i = 0; i < links.Length; i++)
        {
            var y = 16 + (i * 55);
            if (i > 0)
                svg.Line(150, y - 19, 150, y, "stroke=\"var(--pl-bad)\" stroke-width=\"2\" stroke-dasharray=\"3 3\"");
            svg.Rect(62, y, 176, 36, i == 1 ? "var(--pl-paper)" : "var(--pl-wash-2)", i == 1 ? " rx=\"3\" stroke=\"var(--pl-bad)\" stroke-width=\"2.5\" stroke-dasharray=\"6 4\"" : " rx=\"3\" stroke=\"var(--pl-line-2)\"");
            svg.Text(150, y + 23, links[i], "b", "middle");
        }

        return svg.Close();
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
