using System.CommandLine;
using CsvHelper;
using Pleiad.Engine;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary><c>pleiad observe related</c>: which categories have their jobs in the same places.</summary>
public static class RelatedCommand
{
    public static Command Create()
    {
        var facts = new Option<string>("--facts") { Description = "CSV (or gzip) with region,category,year,employment,establishments and optionally suppressed; - for standard input", Required = true };
        var year = new Option<int?>("--year") { Description = "The year; without it the latest of the table" };
        var output = new Option<string>("--out") { Description = "Where to write category_a,category_b,score; .gz compresses, - is standard output", Required = true };
        var command = new Command("related", "Correlate the jobs of every two categories over all regions of a table") { facts, year, output };
        command.SetAction(parsed =>
        {
            var table = FactsFile.Read(parsed.GetValue(facts)!);
            if (table.Count == 0)
                throw new RefusedException("input", $"{parsed.GetValue(facts)}: the table has a header and no rows.");
            var chosen = parsed.GetValue(year) ?? table.Year.Max();
            if (!table.Year.Contains(chosen))
                throw new RefusedException("year", $"{parsed.GetValue(facts)}: there are no rows of {chosen}.");
            TextOutput.Write(parsed.GetValue(output)!, stream => Write(stream, table, chosen));
            return 0;
        });
        return command;
    }

    /// <summary>Each unordered pair once, in ordinal order. A region without a row of a category has no jobs in it; a withheld one is left out of its pairs.</summary>
    private static void Write(Stream stream, FactsFile table, int year)
    {
        var columns = Columns(table, year);
        string[] names = [.. columns.Keys.Order(StringComparer.Ordinal)];
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(["category_a", "category_b", "score"]);
        for (var a = 0; a < names.Length; a++)
        {
            for (var b = a + 1; b < names.Length; b++)
            {
                var score = Relatedness.Correlation(columns[names[a]], columns[names[b]]);
                csv.WriteField(names[a]);
                csv.WriteField(names[b]);
                csv.WriteField(CsvTables.Text(score));
                csv.EndRecord();
            }
        }
    }

    /// <summary>The jobs of each category of a year, a value a region of that year.</summary>
    private static Dictionary<string, double[]> Columns(FactsFile table, int year)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(i => table.Year[i] == year)];
        var places = rows.Select(i => table.Region[i]).Distinct().Select((r, i) => (r, i)).ToDictionary(r => r.r, r => r.i);
        Dictionary<string, double[]> columns = new(StringComparer.Ordinal);
        foreach (var i in rows)
        {
            var name = table.Categories[table.Category[i]];
            if (!columns.TryGetValue(name, out var column))
                columns.Add(name, column = new double[places.Count]);
            column[places[table.Region[i]]] = table.Employment[i];
        }

        return columns;
    }
}
