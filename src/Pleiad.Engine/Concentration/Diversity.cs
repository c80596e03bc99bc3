namespace Pleiad.Engine.Concentration;

/// <summary>
/// In how many industries a region has a location quotient of 1 or more (its diversity), and in how many regions an industry has one
/// (its ubiquity). Hidalgo and Hausmann (2009).
/// </summary>
public static class Diversity
{
    /// <summary>Industries of each region with LQ ≥ 1.</summary>
    /// <param name="table">Jobs; a missing cell is no specialisation.</param>
    /// <returns>One count a region; NaN (no answer) for a region without known jobs.</returns>
    public static double[] OfRegions(EmploymentTable table) => Count(table, byRegion: true);

    /// <summary>Regions of each industry with LQ ≥ 1: its ubiquity.</summary>
    /// <param name="table">Jobs; a missing cell is no specialisation.</param>
    /// <returns>One count an industry; NaN (no answer) for an industry without known jobs.</returns>
    public static double[] OfIndustries(EmploymentTable table) => Count(table, byRegion: false);

    private static double[] Count(EmploymentTable table, bool byRegion)
    {
        ArgumentNullException.ThrowIfNull(table);
        var total = Sums.Of(table.RegionTotals).Sum;
        var totals = byRegion ? table.RegionTotals : table.IndustryTotals;
        var counts = new double[totals.Length];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = totals[i] > 0 ? 0 : double.NaN;
        for (var region = 0; region < table.Regions; region++)
        {
            var row = table.Region(region);
            for (var industry = 0; industry < row.Length; industry++)
            {
                if (row[industry] > 0 && AtLeastOne(row[industry], total, table.RegionTotals[region], table.IndustryTotals[industry]))
                    counts[byRegion ? region : industry]++;
            }
        }

        return counts;
    }

    /// <summary>LQ ≥ 1 as cell × total ≥ region × industry: exact for whole numbers, where ties at 1 are common and a quotient rounds.</summary>
    private static bool AtLeastOne(double cell, double total, double region, double industry) =>
        Whole(cell) && Whole(total) && Whole(region) && Whole(industry)
            ? (UInt128)cell * (UInt128)total >= (UInt128)region * (UInt128)industry
            : cell * total >= region * industry;

    private static bool Whole(double value) => value < 1L << 53 && Math.Floor(value) == value;
}
