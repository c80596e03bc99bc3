using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>The addresses of the Observatory's pages, without the language.</summary>
public static class Address
{
    /// <summary>The year that a reader is shown first: the latest that is loaded, today the only one.</summary>
    public const string LatestYear = "2016";

    /// <summary>The path of the check within the Observatory.</summary>
    public const string CheckPath = $"/us/{LatestYear}/check";

    public const string Check = $"/observatory{CheckPath}";

    public const string States = $"/observatory/us/{LatestYear}/states";

    public const string Metros = $"/observatory/us/{LatestYear}/metros";

    public const string Find = "/observatory/find";

    public static string Of(RegionPanel panel) => $"/observatory/us/{panel.Year}/{panel.Kind}";

    public static string Of(RegionPanel panel, Category category) => $"{Of(panel)}/{category.Key}";

    public static string Of(RegionPanel panel, Category category, Territory region) => $"{Of(panel, category)}/{region.Code}";
}
