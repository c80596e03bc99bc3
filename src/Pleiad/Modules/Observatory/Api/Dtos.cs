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
public sealed record NationDto(string Code, string Key, double Jobs, int StrongRegions, double ShareOfJobsInStrong, string Address);

/// <summary>The comparison with the published flags.</summary>
public sealed record CheckDto(int Agree, int Cells, double Milliseconds, IReadOnlyList<CheckedCategory> Rows);

/// <summary>One region in a category. Null is no answer, never zero.</summary>
/// <param name="Firm">False when the source withholds the pay of these jobs.</param>
/// <param name="MissingBeside">How many categories of the region are missing: its total leaves them out.</param>
/// <param name="FlipsAt">The number of jobs, nearest to today's, at which the verdict is another one; null for none.</param>
public sealed record RatedRegionDto(
    int? Rank, string Region, string Name, double Employment, double Establishments, double Lq,
    bool? Qualifying, bool? Significant, bool? Strong, bool? Strong10, bool Firm, double? FlipsAt, int MissingBeside)
{
    public static RatedRegionDto Of(CategoryRanking ranking, RankedRegion row)
    {
        bool? Flag(string name) => Answers.Known(ranking.Economy.Flag(row.Cell, name));
        return new(
            row.Rank == 0 ? null : row.Rank, row.Region.Code, row.Region.En, row.Jobs, row.Plants, row.Lq,
            Flag("qualifying"), Flag("significant"), Flag("strong"), Flag("strong10"), row.Firm, ranking.FlipsAt(row), row.MissingBeside);
    }
}

/// <summary>All regions in a category.</summary>
public sealed record RatedCategoryDto(
    int Year, string Kind, string Category, string Key, string Name, bool Traded, string? Rules, double National, double NationTotal, IReadOnlyList<RatedRegionDto> Regions)
{
    public static RatedCategoryDto Of(CategoryRanking ranking) => new(
        ranking.Panel.Year, ranking.Panel.Kind, ranking.Category.Code, ranking.Category.Key, ranking.Category.En, ranking.Category.Traded,
        ranking.Economy.Rules?.Rules.Id, ranking.National, ranking.Economy.Panel.NationTotal, [.. ranking.Rows.Select(r => RatedRegionDto.Of(ranking, r))]);
}

/// <summary>One test of a verdict.</summary>
public sealed record TestDto(string Id, Measure Measure, double Value, double Cutoff, bool Strict, bool? Passed)
{
    public static TestDto Of(Engine.TestResult test) => new(
        test.Criterion.Id, test.Criterion.Measure, test.Value, test.Cutoff, test.Criterion.Strict, Answers.Known(test.Answer));
}

/// <summary>A verdict with everything it rests on.</summary>
/// <param name="StrongFrom">The smallest number of jobs that would be strong; null when none would.</param>
/// <param name="Agrees">Whether all four flags of the category are shown to equal the published ones.</param>
public sealed record ProofDto(
    int Year, string Kind, string Category, string Key, RatedRegionDto Verdict, double RegionTotal, double National, double NationTotal,
    IReadOnlyList<TestDto> Tests, double? StrongFrom, double? TopFrom, bool? Agrees, string Source, string Licence, IReadOnlyList<FileDto> Files, string Command)
{
    public static ProofDto Of(Proof proof, PublishedCheck check)
    {
        var (panel, category) = (proof.Ranking.Panel, proof.Ranking.Category);
        return new(
            panel.Year, panel.Kind, category.Code, category.Key, RatedRegionDto.Of(proof.Ranking, proof.Row), proof.RegionTotal, proof.Ranking.National, proof.NationTotal,
            [.. proof.Today?.Tests.Select(TestDto.Of) ?? []], proof.StrongFrom, proof.TopFrom,
            proof.Agreement(check)?.All(r => r.Equal), panel.Source.Source, panel.Source.Licence, [.. panel.Dataset.FilesOf(panel.Head).Select(f => new FileDto(f.File, f.Role, f.Sha256))], proof.Command);
    }
}

/// <summary>A file that figures come from.</summary>
public sealed record FileDto(string File, string Role, string Sha256);

/// <summary>The verdict if there were another number of jobs.</summary>
public sealed record WhatIfDto(double Jobs, double Change, double Lq, bool? Strong, bool? Strong10, IReadOnlyList<TestDto> Tests)
{
    public static WhatIfDto Of(Proof proof, (Engine.WhatIfAnswer Strong, Answer Top) answer) => new(
        answer.Strong.Jobs, answer.Strong.Jobs - proof.Row.Jobs, answer.Strong.Quotient, Answers.Known(answer.Strong.Answer), Answers.Known(answer.Top), [.. answer.Strong.Tests.Select(TestDto.Of)]);
}

internal static class Answers
{
    /// <summary>Null for no answer.</summary>
    public static bool? Known(Answer answer) => answer == Answer.None ? null : answer == Answer.Yes;
}
