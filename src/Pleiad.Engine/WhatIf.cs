using Pleiad.Engine.Rules;

namespace Pleiad.Engine;

/// <summary>
/// What a verdict would be if one cell had another number of jobs, and the smallest change that flips it. The cell's region,
/// its category, the nation and every cut-off are recomputed; other cells, and all establishments, stay as they are.
/// </summary>
/// <remarks>
/// All quotients of a category divide a region's share by one national share, so changing one cell scales the others alike and
/// keeps their order. The pool is therefore sorted once a category, an answer costs O(log n), and it equals a full re-rating to
/// the last bit.
/// </remarks>
public sealed class WhatIf
{
    private const double Limit = 1L << 40; // more jobs than any nation has; beyond it there is no answer
    private readonly ClusterRating rating;
    private readonly CategoryPool pool;
    private readonly int cell;
    private readonly double now;
    private readonly double share;

    /// <summary>Prepares the question for one cell.</summary>
    /// <param name="pool">The cell's category; its national figures must be in jobs (a change of jobs means nothing to shares).</param>
    /// <param name="cell">The cell.</param>
    /// <exception cref="ArgumentException">The cell's employment is missing, or it belongs to another category.</exception>
    public WhatIf(CategoryPool pool, int cell)
    {
        (this.pool, this.cell, rating) = (pool, cell, pool.Rating);
        now = rating.Panel.Employment[cell];
        if (double.IsNaN(now))
            throw new ArgumentException("A missing cell has no number to change.", nameof(cell));
        if (rating.Panel.Category[cell] != pool.Category)
            throw new ArgumentException("The cell belongs to another category.", nameof(cell));
        share = now / rating.Panel.RegionTotals[rating.Panel.Region[cell]];
    }

    /// <summary>The location quotient, the cut-offs and the answer of a flag if the cell had <paramref name="jobs"/> jobs.</summary>
    /// <param name="jobs">A whole number of jobs, 0 or more.</param>
    /// <param name="flag">Place of the flag in the rule set.</param>
    public WhatIfAnswer Ask(double jobs, int flag)
    {
        var quotient = Quotient(jobs);
        var tests = rating.Rules.TestsOf(rating.Rules.Flags[flag])
            .Select(t => TestAt(t, jobs, quotient)).ToArray();
        var answer = jobs == 0 ? Answer.No : tests.Aggregate(Answer.Yes, (a, t) => ClusterRating.All(a, t.Answer));
        return new WhatIfAnswer(jobs, quotient, answer, tests);
    }

    /// <summary>The smallest whole number of jobs, at least 1, at which the flag holds; null when no number of jobs makes it hold.</summary>
    public double? Threshold(int flag) => HoldsWithin(flag)?.From;

    /// <summary>
    /// The whole numbers of jobs at which the flag holds, from and to; null when there are none (too few establishments, or too small
    /// a nation). They are one interval: a quantile, and a quotient of at most 1, are passed from some number of jobs on; a fixed
    /// quotient above 1 is passed around the number where the quotient is highest, since with ever more jobs it returns towards 1.
    /// </summary>
    public (double From, double To)? HoldsWithin(int flag)
    {
        Criterion[] tests = [.. rating.Rules.TestsOf(rating.Rules.Flags[flag])];
        Criterion[] rising = [.. tests.Where(t => !IsBand(t))], bands = [.. tests.Where(IsBand)];
        if (First(e => Passes(rising, e), 1, Limit) is not { } from)
            return null;
        var to = Limit;
        if (bands.Length > 0)
        {
            var peak = Math.Clamp(Math.Round(HighestQuotientAt()), 1, Limit);
            if (First(e => Passes(bands, e), 1, peak) is not { } lower)
                return null;
            to = (First(e => !Passes(bands, e), peak, Limit) ?? Limit + 1) - 1;
            from = Math.Max(from, lower);
        }

        // Rounding can blur a bound by a job or two: what counts is the very function that rates.
        for (var e = Math.Max(1, from - 2); e <= Math.Min(to, from + 2); e++)
        {
            if (Passes(tests, e))
                return (e, to);
        }

        return null;
    }

