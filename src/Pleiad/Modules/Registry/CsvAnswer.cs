using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pleiad.Modules.Registry;

/// <summary>Tables as CSV for spreadsheets. No answer is empty; a text that a spreadsheet would take for a formula begins with an apostrophe.</summary>
internal static class CsvAnswer
{
    public static FileContentHttpResult Of(string name, IEnumerable<string[]> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Harmless)]);
        }

        return TypedResults.File(memory.ToArray(), "text/csv; charset=utf-8", $"pleiad-{name}.csv");
    }

    public static string Text(double? value) => value is { } v && !double.IsNaN(v) ? v.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
