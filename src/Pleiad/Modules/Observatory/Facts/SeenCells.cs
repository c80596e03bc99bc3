namespace Pleiad.Modules.Observatory.Facts;

/// <summary>Which cells (region, industry, year) were seen: a bit a cell, so that a table of millions of rows is checked in a few megabytes.</summary>
public sealed class SeenCells
{
    /// <summary>The last year that a table may name.</summary>
    public const int LastYear = 9999;

    private readonly List<ulong[]>?[] years = new List<ulong[]>?[LastYear + 1]; // by year, then by region, a bit an industry

    /// <summary>Bytes that the marks take: a bit a cell in a dense table, and far more than its rows where almost every cell is empty.</summary>
    public long Bytes { get; private set; }

    /// <summary>Marks a cell; false when it was marked before.</summary>
    public bool Add(int region, int industry, int year)
    {
        var words = Words(region, industry, year);
        var bit = 1UL << (industry & 63);
        ref var word = ref words[industry >> 6];
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    public bool Contains(int region, int industry, int year)
    {
        if (years[year] is not { } rows || region >= rows.Count)
            return false;
        var words = rows[region];
        return industry >> 6 < words.Length && (words[industry >> 6] & (1UL << (industry & 63))) != 0;
    }

    private ulong[] Words(int region, int industry, int year)
    {
        var regions = years[year] ??= [];
        while (regions.Count <= region)
        {
            regions.Add([]);
            Bytes += sizeof(ulong);
        }

        var words = regions[region];
        if (industry >> 6 >= words.Length)
        {
            var before = words.Length;
            Array.Resize(ref words, Math.Max((industry >> 6) + 1, before * 3 / 2));
            Bytes += (words.Length - before) * (long)sizeof(ulong);
            regions[region] = words;
        }

        return words;
    }
}
