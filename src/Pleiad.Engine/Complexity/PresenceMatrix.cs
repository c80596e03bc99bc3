namespace Pleiad.Engine.Complexity;

/// <summary>
/// Which region has which industry: one bit a cell, regions × industries, kept by rows and by columns. The usual rule is LQ ≥ 1
/// (Hidalgo and others 2007), decided without rounding by <see cref="PresenceRule"/>.
/// </summary>
public sealed class PresenceMatrix
{
    private readonly int[] _diversity;
    private readonly int[] _ubiquity;

    internal PresenceMatrix(int regions, int industries, ulong[] rows, int missing)
    {
        (Regions, Industries, Rows, Missing) = (regions, industries, rows, missing);
        Columns = BitTranspose.Of(rows, regions, RowWords);
        _diversity = Counts(Rows, regions, RowWords);
        _ubiquity = Counts(Columns, industries, ColumnWords);
    }

    /// <summary>Number of regions, empty ones included.</summary>
    public int Regions { get; }

    /// <summary>Number of industries, empty ones included.</summary>
    public int Industries { get; }

    /// <summary>How many cells were missing (NaN). A missing cell is not a presence, and it enters no sum.</summary>
    public int Missing { get; }

    /// <summary>k_r = Σ_i M_ri: the number of industries a region has; 0 for an empty region.</summary>
    public ReadOnlySpan<int> Diversity => _diversity;

    /// <summary>k_i = Σ_r M_ri: the number of regions that have an industry; 0 for an empty industry.</summary>
    public ReadOnlySpan<int> Ubiquity => _ubiquity;

    /// <summary>Regions without a single industry, ascending: indicators of complexity leave them out and answer them with no answer.</summary>
    public IReadOnlyList<int> EmptyRegions => [.. Enumerable.Range(0, Regions).Where(r => _diversity[r] == 0)];

    /// <summary>Industries without a single region, ascending: left out likewise.</summary>
    public IReadOnlyList<int> EmptyIndustries => [.. Enumerable.Range(0, Industries).Where(i => _ubiquity[i] == 0)];

    /// <summary>64-bit words of a region's row; the bits after the last industry are 0.</summary>
    internal int RowWords => (Industries + 63) / 64;

    /// <summary>64-bit words of an industry's column; the bits after the last region are 0.</summary>
    internal int ColumnWords => (Regions + 63) / 64;

    internal ulong[] Rows { get; }

    internal ulong[] Columns { get; }

    /// <summary>Whether a region has an industry.</summary>
    public bool this[int region, int industry]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)region, (uint)Regions, nameof(region));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)industry, (uint)Industries, nameof(industry));
            return (Rows[(region * RowWords) + (industry >> 6)] >> industry & 1) != 0;
        }
    }

    /// <summary>The same bits with regions and industries changing places, for what is asked of regions: proximity of regions, for example.</summary>
    public PresenceMatrix Transposed() => new(Industries, Regions, Columns, Missing);

    private static int[] Counts(ulong[] bits, int rows, int words)
    {
        var counts = new int[rows];
        for (var r = 0; r < rows; r++)
        {
            foreach (var word in bits.AsSpan(r * words, words))
                counts[r] += System.Numerics.BitOperations.PopCount(word);
        }

        return counts;
    }
}
