using System.Runtime.InteropServices;
using Pleiad.Engine.Imputation;
using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>A parent that contradicts its industries: they add up to more than it, or are published while it is suppressed (then Total is NaN).</summary>
internal sealed record Contradiction(int Year, string Region, string Parent, double Total, double Published);

/// <summary>What a parent table says in a year.</summary>
internal sealed class ResidualYear
{
    /// <summary>Parents that leave jobs which no industry publishes, by region.</summary>
    public long Positive { get; set; }

    /// <summary>These jobs.</summary>
    public double Sum { get; set; }

    /// <summary>Those of them that have no unpublished industry to take the jobs.</summary>
    public long Unplaced { get; set; }

    /// <summary>Jobs that are unplaced.</summary>
    public double UnplacedSum { get; set; }

    /// <summary>Parents that are suppressed themselves: nothing is imputed below them, and nothing bounds it.</summary>
    public long Suppressed { get; set; }

    /// <summary>Parents whose industries add up to more than they have; they count as a residual of 0.</summary>
    public List<Contradiction> Negative { get; } = [];

    /// <summary>
    /// Suppressed parents of which some industries are published. Who reads a suppressed total as 0 finds a negative residual here;
    /// all 1,058 of the US tables of 2017 are of this kind.
    /// </summary>
    public List<Contradiction> SuppressedAbovePublished { get; } = [];
}

/// <summary>
/// A parent table beside its industries. The parent of an industry is the code of the parent table that is its longest prefix. Facts
/// are streamed past it; what is published is summed by parent and remembered by a bit a cell.
/// </summary>
internal sealed class ParentFamilies
{
    private readonly IndustryFacts parents;
    private readonly Dictionary<int, List<int[]?>> rows = []; // by year and region of the parent table: the row of each parent + 1
    private readonly double[] published; // jobs by row of the parent table
    private readonly List<int> parentOf = [];
    private readonly List<int> regionOf = [];
    private readonly SeenCells isPublished = new();
    private readonly Dictionary<int, List<double>> national = []; // jobs by year and industry, NaN for an industry that the nation does not have
    private readonly List<(int Year, int Region, int Industry)> fatherless = []; // suppressed, and the parent has no row

    public ParentFamilies(IndustryFacts parents)
    {
        this.parents = parents;
        published = new double[parents.Count];
        for (var i = 0; i < parents.Count; i++)
        {
            if (!rows.TryGetValue(parents.Year[i], out var regions))
                rows.Add(parents.Year[i], regions = []);
            while (regions.Count <= parents.Region[i])
                regions.Add(null);
            (regions[parents.Region[i]] ??= new int[parents.Industries.Count])[parents.Industry[i]] = i + 1;
        }
    }

    /// <summary>What was found, by year.</summary>
    public SortedDictionary<int, ResidualYear> Years { get; } = [];

    /// <summary>Place in the parent table of the code that is the longest prefix of an industry's, or -1.</summary>
    public int ParentOf(string industry)
    {
        for (var length = industry.Length; length > 0; length--)
        {
            if (parents.Industries.Find(industry[..length]) is >= 0 and var place)
                return place;
        }

        return -1;
    }

