using Pleiad.Engine.Concentration;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// How concentrated a category is over the regions of a panel. Of plants only their number and their jobs together are known, so
/// Ellison–Glaeser has bounds: from all plants alike to one giant among plants of a single job.
/// </summary>
/// <param name="LargestShare">The share that the five largest regions hold.</param>
/// <param name="Gini">Locational Gini: the category beside all categories of its half, regions counting by their size.</param>
/// <param name="Herfindahl">Σ of the squared shares of the regions.</param>
/// <param name="GammaLow">The least that Ellison–Glaeser's γ can be.</param>
/// <param name="GammaHigh">The most it can be.</param>
/// <param name="Plants">Plants in all regions; NaN when a region with a figure does not tell them.</param>
public sealed record Concentration(double LargestShare, double Gini, double Herfindahl, double GammaLow, double GammaHigh, double Plants)
{
    /// <summary>Measures a category. A region without a figure is left out of the Gini and the Herfindahl, and leaves γ without an answer.</summary>
    public static Concentration Of(CategoryRanking ranking)
    {
        var rows = ranking.Rows;
        double[] jobs = [.. rows.Select(r => r.Jobs)], whole = [.. rows.Select(r => ranking.Economy.Panel.RegionTotals[r.Place])];
        var plants = rows.Where(r => r.Jobs > 0).Sum(r => r.Plants);
        var herfindahl = plants is > 0 and < int.MaxValue ? HerfindahlBounds.OfCount((int)plants, ranking.Jobs) : (double.NaN, double.NaN);
        var (low, high) = ranking.Panel.Dataset.Measure.Jobs ? EllisonGlaeser.Bounds(jobs, whole, herfindahl) : (double.NaN, double.NaN);
        var largest = jobs.Where(j => !double.IsNaN(j)).OrderDescending().Take(5).Sum() / ranking.Jobs;
        return new(largest, RelativeGini.OfLorenz(jobs, whole), HerfindahlIndex.Of(jobs), low, high, plants);
    }
}
