using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Outcomes;

/// <summary>A figure in the base year and in the year of the page.</summary>
/// <param name="Base">In the base year; NaN when missing, or when there is no year to compare with.</param>
/// <param name="Value">In the year of the page; NaN when missing.</param>
/// <param name="Whole">False when the source withholds a part in either year, so that the two are not of the same thing.</param>
public sealed record Change(double Base, double Value, bool Whole)
{
    /// <summary>(value − base) ÷ base; NaN when either is missing or withheld in part, or the base is 0.</summary>
    public double Growth => Whole && Base > 0 ? (Value - Base) / Base : double.NaN;
}

/// <summary>The outcomes of one category in a region.</summary>
/// <param name="Category">The category.</param>
/// <param name="Strong">The verdict; null for none.</param>
/// <param name="Firm">False when the source withholds the pay of these jobs.</param>
/// <param name="Jobs">The dataset's measure: jobs, where it counts jobs.</param>
/// <param name="Plants">The count of firms that the source has.</param>
/// <param name="Pay">Productivity as far as the source goes: payroll ÷ jobs, in thousand dollars a year.</param>
public sealed record CategoryOutcome(Category Category, bool? Strong, bool Firm, Change Jobs, Change Plants, Change Pay);

/// <summary>
/// What became of a region's categories since the first year that this one may be compared with. New firms and innovation potential have
/// no source in the datasets, so there is no figure for them.
/// </summary>
public sealed class RegionOutcomes
{
    private readonly PanelFigures? earlier;

    public RegionOutcomes(RegionPanel panel, int place, IReadOnlyList<Category> chosen)
    {
        (Panel, Place, Chosen) = (panel, place, chosen.Count > 0);
        earlier = panel.BaseYear is { } year ? panel.Dataset.FiguresOf(panel.Dataset.Find(panel.Kind, year)!) : null;
        var shown = Chosen ? chosen : Shown();
        Rows = [.. shown.Select(Of).OrderByDescending(r => double.IsNaN(r.Jobs.Value) ? double.NegativeInfinity : r.Jobs.Value)];
    }

    public RegionPanel Panel { get; }

    /// <summary>Place of the region in the panel.</summary>
    public int Place { get; }

    public Territory Region => Panel.Regions[Place];

    /// <summary>Whether the reader chose the categories.</summary>
    public bool Chosen { get; }

    /// <summary>The outcomes, the largest category first.</summary>
    public IReadOnlyList<CategoryOutcome> Rows { get; }

    /// <summary>The break of the series that keeps all earlier years from being compared; null when there is a base year, or no earlier year.</summary>
    public SeriesBreak? Break => Panel.BaseYear is null && Panel.Dataset.Years(Panel.Kind).Any(y => y < Panel.Year)
        ? Panel.Dataset.Breaks.LastOrDefault(b => b.Year <= Panel.Year)
        : null;

    /// <summary>The strong categories; where nothing is judged, all that have a figure.</summary>
    private IReadOnlyList<Category> Shown() => [.. Panel.Traded.Categories.Where((_, c) =>
    {
        var cell = Panel.Traded.CellOf(Place, c);
        return Panel.Rules is null ? !double.IsNaN(Panel.Traded.Panel.Employment[cell]) : Panel.Traded.Verdict(cell) == Answer.Yes;
    })];

    private CategoryOutcome Of(Category category)
    {
        var economy = Panel.EconomyOf(category);
        var cell = economy.CellOf(Place, economy.ColumnOf(category));
        var (now, then) = (economy.Figures, category.Traded ? earlier?.Traded : earlier?.Local);
        var whole = now.WithheldRows[cell] == 0 && (then?.WithheldRows[cell] ?? 0) == 0;
        return new(
            category,
            economy.Verdict(cell) switch { Answer.Yes => true, Answer.No => false, _ => null },
            economy.Firm(cell),
            new(then?.Values(Panel.Imputed)[cell] ?? double.NaN, economy.Panel.Employment[cell], whole || Panel.Imputed),
            new(then?.Establishments[cell] ?? double.NaN, now.Establishments[cell], Whole: true),
            new(then is null ? double.NaN : PayOf(then.Payroll[cell], then.Published[cell]), PayOf(now.Payroll[cell], now.Published[cell]), whole));
    }

    /// <summary>Payroll ÷ the jobs it was published with; NaN without either.</summary>
    private static double PayOf(double payroll, double jobs) => jobs > 0 ? payroll / jobs : double.NaN;
}
