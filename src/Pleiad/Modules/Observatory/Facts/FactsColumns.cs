using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>The columns of statistics by region, industry and year, and the names they go by in the tables of different offices.</summary>
public static class FactsColumns
{
    public const int Region = 0, Industry = 1, Year = 2, Employment = 3, Value = 4, Establishments = 5, Payroll = 6, Suppressed = 7;

    private static readonly string[] RegionNames = ["fips", "area", "area_code", "territory", "region_code", "region_ru", "geo", "county"];

    private static readonly string[] IndustryNames = ["naics", "nace", "okved", "okved2", "isic", "sic", "code", "industry_code", "industry_okved2_section_ru"];

    /// <summary>The columns in the order of the constants above.</summary>
    /// <param name="required">Columns that must be there besides region, industry and year.</param>
    public static IReadOnlyList<TableColumn> All(params int[] required) =>
    [
        new("region", true, RegionNames),
        new("industry", true, IndustryNames),
        new("year", true, "time", "time_period", "period"),
        new("employment", required.Contains(Employment), "emp", "jobs", "employees"),
        new("value", required.Contains(Value), "obs_value", "amount", "fixed_assets", "fixed_assets_mln_rub"),
        new("establishments", required.Contains(Establishments), "est", "estab", "plants"),
        new("payroll", required.Contains(Payroll), "payann", "ap", "annual_payroll"),
        new("suppressed", required.Contains(Suppressed), "withheld"),
    ];

    /// <summary>The column of industries, as a definition set has it too.</summary>
    public static TableColumn IndustryColumn { get; } = new("industry", true, IndustryNames);
}
