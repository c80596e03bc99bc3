using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The addresses of region pages, with what a reader chose on them.</summary>
public static class RegionAddress
{
    /// <summary>A region's page; the earlier year is written only where it is comparable and not the first that is.</summary>
    public static string Of(PanelView panel, Territory region, int? from = null, bool traded = true, string suffix = "")
    {
        var years = Spans.Of(panel);
        var span = from is { } year && years.Contains(year) && year != years[0] ? $"from={year}" : "";
        return Address.At(panel, $"/regions/{region.Code}{suffix}", Join(span, traded ? "" : "local=yes"));
    }

    public static string Of(Portfolio p, string suffix = "") => Of(p.Panel, p.Region, p.Before?.Year, p.Traded, suffix);

    /// <summary>All regions of a panel, or those that are part of one.</summary>
    public static string All(PanelView panel, Territory? of = null) => Address.At(panel, "/regions", of is null ? "" : $"of={of.Code}");

    public static string Compare(PanelView panel, IEnumerable<Territory> regions, bool traded = true, string question = "", string suffix = "") =>
        Address.At(panel, "/compare" + suffix, Join(Codes(regions), traded ? "" : "local=yes", question));

    public static string Custom(PanelView panel, string name, IEnumerable<Territory> regions, bool traded = true, string suffix = "") =>
        Address.At(panel, "/custom" + suffix, Join(name.Length == 0 ? "" : $"name={Uri.EscapeDataString(name)}", Codes(regions), traded ? "" : "local=yes"));

    private static string Codes(IEnumerable<Territory> regions) => string.Join('&', regions.Select(r => $"r={Uri.EscapeDataString(r.Code)}"));

    private static string Join(params string[] parts) => string.Join('&', parts.Where(p => p.Length > 0));
}