    /// <summary>
    /// The margin: the number of jobs, nearest to today's, at which the flag's answer is another one.
    /// Null when no change of the cell's jobs alone changes it, or the flag has no answer.
    /// </summary>
    public double? FlipsAt(int flag)
    {
        var answer = rating.Flags(flag)[cell];
        if (answer == Answer.None || HoldsWithin(flag) is not { } range)
            return null;
        if (answer == Answer.No)
            return now < range.From ? range.From : range.To;
        return range.To >= Limit || now - range.From <= range.To - now ? range.From - 1 : range.To + 1;
    }

    /// <summary>The first whole number between two at which something holds that keeps holding from there on; null for none.</summary>
    private static double? First(Func<double, bool> holds, double from, double to)
    {
        var high = from;
        for (var step = 1.0; !holds(high); step *= 2)
        {
            if (high >= to)
                return null;
            high = Math.Min(to, from + step);
        }

        var low = from - 1;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (holds(middle))
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    /// <summary>Whether a criterion is passed only around the highest quotient, and not from some number of jobs on.</summary>
    private static bool IsBand(Criterion criterion) => criterion is { Measure: Measure.LocationQuotient, Value: > 1 };

    private bool Passes(Criterion[] tests, double jobs)
    {
        var quotient = Quotient(jobs);
        foreach (var test in tests)
        {
            if (TestAt(test, jobs, quotient).Answer != Answer.Yes)
                return false;
        }

        return true;
    }

    /// <summary>Where e(N+e) / ((R+e)(T+e)) is highest, with R, T and N the rest of the region, the category and the nation.</summary>
    private double HighestQuotientAt()
    {
        var panel = rating.Panel;
        double region = panel.RegionTotals[panel.Region[cell]] - now, category = panel.National[pool.Category] - now, nation = panel.NationTotal - now;
        var rest = nation - region - category;
        return rest <= 0 ? Limit : ((region * category) + Math.Sqrt((region * category * region * category) + (rest * nation * region * category))) / rest;
    }

    private double NationShare(double jobs) =>
        (rating.Panel.National[pool.Category] - now + jobs) / (rating.Panel.NationTotal - now + jobs);

    private double Quotient(double jobs)
    {
        var panel = rating.Panel;
        return LocationQuotient.Of(
            jobs, panel.RegionTotals[panel.Region[cell]] - now + jobs,
            panel.National[pool.Category] - now + jobs, panel.NationTotal - now + jobs);
    }

    private TestResult TestAt(Criterion criterion, double jobs, double quotient)
    {
        var plants = rating.Panel.Establishments[cell];
        var value = criterion.Measure switch
        {
            Measure.LocationQuotient => quotient,
            Measure.Employment => jobs,
            _ => plants,
        };
        var cutoff = criterion.Value ?? double.NaN;
        if (criterion.Quantile is { } p)
        {
            // A cell without jobs is outside the pool, today or in the question.
            var own = jobs > 0 ? value : double.NaN;
            var inPool = now > 0;
            cutoff = criterion.Measure switch
            {
                Measure.LocationQuotient => pool.Shares.QuantileWith(inPool ? share : double.NaN, own, NationShare(jobs), p),
                Measure.Employment => pool.Employment.QuantileWith(inPool ? now : double.NaN, own, 1, p),
                _ => pool.Establishments.QuantileWith(inPool ? plants : double.NaN, own, 1, p),
            };
        }

        return new TestResult(criterion, value, cutoff, criterion.Test(value, cutoff));
    }
}

/// <summary>One test of a cell: what was measured, the cut-off, and whether it passes.</summary>
public sealed record TestResult(Criterion Criterion, double Value, double Cutoff, Answer Answer);

/// <summary>The answer to "what if the cell had so many jobs".</summary>
/// <param name="Jobs">The jobs asked about.</param>
/// <param name="Quotient">The location quotient there, NaN for no answer.</param>
/// <param name="Answer">The flag there.</param>
/// <param name="Tests">Each test with its value and cut-off there.</param>
public sealed record WhatIfAnswer(double Jobs, double Quotient, Answer Answer, IReadOnlyList<TestResult> Tests);
