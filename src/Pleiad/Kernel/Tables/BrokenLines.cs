using CsvHelper;

namespace Pleiad.Kernel.Tables;

/// <summary>Where a line of a table is broken, and the sentence that says so.</summary>
internal static class BrokenLines
{
    public const int LongestLine = 1 << 20;

    public static RefusedInputException Malformed(string file, CsvReader csv, CsvMalformedRecord bad)
    {
        var expected = bad.RecordNumber == 1 ? [] : csv.Headers.ToArray();
        if (bad.Reason == CsvMalformedReason.FieldCountMismatch)
        {
            var found = bad.RawRecord.Contains('"') ? FieldAt(bad.RawRecord, bad.RawRecord.Length) : bad.RawRecord.Count(c => c == ',') + 1;
            return new RefusedInputException(file, bad.LineNumber, Math.Min(found, expected.Length) + 1, null, $"the line has {found} columns, and the header has {expected.Length}.");
        }

        var column = BrokenField(bad.RawRecord);
        var sentence = bad.Reason switch
        {
            CsvMalformedReason.StrayQuote => "a quote stands inside a field that is not quoted.",
            CsvMalformedReason.TextAfterClosingQuote => "text stands after the closing quote; write a quote inside a quoted field twice.",
            _ => "a quoted field is not closed on its line.",
        };
        return new RefusedInputException(file, bad.LineNumber, column, column <= expected.Length ? expected[column - 1] : null, sentence);
    }

    public static RefusedInputException TooLong(string file, CsvFormatException e) =>
        new(file, Math.Max(e.LineNumber, e.RecordNumber), 1, null, $"the line is longer than {LongestLine} bytes; this is not a table of figures.");

    /// <summary>The number, from 1, of the field that the character at an index of a raw line belongs to.</summary>
    private static int FieldAt(string raw, int index)
    {
        var (field, quoted) = (1, false);
        for (var i = 0; i < index; i++)
        {
            if (raw[i] == '"')
                quoted = !quoted;
            else if (raw[i] == ',' && !quoted)
                field++;
        }

        return field;
    }

    /// <summary>The number, from 1, of the first field of a raw line whose quotes are broken.</summary>
    private static int BrokenField(string raw)
    {
        for (int i = 0, field = 1; i <= raw.Length; field++)
        {
            var end = raw.IndexOf(',', i);
            if (i < raw.Length && raw[i] == '"')
            {
                var close = i + 1;
                while (close < raw.Length && (raw[close] != '"' || (close + 1 < raw.Length && raw[close + 1] == '"')))
                    close += raw[close] == '"' ? 2 : 1;
                if (close >= raw.Length || (close + 1 < raw.Length && raw[close + 1] != ','))
                    return field;
                end = close + 1 < raw.Length ? close + 1 : -1;
            }
            else if ((end < 0 ? raw[i..] : raw[i..end]).Contains('"'))
            {
                return field;
            }

            if (end < 0)
                return field;
            i = end + 1;
        }

        return 1;
    }
}
