namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>
/// Which counts of people may be shown: none below five, and none that a reader could find by taking others from a sum that is shown. Cells are in
/// groups, each with its sum; where cells of a group are hidden, at least two are, and together they are five or more. Where a group
/// has nothing left to hide behind, its sum is hidden too.
/// </summary>
internal static class HiddenCells
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Least = 5;

    /// <summary>The cells of one group as they may be shown, null for hidden; and whether their sum may be.</summary>
    public static (int?[] Cells, bool Sum) Of(IReadOnlyList<int> cells)
    {
        var hidden = cells.Select(c => c < Least).ToArray();
        while (hidden.Any(h => h) && (hidden.Count(h => h) == 1 || Hidden(cells, hidden) < Least) && hidden.Contains(false))
        {
            var next = Enumerable.Range(0, cells.Count).Where(i => !hidden[i]).MinBy(i => cells[i]);
            hidden[next] = true;
        }

        return ([.. cells.Select((c, i) => hidden[i] ? (int?)null : c)], cells.Sum() >= Least);
    }

    private static int Hidden(IReadOnlyList<int> cells, bool[] hidden) => cells.Where((_, i) => hidden[i]).Sum();
}
