using System.Runtime.InteropServices;
using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>What is known of a category in a region and year.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct CategoryCell
{
    /// <summary>Jobs of the published industries.</summary>
    public double Jobs;

    /// <summary>Plants of all industries of which they are known.</summary>
    public double Plants;

    /// <summary>Whether the table has an industry of the category here.</summary>
    public bool IsThere;

    /// <summary>Whether at least one industry is published.</summary>
    public bool HasJobs;

    /// <summary>Whether the plants of at least one industry are known.</summary>
    public bool HasPlants;

    /// <summary>Whether at least one industry is suppressed.</summary>
    public bool IsIncomplete;
}

/// <summary>What a parent table adds to a category in a region and year.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct CategoryBound
{
    /// <summary>Jobs that the unpublished industries get by national proportions.</summary>
    public double Imputed;

    /// <summary>The residuals of the parents that hold an unpublished industry of the category; infinite when one of them is unknown.</summary>
    public double Residual;
}

/// <summary>A figure a category, region and year. Rows are made when they are first touched, so that memory follows the regions there are.</summary>
internal sealed class CategoryCells<T>(int categories)
    where T : struct
{
    private readonly List<T[]?>?[] years = new List<T[]?>?[SeenCells.LastYear + 1];

    /// <summary>In order.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, years.Length).Where(y => years[y] is not null);

    public ref T At(int year, int region, int category)
    {
        var regions = years[year] ??= [];
        while (regions.Count <= region)
            regions.Add(null);
        return ref (regions[region] ??= new T[categories])[category];
    }

    /// <summary>The row of a region in a year, a value a category; empty when nothing touched it.</summary>
    public ReadOnlySpan<T> Row(int year, int region) =>
        years[year] is { } rows && region < rows.Count && rows[region] is { } row ? row : [];
}
