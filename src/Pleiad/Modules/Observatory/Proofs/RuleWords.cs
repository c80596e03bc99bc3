using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>How tests of any rule set are said: what is measured, its number and its cut-off, and why there is no answer.</summary>
public sealed class RuleWords(RegionPanel panel, Reader reader)
{
    private Numbers N => reader.N;

    /// <summary>A number of a measure, with its unit where it has one.</summary>
    public string Figure(Measure measure, double value) => double.IsNaN(value) ? Numbers.None : measure switch
    {
        Measure.LocationQuotient => N.Fixed(value, 3),
        Measure.Share => N.Percent(value, 3),
        Measure.Growth => (value > 0 ? "+" : "") + N.Percent(value, 1),
        Measure.Productivity => Pay(value),
        _ => double.IsPositiveInfinity(value) ? "∞" : N.Whole(value),
    };

    /// <summary>A cut-off: half numbers occur, since quantiles lie between figures.</summary>
    public string Cutoff(Criterion criterion, double value) => (criterion.Measure, criterion.Quantile) switch
    {
        (Measure.LocationQuotient, null) => N.Short(value, 2),
        (Measure.Employment or Measure.Establishments, _) when double.IsFinite(value) => N.Short(value, 2),
        _ => Figure(criterion.Measure, value),
    };

    /// <summary>"LQ 2.764 ≥ 1.368", "average pay $69,745 &lt; $98,396", "growth — no comparable earlier year".</summary>
    public string Compared(TestResult test)
    {
        var name = Measured(test.Criterion.Measure);
        if (test.Answer == Answer.None)
            return $"{name} {Numbers.None} {WhyNone(test)}";
        var sign = (test.Answer, test.Criterion.Strict) switch { (Answer.Yes, true) => ">", (Answer.Yes, false) => "≥", (_, true) => "≤", _ => "<" };
        return $"{name} {Figure(test.Criterion.Measure, test.Value)} {sign} {Cutoff(test.Criterion, test.Cutoff)}";
    }

    /// <summary>Why a test has no answer.</summary>
    public string WhyNone(TestResult test) => test.Criterion.Measure switch
    {
        Measure.Growth when panel.BaseYear is null => reader.T("no comparable earlier year", "нет сравнимого более раннего года"),
        Measure.Growth => reader.T($"no figure of {panel.BaseYear}", $"нет данных за {panel.BaseYear} год"),
        Measure.Productivity => reader.T("pay is withheld", "оплата скрыта"),
        Measure.Establishments => reader.T("plants are not told", "число предприятий не названо"),
        _ => reader.T("the figure is missing", "данных нет"),
    };

    /// <summary>What a measure is called within a sentence.</summary>
    public string Measured(Measure measure) => measure switch
    {
        Measure.LocationQuotient => "LQ",
        Measure.Employment => reader.T("jobs", "места"),
        Measure.Establishments => reader.T("plants", "предприятия"),
        Measure.Share => reader.T("share of all jobs", "доля всех мест"),
        Measure.Productivity => reader.T("average pay", "средняя оплата"),
        _ => panel.BaseYear is { } year ? reader.T($"growth since {year}", $"рост с {year} года") : reader.T("growth", "рост"),
    };

    /// <summary>What a criterion asks for, of regions named in the genitive.</summary>
    public string Asks(Criterion criterion, string regions)
    {
        var share = criterion.Quantile is { } q ? N.Percent(1 - q) : "";
        var what = Measured(criterion.Measure);
        return (criterion.Measure, criterion.Quantile) switch
        {
            (_, 0.75) => reader.T($"{what} in the top quarter of {regions}", $"{what} в верхней четверти {regions}"),
            (_, 0.25) when criterion.Strict => reader.T($"{(criterion.Measure == Measure.LocationQuotient ? "LQ " : "")}more than the lowest quarter of {regions}", $"{(criterion.Measure == Measure.LocationQuotient ? "LQ " : "")}больше, чем у нижней четверти {regions}"),
            (_, not null) => reader.T($"{what} in the top {share} of {regions}", $"{what} в верхних {share} {regions}"),
            (Measure.LocationQuotient, _) => reader.T($"LQ of {N.Short(criterion.Value!.Value, 2)} or more", $"LQ не меньше {N.Short(criterion.Value!.Value, 2)}"),
            _ => reader.T($"{what}: {Cutoff(criterion, criterion.Value!.Value)} or more", $"{what}: не меньше {Cutoff(criterion, criterion.Value!.Value)}"),
        };
    }

    /// <summary>Payroll comes in thousand dollars a year.</summary>
    private string Pay(double value) => reader.T($"${N.Whole(1000 * value)}", $"{N.Whole(1000 * value)}\u00a0$");
}

/// <summary>One rule set's verdict on a cell.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Above">The flag above it; no answer where there is none.</param>
/// <param name="Stars">Its stars; empty for none.</param>
/// <param name="Tests">The tests of the verdict.</param>
/// <param name="Firm">Whether what is withheld cannot change it.</param>
public sealed record RuleVerdict(RuleSetFile Rules, Answer Verdict, Answer Above, IReadOnlyList<Answer> Stars, IReadOnlyList<TestResult> Tests, bool Firm)
{
    /// <summary>The verdicts of all rule sets on one cell. Each rates the panel once, and the panel is kept.</summary>
    public static IReadOnlyList<RuleVerdict> All(CategoryRanking ranking, RankedRegion row) => ranking.Economy.Rules is null ? [] : [.. ranking.Panel.Dataset.RuleSets.Select(rules =>
    {
        var economy = ranking.Panel.With(rules).EconomyOf(ranking.Category);
        return new RuleVerdict(
            rules, economy.Verdict(row.Cell), rules.Above is { } above ? economy.Flag(row.Cell, above) : Answer.None,
            rules.StarsOf(economy.Rating, row.Cell), economy.Rating.TestsOf(rules.VerdictOf, row.Cell), economy.Firm(row.Cell));
    })];
}
