using Microsoft.EntityFrameworkCore;
using Pleiad.Engine;
using Pleiad.Engine.Firmness;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>The figures of one kind of regions in one year, as loaded: a traded and a local half, and the nation's figures where a source gives them.</summary>
public sealed class PanelFigures
{
    private readonly IReadOnlyDictionary<string, NationalFigure> national;

    private PanelFigures(Figures traded, Figures local, IReadOnlyDictionary<string, NationalFigure> national) =>
        (Traded, Local, this.national) = (traded, local, national);

    public Figures Traded { get; }

    public Figures Local { get; }

    /// <summary>Reads them from the database.</summary>
    public static PanelFigures Load(IDbContextFactory<PleiadDb> databases, Dataset dataset, PanelHead panel)
    {
        using var db = databases.CreateDbContext();
        var regions = dataset.Regions(panel.Kind);
        Figures Half(bool traded) => new([.. dataset.Categories.Where(c => c.Traded == traded)], regions);
        var (traded, local) = (Half(true), Half(false));
        Each(db, panel, cell =>
        {
            if (!traded.Take(cell))
                local.Take(cell);
        });

        return new PanelFigures(traded, local, db.NationalFigures.Where(n => n.ImportId == panel.ImportId && n.Year == panel.Year).ToDictionary(n => n.Category));
    }

