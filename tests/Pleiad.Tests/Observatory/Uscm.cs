using CsvHelper;
using Pleiad.Tests.Front;
using Pleiad.Kernel.Tables;

namespace Pleiad.Tests.Observatory;

/// <summary>The published table of 2016 as it lies in the shared data, turned into the input a user would have.</summary>
internal sealed record PublishedRow(string Region, string Category, string Jobs, string Plants, double Lq, bool[] Flags);

internal static class Uscm
{
    public const string Folder = "data/us-clusters-2016";

    public static IReadOnlyList<PublishedRow> Traded(string file)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(Repository.SharedOrSkip(Folder), file)).Content, new CsvReaderOptions { Separator = ',' });
        var rows = new List<PublishedRow>();
        while (csv.Read())
        {
            if (csv.GetString("traded_b") == "TRUE")
            {
                rows.Add(new PublishedRow(
                    csv.GetString("region_code_t"), csv.GetString("cluster_code_t"), csv.GetString("emp_tl"), csv.GetString("est_tl"), double.Parse(csv.GetString("lq_tf")),
                    [.. new[] { "qualifying_b", "significant_b", "strong_b", "strong10_b" }.Select(f => csv.GetString(f) == "TRUE")]));
            }
        }

        return rows;
    }

    public static string Facts(IEnumerable<PublishedRow> rows) =>
        "region,category,year,employment,establishments\n" + string.Concat(rows.Select(r => $"{r.Region},{r.Category},2016,{r.Jobs},{r.Plants}\n"));

    public static string Totals() => "category,employment\n" + string.Concat(
        File.ReadLines(Path.Combine(Repository.SharedOrSkip(Folder), "uscm_2016_us_totals.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal) + "\n"));
}
