using Pleiad.Engine.Change;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>One category of a region's portfolio. NaN is no answer.</summary>
/// <param name="Category">The category.</param>
/// <param name="Cell">Place of the cell in the economy.</param>
/// <param name="Lq">Location quotient.</param>
/// <param name="Rank">Rank by LQ among the regions with jobs; 0 without jobs.</param>
/// <param name="Of">How many regions have jobs in it.</param>
/// <param name="Jobs">The figure of the year.</param>
/// <param name="Plants">Establishments.</param>
/// <param name="Growth">Change since the earlier year as a share.</param>
/// <param name="Shift">That change taken apart, in jobs.</param>
/// <param name="Verdict">The rule set's verdict.</param>
/// <param name="Level">The highest flag of the rule set that holds, from the verdict on; null where it does not.</param>
/// <param name="Firm">Whether nothing that the source withholds could change the verdict.</param>
/// <param name="History">A value a year.</param>
public sealed record PortfolioRow(
    Category Category, int Cell, double Lq, int Rank, int Of, double Jobs, double Plants, double Growth, Shift Shift, Answer Verdict, string? Level, bool Firm, IReadOnlyList<double> History)
{
    public bool Strong => Verdict == Answer.Yes;
}

/// <summary>
/// What one region does, category by category, in one half of its economy: how concentrated, how it changed since a comparable year,
/// and how much of the change the nation and the mix of categories explain.
/// </summary>
public sealed class Portfolio
{
    private Portfolio(RegionPanel panel, int place, bool traded, RegionPanel? before, RegionHistory history)
    {
        (Panel, Place, Traded, Before, History) = (panel, place, traded, before, history);
        Economy = traded ? panel.Traded : panel.Local;
        var shifts = new Shift[Economy.Categories.Count];
        var starts = before is null ? [] : Economy.Categories.Select(c => history.In(before.Year, Region.Code, c)).ToArray();
        if (before is not null)
        {
            var nation = traded ? before.Traded : before.Local;
            var ends = Enumerable.Range(0, shifts.Length).Select(c => Economy.Panel.Employment[Economy.CellOf(place, c)]).ToArray();
            Shift = ShiftShare.Dunn(starts, ends, nation.Panel.CategorySums, Economy.Panel.CategorySums, shifts);
            var compared = Enumerable.Range(0, shifts.Length).Where(c => !double.IsNaN(shifts[c].Regional)).ToArray();
            (Start, End) = compared.Length == 0 ? (double.NaN, double.NaN) : (compared.Sum(c => starts[c]), compared.Sum(c => ends[c]));
            NationGrowth = Growth.Rate(nation.Panel.CategorySums.Sum(), Economy.Panel.CategorySums.Sum());
        }

        Rows = [.. Enumerable.Range(0, shifts.Length).Select(c => Row(c, before is null ? double.NaN : starts[c], before is null ? NoShift : shifts[c]))];
        Strong = [.. Rows.Where(r => r.Strong).OrderByDescending(r => r.Lq)];
    }

    public RegionPanel Panel { get; }

    public int Place { get; }

    public bool Traded { get; }

    /// <summary>The earlier year that this one is compared with; null for none.</summary>
    public RegionPanel? Before { get; }

    public RegionHistory History { get; }

    public Economy Economy { get; }

    public Territory Region => Panel.Regions[Place];

    /// <summary>All categories of the half, in the order of their codes.</summary>
    public IReadOnlyList<PortfolioRow> Rows { get; }

    /// <summary>Those that the verdict holds for, the most concentrated first.</summary>
    public IReadOnlyList<PortfolioRow> Strong { get; }

    /// <summary>Those with jobs.</summary>
    public IEnumerable<PortfolioRow> Present => Rows.Where(r => r.Jobs > 0);

    public bool Judged => Economy.Rules is not null;

    /// <summary>The change of the categories whose figures are known in both years, taken apart; NaN without an earlier year.</summary>
    public Shift Shift { get; } = NoShift;

    /// <summary>What those categories summed to in the earlier year.</summary>
    public double Start { get; } = double.NaN;

    /// <summary>What they sum to now.</summary>
    public double End { get; } = double.NaN;

    /// <summary>Their change as a share.</summary>
    public double RegionGrowth => Growth.Rate(Start, End);

    /// <summary>The nation's change of this half of the economy, over the panel's regions.</summary>
    public double NationGrowth { get; } = double.NaN;

    /// <summary>Whether both changes are known, so that a page may tell of growth.</summary>
    public bool Changed => !double.IsNaN(RegionGrowth) && !double.IsNaN(NationGrowth);

    /// <summary>The region's figure over this half of its economy.</summary>
    public double Total => Economy.Panel.RegionTotals[Place];

    /// <summary>That as a share of all the panel's regions.</summary>
    public double NationShare => Total / Economy.Panel.CategorySums.Sum();

    private static Shift NoShift { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Reads a region's portfolio.</summary>
    /// <param name="panel">Dataset, year, kind, rules.</param>
    /// <param name="place">Place of the region in the panel.</param>
    /// <param name="traded">The traded or the local half.</param>
    /// <param name="from">The year to compare with; null for the earliest that is comparable.</param>
    /// <exception cref="Kernel.NotFoundException">The year is not there, not earlier, or lies beyond a break of the series.</exception>
    public static Portfolio Of(RegionPanel panel, int place, bool traded, int? from)
    {
        var before = Spans.Earlier(panel, from);
        return new Portfolio(panel, place, traded, before, RegionHistory.Load(panel, [panel.Regions[place].Code]));
    }

    private PortfolioRow Row(int column, double start, Shift shift)
    {
        var cell = Economy.CellOf(Place, column);
        var (category, jobs, ranks) = (Economy.Categories[column], Economy.Panel.Employment[cell], RegionRanks.Of(Economy));
        return new PortfolioRow(
            category, cell, Economy.Rating.Quotients[cell], ranks.RankOf(cell), ranks.WithJobs(column), jobs, Economy.Panel.Establishments[cell],
            Growth.Rate(start, jobs), shift, Economy.Verdict(cell), Level(cell), Economy.Firm(cell), History.Of(Region.Code, category));
    }

    /// <summary>Flags stand in the order of their strength, the verdict somewhere among them.</summary>
    private string? Level(int cell) => Economy.Rules is not { } rules || Economy.Verdict(cell) != Answer.Yes ? null
        : rules.Rules.Flags.Skip(rules.VerdictFlag).Last(f => Economy.Flag(cell, f) == Answer.Yes).Id;
}
