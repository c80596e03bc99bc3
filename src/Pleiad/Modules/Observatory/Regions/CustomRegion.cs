using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>A category of a custom region. NaN is no answer.</summary>
/// <param name="Category">The category.</param>
/// <param name="Jobs">The sum over the members whose figure is known; NaN when none is.</param>
/// <param name="Plants">The same of establishments.</param>
/// <param name="Lq">Location quotient of the sum.</param>
/// <param name="NationShare">The sum as a share of all the panel's regions.</param>
/// <param name="Known">How many members have a figure.</param>
/// <param name="Firm">Whether nothing of the members' figures is withheld.</param>
/// <param name="Verdict">The rule set's verdict.</param>
/// <param name="Level">The highest flag that holds, from the verdict on; null where it does not.</param>
/// <param name="Tests">The tests of the verdict, by the cut-offs of the standard pool.</param>
public sealed record CustomRow(Category Category, double Jobs, double Plants, double Lq, double NationShare, int Known, bool Firm, Answer Verdict, string? Level, IReadOnlyList<TestResult> Tests);

/// <summary>
/// Regions of one kind summed into one, and judged as if it were one of them. The cut-offs are those of the standard pool of its kind:
/// the pool neither gains the custom region nor loses its members, so the verdicts of the others stay what they are, and a custom
/// region of one member has that member's figures. Whoever sums many small regions compares a large one with a pool of small ones:
/// floors for jobs and plants are then passed easily, and the quotient alone decides.
/// </summary>
public sealed class CustomRegion
{
    public const int Most = 500; // codes still fit one address

    private const int LongestName = 80;

    private readonly double[] allJobs;

    /// <summary>Sums regions, by their places in the panel.</summary>
    public CustomRegion(RegionPanel panel, IReadOnlyList<int> places, string name, bool traded)
    {
        (Panel, Places, Name, Traded) = (panel, places, name, traded);
        Economy = traded ? panel.Traded : panel.Local;
        allJobs = [.. places.Select(p => Economy.Panel.AllJobs[p])];
        Total = places.Sum(p => Economy.Panel.RegionTotals[p]);
        Rows = [.. Economy.Categories.Select(Row)];
    }

    public RegionPanel Panel { get; }

    public IReadOnlyList<int> Places { get; }

    /// <summary>As the reader called it; may be empty.</summary>
    public string Name { get; }

    public bool Traded { get; }

    public Economy Economy { get; }

    public IReadOnlyList<Territory> Members => [.. Places.Select(p => Panel.Regions[p])];

    public bool Judged => Economy.Rules is not null;

    /// <summary>The categories in the order of their codes.</summary>
    public IReadOnlyList<CustomRow> Rows { get; }

    public IEnumerable<CustomRow> Strong => Rows.Where(r => r.Verdict == Answer.Yes).OrderByDescending(r => r.Lq);

    /// <summary>The sum over this half of the economy.</summary>
    public double Total { get; }

    /// <summary>That as a share of all the panel's regions.</summary>
    public double NationShare => Total / Economy.Panel.CategorySums.Sum();

    /// <summary>A name as it came in an address: trimmed, and not longer than a heading bears.</summary>
    public static string NameOf(string? name) => (name ?? "").Trim() is var given && given.Length > LongestName ? given[..LongestName] : given;

    private CustomRow Row(Category category, int column)
    {
        var (panel, cells) = (Economy.Panel, Places.Select(p => Economy.CellOf(p, column)).ToArray());
        double jobs = Sum(panel.Employment, cells), plants = Sum(panel.Establishments, cells);
        var lq = LocationQuotient.Of(jobs, Total, panel.National[column], panel.NationTotal);
        double Measured(Measure measure) => measure switch
        {
            Measure.LocationQuotient => lq,
            Measure.Employment => jobs,
            Measure.Establishments => plants,
            Measure.Share => allJobs.Sum() is > 0 and var all ? jobs / all : double.NaN,
            Measure.Productivity => jobs > 0 ? Beside(panel.Payroll, cells) / jobs : double.NaN,
            Measure.Growth => Engine.Change.Growth.Rate(Beside(panel.BaseEmployment, cells), jobs),
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };

        var known = cells.Count(c => !double.IsNaN(panel.Employment[c]));
        var share = jobs / panel.CategorySums[column];
        if (Economy.Rules is not { } rules)
            return new CustomRow(category, jobs, plants, lq, share, known, cells.All(Exact), Answer.None, null, []);
        TestResult[] TestsOf(Flag flag) => [.. rules.Rules.TestsOf(flag).Select(t =>
        {
            var (value, cutoff) = (Measured(t.Measure), Economy.Rating.Cutoff(t, column));
            return new TestResult(t, value, cutoff, t.Test(value, cutoff));
        })];
        Answer Holds(Flag flag) => double.IsNaN(jobs) ? Answer.None : jobs == 0 ? Answer.No : flag.Of([.. TestsOf(flag).Select(t => t.Answer)]);
        var flags = rules.Rules.Flags;
        var verdict = Holds(flags[rules.VerdictFlag]);
        return new CustomRow(
            category, jobs, plants, lq, share, known, cells.All(Exact), verdict, verdict == Answer.Yes ? flags.Skip(rules.VerdictFlag).Last(f => Holds(f) == Answer.Yes).Id : null, TestsOf(flags[rules.VerdictFlag]));
    }

    /// <summary>Whether a member's figure is exact; where the source does not count its rows, jobs whose pay it withholds look like estimates.</summary>
    private bool Exact(int cell)
    {
        var figures = Economy.Figures;
        if (!figures.KnowsRows)
            return !double.IsNaN(figures.Published[cell]) && !(figures.HasPayroll && figures.Published[cell] > 0 && double.IsNaN(figures.Payroll[cell]));
        return figures.Bounds(cell) is var bounds && bounds.Low == bounds.High;
    }

    /// <summary>The sum of what is known; NaN when nothing is.</summary>
    private static double Sum(double[] values, int[] cells)
    {
        var known = cells.Select(c => values[c]).Where(v => !double.IsNaN(v)).ToArray();
        return known.Length == 0 ? double.NaN : known.Sum();
    }

    /// <summary>The sum over the cells that have jobs; NaN when one of them lacks it, for then it does not belong to the jobs.</summary>
    private double Beside(double[]? values, int[] cells)
    {
        if (values is null)
            return double.NaN;
        var having = cells.Where(c => !double.IsNaN(Economy.Panel.Employment[c]) && Economy.Panel.Employment[c] > 0).ToArray();
        return having.Length == 0 ? double.NaN : having.Sum(c => values[c]);
    }
}
