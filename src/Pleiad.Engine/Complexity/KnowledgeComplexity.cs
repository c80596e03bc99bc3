namespace Pleiad.Engine.Complexity;

/// <summary>
/// EconGeo's KCI and TCI: the vectors of <see cref="EconomicComplexity"/>, divided by their sums instead of turned into z-scores. Source: Balland and
/// Rigby (2017). The program rounds its matrix to four decimals before it looks for the vector; here nothing is rounded.
/// </summary>
public static class KnowledgeComplexity
{
    /// <summary>The vectors, each summing to 1 or −1.</summary>
    /// <param name="presence">Which region has which industry; empty regions and industries are left out.</param>
    /// <returns>
    /// KCI, one a region, with the sign that correlates with twenty stretched reflections; TCI, one an industry, with the sign whose ranks go against ubiquity.
    /// NaN (no answer) for empty ones; throughout when the vector is not identified, or sums to 0.
    /// </returns>
    public static (double[] Regions, double[] Industries) Of(PresenceMatrix presence)
    {
        var scores = EconomicComplexity.Of(presence);
        var (regions, industries) = (Shares(scores.RawRegions), Shares(scores.RawIndustries));
        if (Relatedness.Correlation(regions, Reflections.Stretched(presence, 20).Regions) < 0)
            regions = Array.ConvertAll(regions, v => -v);
        double[] ubiquity = [.. presence.Ubiquity.ToArray().Select((k, i) => double.IsNaN(industries[i]) ? double.NaN : k)];
        if (Relatedness.Correlation(Ranks(industries), Ranks(ubiquity)) > 0)
            industries = Array.ConvertAll(industries, v => -v);
        return (regions, industries);
    }

    private static double[] Shares(double[] vector)
    {
        var known = vector.Where(v => !double.IsNaN(v)).ToArray();
        var sum = known.Sum();
        return Math.Abs(sum) > 1e-12 * known.Sum(Math.Abs) ? Array.ConvertAll(vector, v => v / sum) : Array.ConvertAll(vector, _ => double.NaN);
    }

    /// <summary>Mean ranks of ties. Values that differ by rounding alone are ties: equal columns must have equal ranks.</summary>
    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        int[] order = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i])];
        Array.Fill(ranks, double.NaN);
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && values[order[to]] - values[order[from]] <= 1e-11 * Math.Abs(values[order[from]]))
                to++;
            for (var k = from; k < to; k++)
                ranks[order[k]] = (from + to - 1) / 2.0;
            from = to;
        }

        return ranks;
    }
}
