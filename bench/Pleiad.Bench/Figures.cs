using System.IO.Compression;
using CsvHelper;
using Pleiad.Engine;
using Pleiad.Engine.Rules;

namespace Pleiad.Bench;

/// <summary>The shipped figures as benchmark input: the 46,767 metro cells of 51 traded categories.</summary>
internal static class Figures
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("PLEIAD_ROOT") ?? ".";

    public static RuleSet UsStrong { get; } = new(
        "us-strong",
        [new("jobs", Measure.Employment, 0.25, null, true), new("plants", Measure.Establishments, 0.25, null, true)],
        [
            new("qualifying", [new("lq25", Measure.LocationQuotient, 0.25, null, true)]),
            new("significant", [new("lq50", Measure.LocationQuotient, 0.5, null, true)]),
            new("strong", [new("lq75", Measure.LocationQuotient, 0.75, null, false), new("nation", Measure.LocationQuotient, null, 1, false)]),
            new("strong10", [new("lq90", Measure.LocationQuotient, 0.9, null, false), new("nation", Measure.LocationQuotient, null, 1, false)]),
        ]);

    public static Panel Metros()
    {
        var nation = Rows("nation.csv").Skip(1).ToDictionary(r => r[0], r => r[1]);
        string[][] rows = [.. Rows("metros.csv.gz")];
        int[] columns = [.. Enumerable.Range(3, rows[0].Length - 3).Where(c => nation[rows[0][c]].Length > 0)];
        string[] categories = [.. columns.Select(c => rows[0][c])];
        string[][] jobs = [.. rows.Where(r => r[2] == "employment")], plants = [.. rows.Where(r => r[2] == "establishments")];
        double[] Flat(string[][] table) => [.. table.SelectMany(r => columns.Select(c => r[c].Length == 0 ? double.NaN : double.Parse(r[c])))];
        int[] Index(Func<int, int> of) => [.. Enumerable.Range(0, jobs.Length * categories.Length).Select(of)];
        double[] totals = [.. categories.Select(c => double.Parse(nation[c]))];
        return new Panel([.. jobs.Select(r => r[1])], categories, Index(i => i / categories.Length), Index(i => i % categories.Length), Flat(jobs), Flat(plants), totals, totals.Sum());
    }

    /// <summary>The metro cells as the CSV that a user of the command line has.</summary>
    public static void WriteFacts(string facts, string totals)
    {
        var panel = Metros();
        using (var writer = new StreamWriter(facts))
        {
            writer.WriteLine("region,category,year,employment,establishments");
            for (var i = 0; i < panel.Count; i++)
                writer.WriteLine($"{panel.Regions[panel.Region[i]]},{panel.Categories[panel.Category[i]]},2016,{panel.Employment[i]},{panel.Establishments[i]}");
        }

        File.WriteAllLines(totals, panel.Categories.Select((c, i) => $"{c},{panel.National[i]}").Prepend("category,employment"));
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using Stream raw = File.OpenRead(Path.Combine(Root, "samples", "us", "2016", file));
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = false });
        while (csv.Read())
            yield return csv.Current.ToArray();
    }
}
