using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Finding;

/// <summary>A place that a search found, in the panel that a reader is shown first.</summary>
public sealed record FoundRegion(RegionPanel Panel, Territory Region);

/// <summary>A category that a search found.</summary>
public sealed record FoundCategory(RegionPanel Panel, Category Category);

/// <summary>Categories and regions of all datasets whose names, in either language, look like what was typed.</summary>
public sealed class FindPlaces(Datasets datasets)
{
    public const int Most = 20;

    public (IReadOnlyList<FoundCategory> Categories, IReadOnlyList<FoundRegion> Regions) Run(string text)
    {
        var wanted = Similar.Fold(text.Length > 100 ? text[..100] : text);
        if (wanted.Length == 0)
            return ([], []);
        bool Has(IEnumerable<string> names) => names.Any(n => $" {Similar.Fold(n)}".Contains($" {wanted}", StringComparison.Ordinal));
        var all = datasets.All();
        FoundCategory[] categories = [.. all.SelectMany(d => d.Categories.Where(c => c.Code == wanted || Has([c.En, c.Ru])).Select(c => new FoundCategory(d.Panel(d.Front), c)))];
        FoundRegion[] regions = [.. all.SelectMany(d => d.Kinds.SelectMany(k => d.Regions(k).Where(r => r.Code == wanted || Has([r.En, r.Ru, r.Postal])).Take(Most).Select(r => new FoundRegion(Shown(d, k), r))))];
        if (categories.Length == 0 && regions.Length == 0)
        {
            categories = [.. all.SelectMany(d => Similar.Nearest(wanted, d.Categories, c => [c.En, c.Ru]).Select(c => new FoundCategory(d.Panel(d.Front), c)))];
            regions = [.. all.SelectMany(d => Similar.Nearest(wanted, d.Regions(d.Kinds[0]), r => [r.En, r.Ru]).Select(r => new FoundRegion(Shown(d, d.Kinds[0]), r)))];
        }

        return ([.. categories.Take(Most)], [.. regions.Take(Most)]);
    }

    /// <summary>The latest complete year of a kind of regions, or the latest.</summary>
    private static RegionPanel Shown(Dataset dataset, string kind) =>
        dataset.Panel(dataset.Panels.Where(p => p.Kind == kind).OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).First());
}
