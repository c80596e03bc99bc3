namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>One flag of one category over all regions of a kind, against the digest of the published flag.</summary>
/// <param name="Kind">states or metros.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Flag">Name of the flag.</param>
/// <param name="Cells">Number of regions.</param>
/// <param name="Holds">In how many of them our flag holds.</param>
/// <param name="Equal">Whether our set of flagged regions is the published one.</param>
public sealed record CheckedCategory(string Kind, string Category, string Flag, int Cells, int Holds, bool Equal);

/// <summary>The outcome of comparing our verdicts with the published ones.</summary>
public sealed class PublishedCheck(IReadOnlyList<CheckedCategory> rows, TimeSpan took)
{
    public IReadOnlyList<CheckedCategory> Rows { get; } = rows;

    public TimeSpan Took { get; } = took;

    /// <summary>Cells compared.</summary>
    public int Cells => CellsWhere(_ => true);

    /// <summary>Cells all of whose flags are shown to equal the published ones. A digest speaks for a whole category: one that differs vouches for none of its cells.</summary>
    public int Agree => CellsWhere(flags => flags.All(f => f.Equal));

    public int CellsOf(string kind) => Rows.Where(r => r.Kind == kind).GroupBy(r => r.Category).Sum(g => g.First().Cells);

    public int Holds(string kind, string flag) => Rows.Where(r => r.Kind == kind && r.Flag == flag).Sum(r => r.Holds);

    /// <summary>Cells of categories in which a flag is not shown to be equal.</summary>
    public int Unproven(string flag) => Rows.Where(r => r.Flag == flag && !r.Equal).Sum(r => r.Cells);

    private int CellsWhere(Func<IEnumerable<CheckedCategory>, bool> which) =>
        Rows.GroupBy(r => (r.Kind, r.Category)).Where(which).Sum(g => g.First().Cells);
}
