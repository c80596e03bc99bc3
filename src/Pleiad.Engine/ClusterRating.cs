using Pleiad.Engine.Rules;

namespace Pleiad.Engine;

/// <summary>
/// A panel rated by a rule set: location quotients, the cut-offs of every category's pool, and a flag for each cell.
/// Source of the method: Delgado, Porter and Stern (2014, 2016) as implemented by the U.S. Cluster Mapping Project;
/// the rule set itself is data. Cost: O(n) for n cells, as quantiles are selected and not sorted for.
/// </summary>
public sealed class ClusterRating
{
    private readonly Criterion[] relative;
    private readonly double[] probabilities;
    private readonly double[] cutoffs;
    private readonly Answer[][] answers;

    private ClusterRating(Panel panel, RuleSet rules)
    {
        (Panel, Rules) = (panel, rules);
        Quotients = new double[panel.Count];
        LocationQuotient.Compute(
            panel.Region, panel.Category, panel.Employment, panel.RegionTotals, panel.National, panel.NationTotal, Quotients);
        relative = [.. rules.Flags.SelectMany(rules.TestsOf).Where(c => c.Quantile is not null)
            .DistinctBy(c => (c.Measure, c.Quantile)).OrderBy(c => c.Measure).ThenBy(c => c.Quantile)];
        probabilities = [.. relative.Select(c => c.Quantile!.Value)];
        cutoffs = new double[relative.Length * panel.Categories.Count];
        answers = [.. rules.Flags.Select(_ => new Answer[panel.Count])];
        Cells = new CategoryIndex(panel.Category, panel.Categories.Count);
        FindCutoffs();
        for (var f = 0; f < rules.Flags.Count; f++)
            Judge(rules.Flags[f], answers[f]);
    }

    /// <summary>The panel that was rated.</summary>
    public Panel Panel { get; }

    /// <summary>The rule set it was rated by.</summary>
    public RuleSet Rules { get; }

    /// <summary>The location quotient of each cell, NaN for no answer.</summary>
    public double[] Quotients { get; }

    /// <summary>The cells of each category.</summary>
    public CategoryIndex Cells { get; }

    /// <summary>Rates a panel by a rule set.</summary>
    public static ClusterRating Rate(Panel panel, RuleSet rules) => new(panel, rules);

    /// <summary>The answers of one flag, a value a cell.</summary>
    /// <param name="flag">Place of the flag in the rule set.</param>
    public ReadOnlySpan<Answer> Flags(int flag) => answers[flag];

    /// <summary>The cut-off of a criterion in a category: its fixed value, or the quantile over the category's pool (NaN when the pool is empty).</summary>
    public double Cutoff(Criterion criterion, int category)
    {
        if (criterion.Quantile is null)
            return criterion.Value ?? double.NaN;
        var k = Array.FindIndex(relative, c => c.Measure == criterion.Measure && c.Quantile == criterion.Quantile);
        return k < 0 ? double.NaN : cutoffs[(category * relative.Length) + k];
    }

    /// <summary>What a criterion measures in a cell, NaN when missing.</summary>
    public double Measured(Measure measure, int cell) => measure switch
    {
        Measure.LocationQuotient => Quotients[cell],
        Measure.Employment => Panel.Employment[cell],
        Measure.Establishments => Panel.Establishments[cell],
        Measure.Share => Panel.ShareOf(cell),
        Measure.Productivity => Panel.PayOf(cell),
        Measure.Growth => Panel.GrowthOf(cell),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>The answer of one test in one cell, whether or not a flag contains it.</summary>
    public Answer Test(Criterion criterion, int cell) =>
        criterion.Test(Measured(criterion.Measure, cell), Cutoff(criterion, Panel.Category[cell]));

    /// <summary>All tests of a flag in one cell, each with its value and its cut-off, in the order of <see cref="RuleSet.TestsOf"/>.</summary>
    public IReadOnlyList<TestResult> TestsOf(Flag flag, int cell) => [.. Rules.TestsOf(flag).Select(t =>
    {
        var (value, cutoff) = (Measured(t.Measure, cell), Cutoff(t, Panel.Category[cell]));
        return new TestResult(t, value, cutoff, t.Test(value, cutoff));
    })];

    private void FindCutoffs()
    {
        var pool = new double[Panel.Count];
        for (var c = 0; c < Panel.Categories.Count; c++)
        {
            // The relative criteria stand measure by measure, each with its quantiles ascending.
            for (int k = 0, next; k < relative.Length; k = next)
            {
                for (next = k + 1; next < relative.Length && relative[next].Measure == relative[k].Measure; next++)
                {
                }

                var length = FillPool(c, relative[k].Measure, pool);
                Quantile.Type7Unsorted(pool.AsSpan(0, length), probabilities.AsSpan(k, next - k), cutoffs.AsSpan((c * relative.Length) + k, next - k));
            }
        }
    }

    private int FillPool(int category, Measure measure, double[] pool)
    {
        var length = 0;
        foreach (var cell in Cells.Of(category))
        {
            var value = Measured(measure, cell);
            if (Panel.Employment[cell] > 0 && !double.IsNaN(value))
                pool[length++] = value;
        }

        return length;
    }

    private void Judge(Flag flag, Answer[] into)
    {
        Criterion[] tests = [.. Rules.TestsOf(flag)];
        for (var c = 0; c < Panel.Categories.Count; c++)
        {
            var lines = Array.ConvertAll(tests, t => Cutoff(t, c));
            foreach (var cell in Cells.Of(c))
                into[cell] = JudgeCell(flag, cell, tests, lines);
        }
    }

    private Answer JudgeCell(Flag flag, int cell, Criterion[] tests, double[] lines)
    {
        var employment = Panel.Employment[cell];
        if (double.IsNaN(employment))
            return Answer.None;
        if (employment == 0)
            return Answer.No; // a written zero is outside the pool and can be nothing
        Span<Answer> passed = stackalloc Answer[tests.Length];
        for (var t = 0; t < tests.Length; t++)
            passed[t] = tests[t].Test(Measured(tests[t].Measure, cell), lines[t]);
        return flag.Of(passed);
    }
}

/// <summary>One test of a cell: what was measured, the cut-off, and whether it passes.</summary>
public sealed record TestResult(Criterion Criterion, double Value, double Cutoff, Answer Answer);
