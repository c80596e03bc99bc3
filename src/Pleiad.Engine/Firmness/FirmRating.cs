using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Firmness;

/// <summary>
/// A bounded panel rated by a rule set: for each cell and flag whether the verdict is the same in every completion. Conservative
/// interval arithmetic (Moore, 1966): a verdict called firm cannot change within the bounds; one called not firm need not be able to.
/// Where nothing is withheld every verdict is firm and that of <see cref="ClusterRating"/>. Cost: O(n log n) for n cells.
/// </summary>
public sealed class FirmRating
{
    private readonly Interval[] shares;
    private readonly double[] scale;
    private readonly Criterion[] relative;
    private readonly Interval[] cutoffs;
    private readonly FirmAnswer[][] answers;

    private FirmRating(BoundedPanel panel, RuleSet rules)
    {
        (Panel, Rules, Cells) = (panel, rules, new CategoryIndex(panel.Category, panel.Categories.Count));
        shares = [.. Enumerable.Range(0, panel.Count).Select(i => BoundedPanel.Share(panel.Jobs(i), panel.Beside(i)))];
        scale = [.. panel.National.Select(ScaleOf)];
        relative = [.. rules.Flags.SelectMany(rules.TestsOf).Where(c => c.Quantile is not null).DistinctBy(c => (c.Measure, c.Quantile))];
        cutoffs = new Interval[relative.Length * panel.Categories.Count];
        for (var c = 0; c < panel.Categories.Count; c++)
            FindCutoffs(c);
        answers = [.. rules.Flags.Select(Judge)];
    }

    /// <summary>The panel that was rated.</summary>
    public BoundedPanel Panel { get; }

    /// <summary>The rule set it was rated by.</summary>
    public RuleSet Rules { get; }

    /// <summary>The cells of each category.</summary>
    public CategoryIndex Cells { get; }

    /// <summary>Rates a bounded panel by a rule set.</summary>
    public static FirmRating Rate(BoundedPanel panel, RuleSet rules) => new(panel, rules);

    /// <summary>The answers of one flag, a value a cell.</summary>
    /// <param name="flag">Place of the flag in the rule set.</param>
    public ReadOnlySpan<FirmAnswer> Flags(int flag) => answers[flag];

    /// <summary>
    /// The location quotient of a cell: its share of its region, in which what is not known of it counts once, divided by the nation's
    /// share. <see cref="Interval.None"/> when the nation has no share.
    /// </summary>
    public Interval Quotient(int cell)
    {
        var (share, nation) = (shares[cell], Panel.National[Panel.Category[cell]]);
        if (share.High == 0)
            return new(0, 0);
        if (nation.IsNone || nation.High == 0 || double.IsPositiveInfinity(nation.Low))
            return Interval.None;
        return new(share.Low == 0 ? 0 : share.Low / nation.High, share.High / nation.Low);
    }

    /// <summary>
    /// The cut-off of a criterion in a category. For a quantile of quotients it is the quantile of the regions' shares, divided by one
    /// number that all regions share (the national share, or its lower figures where it is not exact), as is the value of
    /// <see cref="Explain"/> beside it: what is not known of the nation moves both alike and decides nothing.
    /// </summary>
    public Interval Cutoff(Criterion criterion, int category)
    {
        if (criterion.Quantile is null)
            return Interval.Exactly(criterion.Value ?? double.NaN);
        var k = Array.FindIndex(relative, c => c.Measure == criterion.Measure && c.Quantile == criterion.Quantile);
        return k < 0 ? Interval.None : cutoffs[(category * relative.Length) + k];
    }

    /// <summary>Why a verdict is firm or not: the jobs, the quotient and every test of the flag within the bounds.</summary>
    /// <param name="flag">Place of the flag in the rule set.</param>
    /// <param name="cell">The cell.</param>
    public FirmCell Explain(int flag, int cell) => new(
        answers[flag][cell], Panel.Jobs(cell), Panel.RegionTotal(Panel.Region[cell]), Quotient(cell),
        [.. Rules.TestsOf(Rules.Flags[flag]).Select(t =>
        {
            var cutoff = Cutoff(t, Panel.Category[cell]);
            return new FirmTest(t, Value(t, cell), cutoff, OutcomesOf.Firm(Test(t, cell, cutoff)));
        })]);

    private static double ScaleOf(Interval nation) =>
        nation.Low > 0 && double.IsFinite(nation.Low) ? nation.Low : nation.High > 0 && double.IsFinite(nation.High) ? nation.High : 1;

