namespace Pleiad.Modules.Observatory.Facts;

/// <summary>How far a table is read.</summary>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Bytes">Bytes of the file read so far, packed as they lie there.</param>
/// <param name="TotalBytes">Bytes of the whole file.</param>
public sealed record FactsProgress(long Rows, long Bytes, long TotalBytes);

/// <summary>What a reader of statistics asks of the table.</summary>
public sealed record FactsOptions
{
    public static FactsOptions Default { get; } = new();

    /// <summary>Columns that must be there besides region, industry and year, by the constants of <see cref="FactsColumns"/>.</summary>
    public IReadOnlyList<int> Required { get; init; } = [];

    /// <summary>Names of columns that may be there and are not wanted.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Called every few thousand rows and at the end.</summary>
    public Action<FactsProgress>? Progress { get; init; }
}
