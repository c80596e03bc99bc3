using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

/// <summary>The same method written as the definitions read, cell by cell, without a thought for speed.</summary>
internal static class PlainTwin
{
    public static (double Lq, Answer[] Flags) Rate(Panel p, int cell, RuleSet rules)
    {
        var e = p.Employment[cell];
        if (double.IsNaN(e))
            return (double.NaN, [.. rules.Flags.Select(_ => Answer.None)]);
        if (e == 0)
            return (0, [.. rules.Flags.Select(_ => Answer.No)]);
        return (Measured(p, Measure.LocationQuotient, cell), [.. rules.Flags.Select(f => Judge(p, cell, f, rules))]);
    }

    /// <summary>
    /// Every missing test is once taken as passed and once as failed, in all combinations: what all of them agree on is the answer.
    /// </summary>
    private static Answer Judge(Panel p, int cell, Flag flag, RuleSet rules)
    {
        bool?[] counted = [.. flag.Criteria.Select(c => Passes(p, cell, c))];
        bool?[] needed = [.. (flag.Floors ?? []).Concat(rules.Floors).Select(c => Passes(p, cell, c))];
        bool?[] all = [.. counted, .. needed];
        int[] missing = [.. Enumerable.Range(0, all.Length).Where(t => all[t] is null)];
        var outcomes = Enumerable.Range(0, 1 << missing.Length).Select(bits =>
        {
            bool Holds(int t) => all[t] ?? (bits >> Array.IndexOf(missing, t) & 1) == 1;
            return Enumerable.Range(0, counted.Length).Count(Holds) >= (flag.AtLeast ?? counted.Length)
                && Enumerable.Range(counted.Length, needed.Length).All(Holds);
        }).Distinct().ToArray();
        return outcomes is [var only] ? only ? Answer.Yes : Answer.No : Answer.None;
    }

    private static bool? Passes(Panel p, int cell, Criterion c)
    {
        var value = Measured(p, c.Measure, cell);
        var cutoff = c.Value ?? Cutoff(p, p.Category[cell], c.Measure, c.Quantile!.Value);
        return double.IsNaN(value) || double.IsNaN(cutoff) ? null : c.Strict ? value > cutoff : value >= cutoff;
    }

    private static double Cutoff(Panel p, int category, Measure measure, double probability)
    {
        var x = Enumerable.Range(0, p.Count).Where(i => p.Category[i] == category && p.Employment[i] > 0)
            .Select(i => Measured(p, measure, i)).Where(v => !double.IsNaN(v)).Order().ToArray();
        if (x.Length == 0)
            return double.NaN;
        var h = (x.Length - 1) * probability;
        var low = (int)Math.Floor(h);
        return low + 1 < x.Length ? x[low] + ((h - low) * (x[low + 1] - x[low])) : x[low];
    }

    private static double Measured(Panel p, Measure measure, int i)
    {
        double Sum(Func<int, bool> which) => Enumerable.Range(0, p.Count)
            .Where(j => which(j) && !double.IsNaN(p.Employment[j])).Sum(j => p.Employment[j]);
        var e = p.Employment[i];
        var region = Sum(j => p.Region[j] == p.Region[i]);
        return measure switch
        {
            Measure.LocationQuotient => e == 0 ? 0 : OrMissing(e / region / (p.National[p.Category[i]] / p.NationTotal)),
            Measure.Employment => e,
            Measure.Establishments => p.Establishments[i],
            Measure.Share => OrMissing(e / p.AllJobs[p.Region[i]]),
            Measure.Productivity => p.Payroll is null ? double.NaN : OrMissing(p.Payroll[i] / e),
            _ => p.BaseEmployment is null ? double.NaN : OrMissing((e / p.BaseEmployment[i]) - 1),
        };
    }

    private static double OrMissing(double value) => double.IsInfinity(value) ? double.NaN : value;

    /// <summary>The same panel with another number of jobs in one cell, its region and the nation, and the same pay a job in the cell.</summary>
    public static Panel With(Panel p, int cell, double jobs)
    {
        var employment = (double[])p.Employment.Clone();
        employment[cell] = jobs;
        var change = jobs - p.Employment[cell];
        var national = (double[])p.National.Clone();
        national[p.Category[cell]] += change;
        var allJobs = (double[])p.AllJobs.Clone();
        allJobs[p.Region[cell]] += change;
        var payroll = (double[]?)p.Payroll?.Clone();
        if (payroll is not null)
            payroll[cell] = p.Employment[cell] > 0 ? payroll[cell] / p.Employment[cell] * jobs : double.NaN;
        return new Panel(p.Regions, p.Categories, p.Region, p.Category, employment, p.Establishments, national, p.NationTotal + change)
        {
            AllJobs = allJobs,
            Payroll = payroll,
            BaseEmployment = p.BaseEmployment,
        };
    }
}
