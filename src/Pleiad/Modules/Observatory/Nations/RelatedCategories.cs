using System.Runtime.CompilerServices;
using Pleiad.Engine;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// Which traded categories have their jobs in the same places: the correlation of employment over all regions of one kind in one
/// year, the kind with the most regions among the complete counts.
/// </summary>
public sealed class RelatedCategories
{
    private readonly ConditionalWeakTable<Dataset, Lazy<(RegionPanel Panel, double[][] Correlations)>> known = [];

    /// <summary>The panel that the correlations of a dataset are taken over.</summary>
    public RegionPanel PanelOf(Dataset dataset) => Of(dataset).Panel;

    /// <summary>The correlation of two traded categories, by their place among the traded.</summary>
    public double Between(Dataset dataset, int left, int right) => Of(dataset).Correlations[left][right];

    /// <summary>The categories nearest to one, the nearest first; empty for a local category.</summary>
    public IEnumerable<(Category Category, double Correlation)> Of(Dataset dataset, Category category)
    {
        var (panel, correlations) = Of(dataset);
        var own = panel.Traded.ColumnOf(category);
        return own < 0 ? [] : Enumerable.Range(0, panel.Traded.Categories.Count).Where(c => c != own)
            .Select(c => (panel.Traded.Categories[c], correlations[own][c])).OrderByDescending(c => c.Item2);
    }

    private (RegionPanel Panel, double[][] Correlations) Of(Dataset dataset) => known.GetValue(dataset, d => new(() =>
    {
        var head = d.Panels.OrderBy(p => p.Incomplete).ThenByDescending(p => d.Regions(p.Kind).Count).ThenByDescending(p => p.Year).First();
        var panel = d.Panel(head);
        return (panel, Correlate(panel.Traded));
    })).Value;

    private static double[][] Correlate(Economy economy)
    {
        var regions = economy.Panel.Regions.Count;
        double[][] columns = [.. Enumerable.Range(0, economy.Categories.Count)
            .Select(c => Enumerable.Range(0, regions).Select(r => economy.Panel.Employment[economy.CellOf(r, c)]).ToArray())];
        return [.. columns.Select(a => columns.Select(b => Relatedness.Correlation(a, b)).ToArray())];
    }
}
