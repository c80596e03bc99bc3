namespace Pleiad.Modules.Observatory.Facts;

/// <summary>Which cells (region, industry, year) were seen: a bit a cell, so that a table of millions of rows is checked in a few megabytes.</summary>
public sealed class SeenCells
{
    private readonly Dictionary<int, List<ulong[]>> years = [];
    private List<ulong[]> regions = [];
    private int current = -1;

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
        if (!years.TryGetValue(year, out var rows) || region >= rows.Count)
            return false;
        var words = rows[region];
        return industry >> 6 < words.Length && (words[industry >> 6] & (1UL << (industry & 63))) != 0;
    }

    private ulong[] Words(int region, int industry, int year)
    {
        if (year != current)
        {
            if (!years.TryGetValue(year, out regions!))
                years.Add(year, regions = []);
            current = year;
        }

        while (regions.Count <= region)
            regions.Add([]);
        var words = regions[region];
        if (industry >> 6 >= words.Length)
        {
            Array.Resize(ref words, Math.Max((industry >> 6) + 1, words.Length * 3 / 2));
            regions[region] = words;
        }

        return words;
    }
}
