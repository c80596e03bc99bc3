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
    private readonly string file;
    private readonly CsvReader csv;
    private readonly string[] names;
    private readonly int[] fields; // place in the file of each named column, -1 when it is not there

    private TableReader(string file, CsvReader csv, string[] names, int[] fields) =>
        (this.file, this.csv, this.names, this.fields) = (file, csv, names, fields);

    /// <summary>The line of the current row; the header is line 1.</summary>
    public long Line => csv.LineNumber;

    /// <summary>Opens a table. Columns are numbered by their place in <paramref name="required"/>, then <paramref name="optional"/>.</summary>
    public static TableReader Open(string path, string[] required, string[] optional) =>
        Open(TextInput.Open(path), [.. required.Select(c => new TableColumn(c, true)), .. optional.Select(c => new TableColumn(c, false))], []);

    /// <summary>Opens a table whose columns may bear one of several names. Columns are numbered by their place in <paramref name="columns"/>.</summary>
    /// <param name="input">The file's name and its text.</param>
    /// <param name="columns">The columns that are understood.</param>
    /// <param name="ignored">Names of columns that are there and not wanted.</param>
    public static TableReader Open((string Name, Stream Content) input, IReadOnlyList<TableColumn> columns, IReadOnlyList<string> ignored)
    {
        var (file, content) = input;
        CsvReader? opened = null;
        opened = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = ',',
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = BrokenLines.LongestLine,
            TrackLineNumbers = true,
            PoolStrings = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = bad => throw BrokenLines.Malformed(file, opened!, bad),
        });
        try
        {
            opened.ReadHeader();
            string[] header = [.. opened.Headers];
            var places = TableColumn.Match(file, header, columns, ignored);
            return new TableReader(file, opened, [.. columns.Select((c, i) => places[i] < 0 ? c.Name : header[places[i]].Trim())], places);
        }
        catch (CsvFormatException e)
        {
            throw BrokenLines.TooLong(file, e);
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
            throw BrokenLines.TooLong(file, e);
        }
    }

    /// <summary>The name of a column as the file writes it; its own name where the file does not have it.</summary>
    public string NameOf(int column) => names[column];

    /// <summary>Whether the file has an optional column.</summary>
    public bool Has(int column) => fields[column] >= 0;

    /// <summary>The bytes of a field, without the quotes around it; empty when the column is not there.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => fields[column] < 0 ? [] : csv.GetSpan(fields[column]);

    /// <summary>Text without spaces at its ends; null when it is empty or the column is not there.</summary>
    public string? Text(int column)
    {
        var span = Bytes(column).Trim(" \t"u8);
        if (span.IsEmpty)
            return null;
        if (!Utf8.IsValid(span))
            throw Refuse(column, "the text is not UTF-8; save the file as UTF-8.");
        return Encoding.UTF8.GetString(span);
    }

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

    /// <summary>A number of 0 or more, which may have decimals (a point and digits); NaN when the field is empty or the column is not there.</summary>
    public double Amount(int column)
    {
        var span = Bytes(column).Trim(" \t"u8);
        if (span.IsEmpty)
            return double.NaN;
        if (Utf8Parser.TryParse(span, out uint whole, out var digits) && digits == span.Length && span[0] != '+')
            return whole; // most amounts are, and decimals take ten times as long to read
        if (span.IndexOfAnyExcept("0123456789."u8) < 0 && Utf8Parser.TryParse(span, out double number, out var used) && used == span.Length && double.IsFinite(number))
            return number;
        var shown = Shown(span);
        throw Refuse(column, span[0] == '-' ? $"'{shown}' is negative; an amount is 0 or more." : $"'{shown}' is not a number; an amount is written with digits and a point, and a missing one is left empty.");
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

    internal static string Shown(ReadOnlySpan<byte> span)
    {
        var text = Encoding.UTF8.GetString(span.Length > 40 ? span[..40] : span);
        return string.Concat(text.Select(c => char.IsControl(c) ? '\u2423' : c)) + (span.Length > 40 ? "\u2026" : "");
    }
}
