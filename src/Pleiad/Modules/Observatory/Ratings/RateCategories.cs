using System.Runtime.InteropServices;
using Pleiad.Engine;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>A rated row: a category in a region and year.</summary>
/// <param name="Region">Place of the region in the codes.</param>
/// <param name="Category">Place of the category.</param>
/// <param name="Economy">Place of its economy in the year.</param>
/// <param name="Cell">Place of its cell in the economy's panel.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RatedCell(int Region, int Category, int Economy, int Cell);

/// <summary>One year of rated categories, ordered by region and category.</summary>
internal sealed record RatedYear(int Year, IReadOnlyList<RatedCell> Rows, IReadOnlyList<ClusterRating> Economies);

/// <summary>
/// Rates categories year by year: traded ones are measured against traded ones and judged by the rules; local ones are measured against
/// local ones and not judged. Categories of which the definitions say neither are one economy, and judged.
/// </summary>
internal sealed class RateCategories(SumIndustries sums, CategoryCells<CategoryBound>? bounds, bool imputed, RuleSet rules)
{
    private static readonly bool?[] Sorts = [true, false, null];
    private readonly int[] regions = [.. Enumerable.Range(0, sums.Regions.Count).OrderBy(r => sums.Regions[r], StringComparer.Ordinal)];
    private readonly string[] codes = [.. sums.Categories.Select(c => c.Code)];

    /// <summary>The years, in order; each is rated when it is asked for.</summary>
    public IEnumerable<RatedYear> Years() => sums.Cells.Years.Concat(imputed ? bounds!.Years : []).Distinct().Order().Select(Rate);

    private RatedYear Rate(int year)
    {
        var rows = new List<RatedCell>();
        var growing = Array.ConvertAll(Sorts, _ => new Cells());
        foreach (var region in regions)
        {
            var known = sums.Cells.Row(year, region);
            var added = imputed ? bounds!.Row(year, region) : [];
            for (var c = 0; c < codes.Length; c++)
            {
                var cell = known.IsEmpty ? default : known[c];
                var more = !added.IsEmpty ? added[c].Imputed : 0;
                if (!cell.IsThere && !(more > 0))
                    continue;
                var economy = Array.IndexOf(Sorts, sums.Categories[c].Traded);
                rows.Add(new RatedCell(region, c, economy, growing[economy].Jobs.Count));
                growing[economy].Add(region, c, cell.HasJobs || more > 0 ? cell.Jobs + more : double.NaN, cell.HasPlants ? cell.Plants : double.NaN);
            }
        }

        return new RatedYear(year, rows, [.. growing.Select((cells, e) => ClusterRating.Rate(cells.Panel(sums.Regions.Codes, codes), Sorts[e] == false ? RuleSet.None : rules))]);
    }

    private sealed class Cells
    {
        private readonly List<int> region = [], category = [];
        private readonly List<double> plants = [];

        public List<double> Jobs { get; } = [];

        public void Add(int r, int c, double jobs, double establishments)
        {
            region.Add(r);
            category.Add(c);
            Jobs.Add(jobs);
            plants.Add(establishments);
        }

        public Panel Panel(IReadOnlyList<string> regions, IReadOnlyList<string> categories) =>
            new(regions, categories, [.. region], [.. category], [.. Jobs], [.. plants]);
    }
}
