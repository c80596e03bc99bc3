using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Finding;

/// <summary>Categories and regions whose names, in either language, look like what was typed.</summary>
public sealed class FindPlaces(Nation nation)
{
    public const int Most = 20;

    public (IReadOnlyList<Category> Categories, IReadOnlyList<(RegionPanel Panel, Territory Region)> Regions) Run(string text)
    {
        var wanted = Similar.Fold(text.Length > 100 ? text[..100] : text);
        if (wanted.Length == 0)
            return ([], []);
        bool Has(IEnumerable<string> names) => names.Any(n => $" {Similar.Fold(n)}".Contains($" {wanted}", StringComparison.Ordinal));
        Category[] categories = [.. nation.Categories.Where(c => c.Code == wanted || Has([c.En, c.Ru]))];
        (RegionPanel Panel, Territory Region)[] regions = [.. nation.Panels.SelectMany(p => p.Regions.Where(r => r.Code == wanted || Has([r.En, r.Ru, r.Postal])).Select(r => (p, r)))];
        if (categories.Length == 0 && regions.Length == 0)
        {
            categories = [.. Similar.Nearest(wanted, nation.Categories, c => [c.En, c.Ru])];
            regions = [.. Similar.Nearest(wanted, nation.States.Regions, r => [r.En, r.Ru]).Select(r => (nation.States, r))];
        }

        return (categories, [.. regions.Take(Most)]);
    }
}
