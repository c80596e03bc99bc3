using System.Globalization;
using CsvHelper;

namespace Pleiad.Kernel.Tables;

/// <summary>Rows of texts as CSV in UTF-8, lines ended by a line feed. A text that a spreadsheet would take for a formula begins with an apostrophe; a number stays one.</summary>
public static class CsvText
{
    public static byte[] Write(IEnumerable<string[]> rows)
    {
        using var memory = new MemoryStream();
        Write(memory, rows);
        return memory.ToArray();
    }

    /// <summary>Writes the rows one after another, and keeps none.</summary>
    public static void Write(Stream stream, IEnumerable<string[]> rows)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var row in rows)
            csv.WriteRecord([.. row.Select(Harmless)]);
    }

    /// <summary>A text that no spreadsheet runs.</summary>
    public static string Harmless(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>What <see cref="Harmless"/> made of a text, undone: so that a list comes back as it left.</summary>
    public static string Original(string text) => text is ['\'', ..] && IsFormula(text[1..]) ? text[1..] : text;

    private static bool IsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
