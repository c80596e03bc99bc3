using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>
/// The money of one unit along the years: each entry a bar from its first to its last year, its thickness alike, its length the time and its
/// words the bound, because a sum over years must not be cut into single ones. Domestic and foreign differ in shape of the end mark and word.
/// </summary>
internal static class LedgerPicture
{
    private const double Row = 48;

    public static string Draw(InvestmentSum sum, Func<Investment, string> name, Reader reader, bool phone)
    {
        Investment[] rows = [.. sum.Whole is { } whole ? new[] { whole } : [], .. sum.Parts];
        var (width, left) = (phone ? 358.0 : 808.0, 8.0);
        var (first, last) = (rows.Min(r => r.Since), Math.Max(rows.Max(r => r.Until), rows.Min(r => r.Since) + 1));
        double X(double year) => left + ((width - left - 24) * (year - first) / (last - first + 1));
        var svg = new Svg(0, 0, width, 34 + (rows.Length * Row), reader.T("Entries of the ledger along the years; the table has the same", "Записи книги по годам; то же в таблице"));
        var every = (int)Math.Ceiling((last - first + 1) / (phone ? 5.0 : 12.0));
        for (var year = first; year <= last; year++)
        {
            svg.Line(X(year), 22, X(year), 30 + (rows.Length * Row), "stroke=\"var(--pl-line)\" stroke-width=\"1\"");
            if ((year - first) % every == 0)
                svg.Text(X(year) + 2, 16, $"{year}", "m");
        }

        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            var y = 34 + (i * Row);
            svg.Rect(X(row.Since), y + 20, X(row.Until + 1) - X(row.Since), 12, row.Whole ? "var(--pl-accent)" : row.Origin == "foreign" ? "var(--pl-c2)" : "var(--pl-rest)");
            if (row.Figure.Bound == Bound.MoreThan)
                svg.Path($"M{Svg.N(X(row.Until + 1))} {Svg.N(y + 17)}l10 9l-10 9z", $"fill=\"{(row.Whole ? "var(--pl-accent)" : "var(--pl-ink-2)")}\"");
            svg.Text(left, y + 14, Labels.Lines($"{ClaimFigure(reader, row)}: {name(row)}", width - 20)[0], row.Whole ? "b halo" : "halo");
        }

        return svg.Close();
    }

    private static string ClaimFigure(Reader reader, Investment row) => UnitWords.Figure(reader, row.Figure);
}
