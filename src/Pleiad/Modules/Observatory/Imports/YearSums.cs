using Pleiad.Engine.Imputation;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>A residual of a parent in a region.</summary>
/// <param name="Region">Place of the region.</param>
/// <param name="Parent">Place of the parent among the codes of the parent table.</param>
/// <param name="Total">The parent's published total; NaN when it is withheld itself.</param>
/// <param name="Published">The sum of its published industries.</param>
/// <param name="Residue">Total − published, below 0 where the source contradicts itself; NaN without a total.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Residual(int Region, int Parent, double Total, double Published, double Residue);

/// <summary>
/// One year: industries summed into categories, and what the parents' totals say of industries that are not published. An industry is
/// unpublished in a region when its row is withheld, or when the region has no row of it although the nation has the industry that year.
/// </summary>
public sealed class YearSums
{
    private readonly FactTable facts;
    private readonly int[] categoryOf;
    private readonly int[] parentOf;
    private readonly bool[] published;

    /// <summary>Sums a year.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="year">The year.</param>
    /// <param name="categoryOf">Category of each industry; -1 for none.</param>
    /// <param name="parentOf">Parent of each industry among the codes of the parent table; -1 for none.</param>
    /// <param name="categories">How many categories there are.</param>
    public YearSums(FactTable facts, int year, int[] categoryOf, int[] parentOf, int categories)
    {
        (this.facts, this.categoryOf, this.parentOf, Year) = (facts, categoryOf, parentOf, year);
        Cells = new CellSums(facts.Regions.Count, categories);
        National = new double[facts.Industries.Count];
        Present = new bool[facts.Industries.Count];
        published = new bool[facts.Regions.Count * facts.Industries.Count];
        foreach (var row in facts.Of(year))
        {
            Present[row.Industry] = true;
            if (!double.IsNaN(row.Value))
            {
                published[(row.Region * facts.Industries.Count) + row.Industry] = true;
                National[row.Industry] += row.Value;
            }

            if (categoryOf[row.Industry] >= 0)
                Cells.At(row.Region, categoryOf[row.Industry]).Add(row);
        }
    }

    public int Year { get; }

    public CellSums Cells { get; }

    /// <summary>The published sum of each industry over all regions.</summary>
    public double[] National { get; }

    /// <summary>Whether the nation has an industry this year.</summary>
    public bool[] Present { get; }

    /// <summary>The residuals that are not 0, in the order of regions and parents.</summary>
    public List<Residual> Residuals { get; } = [];

    /// <summary>
    /// The parents whose published industries add up to more than the total as it is written: where a withheld total is written as 0, too,
    /// which says nothing of how much there is.
    /// </summary>
    public List<Residual> Negative { get; } = [];

    /// <summary>Bounds and imputes by the parents' totals. Without a parent table, whatever is withheld is unbounded.</summary>
    public void Bound(FactTable? parents)
    {
        var sums = SumsOfParents(parents);
        var children = ChildrenOf(parents);
        var bounded = new bool[parents is null ? 0 : facts.Regions.Count * parents.Industries.Count];
        foreach (var (region, parent, total) in Totals(parents))
        {
            bounded[(region * parents!.Industries.Count) + parent] = true;
            var sum = sums[(region * parents.Industries.Count) + parent];
            var residue = total - sum;
            if (residue == 0)
                continue;
            var residual = new Residual(region, parent, total, sum, residue);
            Residuals.Add(residual);
            if (residue < 0 || (double.IsNaN(total) && sum > 0))
                Negative.Add(residual);
            if (!(residue < 0))
                Spread(region, children[parent], residue);
        }

        // What is withheld and has no parent's total beside it has no bound.
        foreach (var row in facts.Of(Year))
        {
            var (category, parent) = (categoryOf[row.Industry], parentOf[row.Industry]);
            if (double.IsNaN(row.Value) && category >= 0 && (parent < 0 || !bounded[(row.Region * parents!.Industries.Count) + parent]))
                Cells.At(row.Region, category).Room = double.PositiveInfinity;
        }

        Residuals.Sort((a, b) => (a.Region, a.Parent).CompareTo((b.Region, b.Parent)));
    }

    /// <summary>Shares a residual among the unpublished industries of a parent in a region, and bounds their categories by it.</summary>
    private void Spread(int region, List<int> industries, double residue)
    {
        int[] open = [.. industries.Where(i => Present[i] && !published[(region * facts.Industries.Count) + i])];
        if (open.Length == 0)
            return;
        var (shares, rooms, categories) = (new double[open.Length], new double[open.Length], Array.ConvertAll(open, i => categoryOf[i]));
        ParentResidual.ShareByCategory(residue, Array.ConvertAll(open, i => National[i]), categories, shares, rooms);
        for (var k = 0; k < open.Length; k++)
        {
            if (categories[k] < 0)
                continue;
            ref var cell = ref Cells.At(region, categories[k]);
            (cell.Exists, cell.Room) = (true, cell.Room + rooms[k]);
            if (shares[k] > 0)
                (cell.HasImputed, cell.Imputed) = (true, cell.Imputed + shares[k]);
        }
    }

    private double[] SumsOfParents(FactTable? parents)
    {
        if (parents is null)
            return [];
        var sums = new double[facts.Regions.Count * parents.Industries.Count];
        foreach (var row in facts.Of(Year))
        {
            if (parentOf[row.Industry] >= 0 && !double.IsNaN(row.Value))
                sums[(row.Region * parents.Industries.Count) + parentOf[row.Industry]] += row.Value;
        }

        return sums;
    }

    private List<int>[] ChildrenOf(FactTable? parents)
    {
        List<int>[] children = [.. Enumerable.Range(0, parents?.Industries.Count ?? 0).Select(_ => new List<int>())];
        for (var i = 0; i < parentOf.Length; i++)
        {
            if (parentOf[i] >= 0)
                children[parentOf[i]].Add(i);
        }

        return children;
    }

    private IEnumerable<(int Region, int Parent, double Total)> Totals(FactTable? parents)
    {
        if (parents is null)
            yield break;
        int[] regions = [.. parents.Regions.Codes.Select(facts.Regions.Find)];
        foreach (var row in parents.Of(Year))
        {
            if (regions[row.Region] >= 0)
                yield return (regions[row.Region], row.Industry, row.Value);
        }
    }
}
