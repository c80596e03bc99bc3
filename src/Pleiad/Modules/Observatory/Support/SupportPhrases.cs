using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Claims;

namespace Pleiad.Modules.Observatory.Support;

/// <summary>How support is said and drawn.</summary>
public static class SupportPhrases
{
    private const double Cell = 24, Gap = 3, Height = 22;

    /// <summary>The kind of a support.</summary>
    public static string KindOfSupport(this Reader reader, string attribute) => attribute switch
    {
        "centre" => reader.T("development centre", "центр развития"),
        "decision" => reader.T("decision", "решение"),
        "money" => reader.T("money", "деньги"),
        "tax" => reader.T("tax relief", "налоговые льготы"),
        "infrastructure" => reader.T("infrastructure", "инфраструктура"),
        "cooperation" => reader.T("cooperation", "сотрудничество"),
        "partnership" => reader.T("agreement", "соглашение"),
        "strategy" => reader.T("strategy", "стратегия"),
        "event" => reader.T("event", "мероприятие"),
        "list" => reader.T("federal list", "федеральный перечень"),
        "commitment" => reader.T("commitment", "приверженность"),
        _ => attribute,
    };

    /// <summary>"six years, 2014–2019"; a dash without data.</summary>
    public static string Unbroken(this Reader reader, Streak? streak) => streak is null
        ? Numbers.None
        : reader.T($"{streak.Length} {Words.Plural(streak.Length, "year", "years")}", $"{streak.Length} {Words.Plural(streak.Length, "год", "года", "лет")}")
            + (streak.Length == 1 ? $", {streak.First}" : $", {streak.First}–{streak.Last}");

    /// <summary>What a year holds, as a word.</summary>
    public static string Named(this Reader reader, SupportMark mark) => mark switch
    {
        SupportMark.Own => reader.T("support", "поддержка"),
        SupportMark.Nation => reader.T("federal only", "только федеральная"),
        SupportMark.Planned => reader.T("planned only", "только планы"),
        _ => reader.T("nothing stated", "ничего не сказано"),
    };

    /// <summary>A cell for each year: full, hatched by an edge, dashed, or a dot.</summary>
    public static string YearStrip(this Reader reader, RegionSupport support, int first, int last)
    {
        var said = string.Join("; ", Enumerable.Range(first, last - first + 1).Select(y => (Year: y, Mark: support.MarkOf(y))).Where(y => y.Mark != SupportMark.Nothing).Select(y => $"{y.Year}: {reader.Named(y.Mark)}"));
        var svg = new Svg(0, 0, ((last - first + 1) * (Cell + Gap)) - Gap, Height, $"{reader.Name(support.Subject)}. {(said.Length == 0 ? reader.Named(SupportMark.Nothing) : said)}");
        for (var year = first; year <= last; year++)
            Mark(svg, (year - first) * (Cell + Gap), support.MarkOf(year));
        return svg.Close();
    }

    /// <summary>The years over the strips, each over its cell.</summary>
    public static string YearHead(int first, int last)
    {
        var svg = new Svg(0, 0, ((last - first + 1) * (Cell + Gap)) - Gap, 14, null);
        for (var year = first; year <= last; year++)
            svg.Text(((year - first) * (Cell + Gap)) + (Cell / 2), 12, $"’{year % 100:00}", "m", "middle");
        return svg.Close();
    }

    /// <summary>One mark alone, for the key.</summary>
    public static string KeyMark(SupportMark mark)
    {
        var svg = new Svg(0, 0, Cell, Height, null);
        Mark(svg, 0, mark);
        return svg.Close();
    }

    private static void Mark(Svg svg, double x, SupportMark mark)
    {
        _ = mark switch
        {
            SupportMark.Own => svg.Rect(x, 0, Cell, Height, "var(--pl-seq-5)"),
            SupportMark.Nation => svg.Rect(x + 1, 1, Cell - 2, Height - 2, "var(--pl-seq-1)", " stroke=\"var(--pl-seq-5)\" stroke-width=\"1.5\""),
            SupportMark.Planned => svg.Rect(x + 1, 1, Cell - 2, Height - 2, "none", " stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\" stroke-dasharray=\"3 2\""),
            _ => svg.Circle(x + (Cell / 2), Height / 2, 1.6, "fill=\"var(--pl-line-2)\""),
        };
    }
}
