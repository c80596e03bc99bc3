using Pleiad.Engine.Concentration;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>A region in one category of a comparison. NaN is no answer.</summary>
public sealed record ComparedCell(int Cell, double Lq, double Jobs, double Share, Answer Verdict, bool Firm);

/// <summary>A category side by side.</summary>
/// <param name="Category">The category.</param>
/// <param name="Cells">A cell a region, in the order they were chosen.</param>
/// <param name="Difference">Largest less smallest share of a region's jobs, 0 to 1; a region without a figure has a share of 0.</param>
/// <param name="Apart">Whether some are strong here and others are not.</param>
public sealed record ComparedCategory(Category Category, IReadOnlyList<ComparedCell> Cells, double Difference, bool Apart);

/// <summary>Two to ten regions of a panel side by side: where their verdicts differ, where their structure does, and how alike they are.</summary>
public sealed class Comparison
{
    public const int Fewest = 2;
    public const int Most = 10;

    private readonly IReadOnlyList<double[]> jobs;

    /// <summary>Compares regions, by their places in the panel.</summary>
    public Comparison(RegionPanel panel, IReadOnlyList<int> places, bool traded)
    {
        (Panel, Places, Traded) = (panel, places, traded);
        Economy = traded ? panel.Traded : panel.Local;
        jobs = [.. places.Select(p => Enumerable.Range(0, Economy.Categories.Count).Select(c => Known(Economy.Panel.Employment[Economy.CellOf(p, c)])).ToArray())];
        Rows = [.. Economy.Categories.Select(Row).OrderByDescending(r => r.Apart).ThenByDescending(r => r.Difference)];
    }

    public RegionPanel Panel { get; }

    public IReadOnlyList<int> Places { get; }

    public bool Traded { get; }

    public Economy Economy { get; }

    public IReadOnlyList<Territory> Regions => [.. Places.Select(p => Panel.Regions[p])];

    public bool Judged => Economy.Rules is not null;

    /// <summary>The categories: where verdicts differ first, then by the difference of shares.</summary>
    public IReadOnlyList<ComparedCategory> Rows { get; }

    /// <summary>Categories that all of them are strong in.</summary>
    public IEnumerable<ComparedCategory> Common => Rows.Where(r => r.Cells.All(c => c.Verdict == Answer.Yes));

    /// <summary>
    /// Krugman's index of two of them, 0 (alike) to 2 (nothing in common); half of it is the share of jobs that would have to change
    /// category. A category without a figure counts as none.
    /// </summary>
    public double Distance(int left, int right) => KrugmanIndex.Of(jobs[left], jobs[right]);

    /// <summary>The two that are most alike, by their place in the comparison.</summary>
    public (int Left, int Right) Closest =>
        Enumerable.Range(0, Places.Count).SelectMany(a => Enumerable.Range(a + 1, Places.Count - a - 1).Select(b => (a, b))).MinBy(p => Distance(p.a, p.b) is var d && double.IsNaN(d) ? 3 : d);

    private static double Known(double jobs) => double.IsNaN(jobs) ? 0 : jobs;

    private ComparedCategory Row(Category category, int column)
    {
        ComparedCell[] cells = [.. Places.Select(p =>
        {
            var cell = Economy.CellOf(p, column);
            var count = Economy.Panel.Employment[cell];
            return new ComparedCell(cell, Economy.Rating.Quotients[cell], count, count / Economy.Panel.RegionTotals[p], Economy.Verdict(cell), Economy.Firm(cell));
        })];
        var shares = cells.Select(c => Known(c.Share)).DefaultIfEmpty(0).ToArray();
        return new ComparedCategory(category, cells, shares.Max() - shares.Min(), cells.Any(c => c.Verdict == Answer.Yes) && cells.Any(c => c.Verdict != Answer.Yes));
    }
}
