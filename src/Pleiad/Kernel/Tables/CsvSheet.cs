using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// A sheet saved as CSV by whatever program: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or the Russian code page of Windows
/// where the bytes are no UTF-8. Line breaks may stand inside quotes.
/// </summary>
internal static class CsvSheet
{
    private const int LongestRow = 1 << 20; // bytes: one endless line is refused before it fills the memory

    public static Sheet Read(byte[] content)
    {
        var utf8 = Utf8Of(content);
        if (utf8.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
            throw Sheet.Refused("empty", "The file is empty.", "Файл пуст.");
        CsvMalformedRecord? bad = null;
        using var csv = CsvReader.Create(new MemoryStream(utf8), new CsvReaderOptions
        {
            Separator = SeparatorOf(utf8),
            HasHeader = false,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = record => bad = record,
        });
        try
        {
            if (!csv.Read())
                throw Sheet.Refused("empty", "The file is empty.", "Файл пуст.");
            if (bad is not null)
                throw Sheet.Refused("header", "The first line, which must name the columns, has a quote in the wrong place.", "В первой строке, которая называет столбцы, неверно стоит кавычка.");
            var header = Sheet.Named(Cells(csv));
            List<SheetRow> rows = [];
            while (Next(csv, ref bad))
            {
                if (bad?.Reason == CsvMalformedReason.UnterminatedQuote)
                    throw Sheet.Refused("quote", $"Line {csv.LineNumber}: a quote is opened and never closed, so nothing after it can be told apart.", $"Строка {csv.LineNumber}: кавычка открыта и не закрыта, поэтому всё после неё не разобрать.");
                if (Sheet.Row((int)csv.LineNumber, Cells(csv), header.Length, Trouble(bad)) is { } row)
                    rows.Add(row);
                if (rows.Count > Sheet.MostRows)
                    throw Sheet.Refused("rows", $"The file has more than {Sheet.MostRows} rows. Divide it and send the parts one after another.", $"В файле больше {Sheet.MostRows} строк. Разделите его и отправьте части по очереди.");
            }

            return new("csv", header, rows);
        }
        catch (CsvFormatException e)
        {
            throw Sheet.Refused("line", $"Line {Math.Max(e.LineNumber, 1)} is longer than {LongestRow >> 20} MB; this is no sheet of organisations.", $"Строка {Math.Max(e.LineNumber, 1)} длиннее {LongestRow >> 20} МБ; это не таблица организаций.");
        }
    }

    private static bool Next(CsvReader csv, ref CsvMalformedRecord? bad)
    {
        bad = null;
        return csv.Read();
    }

    private static string[] Cells(CsvReader csv)
    {
        if (csv.FieldCount > 10 * Sheet.MostColumns)
            throw Sheet.Refused("columns", $"Line {csv.LineNumber} has {csv.FieldCount} columns; this is no sheet of organisations.", $"В строке {csv.LineNumber} столбцов: {csv.FieldCount}; это не таблица организаций.");
        return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }

    private static Sentence? Trouble(CsvMalformedRecord? bad) => bad?.Reason switch
    {
        null => null,
        CsvMalformedReason.TextAfterClosingQuote => new("Text stands after a closing quote; a quote inside a quoted field is written twice.", "После закрывающей кавычки стоит текст; кавычку внутри поля в кавычках пишут дважды."),
        _ => new("A quote stands inside a field that is not quoted.", "Кавычка стоит внутри поля, которое в кавычки не взято."),
    };

    private static byte[] Utf8Of(byte[] content)
    {
        if (content is [0xef, 0xbb, 0xbf, .. var rest])
            content = rest;
        else if (content is [0xff, 0xfe, ..])
            return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(content, 2, content.Length - 2));
        else if (content is [0xfe, 0xff, ..])
            return Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2));
        if (content.AsSpan(0, Math.Min(content.Length, 4096)).Contains((byte)0))
            throw Sheet.Refused("kind", "This is not a spreadsheet. Save it as .xlsx or as CSV.", "Это не таблица. Сохраните её как .xlsx или CSV.");
        return Utf8.IsValid(content) ? content : Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(content));
    }

    /// <summary>The one of the usual separators that stands most often in the first line, outside quotes.</summary>
    private static char SeparatorOf(byte[] utf8)
    {
        var (quoted, counts) = (false, new int[3]);
        foreach (var b in utf8)
        {
            if (b == '"')
                quoted = !quoted;
            else if (!quoted && b is (byte)'\n' or (byte)'\r')
                break;
            else if (!quoted && ",;\t".IndexOf((char)b) is >= 0 and var which)
                counts[which]++;
        }

        return ",;\t"[Array.IndexOf(counts, counts.Max())];
    }
}