    /// <summary>What a reader should be told of the residuals, a sentence a year.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var (year, found) in Years)
        {
            yield return $"{year}: {found.Positive} parents by region leave {found.Sum} jobs that no industry publishes ({found.UnplacedSum} of them have no unpublished industry to go to); "
                + $"{found.Negative.Count} are below the sum of their industries, and count as 0{First(found.Negative)}; "
                + $"{found.Suppressed} are suppressed and bound nothing, {found.SuppressedAbovePublished.Count} of them above published industries{First(found.SuppressedAbovePublished)}.";
        }
    }

    /// <summary>Takes the current row of the facts.</summary>
    public void Add(IndustryFactsReader facts)
    {
        if (facts.Industry == parentOf.Count)
            parentOf.Add(ParentOf(facts.Industries[facts.Industry]));
        while (facts.Region >= regionOf.Count)
            regionOf.Add(parents.Regions.Find(facts.Regions[regionOf.Count]));
        var row = Row(facts.Year, regionOf[facts.Region], parentOf[facts.Industry]);
        ref var nation = ref National(facts.Year, facts.Industry);
        if (double.IsNaN(nation))
            nation = 0;
        if (double.IsNaN(facts.Value))
        {
            if (row < 0)
                fatherless.Add((facts.Year, facts.Region, facts.Industry));
            return;
        }

        nation += facts.Value;
        isPublished.Add(facts.Region, facts.Industry, facts.Year);
        if (row >= 0)
            published[row] += facts.Value;
    }

    /// <summary>Shares every residual, and gives each category its bound.</summary>
    public CategoryCells<CategoryBound> Impute(SumIndustries sums)
    {
        var bounds = new CategoryCells<CategoryBound>(sums.Categories.Count);
        List<int>[] children = [.. Enumerable.Range(0, parents.Industries.Count).Select(_ => new List<int>())];
        for (var i = 0; i < parentOf.Count; i++)
        {
            if (parentOf[i] >= 0)
                children[parentOf[i]].Add(i);
        }

        var regions = Array.ConvertAll([.. parents.Regions.Codes], sums.Regions.IndexOf);
        var open = new List<int>();
        for (var row = 0; row < parents.Count; row++)
        {
            var (year, region) = (parents.Year[row], regions[parents.Region[row]]);
            open.Clear();
            foreach (var child in children[parents.Industry[row]])
            {
                if (!double.IsNaN(National(year, child)) && !isPublished.Contains(region, child, year))
                    open.Add(child);
            }

            var residual = parents.Value[row] - published[row];
            Count(row, residual, open.Count);
            if (open.Count > 0)
                Share(sums, bounds, year, region, residual, open);
        }

        foreach (var (year, region, industry) in fatherless)
        {
            if (sums.CategoryOf(industry) is >= 0 and var category)
                bounds.At(year, region, category).Residual = double.PositiveInfinity;
        }

        return bounds;
    }

    private void Share(SumIndustries sums, CategoryCells<CategoryBound> bounds, int year, int region, double residual, List<int> open)
    {
        const int Few = 256; // what fits the stack; most parents have a dozen industries
        Span<double> weights = open.Count <= Few ? stackalloc double[open.Count] : new double[open.Count];
        Span<double> shares = open.Count <= Few ? stackalloc double[open.Count] : new double[open.Count];
        Span<double> rooms = open.Count <= Few ? stackalloc double[open.Count] : new double[open.Count];
        Span<int> categories = open.Count <= Few ? stackalloc int[open.Count] : new int[open.Count];
        for (var k = 0; k < open.Count; k++)
            (weights[k], categories[k]) = (National(year, open[k]), sums.CategoryOf(open[k]));
        ParentResidual.ShareByCategory(residual, weights, categories, shares, rooms);
        for (var k = 0; k < open.Count; k++)
        {
            if (categories[k] < 0)
                continue;
            ref var bound = ref bounds.At(year, region, categories[k]);
            if (!double.IsNaN(shares[k]))
                bound.Imputed += shares[k];
            bound.Residual += rooms[k];
        }
    }

    private void Count(int row, double residual, int open)
    {
        if (!Years.TryGetValue(parents.Year[row], out var year))
            Years.Add(parents.Year[row], year = new ResidualYear());
        if (residual > 0)
        {
            year.Positive++;
            year.Sum += residual;
            year.Unplaced += open == 0 ? 1 : 0;
            year.UnplacedSum += open == 0 ? residual : 0;
        }
        else if (residual < 0)
        {
            year.Negative.Add(Contradicting(row));
        }
        else if (double.IsNaN(residual))
        {
            year.Suppressed++;
            if (published[row] > 0)
                year.SuppressedAbovePublished.Add(Contradicting(row));
        }
    }

    private static string First(List<Contradiction> found) =>
        found.Count == 0 ? "" : $" ({string.Join(", ", found.Take(3).Select(c => $"{c.Region} {c.Parent}"))}{(found.Count > 3 ? " …" : "")})";

    private Contradiction Contradicting(int row) =>
        new(parents.Year[row], parents.Regions[parents.Region[row]], parents.Industries[parents.Industry[row]], parents.Value[row], published[row]);

    private int Row(int year, int region, int parent) =>
        region >= 0 && parent >= 0 && rows.TryGetValue(year, out var regions) && region < regions.Count && regions[region] is { } row ? row[parent] - 1 : -1;

    private ref double National(int year, int industry)
    {
        if (!national.TryGetValue(year, out var jobs))
            national.Add(year, jobs = []);
        while (jobs.Count <= industry)
            jobs.Add(double.NaN);
        return ref CollectionsMarshal.AsSpan(jobs)[industry];
    }
}
