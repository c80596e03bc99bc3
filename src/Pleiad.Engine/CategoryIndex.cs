namespace Pleiad.Engine;

/// <summary>The cells of each category of a panel, in the panel's order (counting sort, built once).</summary>
public sealed class CategoryIndex
{
    private readonly int[] start;
    private readonly int[] cells;

    internal CategoryIndex(Panel panel)
    {
        start = new int[panel.Categories.Count + 1];
        cells = new int[panel.Count];
        foreach (var c in panel.Category)
            start[c + 1]++;
        for (var c = 0; c < panel.Categories.Count; c++)
            start[c + 1] += start[c];
        var next = start.AsSpan(0, panel.Categories.Count).ToArray();
        for (var i = 0; i < panel.Count; i++)
            cells[next[panel.Category[i]]++] = i;
    }

    /// <summary>The cells of a category.</summary>
    public ReadOnlySpan<int> Of(int category) => cells.AsSpan(start[category], start[category + 1] - start[category]);
}
