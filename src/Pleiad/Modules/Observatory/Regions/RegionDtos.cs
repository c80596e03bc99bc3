using Pleiad.Engine.Change;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>A region by code and name.</summary>
public sealed record RegionNameDto(string Code, string Name)
{
    public static RegionNameDto Of(Territory region) => new(region.Code, region.En);
}

/// <summary>A change taken apart, in the dataset's unit: National + Mix + Regional = Change.</summary>
public sealed record ShiftDto(double Change, double National, double Mix, double Regional)
{
    public static ShiftDto Of(Shift shift) => new(shift.Change, shift.National, shift.Mix, shift.Regional);
}

/// <summary>One category of a region. Null is no answer, never zero.</summary>
/// <param name="Rank">Rank by location quotient among the regions with jobs.</param>
/// <param name="RankedOf">How many regions have jobs in it.</param>
/// <param name="Growth">Change since the earlier year as a share; null without a comparable one.</param>
/// <param name="Verdict">The rule set's verdict; null when not judged.</param>
/// <param name="Level">The highest flag that holds.</param>
/// <param name="Firm">False when what the source withholds could change the verdict.</param>
/// <param name="Years">A figure a year, in the order of the region's years.</param>
public sealed record PortfolioCategoryDto(
    string Category, string Key, string Name, double Lq, int? Rank, int RankedOf, double Value, double Establishments, double Growth, ShiftDto Shift, bool? Verdict, string? Level, bool Firm, IReadOnlyList<double> Years)
{
    public static PortfolioCategoryDto Of(PortfolioRow row) => new(
        row.Category.Code, row.Category.Key, row.Category.En, row.Lq, row.Rank == 0 ? null : row.Rank, row.Of, row.Jobs, row.Plants, row.Growth, ShiftDto.Of(row.Shift), Answers.Known(row.Verdict), row.Level, row.Firm, row.History);
}

/// <summary>A region's portfolio: every category of one half of its economy, and its change beside the nation's.</summary>
/// <param name="From">The earlier comparable year; null for none.</param>
/// <param name="Start">The sum in that year over the categories known in both years.</param>
/// <param name="End">The same now.</param>
/// <param name="Years">The years of the series.</param>
/// <param name="Breaks">Those at which a new series begins.</param>
/// <param name="WithinReach">Codes of categories that are not strong, but related to strong ones.</param>
public sealed record PortfolioDto(
    int Year, int? From, string Kind, string Region, string Name, string? Parent, long? Population, bool Traded, string Measure, string? Rules, bool Imputed, bool Incomplete,
    double Total, double ShareOfNation, double Start, double End, double Growth, double NationGrowth, ShiftDto Shift, IReadOnlyList<int> Years, IReadOnlyList<int> Breaks,
    IReadOnlyList<string> WithinReach, IReadOnlyList<PortfolioCategoryDto> Categories, string Source, string Licence)
{
    public static PortfolioDto Of(Portfolio p, RelatedCategories related) => new(
        p.Panel.Year, p.Before?.Year, p.Panel.Kind, p.Region.Code, p.Region.En, p.Region.Parent.Length == 0 ? null : p.Region.Parent, p.Region.Population, p.Traded, p.Panel.Dataset.Measure.Id,
        p.Economy.Rules?.Rules.Id, p.Panel.Imputed, p.Panel.Head.Incomplete, p.Total, p.NationShare, p.Start, p.End, p.RegionGrowth, p.NationGrowth, ShiftDto.Of(p.Shift), p.History.Years,
        [.. p.History.Breaks.Select(i => p.History.Years[i])], [.. Regions.WithinReach.Of(p, related, p.Rows.Count).Select(r => r.Row.Category.Code)], [.. p.Rows.Select(PortfolioCategoryDto.Of)],
        p.Panel.Source.Source, p.Panel.Source.Licence);
}

/// <summary>A region in one category of a comparison.</summary>
public sealed record ComparedCellDto(string Region, double Lq, double Value, double Share, bool? Verdict, bool Firm);

/// <summary>A category side by side.</summary>
/// <param name="Difference">Largest less smallest share.</param>
public sealed record ComparedCategoryDto(string Category, string Key, string Name, double Difference, IReadOnlyList<ComparedCellDto> Regions);

/// <summary>Krugman's index of two regions, 0 to 2.</summary>
public sealed record DistanceDto(string Left, string Right, double Krugman);

/// <summary>Two to ten regions side by side.</summary>
public sealed record ComparisonDto(
    int Year, string Kind, bool Traded, string? Rules, IReadOnlyList<RegionNameDto> Regions, IReadOnlyList<ComparedCategoryDto> Categories, IReadOnlyList<DistanceDto> Distances, string Source, string Licence)
{
    public static ComparisonDto Of(Comparison c) => new(
        c.Panel.Year, c.Panel.Kind, c.Traded, c.Economy.Rules?.Rules.Id, [.. c.Regions.Select(RegionNameDto.Of)],
        [.. c.Rows.Select(r => new ComparedCategoryDto(
            r.Category.Code, r.Category.Key, r.Category.En, r.Difference,
            [.. r.Cells.Select((cell, i) => new ComparedCellDto(c.Regions[i].Code, cell.Lq, cell.Jobs, cell.Share, Answers.Known(cell.Verdict), cell.Firm))]))],
        [.. Enumerable.Range(0, c.Places.Count).SelectMany(a => Enumerable.Range(a + 1, c.Places.Count - a - 1).Select(b => new DistanceDto(c.Regions[a].Code, c.Regions[b].Code, c.Distance(a, b))))],
        c.Panel.Source.Source, c.Panel.Source.Licence);
}

/// <summary>A category of a custom region.</summary>
/// <param name="Known">How many members have a figure.</param>
/// <param name="Firm">False when something of the members' figures is withheld.</param>
/// <param name="Tests">The tests of the verdict, by the cut-offs of the standard pool.</param>
public sealed record CustomCategoryDto(
    string Category, string Key, string Name, double Lq, double Value, double Establishments, double ShareOfNation, int Known, bool Firm, bool? Verdict, string? Level, IReadOnlyList<TestDto> Tests);

/// <summary>Regions summed into one, judged by the cut-offs of the standard pool of its kind, which it does not change.</summary>
public sealed record CustomRegionDto(
    int Year, string Kind, string Name, bool Traded, string? Rules, double Total, double ShareOfNation, IReadOnlyList<RegionNameDto> Members, IReadOnlyList<CustomCategoryDto> Categories, string Source, string Licence)
{
    public static CustomRegionDto Of(CustomRegion r) => new(
        r.Panel.Year, r.Panel.Kind, r.Name, r.Traded, r.Economy.Rules?.Rules.Id, r.Total, r.NationShare, [.. r.Members.Select(RegionNameDto.Of)],
        [.. r.Rows.Select(c => new CustomCategoryDto(
            c.Category.Code, c.Category.Key, c.Category.En, c.Lq, c.Jobs, c.Plants, c.NationShare, c.Known, c.Firm, Answers.Known(c.Verdict), c.Level, [.. c.Tests.Select(TestDto.Of)]))],
        r.Panel.Source.Source, r.Panel.Source.Licence);
}
