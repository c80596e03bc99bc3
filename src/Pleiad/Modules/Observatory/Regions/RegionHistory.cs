using Microsoft.EntityFrameworkCore;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The figures of some regions in every year of their kind, read anew by one query.</summary>
public sealed class RegionHistory
{
    private readonly Dictionary<(string Region, string Category), double[]> values = [];
    private readonly double[] none;

    private RegionHistory(IReadOnlyList<int> years, IReadOnlyList<int> breaks)
    {
        (Years, Breaks) = (years, breaks);
        none = [.. years.Select(_ => double.NaN)];
    }

    /// <summary>The years that there are figures for, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Positions among the years at which a new series begins: no line joins across them.</summary>
    public IReadOnlyList<int> Breaks { get; }

    /// <summary>Asks for regions of a panel's kind.</summary>
    public static RegionHistory Load(RegionPanel panel, IReadOnlyCollection<string> regions)
    {
        var (dataset, kind) = (panel.Dataset, panel.Kind);
        PanelHead[] heads = [.. dataset.Panels.Where(p => p.Kind == kind)];
        int[] years = [.. heads.Select(h => h.Year)];
        var history = new RegionHistory(years, [.. Enumerable.Range(1, years.Length - 1).Where(i => !dataset.Comparable(years[i - 1], years[i]))]);
        long[] imports = [.. heads.Select(h => h.ImportId).Distinct()];
        using var db = dataset.Open();
        var cells = regions.Count == 1
            ? db.Cells.Where(c => imports.Contains(c.ImportId) && c.Kind == kind && years.Contains(c.Year) && c.Region == regions.First())
            : db.Cells.Where(c => imports.Contains(c.ImportId) && c.Kind == kind && years.Contains(c.Year) && regions.Contains(c.Region));
        foreach (var cell in cells.AsNoTracking().Select(c => new { c.ImportId, c.Year, c.Region, c.Category, c.Value, c.Imputed }))
        {
            var year = Array.IndexOf(years, cell.Year);
            if (heads[year].ImportId == cell.ImportId) // another import may have brought the same year before
                history.Row(cell.Region, cell.Category)[year] = (panel.Imputed ? cell.Imputed ?? cell.Value : cell.Value) ?? double.NaN;
        }

        return history;
    }

    /// <summary>A category of a region, a value a year; NaN where it is missing.</summary>
    public IReadOnlyList<double> Of(string region, Category category) => values.GetValueOrDefault((region, category.Code)) ?? none;

    /// <summary>The same in one year.</summary>
    public double In(int year, string region, Category category) => Years.ToList().IndexOf(year) is >= 0 and var at ? Of(region, category)[at] : double.NaN;

    private double[] Row(string region, string category)
    {
        if (!values.TryGetValue((region, category), out var row))
            values[(region, category)] = row = [.. none];
        return row;
    }
}
