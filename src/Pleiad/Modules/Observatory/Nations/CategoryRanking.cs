using System.Collections.Concurrent;
using Pleiad.Engine;
using Pleiad.Engine.Firmness;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>Why a region's verdict in a category is what it is.</summary>
public enum Standing
{
    /// <summary>The verdict holds, and the flag above it too.</summary>
    StrongTop,

    /// <summary>The verdict holds.</summary>
    Strong,

    /// <summary>Too few establishments for the rule, whatever its jobs.</summary>
    TooFewPlants,

    /// <summary>Some more jobs would make it strong.</summary>
    JobsShort,

    /// <summary>A written zero.</summary>
    NoJobs,

    /// <summary>The source has no row: there is nothing, or too little to be published.</summary>
    NoRow,

    /// <summary>The figure is missing.</summary>
    Missing,

    /// <summary>The figure is there, and something that the rule asks for is not.</summary>
    NoAnswer,

    /// <summary>The category is measured and not judged.</summary>
    NotJudged,
}

/// <summary>One region in a category: its figures, its rank by LQ and its standing.</summary>
/// <param name="Place">Place of the region in the panel.</param>
/// <param name="Region">The region.</param>
/// <param name="Cell">Place of the cell in the economy.</param>
/// <param name="Rank">Rank by LQ, 1 the highest, equal quotients sharing theirs; 0 without a quotient.</param>
/// <param name="Lq">Location quotient, NaN for none.</param>
/// <param name="Jobs">Employment, NaN when missing.</param>
/// <param name="Plants">Establishments, NaN when missing.</param>
/// <param name="Firm">False when what the source withholds could change the verdict.</param>
/// <param name="Standing">Why the verdict is what it is.</param>
/// <param name="MissingBeside">How many categories of the region are missing, so that its total leaves them out.</param>
public sealed record RankedRegion(int Place, Territory Region, int Cell, int Rank, double Lq, double Jobs, double Plants, bool Firm, Standing Standing, int MissingBeside)
{
    /// <summary>Whether residuals of the parents are part of the figure.</summary>
    public bool Imputed { get; init; }

    public bool Strong => Standing is Standing.Strong or Standing.StrongTop;
}

/// <summary>All regions of a panel in one category, ranked by LQ.</summary>
public sealed class CategoryRanking
{
    private readonly Lazy<CategoryPool> pool;
    private readonly ConcurrentDictionary<int, double?> flips = new();
    private readonly Lazy<Concentration> concentration;
    private readonly Lazy<IReadOnlyList<(RankedRegion Row, double Change)>> closest;
    private readonly int column;

    public CategoryRanking(RegionPanel panel, Category category)
    {
        (Panel, Category, Economy) = (panel, category, panel.EconomyOf(category));
        column = Economy.ColumnOf(category);
        (concentration, closest) = (new(() => Concentration.Of(this)), new(FindClosest));
        pool = new(() => new CategoryPool(Economy.Rating, column));
        var quotients = Enumerable.Range(0, panel.Regions.Count).Select(r => Economy.Rating.Quotients[Economy.CellOf(r, column)]).ToArray();
        int[] order = [.. Enumerable.Range(0, quotients.Length).OrderByDescending(r => double.IsNaN(quotients[r]) ? double.NegativeInfinity : quotients[r]).ThenBy(r => panel.Regions[r].En, StringComparer.Ordinal)];
        var rows = new RankedRegion[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var tied = i > 0 && quotients[order[i]] == quotients[order[i - 1]];
            rows[i] = Row(order[i], double.IsNaN(quotients[order[i]]) ? 0 : tied ? rows[i - 1].Rank : i + 1);
        }

        Rows = rows;
    }

    public RegionPanel Panel { get; }

    public Category Category { get; }

    public Economy Economy { get; }

    /// <summary>The regions, the highest LQ first, those without one last.</summary>
    public IReadOnlyList<RankedRegion> Rows { get; }

    public IEnumerable<RankedRegion> Strong => Rows.Where(r => r.Strong);

    /// <summary>Jobs of the category over the panel's regions.</summary>
    public double Jobs => Economy.Panel.CategorySums[column];

    /// <summary>The share of those jobs that strong regions hold.</summary>
    public double StrongShare => Strong.Sum(r => r.Jobs) / Jobs;

    /// <summary>How concentrated the category is, measured when first asked for.</summary>
    public Concentration Concentration => concentration.Value;

    /// <summary>The smallest changes that flip a verdict: two that would gain it, two that would lose it.</summary>
    public IReadOnlyList<(RankedRegion Row, double Change)> Closest => closest.Value;