    /// <summary>The cells of a panel, read without the help of the model: 90,000 of them stand between a reader and the first page of a year.</summary>
    private static void Each(PleiadDb db, PanelHead panel, Action<Cell> take)
    {
        db.Database.OpenConnection();
        db.Database.GetDbConnection().Each(
            "SELECT region, category, value, establishments, payroll, published, withheld, imputed, upper FROM observatory_cell WHERE import_id = @import AND kind = @kind AND year = @year",
            row =>
            {
                double? Figure(int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
                long? Count(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
                int? Rows(int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
                take(new Cell(panel.ImportId, panel.Kind, panel.Year, row.GetString(0), row.GetString(1), Figure(2), Count(3), Count(4), Rows(5), Rows(6), Figure(7), Figure(8)));
            },
            ("@import", panel.ImportId), ("@kind", panel.Kind), ("@year", panel.Year));
    }

    /// <summary>Both halves rated; growth is against an earlier year's figures where the series allows it.</summary>
    public (Economy Traded, Economy Local) Rate(RuleSetFile? rules, bool imputed, PanelFigures? earlier)
    {
        var (traded, local) = (Traded.Values(imputed), Local.Values(imputed));
        var all = new double[Traded.Regions.Count];
        Traded.AddTotals(traded, all);
        Local.AddTotals(local, all);
        return (
            Rate(Traded, Local, traded, rules, all, earlier?.Traded.Values(imputed)),
            Rate(Local, Traded, local, null, all, null));
    }

    private Economy Rate(Figures half, Figures other, double[] values, RuleSetFile? rules, double[] all, double[]? earlier)
    {
        double[]? totals = national.Count == 0 ? null : [.. half.Categories.Select(c => national.TryGetValue(c.Code, out var n) ? n.Value ?? n.Share ?? double.NaN : double.NaN)];
        var (regions, count) = (half.Regions.Count, half.Categories.Count);
        var panel = new Panel(
            [.. half.Regions.Select(r => r.Code)], [.. half.Categories.Select(c => c.Code)], Index(regions * count, i => i / count), Index(regions * count, i => i % count),
            values, half.Establishments, totals, totals is null ? double.NaN : totals.Sum()) { AllJobs = all, Payroll = half.Payroll, BaseEmployment = earlier };
        return new Economy(half, other, ClusterRating.Rate(panel, rules?.Rules ?? Engine.Rules.RuleSet.None), rules);
    }

    private static int[] Index(int count, Func<int, int> of)
    {
        var index = new int[count];
        for (var i = 0; i < count; i++)
            index[i] = of(i);
        return index;
    }
}

/// <summary>The figures of one economy laid out region by region; what was not loaded is missing.</summary>
public sealed class Figures
{
    private readonly Dictionary<string, int> columns;
    private readonly Dictionary<string, int> rows;

    public Figures(IReadOnlyList<Category> categories, IReadOnlyList<Territory> regions)
    {
        (Categories, Regions) = (categories, regions);
        columns = Enumerable.Range(0, categories.Count).ToDictionary(c => categories[c].Code, StringComparer.Ordinal);
        rows = Enumerable.Range(0, regions.Count).ToDictionary(r => regions[r].Code, StringComparer.Ordinal);
        var count = categories.Count * regions.Count;
        (Published, Establishments, Payroll, Imputed, Upper) = (Missing(count), Missing(count), Missing(count), Missing(count), Missing(count));
        (PublishedRows, WithheldRows, Exists) = (new int[count], new int[count], new bool[count]);
    }

    public IReadOnlyList<Category> Categories { get; }

    public IReadOnlyList<Territory> Regions { get; }

    /// <summary>Published sums, NaN where nothing is published.</summary>
    public double[] Published { get; }

    public double[] Establishments { get; }

    public double[] Payroll { get; }

    /// <summary>Sums with residuals shared out; NaN where nothing was imputed.</summary>
    public double[] Imputed { get; }

    /// <summary>The most a cell can hold; NaN where that is not known.</summary>
    public double[] Upper { get; }

    /// <summary>How many published rows a sum is of; 0 where the source gave the sum itself.</summary>
    public int[] PublishedRows { get; }

    /// <summary>How many rows are withheld.</summary>
    public int[] WithheldRows { get; }

    /// <summary>Whether the source has anything in a cell. Where it has nothing, there may be no jobs, or too few plants to be published.</summary>
    public bool[] Exists { get; }

    /// <summary>Whether anything was imputed.</summary>
    public bool AnyImputed { get; private set; }

    /// <summary>Whether the source counts the rows behind its sums, so that what is withheld is known and bounded.</summary>
    public bool KnowsRows { get; private set; }

    /// <summary>Whether any payroll is given.</summary>
    public bool HasPayroll { get; private set; }

    /// <summary>
    /// What a cell can hold: from what is published to its upper bound, or to infinity where something is withheld and nothing bounds
    /// it. A cell of which the source has nothing, and no parent leaves anything to it, holds nothing: fewer than three plants, if any.
    /// </summary>
    public Interval Bounds(int cell)
    {
        var low = double.IsNaN(Published[cell]) ? 0 : Published[cell];
        if (!double.IsNaN(Upper[cell]))
            return new(low, Math.Max(low, Upper[cell])); // industries can add up to more than their parent
        return WithheldRows[cell] > 0 ? new(low, double.PositiveInfinity) : Interval.Exactly(low);
    }

    /// <summary>What a region's cells can hold together.</summary>
    public Interval BoundsOfRegion(int region)
    {
        var (low, high) = (0.0, 0.0);
        for (var c = 0; c < Categories.Count; c++)
        {
            var cell = Bounds((region * Categories.Count) + c);
            (low, high) = (low + cell.Low, high + cell.High);
        }

        return new(low, high);
    }

    /// <summary>Takes a cell into its place; false when its category is not of this economy.</summary>
    public bool Take(Cell cell)
    {
        if (!columns.TryGetValue(cell.Category, out var column) || !rows.TryGetValue(cell.Region, out var row))
            return false;
        var place = (row * Categories.Count) + column;
        (Published[place], Establishments[place], Payroll[place]) = (cell.Value ?? double.NaN, cell.Establishments ?? double.NaN, cell.Payroll ?? double.NaN);
        (Imputed[place], Upper[place]) = (cell.Imputed ?? double.NaN, cell.Upper ?? double.NaN);
        AnyImputed |= cell.Imputed is not null;
        KnowsRows |= cell.Published is not null || cell.Withheld is not null;
        HasPayroll |= cell.Payroll is not null;
        Exists[place] = cell.Value is not null || cell.Establishments is not null || cell.Upper is not null || cell.Published is not null || cell.Withheld is not null;
        (PublishedRows[place], WithheldRows[place]) = (cell.Published ?? 0, cell.Withheld ?? 0);
        return true;
    }

    /// <summary>The values to be rated: the published ones, or with the imputed ones where there are any.</summary>
    public double[] Values(bool imputed) => imputed ? [.. Published.Select((p, i) => double.IsNaN(Imputed[i]) ? p : Imputed[i])] : Published;

    /// <summary>Adds each region's values to its total.</summary>
    public void AddTotals(double[] values, double[] totals)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                totals[i / Categories.Count] += values[i];
        }
    }

    private static double[] Missing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
