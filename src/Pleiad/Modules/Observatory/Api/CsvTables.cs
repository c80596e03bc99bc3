using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Proofs;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>The tables of the pages as CSV; no answer is empty.</summary>
public static class CsvTables
{
    /// <summary>The regions of a category: the value is named by the measure, and each flag of the rule set has a column.</summary>
    public static byte[] Of(CategoryRanking ranking)
    {
        var flags = FlagsOf(ranking.Panel);
        string[] header = ["rank", "region", "name", "category", "year", Column(ranking.Panel), "establishments", "lq", .. flags, "firm", "flips_at"];
        return Write([[.. header, .. ranking.Panel.Imputed ? (string[])["imputed"] : []], .. ranking.Rows.Select(r => Row(ranking, r, flags))]);
    }

    /// <summary>Detected agglomerations.</summary>
    public static byte[] Of(RegionPanel panel, IEnumerable<Candidate> candidates) => Write(
    [
        ["region", "name", "category", "category_name", "year", "rules", "state", "reason", "judged_at", Column(panel), "lq", "rank", "firm", "new"],
        .. candidates.Select(c => new[]
        {
            c.Row.Region.Code, c.Row.Region.En, c.Category.Code, c.Category.En, panel.Year.ToString(CultureInfo.InvariantCulture), panel.Rules!.Rules.Id, c.State, c.Judged?.Reason ?? "", c.Judged?.At ?? "",
            Text(c.Row.Jobs), Text(c.Row.Lq), Text(c.Row.Rank), Text(c.Row.Firm), Text(c.New),
        }),
    ]);

    public static byte[] Of(Proof proof) => Write(
    [
        ["item", "value", "cutoff", "strict", "passed"],
        [Column(proof.Ranking.Panel), Text(proof.Row.Jobs), "", "", ""], ["establishments", Text(proof.Row.Plants), "", "", ""],
        ["region_total", Text(proof.RegionTotal), "", "", ""], ["national", Text(proof.Ranking.National), "", "", ""],
        ["nation_total", Text(proof.NationTotal), "", "", ""], ["lq", Text(proof.Row.Lq), "", "", ""],
        ["rank", Text(proof.Row.Rank == 0 ? double.NaN : proof.Row.Rank), "", "", ""], ["flips_at", Text(proof.FlipsAt), "", "", ""],
        .. (proof.Today?.Tests ?? []).Select(TestDto.Of).Select(t => new[] { $"test_{t.Id}", Text(t.Value), Text(t.Cutoff), Text(t.Strict), Text(t.Passed) }),
    ]);

    private static string[] Row(CategoryRanking ranking, RankedRegion row, IReadOnlyList<string> flags)
    {
        var r = RatedRegionDto.Of(ranking, row);
        return
        [
            Text(r.Rank), r.Region, r.Name, ranking.Category.Code, ranking.Panel.Year.ToString(CultureInfo.InvariantCulture), Text(r.Value), Text(r.Establishments), Text(r.Lq),
            .. flags.Select(f => Text(r.Flags.GetValueOrDefault(f))), Text(r.Firm), Text(r.FlipsAt), .. ranking.Panel.Imputed ? (string[])[Text(r.Imputed)] : [],
        ];
    }

    /// <summary>The flags of the panel's rule set, also where a local category leaves them empty.</summary>
    private static string[] FlagsOf(RegionPanel panel) => [.. panel.Rules?.Rules.Flags.Select(f => f.Id) ?? []];

    private static string Column(RegionPanel panel) => panel.Dataset.Measure.Id.Replace('-', '_');

    internal static string Text(double? value) => value is { } v && !double.IsNaN(v) ? v.ToString("R", CultureInfo.InvariantCulture) : "";

    internal static string Text(bool? value) => value switch { true => "true", false => "false", null => "" };

    /// <summary>A table as an answer that a browser saves as a file.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="content">The table.</param>
    internal static FileContentHttpResult Answer(string name, byte[] content) => TypedResults.File(content, "text/csv; charset=utf-8", name + ".csv");

    internal static byte[] Write(IEnumerable<string[]> rows) => CsvText.Write(rows);
}
