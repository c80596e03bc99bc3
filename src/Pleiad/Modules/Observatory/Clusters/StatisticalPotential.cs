using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Clusters;

/// <summary>A category in which a territory is strong, and the clusters that work in it.</summary>
public sealed record StrongCategory(Category Category, RankedRegion Row, IReadOnlyList<StandingCluster> Organised);

/// <summary>The categories in which the statistics of a dataset find a territory strong, in the year nearest to the date.</summary>
public sealed record StatisticalPotential(RegionPanel Panel, Territory Region, IReadOnlyList<StrongCategory> Strong)
{
    /// <summary>Strong, and nobody organises it.</summary>
    public IEnumerable<StrongCategory> Open => Strong.Where(s => s.Organised.Count == 0);

    /// <summary>From the first dataset that judges jobs and has the territory, real statistics before illustrative ones; null when none has it.</summary>
    public static StatisticalPotential? Find(IEnumerable<Dataset> datasets, TerritoryClusters clusters)
    {
        foreach (var dataset in datasets.Where(d => d.Measure.Jobs && d.DefaultRules is not null))
        {
            var head = dataset.Panels.Where(p => dataset.Regions(p.Kind).Any(r => r.Code == clusters.Territory))
                .OrderBy(p => Math.Abs(p.Year - clusters.At.Year)).ThenByDescending(p => p.Year).FirstOrDefault();
            if (head is not null && dataset.Panel(head) is var panel && panel.Find(clusters.Territory) is >= 0 and var place && HasFigures(panel, place))
                return new(panel, panel.Regions[place], StrongIn(panel, place, clusters));
        }

        return null;
    }

    private static bool HasFigures(RegionPanel panel, int place) => panel.Traded.MissingIn(place) < panel.Traded.Categories.Count;

    private static IReadOnlyList<StrongCategory> StrongIn(RegionPanel panel, int place, TerritoryClusters clusters) =>
    [
        .. panel.Traded.Categories.Select(panel.Ranking).Select(r => (r.Category, Row: r.Rows.First(row => row.Place == place))).Where(r => r.Row.Strong)
            .Select(r => new StrongCategory(r.Category, r.Row, [.. clusters.Organising(r.Category.Key)])).OrderByDescending(s => s.Row.Lq),
    ];
}
