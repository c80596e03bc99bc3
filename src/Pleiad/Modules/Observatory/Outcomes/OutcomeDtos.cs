using Pleiad.Modules.Observatory.Api;

namespace Pleiad.Modules.Observatory.Outcomes;

/// <summary>A figure in the base year and now; null is no answer, never zero.</summary>
/// <param name="Growth">(value − base) ÷ base.</param>
public sealed record ChangeDto(double Base, double Value, double Growth)
{
    public static ChangeDto Of(Change change) => new(change.Base, change.Value, change.Growth);
}

/// <summary>The outcomes of a category.</summary>
/// <param name="Measured">The dataset's measure: jobs, where it counts jobs.</param>
/// <param name="Plants">The count of firms that the source has.</param>
/// <param name="Pay">Payroll ÷ jobs, thousand dollars a year: productivity as far as the source goes.</param>
/// <param name="NewFirms">Always null: no source.</param>
/// <param name="InnovationPotential">Always null: no source.</param>
public sealed record CategoryOutcomeDto(string Category, string Key, string Name, bool? Strong, ChangeDto Measured, ChangeDto Plants, ChangeDto Pay, ChangeDto? NewFirms, ChangeDto? InnovationPotential)
{
    public static CategoryOutcomeDto Of(CategoryOutcome row) =>
        new(row.Category.Code, row.Category.Key, row.Category.En, row.Strong, ChangeDto.Of(row.Jobs), ChangeDto.Of(row.Plants), ChangeDto.Of(row.Pay), null, null);
}

/// <summary>The outcomes of a region's categories since the base year.</summary>
/// <param name="BaseYear">The first year this one may be compared with; null for none, and then nothing has a base.</param>
public sealed record OutcomesDto(string Dataset, int Year, string Kind, string Region, string Name, string Measure, int? BaseYear, bool Illustrative, string Source, string? BaseSource, IReadOnlyList<CategoryOutcomeDto> Categories)
{
    private static readonly string[] Header = ["region", "category", "outcome", "unit", "base_year", "base", "year", "value", "growth"];

    public static OutcomesDto Of(RegionOutcomes o) => new(
        o.Panel.Dataset.Id, o.Panel.Year, o.Panel.Kind, o.Region.Code, o.Region.En, o.Panel.Dataset.Measure.Id, o.Panel.BaseYear, o.Panel.Dataset.Head.Illustrative, o.Panel.Source.Source,
        o.Panel.BaseYear is { } year ? o.Panel.Dataset.ImportOf(o.Panel.Dataset.Find(o.Panel.Kind, year)!).Source : null, [.. o.Rows.Select(CategoryOutcomeDto.Of)]);

    /// <summary>A line for each outcome of each category.</summary>
    public static byte[] Csv(RegionOutcomes o)
    {
        string[] Line(CategoryOutcome row, string outcome, string unit, Change? change) =>
        [
            o.Region.Code, row.Category.Code, outcome, unit, CsvTables.Text(o.Panel.BaseYear), CsvTables.Text(change?.Base), CsvTables.Text(o.Panel.Year), CsvTables.Text(change?.Value), CsvTables.Text(change?.Growth),
        ];
        var measure = o.Panel.Dataset.Measure;
        return CsvTables.Write(
        [
            Header,
            .. o.Rows.SelectMany(r => new[]
            {
                Line(r, measure.Id, measure.UnitEn, r.Jobs), Line(r, "plants", "plants", r.Plants), Line(r, "pay", "thousand dollars a year", r.Pay),
                Line(r, "new_firms", "", null), Line(r, "innovation_potential", "", null),
            }),
        ]);
    }
}