    private void FindCutoffs(int category)
    {
        foreach (var measured in relative.GroupBy(c => c.Measure))
        {
            var pool = new PoolBounds(measured.Key != Measure.LocationQuotient || Panel.National[category].IsExact);
            foreach (var cell in Cells.Of(category))
            {
                if (Panel.High[cell] > 0)
                    pool.Add(Value(measured.First(), cell), surely: Panel.Low[cell] > 0);
            }

            pool.Sort();
            foreach (var criterion in measured)
                cutoffs[(category * relative.Length) + Array.IndexOf(relative, criterion)] = pool.Quantile(criterion.Quantile!.Value);
        }
    }

    private FirmAnswer[] Judge(Flag flag)
    {
        Criterion[] tests = [.. Rules.TestsOf(flag)];
        Span<Outcomes> outcomes = stackalloc Outcomes[tests.Length];
        var into = new FirmAnswer[Panel.Count];
        for (var c = 0; c < Panel.Categories.Count; c++)
        {
            var lines = Array.ConvertAll(tests, t => Cutoff(t, c));
            foreach (var cell in Cells.Of(c))
            {
                for (var t = 0; t < tests.Length; t++)
                    outcomes[t] = Test(tests[t], cell, lines[t]);
                // A cell without jobs is outside the pool and can be nothing.
                into[cell] = Panel.High[cell] == 0 ? FirmAnswer.No
                    : OutcomesOf.Firm(OutcomesOf.Flag(flag, outcomes) | (Panel.Low[cell] == 0 ? Outcomes.No : Outcomes.Nothing));
            }
        }

        return into;
    }

    private Outcomes Test(Criterion test, int cell, Interval cutoff)
    {
        var outcomes = OutcomesOf.Test(test, Value(test, cell), cutoff);
        if (test.Measure != Measure.LocationQuotient || Panel.HasOwnNation)
            return outcomes;
        // Given national figures that can be 0 can leave the category without quotients.
        var nation = Panel.National[Panel.Category[cell]];
        return nation.Low > 0 && double.IsFinite(nation.High) ? outcomes : outcomes | Outcomes.None;
    }

    /// <summary>What a criterion measures in a cell, if the cell has jobs.</summary>
    private Interval Value(Criterion test, int cell)
    {
        var (low, high) = (Panel.Low[cell], Panel.High[cell]);
        switch (test.Measure)
        {
            case Measure.LocationQuotient when test.Quantile is null:
                return Quotient(cell);
            case Measure.LocationQuotient:
                var divisor = scale[Panel.Category[cell]];
                return Quotient(cell).IsNone ? Interval.None : new(shares[cell].Low / divisor, shares[cell].High / divisor);
            case Measure.Employment:
                return new(low, high);
            case Measure.Establishments:
                return Interval.Exactly(Panel.Establishments[cell]);
            case Measure.Share:
                var (beside, outside) = (Panel.Beside(cell), Panel.Outside?[Panel.Region[cell]] ?? new Interval(0, 0));
                return outside.IsNone ? Interval.None : BoundedPanel.Share(new(low, high), new(beside.Low + outside.Low, beside.High + outside.High));
            case Measure.Productivity:
                var pay = Panel.Payroll?[cell] ?? double.NaN;
                return pay == 0 ? new(0, 0) : new(pay / high, pay / low);
            default:
                var before = Panel.BaseEmployment?[cell] ?? double.NaN;
                return before > 0 ? new((low / before) - 1, (high / before) - 1) : Interval.None;
        }
    }
}

/// <summary>One test of a cell within the bounds: what can be measured, where the cut-off can lie, and whether that decides it.</summary>
/// <param name="Criterion">The test.</param>
/// <param name="Value">What is measured, if the cell has jobs.</param>
/// <param name="Cutoff">The cut-off, in the unit of the value.</param>
/// <param name="Answer">Its answer in all completions.</param>
public sealed record FirmTest(Criterion Criterion, Interval Value, Interval Cutoff, FirmAnswer Answer)
{
    /// <summary>Whether what is missing could decide the test either way.</summary>
    public bool Open => Answer == FirmAnswer.NotFirm;
}

/// <summary>A verdict within the bounds, opened to its reasons.</summary>
/// <param name="Answer">The flag in all completions.</param>
/// <param name="Jobs">Jobs of the cell.</param>
/// <param name="RegionTotal">Jobs of the region.</param>
/// <param name="Quotient">The location quotient, none when there is none.</param>
/// <param name="Tests">Each test of the flag, in the order of <see cref="RuleSet.TestsOf"/>.</param>
public sealed record FirmCell(FirmAnswer Answer, Interval Jobs, Interval RegionTotal, Interval Quotient, IReadOnlyList<FirmTest> Tests);
