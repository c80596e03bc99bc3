using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>A cell in one year of its dataset.</summary>
/// <param name="Head">The year.</param>
/// <param name="Value">The figure; NaN when missing.</param>
/// <param name="Lq">The location quotient; NaN for no answer.</param>
/// <param name="Cutoff">The quotient that the verdict asks for in that year; NaN for none.</param>
/// <param name="Verdict">The verdict; no answer where nothing is judged.</param>
/// <param name="Firm">Whether what is withheld cannot change it.</param>
/// <param name="Published">Published rows behind the figure; 0 where the source gave the sum itself.</param>
/// <param name="Withheld">Withheld rows.</param>
/// <param name="Imputed">Whether residuals of the parents are part of the figure.</param>
public sealed record CellYear(PanelHead Head, double Value, double Lq, double Cutoff, Answer Verdict, bool Firm, int Published, int Withheld, bool Imputed)
{
    /// <summary>
    /// All years of a cell. A cut-off needs all regions of its year, and a quotient all categories of its region, so each year is asked
    /// of its rated panel. The dataset keeps those: the first proof of a kind of regions loads and rates its years (seconds for
    /// counties), every later one reads a number a year from memory.
    /// </summary>
    public static IReadOnlyList<CellYear> Of(CategoryRanking ranking, RankedRegion row)
    {
        var panel = ranking.Panel;
        return [.. panel.Dataset.Panels.Where(p => p.Kind == panel.Kind).Select(head =>
        {
            var year = panel.Dataset.Panel(head, panel.Rules, panel.Imputed);
            var economy = year.EconomyOf(ranking.Category);
            var column = economy.ColumnOf(ranking.Category);
            var cell = economy.CellOf(year.Find(row.Region.Code), column);
            return new CellYear(
                head, economy.Panel.Employment[cell], economy.Rating.Quotients[cell], economy.Rules is { } rules ? economy.QuotientCutoff(rules.VerdictOf, column) : double.NaN,
                economy.Verdict(cell), economy.Firm(cell), economy.Figures.PublishedRows[cell], economy.Figures.WithheldRows[cell], panel.Imputed && !double.IsNaN(economy.Figures.Imputed[cell]));
        })];
    }
}
