using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Proofs;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>A dataset: what it measures, where it is from, and what there are figures for.</summary>
/// <param name="Breaks">Years from which on figures cannot be compared with earlier ones.</param>
public sealed record DatasetDto(
    string Id, string En, string Ru, string Measure, string Unit, bool Illustrative, string? Rules, IReadOnlyList<int> Breaks, IReadOnlyList<PanelDto> Panels, IReadOnlyList<CategoryDto> Categories)
{
    public static DatasetDto Of(Dataset dataset) => new(
        dataset.Id, dataset.Head.En, dataset.Head.Ru, dataset.Measure.Id, dataset.Measure.UnitEn, dataset.Head.Illustrative, dataset.DefaultRules?.Rules.Id, [.. dataset.Breaks.Select(b => b.Year)],
        [.. dataset.Panels.Select(p => new PanelDto(p.Year, p.Kind, dataset.Regions(p.Kind).Count, p.Incomplete, dataset.ImportOf(p).Source, dataset.ImportOf(p).Licence, "/api" + Contracts.Address.Of(dataset, p)))],
        [.. dataset.Categories.Select(c => new CategoryDto(c.Code, c.Key, c.Traded, c.En, c.Ru))]);
}

/// <summary>One year of one kind of regions.</summary>
/// <param name="Incomplete">Whether the source leaves out part of the count.</param>
public sealed record PanelDto(int Year, string Kind, int Regions, bool Incomplete, string Source, string Licence, string Address);

/// <summary>A category of the definition set.</summary>
public sealed record CategoryDto(string Code, string Key, bool Traded, string En, string Ru);

/// <summary>A category in the nation.</summary>
/// <param name="Value">Its sum over the regions, in the dataset's measure.</param>
/// <param name="StrongRegions">In how many regions the verdict holds; null where nothing is judged.</param>
public sealed record NationDto(string Code, string Key, double Value, int? StrongRegions, double? ShareInStrong, string Address);

/// <summary>The comparison with the published flags.</summary>
public sealed record CheckDto(int Agree, int Cells, double Milliseconds, IReadOnlyList<CheckedCategory> Rows);

/// <summary>One region in a category. Null is no answer, never zero.</summary>
/// <param name="Value">The figure in the dataset's measure: published, or with imputed=yes the published and the imputed together.</param>
/// <param name="Imputed">Whether residuals of larger groups of industries are part of the value.</param>
/// <param name="Upper">The most it can be; null when that is not known.</param>
/// <param name="Withheld">How many rows behind it are withheld; null when the source gives sums alone.</param>
/// <param name="Strong">The verdict of the rule set.</param>
/// <param name="Flags">Every flag of the rule set by its id.</param>
/// <param name="Stars">Every star of the rule set by the id of its criterion; empty for a rule set without stars.</param>
/// <param name="Firm">False when what the source withholds could change the verdict.</param>
/// <param name="MissingBeside">How many categories of the region are missing: its total leaves them out.</param>
/// <param name="FlipsAt">The number of jobs, nearest to today's, at which the verdict is another one; null for none.</param>
public sealed record RatedRegionDto(
    int? Rank, string Region, string Name, double Value, bool Imputed, double? Upper, int? Withheld, double Establishments, double Lq,
    bool? Strong, IReadOnlyDictionary<string, bool?> Flags, IReadOnlyDictionary<string, bool?> Stars, bool Firm, double? FlipsAt, int MissingBeside)
{
    public static RatedRegionDto Of(CategoryRanking ranking, RankedRegion row)
    {
        var (economy, rules) = (ranking.Economy, ranking.Economy.Rules);
        var upper = economy.Figures.Upper[row.Cell];
        return new(
            row.Rank == 0 ? null : row.Rank, row.Region.Code, row.Region.En, row.Jobs, row.Imputed,
            economy.Figures.KnowsRows && !double.IsNaN(upper) ? upper : null, economy.Figures.KnowsRows ? economy.Figures.WithheldRows[row.Cell] : null, row.Plants, row.Lq,
            Answers.Known(economy.Verdict(row.Cell)), Answers.Of(rules?.Rules.Flags ?? [], f => f.Id, f => economy.Flag(row.Cell, f)),
            Answers.Of(rules?.Stars.Zip(ranking.StarsOf(row)) ?? [], s => s.First.Id, s => s.Second), row.Firm, ranking.FlipsAt(row), row.MissingBeside);
    }
}

