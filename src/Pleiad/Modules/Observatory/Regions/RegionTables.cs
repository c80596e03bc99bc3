using Pleiad.Modules.Observatory.Api;
using static Pleiad.Modules.Observatory.Api.CsvTables;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The tables of the region pages as CSV; no answer is empty.</summary>
public static class RegionTables
{
    public static byte[] Of(Portfolio p) => Write(
    [
        ["category", "key", "name", "year", "value", "establishments", "lq", "rank", "ranked_of", "verdict", "level", "firm", "from", "start", "growth", "national", "mix", "regional"],
        .. p.Rows.Select(r => new[]
        {
            r.Category.Code, r.Category.Key, r.Category.En, Text(p.Panel.Year), Text(r.Jobs), Text(r.Plants), Text(r.Lq), Text(r.Rank == 0 ? null : r.Rank), Text(r.Of),
            Text(Answers.Known(r.Verdict)), r.Level ?? "", Text(r.Firm), Text(p.Before?.Year), Text(p.Before is null ? double.NaN : p.History.In(p.Before.Year, p.Region.Code, r.Category)), Text(r.Growth),
            Text(r.Shift.National), Text(r.Shift.Mix), Text(r.Shift.Regional),
        }),
    ]);

    public static byte[] Of(Comparison c) => Write(
    [
        ["category", "key", "name", "region", "region_name", "year", "value", "share", "lq", "verdict", "firm"],
        .. c.Rows.SelectMany(r => r.Cells.Select((cell, i) => new[]
        {
            r.Category.Code, r.Category.Key, r.Category.En, c.Regions[i].Code, c.Regions[i].En, Text(c.Panel.Year), Text(cell.Jobs), Text(cell.Share), Text(cell.Lq), Text(Answers.Known(cell.Verdict)), Text(cell.Firm),
        })),
    ]);

    public static byte[] Of(CustomRegion region) => Write(
    [
        ["category", "key", "name", "year", "value", "establishments", "lq", "share_of_nation", "members_known", "members", "verdict", "level"],
        .. region.Rows.Select(r => new[]
        {
            r.Category.Code, r.Category.Key, r.Category.En, Text(region.Panel.Year), Text(r.Jobs), Text(r.Plants), Text(r.Lq), Text(r.NationShare), Text(r.Known), Text(region.Places.Count), Text(Answers.Known(r.Verdict)), r.Level ?? "",
        }),
    ]);
}
