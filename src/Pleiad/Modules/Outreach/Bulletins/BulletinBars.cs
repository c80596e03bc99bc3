using System.Globalization;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>The figures of a page as bars from zero, named at their left in as many lines as it takes and numbered at their right; what is invented is hatched, what is not known is a dash.</summary>
internal static class BulletinBars
{
    private const int Row = 30, Thick = 16;

    /// <summary>Letters of a page are a little wider than those that <see cref="Labels"/> measures.</summary>
    private const double Wider = 1.15;

    private static string Draw(BulletinSection section, Reader reader, int width, int names, bool paper)
    {
        var drawn = section.Figures.Where(f => f.Value is not null).ToList();
        var most = drawn.Max(f => f.Value ?? 0);
        var axis = new LinearAxis(0, most > 0 ? most : 1, names, width - 76);
        var room = (names - 16) / Wider;
        var (line, gap) = paper ? (16, 10) : (18, Row - 18);
        var named = drawn.ConvertAll(f => Labels.Lines(reader.T(f.Name), room));
        if (paper && named.Sum(l => gap + (line * l.Count)) > drawn.Count * Row)
            named = drawn.ConvertAll(f => (IReadOnlyList<string>)[Short(reader.T(f.Name), room)]); // a finding stays on its page; the table below has the whole names
        var svg = new Svg(0, 0, width, named.Sum(l => gap + (line * l.Count)) + 4, $"{reader.T(section.Finding)}. {reader.T(section.Head)}");
        var top = 0;
        for (var i = 0; i < drawn.Count; i++)
        {
            var (figure, lines) = (drawn[i], named[i]);
            var y = top + ((lines.Count - 1) * line / 2); // the bar stands at the middle of its name
            for (var at = 0; at < lines.Count; at++)
                svg.Text(names - 8, top + (at * line) + 20, Short(lines[at], room), "", "end");
            top += gap + (line * lines.Count);
            var words = Value(figure, reader);
            if (figure.Value is { } value and > 0)
                svg.Rect(names, y + 7, Math.Max(1.5, axis.At(value) - names), Thick, figure.Illustrative ? "var(--pl-paper)" : "var(--pl-accent)", figure.Illustrative ? " stroke=\"var(--pl-illus)\" stroke-width=\"1.4\" stroke-dasharray=\"4 2.5\"" : "");
            svg.Text((figure.Value is { } end ? axis.At(end) : names) + 6, y + 20, words, "b");
        }

        return svg.Line(names, 0, names, top, "class=\"ax2\"").Close();
    }

    /// <summary>A square for each row above its year: filled for what is there, open for a plan. Rows without a year are in the table alone.</summary>
    private static string Years(BulletinSection section, Reader reader, int width)
    {
        const int Square = 20, Foot = 26, Left = 12;
        var years = section.Figures.Where(f => f.Date.Length >= 4).Select(f => (Year: int.Parse(f.Date.AsSpan(0, 4), CultureInfo.InvariantCulture), f)).OrderBy(f => f.f.Planned).ToLookup(f => f.Year, f => f.f);
        if (years.Count == 0)
            return "";
        var (first, last, most) = (years.Min(y => y.Key), years.Max(y => y.Key), years.Max(y => y.Count()));
        var bottom = (most * (Square + 4)) + 8;
        var svg = new Svg(0, 0, width, bottom + Foot, reader.T(section.Finding));
        var step = Math.Min(86.0, (width - (2 * Left)) / (double)(last - first + 1));
        for (var year = first; year <= last; year++)
        {
            var x = Left + ((year - first + 0.5) * step);
            svg.Text(x, bottom + 20, year.ToString(CultureInfo.InvariantCulture), "m", "middle");
            foreach (var (one, i) in years[year].Select((one, i) => (one, i)))
                svg.Rect(x - (Square / 2.0), bottom - ((i + 1) * (Square + 4)), Square, Square, one.Planned ? "var(--pl-paper)" : "var(--pl-accent)", one.Planned ? " stroke=\"var(--pl-accent)\" stroke-width=\"1.6\" stroke-dasharray=\"4 2.5\"" : "");
        }

        return svg.Line(Left, bottom, Left + ((last - first + 1) * step), bottom, "class=\"ax2\"").Close();
    }

    /// <summary>The drawing of a page; "" where it has none.</summary>
    public static string Of(BulletinSection section, Reader reader, int width, int names, bool paper = false) => section.Drawing switch
    {
        BulletinSection.Bars when section.Figures.Any(f => f.Value is not null) => Draw(section, reader, width, names, paper),
        BulletinSection.Years => Years(section, reader, width),
        _ => "",
    };

    /// <summary>The figure as it is written: its words where it is bounded, a dash where there is none.</summary>
    public static string Value(BulletinFigure figure, Reader reader) => figure.Text is { } text ? reader.T(text) : figure.Value is { } value ? reader.N.Whole(value) : Numbers.None;

    /// <summary>A name that fits: cut at a word, with three dots.</summary>
    private static string Short(string name, double room)
    {
        if (Labels.Width(name) <= room)
            return name;
        var words = name.Split(' ');
        for (var count = words.Length - 1; count > 0; count--)
        {
            if (string.Join(' ', words[..count]).TrimEnd(',', ':') + "…" is var cut && Labels.Width(cut) <= room)
                return cut;
        }

        return name[..Math.Min(name.Length, (int)(room / 8))] + "…";
    }
}
