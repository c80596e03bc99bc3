using Pleiad.Engine;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>Which traded categories have their jobs in the same metro areas: the correlation of employment over all of them.</summary>
public sealed class RelatedCategories
{
    private readonly Lazy<double[][]> correlations;
    private readonly Nation nation;

    public RelatedCategories(Nation nation) => (this.nation, correlations) = (nation, new(() => Correlate(nation.Metros.Traded)));

    /// <summary>The correlation of two traded categories, by their place among the traded.</summary>
    public double Between(int left, int right) => correlations.Value[left][right];

    /// <summary>The categories nearest to one, the nearest first; empty for a local category.</summary>
    public IEnumerable<(Category Category, double Correlation)> Of(Category category)
    {
        var traded = nation.Metros.Traded.Categories;
        var own = nation.Metros.Traded.ColumnOf(category);
        return own < 0 ? [] : Enumerable.Range(0, traded.Count).Where(c => c != own)
            .Select(c => (traded[c], Between(own, c))).OrderByDescending(c => c.Item2);
    }

    private static double[][] Correlate(Economy economy)
    {
        var regions = economy.Panel.Regions.Count;
        double[][] columns = [.. Enumerable.Range(0, economy.Categories.Count)
            .Select(c => Enumerable.Range(0, regions).Select(r => economy.Panel.Employment[economy.CellOf(r, c)]).ToArray())];
        return [.. columns.Select(a => columns.Select(b => Relatedness.Correlation(a, b)).ToArray())];
    }
}