/// <summary>How concentrated a category is over the regions. Null is no answer.</summary>
/// <param name="LargestFive">Share of the five largest regions.</param>
/// <param name="LocationalGini">0 to 1.</param>
/// <param name="Herfindahl">Sum of the squared shares of the regions.</param>
/// <param name="EllisonGlaeserLow">The least γ can be, with only the number of plants known; null also for no lower bound.</param>
/// <param name="EllisonGlaeserHigh">The most it can be.</param>
public sealed record ConcentrationDto(double? LargestFive, double? LocationalGini, double? Herfindahl, double? EllisonGlaeserLow, double? EllisonGlaeserHigh)
{
    public static ConcentrationDto Of(Concentration c) => new(Known(c.LargestShare), Known(c.Gini), Known(c.Herfindahl), Known(c.GammaLow), Known(c.GammaHigh));

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>The regions in a category, ranked.</summary>
/// <param name="Measure">What a value counts.</param>
/// <param name="Imputed">Whether residuals are shared out.</param>
/// <param name="Next">Address of the next regions; null at the end.</param>
public sealed record RatedCategoryDto(
    int Year, string Kind, string Category, string Key, string Name, bool Traded, string Measure, string? Rules, bool Imputed, double National, double NationTotal, ConcentrationDto Concentration,
    IReadOnlyList<RatedRegionDto> Regions, string? Next)
{
    public static RatedCategoryDto Of(CategoryRanking ranking, Paged<RankedRegion> page) => new(
        ranking.Panel.Year, ranking.Panel.Kind, ranking.Category.Code, ranking.Category.Key, ranking.Category.En, ranking.Category.Traded, ranking.Panel.Dataset.Measure.Id,
        ranking.Economy.Rules?.Rules.Id, ranking.Panel.Imputed, ranking.National, ranking.Economy.Panel.NationTotal, ConcentrationDto.Of(ranking.Concentration),
        [.. page.Items.Select(r => RatedRegionDto.Of(ranking, r))], page.Next);
}

/// <summary>One test of a verdict.</summary>
public sealed record TestDto(string Id, Measure Measure, double Value, double Cutoff, bool Strict, bool? Passed)
{
    public static TestDto Of(Engine.TestResult test) => new(
        test.Criterion.Id, test.Criterion.Measure, test.Value, test.Cutoff, test.Criterion.Strict, Answers.Known(test.Answer));
}

/// <summary>A verdict with everything it rests on.</summary>
/// <param name="StrongFrom">The smallest number of jobs that would be strong; null when none would.</param>
/// <param name="TopFrom">The same for the flag above the verdict.</param>
/// <param name="Firmness">What bounds on the missing figures leave open; null where no bounds are known.</param>
/// <param name="RuleSets">Every shipped rule set on the same figures.</param>
/// <param name="Years">Every year of the dataset; not all can be compared.</param>
/// <param name="Agrees">Whether all four flags of the category are shown to equal the published ones.</param>
public sealed record ProofDto(
    int Year, string Kind, string Category, string Key, RatedRegionDto Verdict, double RegionTotal, double National, double NationTotal,
    IReadOnlyList<TestDto> Tests, double? StrongFrom, double? TopFrom, FirmnessDto? Firmness, IReadOnlyList<RuleVerdictDto> RuleSets, IReadOnlyList<YearDto> Years, bool? Agrees, string Source, string Licence, IReadOnlyList<FileDto> Files, string Command)
{
    public static ProofDto Of(Proof proof, PublishedCheck check)
    {
        var (panel, category) = (proof.Ranking.Panel, proof.Ranking.Category);
        return new(
            panel.Year, panel.Kind, category.Code, category.Key, RatedRegionDto.Of(proof.Ranking, proof.Row), proof.RegionTotal, proof.Ranking.National, proof.NationTotal,
            [.. proof.Today?.Tests.Select(TestDto.Of) ?? []], proof.StrongFrom, proof.TopFrom,
            proof.Ranking.Firmness(proof.Row) is { } firm ? FirmnessDto.Of(firm) : null, [.. RuleVerdict.All(proof.Ranking, proof.Row).Select(RuleVerdictDto.Of)],
            [.. CellYear.Of(proof.Ranking, proof.Row).Select(y => new YearDto(y.Head.Year, y.Head.Incomplete, y.Value, y.Lq, y.Cutoff, Answers.Known(y.Verdict), y.Firm, y.Withheld))],
            proof.Agreement(check)?.All(r => r.Equal), panel.Source.Source, panel.Source.Licence, [.. panel.Dataset.FilesOf(panel.Head).Select(f => new FileDto(f.File, f.Role, f.Sha256))], proof.Command);
    }
}

/// <summary>The least and the most of a figure; null is no answer, or for the most no bound.</summary>
public sealed record BoundsDto(double? Low, double? High)
{
    public static BoundsDto Of(Engine.Firmness.Interval interval) => new(Known(interval.Low), Known(interval.High));

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>One test within the bounds.</summary>
/// <param name="Answer">yes, no, none, or notFirm where what is missing could decide it either way.</param>
public sealed record BoundedTestDto(string Id, BoundsDto Value, BoundsDto Cutoff, string Answer);

/// <summary>A verdict within the bounds of what is missing.</summary>
/// <param name="Answer">yes, no, none, or notFirm.</param>
public sealed record FirmnessDto(string Answer, BoundsDto Value, BoundsDto Lq, IReadOnlyList<BoundedTestDto> Tests)
{
    public static FirmnessDto Of(Engine.Firmness.FirmCell cell) => new(
        Said(cell.Answer), BoundsDto.Of(cell.Jobs), BoundsDto.Of(cell.Quotient), [.. cell.Tests.Select(t => new BoundedTestDto(t.Criterion.Id, BoundsDto.Of(t.Value), BoundsDto.Of(t.Cutoff), Said(t.Answer)))]);

