using CsvHelper;

namespace Pleiad.Kernel.Tables;

/// <summary>Rows of texts as CSV in UTF-8, lines ended by a line feed.</summary>
public static class CsvText
{
    public static byte[] Write(IEnumerable<string[]> rows)
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
