namespace Pleiad.Engine.Tests;

/// <summary>Small random economies with ties, zeros, gaps, missing cells and categories that only one region has.</summary>
internal static class RandomPanels
{
    public static Panel Make(int seed)
    {
        var random = new Random(seed);
        int regions = random.Next(1, 12), categories = random.Next(1, 6), top = random.Next(2, 60);
        List<(int R, int C, double E, double S)> cells = [];
        for (var r = 0; r < regions; r++)
        {
            for (var c = 0; c < categories; c++)
            {
                if (random.Next(10) == 0 || (c == 0 && r > 0 && seed % 3 == 0))
                    continue;
                double e = random.Next(8) switch { 0 => 0, 1 => double.NaN, _ => random.Next(1, top) };
                cells.Add((r, c, e, random.Next(12) == 0 ? double.NaN : random.Next(0, 6)));
            }
        }

        var shuffled = cells.OrderBy(_ => random.Next()).ToArray();
        double[]? national = null;
        var total = double.NaN;
        if (seed % 2 == 0)
        {
            national = new double[categories];
            foreach (var (_, c, e, _) in shuffled)
                national[c] += double.IsNaN(e) ? 0 : e;
            for (var c = 0; c < categories; c++)
                national[c] += random.Next(1, 9);
            total = national.Sum() + 7;
        }

        return new Panel(
            [.. Enumerable.Range(0, regions).Select(i => $"r{i}")], [.. Enumerable.Range(0, categories).Select(i => $"c{i}")],
            [.. shuffled.Select(x => x.R)], [.. shuffled.Select(x => x.C)],
            [.. shuffled.Select(x => x.E)], [.. shuffled.Select(x => x.S)], national, total);
    }

    /// <summary>
    /// The same economies with all jobs of the regions, payroll and an earlier year, each with gaps; every fifth has none of them.
    /// Pay is a number of quarters a job, so that payroll divides without rounding.
    /// </summary>
    public static Panel MakeFull(int seed)
    {
        var panel = Make(seed);
        if (seed % 5 == 0)
            return panel;
        var random = new Random(seed + 5000);
        return new Panel(
            panel.Regions, panel.Categories, panel.Region, panel.Category, panel.Employment, panel.Establishments,
            seed % 2 == 0 ? panel.National : null, panel.NationTotal)
        {
            AllJobs = [.. panel.RegionTotals.Select(t => random.Next(9) == 0 ? double.NaN : t + random.Next(0, 60))],
            Payroll = [.. panel.Employment.Select(e => random.Next(6) == 0 ? double.NaN : e * random.Next(1, 30) / 4)],
            BaseEmployment = [.. panel.Employment.Select(_ => random.Next(6) switch { 0 => double.NaN, 1 => 0, _ => random.Next(1, 50) })],
        };
    }
}
