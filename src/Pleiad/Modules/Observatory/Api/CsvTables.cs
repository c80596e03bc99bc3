using System.Globalization;
using CsvHelper;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Proofs;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>The tables of the pages as CSV; no answer is empty.</summary>
public static class CsvTables
{
    private static readonly string[] RegionHeader = ["rank", "region", "name", "category", "year", "employment", "establishments", "lq", "qualifying", "significant", "strong", "strong10", "firm", "flips_at"];

    public static byte[] Of(CategoryRanking ranking) => Write([RegionHeader, .. ranking.Rows.Select(r => Row(ranking, r))]);

    public static byte[] Of(Proof proof) => Write(
    [
        ["item", "value", "cutoff", "strict", "passed"],
        ["employment", Text(proof.Row.Jobs), "", "", ""], ["establishments", Text(proof.Row.Plants), "", "", ""],
        ["region_total", Text(proof.RegionTotal), "", "", ""], ["national", Text(proof.Ranking.National), "", "", ""],
        ["nation_total", Text(proof.NationTotal), "", "", ""], ["lq", Text(proof.Row.Lq), "", "", ""],
        ["rank", Text(proof.Row.Rank == 0 ? double.NaN : proof.Row.Rank), "", "", ""], ["flips_at", Text(proof.FlipsAt), "", "", ""],
        .. (proof.Today?.Tests ?? []).Select(TestDto.Of).Select(t => new[] { $"test_{t.Id}", Text(t.Value), Text(t.Cutoff), Text(t.Strict), Text(t.Passed) }),
    ]);

    private static string[] Row(CategoryRanking ranking, RankedRegion row)
    {
        var r = RatedRegionDto.Of(ranking, row);
        return
        [
            Text(r.Rank), r.Region, r.Name, ranking.Category.Code, ranking.Panel.Year.ToString(CultureInfo.InvariantCulture), Text(r.Employment), Text(r.Establishments), Text(r.Lq),
            Text(r.Qualifying), Text(r.Significant), Text(r.Strong), Text(r.Strong10), Text(r.Firm), Text(r.FlipsAt),
        ];
    }

    internal static string Text(double? value) => value is { } v && !double.IsNaN(v) ? v.ToString("R", CultureInfo.InvariantCulture) : "";

    internal static string Text(bool? value) => value switch { true => "true", false => "false", null => "" };

    internal static byte[] Write(IEnumerable<string[]> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (var row in rows)
                csv.WriteRecord(row);
        }

        return memory.ToArray();
    }
}
