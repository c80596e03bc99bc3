using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Checks;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>
/// Derives the shipped figures of the United States, 2016, from the published tables: employment, establishments and payroll of
/// 67 categories in 50 states and 917 metropolitan and micropolitan areas, the national figures, and a digest of each published
/// flag. The flags themselves, the published quotients and the names of the files' columns stay behind.
/// </summary>
public sealed class BuildSamples(string from, string to)
{
    private const string Folder = "us-clusters-2016";
    private const string Year = "2016", Years = "2017-2021";
    private static readonly string[] Measures = ["employment", "establishments", "payroll"];
    private readonly List<(string File, string Sha256)> read = [];

    public void Run()
    {
        Directory.CreateDirectory(Path.Combine(to, Year));
        Directory.CreateDirectory(Path.Combine(to, Years));
        List<string[]> digests = [["regions", "category", "flag", "holds", "sha256"]];
        Derive("uscm_2016_states.csv", "states", digests, regionNames: false);
        Derive("uscm_2016_msa.csv.gz", "metros", digests, regionNames: true);
        WriteTable("digests.csv", digests);
        WriteNation();
        WriteTable("sources.csv", [["file", "sha256", "regions"], .. read.Select(r => new[] { r.File, r.Sha256, r.File.Contains("states", StringComparison.Ordinal) ? "states" : r.File.Contains("msa", StringComparison.Ordinal) ? "metros" : "" })]);
        var years = new BuildYears(from, LoadSamples.Categories(LoadSamples.UsFolder, "categories.csv", "us"));
        WriteTable($"../{Years}/states.csv.gz", years.Rows());
        WriteTable($"../{Years}/sources.csv", years.Sources().Prepend(["file", "sha256", "regions"]));
    }

    private void Derive(string file, string kind, List<string[]> digests, bool regionNames)
    {
        var cells = ReadCells(file).ToArray();
        string[] categories = [.. cells.Select(c => c.Category).Distinct().OrderBy(int.Parse)];
        var byRegion = cells.GroupBy(c => c.Region).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        List<string[]> rows = [["year", "region", "measure", .. categories]];
        foreach (var region in byRegion)
        {
            var row = region.ToDictionary(c => c.Category);
            foreach (var (measure, m) in Measures.Select((name, i) => (name, i)))
                rows.Add([Year, region.Key, measure, .. categories.Select(c => row[c].Figures[m])]);
        }

        WriteTable($"{kind}.csv.gz", rows);
        if (regionNames)
            WriteTable($"{kind}.csv", [["code", "en"], .. byRegion.Select(g => new[] { g.Key, g.First().Name })]);
        foreach (var category in cells.Where(c => c.Traded).GroupBy(c => c.Category).OrderBy(g => int.Parse(g.Key, CultureInfo.InvariantCulture)))
        {
            foreach (var (flag, f) in PublishedDigest.Flags.Select((name, i) => (name, i)))
            {
                var holds = category.Where(c => c.Flags[f]).Select(c => c.Region).ToArray();
                digests.Add([kind, category.Key, flag, holds.Length.ToString(CultureInfo.InvariantCulture), PublishedDigest.Of(kind, category.Key, flag, holds)]);
            }
        }
    }

    private IEnumerable<PublishedCell> ReadCells(string file)
    {
        using var csv = Open(file);
        while (csv.Read())
        {
            var (jobs, pay) = (csv.GetString("emp_tl"), csv.GetString("ap_tl"));
            yield return new PublishedCell(
                csv.GetString("region_code_t"),
                string.Join(' ', csv.GetString("region_short_name_t").Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                csv.GetString("cluster_code_t"),
                csv.GetString("traded_b") == "TRUE",
                [jobs, csv.GetString("est_tl"), pay == "0" && jobs != "0" ? "" : pay], // jobs without pay: the payroll is withheld, not zero
                [.. new[] { "qualifying_b", "significant_b", "strong_b", "strong10_b" }.Select(f => csv.GetString(f) == "TRUE")]);
        }
    }

    private void WriteNation()
    {
        List<string[]> rows = [["category", "employment", "share"]];
        using (var totals = Open("uscm_2016_us_totals.csv"))
        {
            while (totals.Read())
                rows.Add([totals.GetString("cluster_code"), totals.GetString("us_emp_2016"), ""]);
        }

        using var shares = Open("uscm_2016_us_local_shares.csv");
        while (shares.Read())
            rows.Add([shares.GetString("cluster_code"), "", shares.GetString("national_share_of_local_employment")]);
        WriteTable("nation.csv", rows);
    }

    private CsvReader Open(string file)
    {
        var path = Path.Combine(from, Folder, file);
        if (!File.Exists(path))
            throw new RefusedException("input", $"{path}: there is no such file; --from names the folder that holds {Folder}.");
        read.Add((file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
        return CsvReader.Create(TextInput.Open(path).Content, new CsvReaderOptions { Separator = ',' });
    }

    private void WriteTable(string name, IEnumerable<string[]> rows) =>
        TextOutput.Write(Path.Combine(to, Year, name), stream =>
        {
            using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
            foreach (var row in rows)
                csv.WriteRecord(row);
        });

    private sealed record PublishedCell(string Region, string Name, string Category, bool Traded, string[] Figures, bool[] Flags);
}