    private static string Said(Engine.Firmness.FirmAnswer answer) => answer switch
    {
        Engine.Firmness.FirmAnswer.Yes => "yes",
        Engine.Firmness.FirmAnswer.No => "no",
        Engine.Firmness.FirmAnswer.NotFirm => "notFirm",
        _ => "none",
    };
}

/// <summary>What one rule set says.</summary>
/// <param name="Verified">Whether its thresholds were read in their source.</param>
public sealed record RuleVerdictDto(string Rules, bool Verified, bool? Strong, bool Firm, IReadOnlyDictionary<string, bool?> Stars, IReadOnlyList<TestDto> Tests)
{
    public static RuleVerdictDto Of(RuleVerdict v) => new(
        v.Rules.Rules.Id, v.Rules.Verified, Answers.Known(v.Verdict), v.Firm, Answers.Of(v.Rules.Stars.Zip(v.Stars), s => s.First.Id, s => s.Second), [.. v.Tests.Select(TestDto.Of)]);
}

/// <summary>The cell in another year.</summary>
/// <param name="Incomplete">Whether the source leaves out part of that year's count.</param>
public sealed record YearDto(int Year, bool Incomplete, double Value, double Lq, double Cutoff, bool? Strong, bool Firm, int Withheld);

/// <summary>A file that figures come from.</summary>
public sealed record FileDto(string File, string Role, string Sha256);

/// <summary>The verdict if there were another number of jobs.</summary>
/// <param name="Strong">The verdict of the rule set.</param>
/// <param name="Flags">Every flag of the rule set by its id.</param>
public sealed record WhatIfDto(double Jobs, double Change, double Lq, bool? Strong, IReadOnlyDictionary<string, bool?> Flags, IReadOnlyList<TestDto> Tests)
{
    public static WhatIfDto Of(Proof proof, WhatIfOutcome answer) => new(
        answer.Verdict.Jobs, answer.Verdict.Jobs - proof.Row.Jobs, answer.Verdict.Quotient, Answers.Known(answer.Verdict.Answer),
        Answers.Of(answer.Rules.Rules.Flags.Zip(answer.Flags), f => f.First.Id, f => f.Second.Answer), [.. answer.Verdict.Tests.Select(TestDto.Of)]);
}

internal static class Answers
{
    /// <summary>Null for no answer.</summary>
    public static bool? Known(Answer answer) => answer == Answer.None ? null : answer == Answer.Yes;

    /// <summary>Answers by their ids.</summary>
    public static Dictionary<string, bool?> Of<T>(IEnumerable<T> items, Func<T, string> id, Func<T, Answer> answer) =>
        items.ToDictionary(id, i => Known(answer(i)), StringComparer.Ordinal);
}
