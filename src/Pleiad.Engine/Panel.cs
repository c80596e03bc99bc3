namespace Pleiad.Engine;

/// <summary>
/// One year of one economy as a long table of labelled cells: at most one cell a region and category, in any order.
/// A region × category without a cell is simply not part of the table. What some rule sets ask for besides (all jobs of a region,
/// payroll, jobs of an earlier year) may be given or not: without it the tests that need it have no answer.
/// </summary>
public sealed class Panel
{
    private readonly double[]? allJobs;

    /// <summary>Makes a panel measured against its own sums, or against given national figures.</summary>
    /// <param name="regions">Codes of the regions.</param>
    /// <param name="categories">Codes of the categories.</param>
    /// <param name="region">Index of each cell's region, n values.</param>
    /// <param name="category">Index of each cell's category, n values.</param>
    /// <param name="employment">Jobs, n values, NaN when missing.</param>
    /// <param name="establishments">Plants, n values, NaN when missing.</param>
    /// <param name="national">National employment by category (jobs or shares), or null to use the panel's own sums.</param>
    /// <param name="nationTotal">National employment of the whole economy; ignored when <paramref name="national"/> is null.</param>
    /// <exception cref="ArgumentException">The arrays of n values differ in length, or the national figures do not fit the categories.</exception>
    public Panel(
        IReadOnlyList<string> regions, IReadOnlyList<string> categories, int[] region, int[] category,
        double[] employment, double[] establishments, double[]? national = null, double nationTotal = double.NaN)
    {
        if (region.Length != employment.Length || category.Length != employment.Length || establishments.Length != employment.Length)
            throw new ArgumentException("region, category, employment and establishments must have one value a cell.");
        if (national is not null && national.Length != categories.Count)
            throw new ArgumentException("There must be one national figure a category.", nameof(national));
        (Regions, Categories, Region, Category) = (regions, categories, region, category);
        (Employment, Establishments) = (employment, establishments);
        RegionTotals = new double[regions.Count];
        var sums = new double[categories.Count];
        for (var i = 0; i < employment.Length; i++)
        {
            // Whole jobs below 2^53 add exactly in any order; a missing cell enters no sum.
            if (double.IsNaN(employment[i]))
                continue;
            RegionTotals[region[i]] += employment[i];
            sums[category[i]] += employment[i];
        }

        CategorySums = sums;
        National = national ?? sums;
        NationTotal = national is null ? sums.Sum() : nationTotal;
    }

    /// <summary>Codes of the regions.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Codes of the categories.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Index of each cell's region.</summary>
    public int[] Region { get; }

    /// <summary>Index of each cell's category.</summary>
    public int[] Category { get; }

    /// <summary>Jobs of each cell, NaN when missing.</summary>
    public double[] Employment { get; }

    /// <summary>Plants of each cell, NaN when missing.</summary>
    public double[] Establishments { get; }

    /// <summary>Jobs of each region over all its published cells.</summary>
    public double[] RegionTotals { get; }

    /// <summary>Jobs of each category over the panel's published cells.</summary>
    public double[] CategorySums { get; }

    /// <summary>National employment by category: given (jobs or shares), or <see cref="CategorySums"/>.</summary>
    public double[] National { get; }

    /// <summary>National employment of the economy, in the unit of <see cref="National"/>.</summary>
    public double NationTotal { get; }

    /// <summary>
    /// Jobs of each region over everything it does, traded and local: what <see cref="Rules.Measure.Share"/> divides by. A figure may
    /// be NaN. Where it is not given it is <see cref="RegionTotals"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is not one figure a region.</exception>
    public double[] AllJobs
    {
        get => allJobs ?? RegionTotals;
        init => allJobs = value.Length == Regions.Count ? value : throw new ArgumentException("There must be one figure of all jobs a region.", nameof(value));
    }

    /// <summary>Annual payroll of each cell, NaN when missing or withheld; null when the panel has none.</summary>
    /// <exception cref="ArgumentException">There is not one value a cell.</exception>
    public double[]? Payroll { get; init => field = OneACell(value); }

    /// <summary>Jobs of each cell in one earlier year that is comparable with this one, NaN where there is none; null when the panel has none.</summary>
    /// <exception cref="ArgumentException">There is not one value a cell.</exception>
    public double[]? BaseEmployment { get; init => field = OneACell(value); }

    /// <summary>A cell's share of all jobs of its region: 0 for a written 0, NaN when the cell or the total is missing or the total is not above 0.</summary>
    public double ShareOf(int cell) => Share(Employment[cell], AllJobs[Region[cell]]);

    /// <summary>A cell's average pay, payroll a job; NaN when either is missing or there are no jobs.</summary>
    public double PayOf(int cell) => Payroll is null || !(Employment[cell] > 0) ? double.NaN : Payroll[cell] / Employment[cell];

    /// <summary>A cell's growth against its earlier year, 0.25 for a quarter more; NaN when either year is missing or the earlier had no jobs.</summary>
    public double GrowthOf(int cell) => BaseEmployment is null ? double.NaN : Growth(Employment[cell], BaseEmployment[cell]);

    /// <summary>Number of cells.</summary>
    public int Count => Employment.Length;

    internal static double Share(double jobs, double allJobs) => allJobs > 0 ? jobs / allJobs : jobs == 0 ? 0 : double.NaN;

    internal static double Growth(double jobs, double before) => before > 0 ? (jobs / before) - 1 : double.NaN;

    private double[]? OneACell(double[]? values) =>
        values is null || values.Length == Count ? values : throw new ArgumentException("There must be one value a cell.", nameof(values));
}
