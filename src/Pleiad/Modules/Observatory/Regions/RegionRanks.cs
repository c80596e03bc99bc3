using System.Runtime.CompilerServices;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The rank by LQ of every cell of an economy, so that a region's page need not rank every category anew. Made once for an economy.</summary>
public sealed class RegionRanks
{
    private static readonly ConditionalWeakTable<Economy, Lazy<RegionRanks>> Known = [];
    private readonly int[] ranks;
    private readonly int[] withJobs;

    private RegionRanks(Economy economy)
    {
        var (regions, categories) = (economy.Panel.Regions.Count, economy.Categories.Count);
        (ranks, withJobs) = (new int[regions * categories], new int[categories]);
        for (var c = 0; c < categories; c++)
        {
            int[] cells = [.. Enumerable.Range(0, regions).Select(r => economy.CellOf(r, c)).Where(i => economy.Panel.Employment[i] > 0 && !double.IsNaN(economy.Rating.Quotients[i]))
                .OrderByDescending(i => economy.Rating.Quotients[i])];
            withJobs[c] = cells.Length;
            for (var i = 0; i < cells.Length; i++)
                ranks[cells[i]] = i > 0 && economy.Rating.Quotients[cells[i]] == economy.Rating.Quotients[cells[i - 1]] ? ranks[cells[i - 1]] : i + 1;
        }
    }

    public static RegionRanks Of(Economy economy) => Known.GetValue(economy, e => new(() => new RegionRanks(e))).Value;

    /// <summary>1 for the highest quotient, equal ones sharing theirs; 0 for a cell without jobs.</summary>
    public int RankOf(int cell) => ranks[cell];

    /// <summary>How many regions have jobs in a category.</summary>
    public int WithJobs(int category) => withJobs[category];
}
