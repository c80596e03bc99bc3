using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>A verdict opened to everything it rests on: its inputs, its rank, its tests with their margins, and what would flip it.</summary>
public sealed class Proof
{
    private readonly WhatIf? question;

    public Proof(CategoryRanking ranking, int region)
    {
        Ranking = ranking;
        Row = ranking.Rows.First(r => r.Place == region);
        question = ranking.WhatIf(Row);
        if (question is null)
            return;
        var rules = ranking.Economy.Rules!;
        Today = question.Ask(Row.Jobs, rules.VerdictFlag);
        if (Row.Standing != Standing.TooFewPlants)
            (FlipsAt, StrongFrom, TopFrom) = (ranking.FlipsAt(Row), question.Threshold(rules.VerdictFlag), rules.Above is { } above ? question.Threshold(rules.Rules.IndexOf(above.Id)) : null);
    }

    public CategoryRanking Ranking { get; }

    public RankedRegion Row { get; }

    /// <summary>The tests of the verdict on the figures as they are; null when the category is not judged or the figure is missing.</summary>
    public WhatIfAnswer? Today { get; }

    /// <summary>The number of jobs, nearest to today's, at which the verdict is another one.</summary>
    public double? FlipsAt { get; }

    /// <summary>The smallest number of jobs at which the verdict would hold.</summary>
    public double? StrongFrom { get; }

    /// <summary>The smallest number of jobs at which the flag above the verdict would hold.</summary>
    public double? TopFrom { get; }

    public double RegionTotal => Ranking.Economy.Panel.RegionTotals[Row.Place];

    public double NationTotal => Ranking.Economy.Panel.NationTotal;

    /// <summary>Of how many jobs the two shares are told, so that their figures differ to the eye: 1,000, or more for a small category.</summary>
    public double PlainBase
    {
        get
        {
            double here = Row.Jobs / RegionTotal, nation = Ranking.National / NationTotal;
            return here < 0.001 || nation < 0.001 || Math.Round(1000 * here, 1) == Math.Round(1000 * nation, 1) ? 100_000 : 1000;
        }
    }

    /// <summary>Each flag of the rule set with its answer.</summary>
    public IEnumerable<(Flag Flag, Answer Answer)> Ladder =>
        Ranking.Economy.Rules is not { } rules ? [] : rules.Rules.Flags.Select(f => (f, Ranking.Economy.Flag(Row.Cell, f)));

    /// <summary>The verdict and every other flag if the cell had another number of jobs.</summary>
    public WhatIfOutcome? WhatIf(double jobs) => question is null || Ranking.Economy.Rules is not { } rules
        ? null
        : new WhatIfOutcome(rules, [.. Enumerable.Range(0, rules.Rules.Flags.Count).Select(f => question.Ask(jobs, f))]);

    /// <summary>The command that recomputes it.</summary>
    public string Command => string.Join(' ', CommandParts);

    /// <summary>The command in pieces that a narrow page may break between.</summary>
    public IEnumerable<string> CommandParts
    {
        get
        {
            var panel = Ranking.Panel;
            yield return $"./pleiad observe proof --region {Row.Region.Code}";
            yield return $"--category {Ranking.Category.Code} --year {panel.Year}";
            if (panel.Dataset.Id != Datasets.UnitedStates)
                yield return $"--dataset {panel.Dataset.Id}";
            if (panel.Rules is { } rules && rules.Rules.Id != panel.Dataset.DefaultRules?.Rules.Id)
                yield return $"--rules {rules.Rules.Id}";
            if (panel.Imputed)
                yield return "--imputed";
        }
    }

    /// <summary>The comparison with the published flags of this category; null where none were published for this year and rule set.</summary>
    public IReadOnlyList<CheckedCategory>? Agreement(PublishedCheck check)
    {
        var panel = Ranking.Panel;
        var published = panel.Dataset.Digests.Any(d => d.Kind == panel.Kind && d.Year == panel.Year && d.Category == Ranking.Category.Code);
        return published && !panel.Imputed && panel.Rules?.Rules.Id == panel.Dataset.DefaultRules?.Rules.Id
            ? [.. check.Rows.Where(r => r.Kind == panel.Kind && r.Category == Ranking.Category.Code)]
            : null;
    }

    /// <summary>The end of the axis of jobs: beyond today's number and both thresholds, rounded up to a figure with two digits.</summary>
    public double AxisEnd
    {
        get
        {
            var most = new[] { Row.Jobs, StrongFrom ?? 0, TopFrom is { } top && top < 4 * Math.Max(Row.Jobs, StrongFrom ?? 0) ? top : 0 }.Max() * 1.15;
            var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(most, 1))) - 1));
            return Math.Max(10, Math.Ceiling(most / step) * step);
        }
    }
}

/// <summary>What every flag of a rule set would be at another number of jobs.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Flags">The answers in the order of its flags.</param>
public sealed record WhatIfOutcome(RuleSetFile Rules, IReadOnlyList<WhatIfAnswer> Flags)
{
    /// <summary>The flag that is the verdict, with its tests.</summary>
    public WhatIfAnswer Verdict => Flags[Rules.VerdictFlag];

    /// <summary>The flag above it; no answer where there is none.</summary>
    public Answer Above => Rules.Above is { } above ? Flags[Rules.Rules.IndexOf(above.Id)].Answer : Answer.None;

    /// <summary>The stars; empty for a rule set without.</summary>
    public IReadOnlyList<Answer> Stars
    {
        get
        {
            var floors = Rules.Rules.Floors.Select(Test).Aggregate(Answer.Yes, RuleSet.Both);
            return [.. Rules.Stars.Select(s => RuleSet.Both(Test(s), floors))];
        }
    }

    private Answer Test(Criterion criterion) => Flags.SelectMany(f => f.Tests).First(t => t.Criterion.Id == criterion.Id).Answer;
}
