using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>The addresses of the Observatory's pages, without the language. The rule set and the imputed figures are the question of an address.</summary>
public static class Address
{
    /// <summary>The year whose verdicts were published and can be checked.</summary>
    public const string CheckedYear = "2016";

    /// <summary>The path of the check within the Observatory.</summary>
    public const string CheckPath = $"/us/{CheckedYear}/check";

    public const string Root = "/observatory";

    public const string Check = Root + CheckPath;

    public const string States = $"{Root}/us/{CheckedYear}/states";

    public const string Metros = $"{Root}/us/{CheckedYear}/metros";

    public const string Imports = Root + "/imports";

    public const string Rules = Root + "/rules";

    public static string Of(Dataset dataset) => $"{Root}/{dataset.Id}";

    public static string Of(Dataset dataset, PanelHead panel) => $"{Of(dataset)}/{panel.Year}/{panel.Kind}";

    public static string Of(PanelView panel) => At(panel, "");

    public static string Of(PanelView panel, Category category, string suffix = "") => At(panel, $"/{category.Key}{suffix}");

    public static string Of(PanelView panel, Category category, Territory region, string suffix = "") => At(panel, $"/{category.Key}/{region.Code}{suffix}");

    /// <summary>A region and category that experts judge: without a year, since what they say stands until the figures say otherwise.</summary>
    public static string OfAgglomeration(Dataset dataset, string kind, Category category, Territory region) => $"{Of(dataset)}/{kind}/{category.Key}/{region.Code}";

    /// <summary>A region's own page.</summary>
    public static string OfRegion(PanelView panel, Territory region, string suffix = "") => At(panel, $"/regions/{region.Code}{suffix}");

    /// <summary>A page below a panel, with the panel's question.</summary>
    /// <param name="panel">Dataset, year, kind, rules, imputed or not.</param>
    /// <param name="below">The rest of the path, with its slash.</param>
    /// <param name="question">More parameters, as a=b&amp;c=d.</param>
    public static string At(PanelView panel, string below, string question = "")
    {
        var view = panel.Rules is { } rules && rules.Rules.Id != panel.Dataset.DefaultRules?.Rules.Id ? $"rules={rules.Rules.Id}" : "";
        var parts = string.Join('&', new[] { question, view, panel.Imputed ? "imputed=yes" : "" }.Where(p => p.Length > 0));
        return $"{Of(panel.Dataset, panel.Head)}{below}{(parts.Length == 0 ? "" : "?" + parts)}";
    }
}
