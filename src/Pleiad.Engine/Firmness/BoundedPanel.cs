namespace Pleiad.Engine.Firmness;

/// <summary>
/// One year of one economy as a long table of cells of which some are only known within bounds: at most one cell a region and
/// category, in any order. A completion is a panel with one number of jobs within the bounds for each cell; everything that is
/// not jobs is the same in all completions.
/// </summary>
public sealed class BoundedPanel
{
    private readonly IntervalSum[] regionSums;
    private readonly IntervalSum[] categorySums;
    private readonly IntervalSum all;

    /// <summary>Makes a panel measured against its own sums, or against given national figures.</summary>
    /// <param name="regions">Codes of the regions.</param>
    /// <param name="categories">Codes of the categories.</param>
    /// <param name="region">Index of each cell's region, n values.</param>
    /// <param name="category">Index of each cell's category, n values.</param>
    /// <param name="low">The fewest jobs that each cell can have, n values: those that are published.</param>
    /// <param name="high">The most, n values: with what the withheld industries can hold at most; the same number where nothing is withheld, +∞ where nothing limits it.</param>
    /// <param name="establishments">Plants, n values, NaN when missing.</param>
    /// <param name="national">National figure of each category (jobs or shares), or null to use the panel's own sums.</param>
    /// <param name="nationTotal">National figure of the whole economy; ignored when <paramref name="national"/> is null.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or bounds are missing, negative or the wrong way round.</exception>
    public BoundedPanel(
        IReadOnlyList<string> regions, IReadOnlyList<string> categories, int[] region, int[] category,
        double[] low, double[] high, double[] establishments, IReadOnlyList<Interval>? national = null, Interval nationTotal = default)
    {
        if (region.Length != low.Length || category.Length != low.Length || high.Length != low.Length || establishments.Length != low.Length)
            throw new ArgumentException("region, category, low, high and establishments must have one value a cell.");
        if (national is not null && national.Count != categories.Count)
            throw new ArgumentException("There must be one national figure a category.", nameof(national));
        (Regions, Categories, Region, Category) = (regions, categories, region, category);
        (Low, High, Establishments) = (low, high, establishments);
        (regionSums, categorySums) = (new IntervalSum[regions.Count], new IntervalSum[categories.Count]);
        for (var i = 0; i < low.Length; i++)
        {
            if (!(low[i] >= 0 && double.IsFinite(low[i]) && high[i] >= low[i]))
                throw new ArgumentException($"Cell {i} has the bounds {low[i]} and {high[i]}; they must be numbers from 0 on, the lower one first. A cell of which nothing is known has 0 and +∞.");
            regionSums[region[i]].Add(Jobs(i));
            categorySums[category[i]].Add(Jobs(i));
            all.Add(Jobs(i));
        }

        National = [.. Enumerable.Range(0, categories.Count).Select(c => national is null ? OwnShare(c) : Quotient(national[c], nationTotal))];
        HasOwnNation = national is null;
    }

    /// <summary>Codes of the regions.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Codes of the categories.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Index of each cell's region.</summary>
    public int[] Region { get; }

    /// <summary>Index of each cell's category.</summary>
    public int[] Category { get; }

    /// <summary>The fewest jobs of each cell.</summary>
    public double[] Low { get; }

    /// <summary>The most jobs of each cell, which may be +∞.</summary>
    public double[] High { get; }

    /// <summary>Plants of each cell, NaN when missing.</summary>
    public double[] Establishments { get; }

    /// <summary>Annual payroll of each cell, NaN when missing or withheld; null when the panel has none.</summary>
    /// <exception cref="ArgumentException">There is not one value a cell.</exception>
    public double[]? Payroll { get; init => field = OneEach(value, Count, "cell"); }

    /// <summary>Jobs of each cell in one earlier comparable year, NaN where there is none or it is not known; null when the panel has none.</summary>
    /// <exception cref="ArgumentException">There is not one value a cell.</exception>
    public double[]? BaseEmployment { get; init => field = OneEach(value, Count, "cell"); }

    /// <summary>
    /// Jobs of each region outside this panel, such as the local ones of a panel of traded categories; <see cref="Interval.None"/>
    /// when missing. Null for none, so that all jobs of a region are those of the panel.
    /// </summary>
    /// <exception cref="ArgumentException">There is not one value a region.</exception>
    public Interval[]? Outside { get; init => field = OneEach(value, Regions.Count, "region"); }

    /// <summary>The nation's share of each category: what quotients divide by.</summary>
    public IReadOnlyList<Interval> National { get; }

    /// <summary>Number of cells.</summary>
    public int Count => Low.Length;

    /// <summary>Whether quotients divide by the panel's own sums, so that a category in which a cell has jobs has a national share.</summary>
    internal bool HasOwnNation { get; }

    /// <summary>Jobs of a cell.</summary>
    public Interval Jobs(int cell) => new(Low[cell], High[cell]);

    /// <summary>Jobs of a region over all its cells.</summary>
    public Interval RegionTotal(int region) => regionSums[region].Total;

    /// <summary>Jobs of the other cells of a cell's region.</summary>
    internal Interval Beside(int cell) => regionSums[Region[cell]].Without(Jobs(cell));

    /// <summary>
    /// A part of a whole to which it belongs: e / (e + rest) rises with e and falls with the rest, so that what is not known of the
    /// part is counted once.
    /// </summary>
    internal static Interval Share(Interval part, Interval rest) => new(
        part.Low == 0 ? 0 : part.Low / (part.Low + rest.High),
        part.High == 0 ? 0 : double.IsPositiveInfinity(part.High) ? 1 : part.High / (part.High + rest.Low));

    private static Interval Quotient(Interval part, Interval whole) => new(part.Low / whole.High, part.High / whole.Low);

    private static T[]? OneEach<T>(T[]? values, int count, string of) =>
        values is null || values.Length == count ? values : throw new ArgumentException($"There must be one value a {of}.", nameof(values));

    private Interval OwnShare(int category) => categorySums[category].Total is { High: > 0 } sum ? Share(sum, all.Without(categorySums[category])) : Interval.None;
}
