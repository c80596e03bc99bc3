using Pleiad.Engine.Rules;

namespace Pleiad.Engine;

/// <summary>
/// What a verdict would be if one cell had another number of jobs, and the smallest change that flips it. The cell's region,
/// its category, the nation and every cut-off are recomputed; other cells, all establishments, the earlier year's jobs and the
/// cell's own pay a job stay as they are.
/// </summary>
/// <remarks>
/// All quotients of a category divide a region's share by one national share, so changing one cell scales the others alike and
/// keeps their order; every other measure changes in the cell alone. The pool is therefore sorted once a category, an answer costs
/// O(log n), and it equals a full re-rating to the last bit.
/// </remarks>
public sealed class WhatIf
{
    /// <summary>The most jobs that are asked about, 2^40: more than any nation has.</summary>
    public const double Limit = 1L << 40;

    private readonly ClusterRating rating;
    private readonly CategoryPool pool;
    private readonly int cell;
    private readonly double now;
    private readonly IReadOnlyList<(double From, double To)>?[] holds;

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
        holds = new IReadOnlyList<(double, double)>?[rating.Rules.Flags.Count];
    }

    // What is left of the cell's region, category, nation and all jobs of the region without the cell itself.
    private double RegionRest => rating.Panel.RegionTotals[rating.Panel.Region[cell]] - now;

    private double CategoryRest => rating.Panel.National[pool.Category] - now;

    private double NationRest => rating.Panel.NationTotal - now;

    private double AllJobsRest => rating.Panel.AllJobs[rating.Panel.Region[cell]] - now;

    /// <summary>The location quotient, the cut-offs and the answer of a flag if the cell had <paramref name="jobs"/> jobs.</summary>
    /// <param name="jobs">A whole number of jobs, 0 or more.</param>
    /// <param name="flag">Place of the flag in the rule set.</param>
    public WhatIfAnswer Ask(double jobs, int flag)
    {
        var asked = rating.Rules.Flags[flag];
        TestResult[] tests = [.. rating.Rules.TestsOf(asked).Select(t => TestAt(t, jobs))];
        var answer = jobs == 0 ? Answer.No : asked.Of([.. tests.Select(t => t.Answer)]);
        return new WhatIfAnswer(jobs, Value(Measure.LocationQuotient, jobs), answer, tests);
    }

    /// <summary>The smallest whole number of jobs, at least 1, at which the flag holds; null when no number of jobs makes it hold.</summary>
    public double? Threshold(int flag) => HoldsWithin(flag) is [var first, ..] ? first.From : null;

    /// <summary>
    /// The whole numbers of jobs at which the flag holds, as ascending intervals from and to, both included; the last may end at +∞.
    /// Empty when there are none (too few establishments, or too small a nation). Quantiles, and quotients of at most 1, are
    /// passed from some number of jobs on. A fixed quotient above 1 is passed around the number where the quotient is highest,
    /// since with ever more jobs it returns towards 1; so a flag that counts its tests can hold, not hold, and hold again.
    /// </summary>
    public IReadOnlyList<(double From, double To)> HoldsWithin(int flag) => holds[flag] ??= FindIntervals(rating.Rules.Flags[flag]);

    /// <summary>
    /// The margin: the number of jobs, nearest to today's, at which the flag holds when today it does not, or no longer holds when
    /// today it does; of two equally near the smaller. Null when no change of the cell's jobs alone does that, or the flag has no
    /// answer today.
    /// </summary>
    public double? FlipsAt(int flag)
    {
        var answer = rating.Flags(flag)[cell];
        if (answer == Answer.None)
            return null;
        double? nearest = null;
        void Try(double jobs)
        {
            if (jobs >= 0 && jobs <= Limit && (nearest is null || Math.Abs(jobs - now) < Math.Abs(nearest.Value - now)))
                nearest = jobs;
        }

        foreach (var (from, to) in HoldsWithin(flag))
        {
            if (answer == Answer.Yes && (now < from || now > to))
                continue; // holds there too
            Try(answer == Answer.Yes ? from - 1 : from);
            Try(answer == Answer.Yes ? to + 1 : to);
        }

        return nearest;
    }

    /// <summary>
    /// Every test is monotone in jobs between two turning points, so its answer changes at most once there, and halving finds where.
    /// Rounding can blur a change by a job or two; what counts is the very function that rates, so the numbers beside are asked too.
    /// </summary>
    private List<(double From, double To)> FindIntervals(Flag flag)
    {
        Criterion[] tests = [.. rating.Rules.TestsOf(flag)];
        var changes = new SortedSet<double> { 1 };
        foreach (var test in tests.Distinct())
        {
            double[] starts = [1, .. TurningPoints(test).Where(p => p > 1).Distinct().Order()];
            for (var s = 0; s < starts.Length; s++)
            {
                changes.Add(starts[s]);
                if (Change(test, starts[s], s + 1 < starts.Length ? starts[s + 1] - 1 : Limit) is { } change)
                {
                    for (var j = Math.Max(1, change - 2); j <= Math.Min(Limit, change + 3); j++)
                        changes.Add(j);
                }
            }
        }

        var found = new List<(double From, double To)>();
        double? from = null;
        foreach (var jobs in changes)
        {
            var passes = Passes(flag, tests, jobs);
            if (!passes && from is { } began)
                found.Add((began, jobs - 1));
            from = passes ? from ?? jobs : null;
        }

        if (from is { } last)
            found.Add((last, double.PositiveInfinity));
        return found;
    }

    /// <summary>The first number of jobs with another answer of a test than at the start of a stretch; null when its end answers alike.</summary>
    private double? Change(Criterion test, double start, double end)
    {
        var before = AnswerAt(test, start);
        if (test.Measure is Measure.Establishments or Measure.Productivity || AnswerAt(test, end) == before)
            return null;
        var (low, high) = (start, Math.Min(end, start + 1));
        for (var step = 2.0; AnswerAt(test, high) == before; step *= 2)
            (low, high) = (high, Math.Min(end, high + step));
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (AnswerAt(test, middle) == before)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>
    /// Where a measure may turn. With R, C and N the rest of the region, the category and the nation, the quotient
    /// e(N+e) / ((R+e)(C+e)) turns at the roots of (R+C−N)e² + 2RCe + NRC; where C+e or N+e is not above 0 there is none. A share
    /// begins where all jobs are above 0.
    /// </summary>
    private double[] TurningPoints(Criterion test)
    {
        if (test.Measure == Measure.Share)
            return Beside(-AllJobsRest);
        if (test.Measure != Measure.LocationQuotient)
            return [];
        double r = RegionRest, c = CategoryRest, n = NationRest;
        if (test.Quantile is not null)
            return [.. Beside(-c), .. Beside(-n)];
        var (square, root) = (r + c - n, Math.Sqrt((r * c * r * c) - ((r + c - n) * n * r * c)));
        return [.. Beside(-c), .. Beside(-n), .. Beside((-(r * c) - root) / square), .. Beside((-(r * c) + root) / square)];
    }

    /// <summary>The whole numbers on both sides of a turn that lies where numbers of jobs do.</summary>
    private static double[] Beside(double turn) => turn is > 0 and < Limit ? [Math.Floor(turn), Math.Floor(turn) + 1] : [];

    private bool Passes(Flag flag, Criterion[] tests, double jobs)
    {
        var mayFail = flag.Criteria.Count - flag.Needed;
        for (var t = 0; t < tests.Length; t++)
        {
            if (AnswerAt(tests[t], jobs) != Answer.Yes && (t >= flag.Criteria.Count || mayFail-- == 0))
                return false;
        }

        return true;
    }

    private double Value(Measure measure, double jobs) => measure switch
    {
        Measure.LocationQuotient => LocationQuotient.Of(jobs, RegionRest + jobs, CategoryRest + jobs, NationRest + jobs),
        Measure.Employment => jobs,
        Measure.Share => Panel.Share(jobs, AllJobsRest + jobs),
        Measure.Growth => Panel.Growth(jobs, rating.Panel.BaseEmployment?[cell] ?? double.NaN),
        Measure.Productivity => jobs > 0 ? rating.Panel.PayOf(cell) : double.NaN,
        _ => rating.Measured(measure, cell),
    };

    private double Cutoff(Criterion criterion, double jobs, double value)
    {
        if (criterion.Quantile is not { } p)
            return criterion.Value ?? double.NaN;
        var divisor = criterion.Measure == Measure.LocationQuotient ? (CategoryRest + jobs) / (NationRest + jobs) : 1;
        if (!(divisor > 0 && double.IsFinite(divisor)))
            return double.NaN; // no quotient anywhere in the category
        // A cell without jobs is outside the pool, today or in the question.
        return pool.By(criterion.Measure).QuantileWith(
            now > 0 ? pool.InPool(criterion.Measure, cell) : double.NaN, jobs > 0 ? value : double.NaN, divisor, p);
    }

    private Answer AnswerAt(Criterion criterion, double jobs)
    {
        var value = Value(criterion.Measure, jobs);
        return criterion.Test(value, Cutoff(criterion, jobs, value));
    }

    private TestResult TestAt(Criterion criterion, double jobs)
    {
        var value = Value(criterion.Measure, jobs);
        var cutoff = Cutoff(criterion, jobs, value);
        return new TestResult(criterion, value, cutoff, criterion.Test(value, cutoff));
    }
}

/// <summary>The answer to "what if the cell had so many jobs".</summary>
/// <param name="Jobs">The jobs asked about.</param>
/// <param name="Quotient">The location quotient there, NaN for no answer.</param>
/// <param name="Answer">The flag there.</param>
/// <param name="Tests">Each test with its value and cut-off there.</param>
public sealed record WhatIfAnswer(double Jobs, double Quotient, Answer Answer, IReadOnlyList<TestResult> Tests);
