namespace Pleiad.Engine;

/// <summary>The cells of each category of a panel, in the panel's order (counting sort, built once).</summary>
public sealed class CategoryIndex
{
    private readonly int[] start;
    private readonly int[] cells;

    internal CategoryIndex(int[] category, int categories)
    {
        start = new int[categories + 1];
        cells = new int[category.Length];
        foreach (var c in category)
            start[c + 1]++;
        for (var c = 0; c < categories; c++)
            start[c + 1] += start[c];
        var next = start.AsSpan(0, categories).ToArray();
        for (var i = 0; i < category.Length; i++)
            cells[next[category[i]]++] = i;
    }

    /// <summary>The cells of a category.</summary>
    public ReadOnlySpan<int> Of(int category) => cells.AsSpan(start[category], start[category + 1] - start[category]);
}
