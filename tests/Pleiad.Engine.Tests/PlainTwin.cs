using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

/// <summary>The same method written as the definitions read, cell by cell, without a thought for speed.</summary>
internal static class PlainTwin
{
    public static (double Lq, Answer[] Flags) Rate(Panel p, int cell)
    {
        double Sum(Func<int, bool> which) => Enumerable.Range(0, p.Count)
            .Where(i => which(i) && !double.IsNaN(p.Employment[i])).Sum(i => p.Employment[i]);
        double Lq(int i)
        {
            if (p.Employment[i] == 0)
                return 0;
            var quotient = p.Employment[i] / Sum(j => p.Region[j] == p.Region[i]) / (p.National[p.Category[i]] / p.NationTotal);
            return double.IsInfinity(quotient) ? double.NaN : quotient;
        }

        var e = p.Employment[cell];
        if (double.IsNaN(e))
            return (double.NaN, [Answer.None, Answer.None, Answer.None, Answer.None]);
        var pool = Enumerable.Range(0, p.Count).Where(i => p.Category[i] == p.Category[cell] && p.Employment[i] > 0).ToArray();
        double Q(Func<int, double> of, double probability)
        {
            var x = pool.Select(of).Where(v => !double.IsNaN(v)).Order().ToArray();
            if (x.Length == 0)
                return double.NaN;
            var h = (x.Length - 1) * probability;
            var low = (int)Math.Floor(h);
            return low + 1 < x.Length ? x[low] + ((h - low) * (x[low + 1] - x[low])) : x[low];
        }

        if (e == 0)
            return (0, [Answer.No, Answer.No, Answer.No, Answer.No]);
        var lq = Lq(cell);
        var s = p.Establishments[cell];
        bool?[] floors = [e > Q(i => p.Employment[i], .25), double.IsNaN(s) ? null : s > Q(i => p.Establishments[i], .25)];
        bool? Known(bool holds) => double.IsNaN(lq) ? null : holds;
        Answer And(params bool?[] tests) =>
            tests.Contains(false) ? Answer.No : tests.Contains(null) ? Answer.None : Answer.Yes;
        return (lq,
        [
            And([Known(lq > Q(Lq, .25)), .. floors]),
            And([Known(lq > Q(Lq, .50)), .. floors]),
            And([Known(lq >= Q(Lq, .75)), Known(lq >= 1), .. floors]),
            And([Known(lq >= Q(Lq, .90)), Known(lq >= 1), .. floors]),
        ]);
    }

    /// <summary>The same panel with another number of jobs in one cell and in the nation.</summary>
    public static Panel With(Panel p, int cell, double jobs)
    {
        var employment = (double[])p.Employment.Clone();
        employment[cell] = jobs;
        var change = jobs - p.Employment[cell];
        var national = (double[])p.National.Clone();
        national[p.Category[cell]] += change;
        return new Panel(p.Regions, p.Categories, p.Region, p.Category, employment, p.Establishments, national, p.NationTotal + change);
    }
}