    /// <summary>National figure of the category, in jobs or as a share.</summary>
    public double National => Economy.Panel.National[column];

    /// <summary>Whether the nation's figure comes from a source, and is not the sum of the regions.</summary>
    public bool NationGiven => !ReferenceEquals(Economy.Panel.National, Economy.Panel.CategorySums);

    /// <summary>The cut-off of a criterion in this category.</summary>
    public double Cutoff(Criterion criterion) => Economy.Rating.Cutoff(criterion, column);

    /// <summary>The quotient that a flag asks for; NaN when it asks for none.</summary>
    public double QuotientCutoff(Flag flag) => Economy.QuotientCutoff(flag, column);

    /// <summary>The smallest whole number of establishments that the rule's floor accepts.</summary>
    public double PlantsNeeded => (Economy.Rules?.Rules.Floors ?? []).Where(f => f.Measure == Measure.Establishments)
        .Select(f => f.Strict ? Math.Floor(Cutoff(f)) + 1 : Math.Ceiling(Cutoff(f))).DefaultIfEmpty(double.NaN).First();

    /// <summary>Whether a region fails the floors for jobs or plants, so that no quotient makes it strong.</summary>
    public bool BelowFloors(RankedRegion row) => row.Jobs > 0
        && (Economy.Rules?.Rules.Floors ?? []).Any(f => f.Test(Economy.Rating.Measured(f.Measure, row.Cell), Cutoff(f)) == Answer.No);

    /// <summary>What would be if a region had another number of jobs; null when it is missing or the category is not judged.</summary>
    public WhatIf? WhatIf(RankedRegion row) =>
        Economy.Rules is null || double.IsNaN(row.Jobs) ? null : new WhatIf(pool.Value, row.Cell);

    /// <summary>The number of jobs, nearest to today's, at which the verdict is another one; null for none.</summary>
    public double? FlipsAt(RankedRegion row) => row.Standing == Standing.TooFewPlants ? null
        : flips.GetOrAdd(row.Cell, _ => WhatIf(row)?.FlipsAt(Economy.Rules!.VerdictFlag)); // thousands of counties are asked once, not with every request

    /// <summary>The verdict within the bounds of what is withheld, with its reasons; null where no bounds are known.</summary>
    public FirmCell? Firmness(RankedRegion row) => Economy.Firmness?.Explain(Economy.Rules!.VerdictFlag, row.Cell);

    /// <summary>The stars of a region; empty for a rule set without stars.</summary>
    public IReadOnlyList<Answer> StarsOf(RankedRegion row) => Economy.Rules is { Stars.Count: > 0 } rules ? rules.StarsOf(Economy.Rating, row.Cell) : [];

    private List<(RankedRegion Row, double Change)> FindClosest()
    {
        var changes = Rows.Select(r => (Row: r, Flips: FlipsAt(r))).Where(c => c.Flips is not null)
            .Select(c => (c.Row, Change: c.Flips!.Value - c.Row.Jobs)).OrderBy(c => Math.Abs(c.Change)).ToArray();
        return [.. changes.Where(c => c.Change > 0).Take(2), .. changes.Where(c => c.Change < 0).Take(2)];
    }

    private RankedRegion Row(int region, int rank)
    {
        var cell = Economy.CellOf(region, column);
        var panel = Economy.Panel;
        return new RankedRegion(
            region, Panel.Regions[region], cell, rank, Economy.Rating.Quotients[cell], panel.Employment[cell], panel.Establishments[cell], Economy.Firm(cell), StandingOf(cell), Economy.MissingIn(region))
        {
            Imputed = Panel.Imputed && !double.IsNaN(Economy.Figures.Imputed[cell]),
        };
    }

    private Standing StandingOf(int cell)
    {
        var jobs = Economy.Panel.Employment[cell];
        if (double.IsNaN(jobs))
            return Economy.Figures.Exists[cell] ? Standing.Missing : Standing.NoRow;
        if (Economy.Rules is not { } rules)
            return Standing.NotJudged;
        if (Economy.Verdict(cell) == Answer.Yes)
            return rules.Above is { } above && Economy.Flag(cell, above) == Answer.Yes ? Standing.StrongTop : Standing.Strong;
        if (Economy.Verdict(cell) == Answer.None)
            return Standing.NoAnswer;
        if (jobs == 0)
            return Standing.NoJobs;
        return rules.Rules.Floors.Any(f => f.Measure == Measure.Establishments && f.Test(Economy.Panel.Establishments[cell], Cutoff(f)) == Answer.No)
            ? Standing.TooFewPlants
            : Standing.JobsShort;
    }
}
