using Pleiad.Engine.Firmness;

namespace Pleiad.Engine.Tests;

/// <summary>Random economies of which some jobs are only known within bounds, and random ways of filling them in.</summary>
internal sealed class RandomBounds
{
    private readonly Random random;
    private readonly Interval[]? national;
    private readonly Interval nationTotal;

    public RandomBounds(int seed, double uncertain)
    {
        random = new Random(seed + 9000);
        var full = RandomPanels.MakeFull(seed);
        int[] kept = [.. Enumerable.Range(0, full.Count).Where(i => !double.IsNaN(full.Employment[i]))];
        T[] Of<T>(T[] values) => [.. kept.Select(i => values[i])];
        double[] low = Of(full.Employment), high = [.. low];
        for (var i = 0; i < low.Length; i++)
        {
            if (random.NextDouble() >= uncertain)
                continue;
            low[i] = random.Next(3) == 0 ? 0 : low[i];
            high[i] = random.Next(12) == 0 ? double.PositiveInfinity : low[i] + random.Next(1, random.Next(2, 40));
        }

        if (seed % 2 == 0)
        {
            national = [.. full.National.Select(n => new Interval(n, uncertain > 0 && random.Next(2) == 0 ? n + random.Next(9) : n))];
            nationTotal = new(full.NationTotal, uncertain > 0 ? full.NationTotal + random.Next(20) : full.NationTotal);
        }

        Panel = new BoundedPanel(full.Regions, full.Categories, Of(full.Region), Of(full.Category), low, high, Of(full.Establishments), national, nationTotal)
        {
            Payroll = full.Payroll is null ? null : Of(full.Payroll),
            BaseEmployment = full.BaseEmployment is null ? null : Of(full.BaseEmployment),
            Outside = seed % 3 == 0 ? null : [.. full.Regions.Select(_ => random.Next(9) == 0 ? Interval.None : Between(random.Next(50), uncertain > 0 ? random.Next(20) : 0))],
        };
    }

    public BoundedPanel Panel { get; }

    /// <summary>One completion: each figure is at an end of its bounds or anywhere between.</summary>
    public Panel Complete()
    {
        var p = Panel;
        var style = random.Next(3);
        double[] jobs = [.. Enumerable.Range(0, p.Count).Select(i => Draw(p.Jobs(i), style))];
        var own = new Panel(p.Regions, p.Categories, p.Region, p.Category, jobs, p.Establishments);
        return new Panel(
            p.Regions, p.Categories, p.Region, p.Category, jobs, p.Establishments,
            national is null ? null : [.. national.Select(n => Draw(n, style))], national is null ? double.NaN : Draw(nationTotal, style))
        {
            Payroll = p.Payroll,
            BaseEmployment = p.BaseEmployment,
            AllJobs = [.. own.RegionTotals.Select((t, r) => t + (p.Outside is null ? 0 : Draw(p.Outside[r], style)))],
        };
    }

    private static Interval Between(double low, double more) => new(low, low + more);

    private double Draw(Interval bounds, int style)
    {
        if (bounds.IsNone || bounds.IsExact)
            return bounds.Low;
        var high = double.IsPositiveInfinity(bounds.High) ? bounds.Low + random.Next(4) switch { 0 => 1, 1 => 40, 2 => 1000, _ => 1e9 } : bounds.High;
        return style switch
        {
            0 => random.Next(2) == 0 ? bounds.Low : high,
            1 => bounds.Low + Math.Floor((high - bounds.Low) * random.NextDouble()),
            _ => random.Next(6) == 0 ? high : bounds.Low,
        };
    }
}
