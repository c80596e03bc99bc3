using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// Reads a CSV table (RFC 4180 but for line breaks within quotes, UTF-8, a header in the first line) whose columns are known by name, in any order. Everything that
/// is wrong is refused with file, line, column and a sentence; nothing is guessed or skipped but empty lines.
/// </summary>
public sealed class TableReader : IDisposable
{
    private const int LongestLine = 1 << 20;
    private readonly string file;
    private readonly CsvReader csv;
    private readonly string[] names;
    private readonly int[] fields; // place in the file of each named column, -1 when it is not there

    private TableReader(string file, CsvReader csv, string[] names, int[] fields) =>
        (this.file, this.csv, this.names, this.fields) = (file, csv, names, fields);

    /// <summary>The line of the current row; the header is line 1.</summary>
    public long Line => csv.LineNumber;

    /// <summary>Opens a table. Columns are numbered by their place in <paramref name="required"/>, then <paramref name="optional"/>.</summary>
    public static TableReader Open(string path, string[] required, string[] optional)
    {
        var (file, content) = TextInput.Open(path);
        CsvReader? opened = null;
        opened = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = ',',
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = LongestLine,
            TrackLineNumbers = true,
            PoolStrings = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = bad => throw Malformed(file, opened!, bad),
        });
        try
        {
            opened.ReadHeader();
            return new TableReader(file, opened, [.. required, .. optional], Match(file, [.. opened.Headers], required, optional));
        }
        catch (CsvFormatException e)
        {
            throw TooLong(file, e);
        }
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Read()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw TooLong(file, e);
        }
    }

    /// <summary>Whether the file has an optional column.</summary>
    public bool Has(int column) => fields[column] >= 0;

    /// <summary>A code: text that is kept as it is, leading zeros included. Refuses an empty one, and spaces at its ends.</summary>
    public string Code(int column)
    {
        var span = csv.GetSpan(fields[column]);
        if (span.IsEmpty)
            throw Refuse(column, "a code must stand here, and the field is empty.");
        if (!Utf8.IsValid(span))
            throw Refuse(column, "the text is not UTF-8; save the file as UTF-8.");
        if (span[0] is (byte)' ' or (byte)'\t' || span[^1] is (byte)' ' or (byte)'\t')
            throw Refuse(column, $"the code '{Shown(span)}' begins or ends with a space.");
        if (span.ContainsAnyInRange((byte)0, (byte)31))
            throw Refuse(column, "the code contains a control character.");
        return csv.GetString(fields[column]);
    }

    /// <summary>A whole number of 0 or more, written with digits (a trailing .0 is allowed); NaN when the field is empty or the column is not there.</summary>
    public double Count(int column)
    {
        if (fields[column] < 0)
            return double.NaN;
        var span = csv.GetSpan(fields[column]).Trim(" \t"u8);
        if (span.IsEmpty)
            return double.NaN;
        if (Utf8Parser.TryParse(span, out long whole, out var used) && (used == span.Length || IsPointZero(span[used..])) && whole is >= 0 and <= 1L << 53
            && span[0] != '+')
        {
            return whole;
        }

        throw Refuse(column, Why(span));
    }

    /// <summary>A year between 1 and 9999.</summary>
    public int Year(int column)
    {
        var span = csv.GetSpan(fields[column]).Trim(" \t"u8);
        if (Utf8Parser.TryParse(span, out int year, out var used) && used == span.Length && year is >= 1 and <= 9999)
            return year;
        throw Refuse(column, span.IsEmpty ? "a year must stand here, and the field is empty." : $"'{Shown(span)}' is not a year between 1 and 9999.");
    }

    /// <summary>true or false (also 1, 0, yes, no); an empty field, or a column that is not there, is false.</summary>
    public bool Flag(int column)
    {
        if (fields[column] < 0)
            return false;
        var text = csv.GetString(fields[column]).Trim();
        return text.ToLowerInvariant() switch
        {
            "" or "false" or "0" or "no" => false,
            "true" or "1" or "yes" => true,
            _ => throw Refuse(column, $"'{Shown(csv.GetSpan(fields[column]))}' is neither true nor false."),
        };
    }

    /// <summary>The refusal of a field of the current row.</summary>
    public RefusedInputException Refuse(int column, string sentence) => new(file, csv.LineNumber, fields[column] + 1, names[column], sentence);

    public void Dispose() => csv.Dispose();

    private static int[] Match(string file, string[] header, string[] required, string[] optional)
    {
        string[] known = [.. required, .. optional];
        for (var i = 0; i < header.Length; i++)
        {
            if (!known.Contains(header[i]))
                throw new RefusedInputException(file, 1, i + 1, null, $"the column '{Shown(Encoding.UTF8.GetBytes(header[i]))}' is not known here; the columns are {string.Join(", ", required)}{Optionally(optional)}.");
            if (Array.IndexOf(header, header[i]) < i)
                throw new RefusedInputException(file, 1, i + 1, null, $"the column '{header[i]}' stands here a second time.");
        }

        foreach (var name in required)
        {
            if (!header.Contains(name))
                throw new RefusedInputException(file, 1, header.Length + 1, null, $"the column '{name}' is missing; the columns are {string.Join(", ", required)}{Optionally(optional)}.");
        }

        return Array.ConvertAll(known, name => Array.IndexOf(header, name));
    }

    private static string Optionally(string[] optional) => optional.Length == 0 ? "" : $" and optionally {string.Join(", ", optional)}";

    private static bool IsPointZero(ReadOnlySpan<byte> rest) => rest.Length > 1 && rest[0] == '.' && rest[1..].IndexOfAnyExcept((byte)'0') < 0;

    private static string Why(ReadOnlySpan<byte> span)
    {
        var shown = Shown(span);
        if (!Utf8Parser.TryParse(span, out double number, out var used) || used != span.Length || !double.IsFinite(number))
            return $"'{shown}' is not a number; a count is written with digits alone, and a missing one is left empty.";
        if (number < 0)
            return $"'{shown}' is negative; a count is 0 or more.";
        if (number > 1L << 53 || span.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) // digits alone fail for nothing but their size
            return $"'{shown}' is larger than 9007199254740992, beyond which counts lose their last digit.";
        return number == Math.Floor(number) ? $"'{shown}' must be written with digits alone." : $"'{shown}' is a fraction; a count is a whole number.";
    }

    private static string Shown(ReadOnlySpan<byte> span)
    {
        var text = Encoding.UTF8.GetString(span.Length > 40 ? span[..40] : span);
        return string.Concat(text.Select(c => char.IsControl(c) ? '\u2423' : c)) + (span.Length > 40 ? "\u2026" : "");
    }

    private static RefusedInputException Malformed(string file, CsvReader csv, CsvMalformedRecord bad)
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

    private static RefusedInputException TooLong(string file, CsvFormatException e) =>
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
