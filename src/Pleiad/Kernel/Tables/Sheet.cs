namespace Pleiad.Kernel.Tables;

/// <summary>A row of a sheet as it was read.</summary>
/// <param name="Line">The line of the file, or the row of the workbook, where it begins; the header is 1 in most files.</param>
/// <param name="Cells">One text for each column of the header, without spaces at its ends.</param>
/// <param name="Trouble">What is broken about the row itself; null for nothing.</param>
public sealed record SheetRow(int Line, string[] Cells, Sentence? Trouble);

/// <summary>
/// A spreadsheet that somebody keeps by hand: a header, and rows of texts. Unlike a table of statistics (<see cref="TableReader"/>), a broken row
/// does not refuse the file: it is kept with what is wrong with it. All of it is in memory, so it has limits.
/// </summary>
/// <param name="Kind">csv or xlsx.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows that are not empty.</param>
public sealed record Sheet(string Kind, IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LongestFile = 8 << 20;

    public const int MostRows = 20_000;

    public const int MostColumns = 100;

    public const int LongestCell = 2_000; // characters

    /// <summary>Reads a file of either kind, told apart by its first bytes, whatever its name says.</summary>
    /// <exception cref="RefusedException">It is no sheet, it is too large, or it was made to do harm.</exception>
    public static Sheet Read(byte[] content)
    {
        if (content.Length > LongestFile)
            throw Refused("size", $"The file has more than {LongestFile >> 20} MB. Divide it and send the parts one after another.", $"Файл больше {LongestFile >> 20} МБ. Разделите его и отправьте части по очереди.");
        return content switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => XlsxSheet.Read(content),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => throw Refused("kind", "This is an old Excel file (.xls) or one with a password. Save it as .xlsx or CSV without a password.", "Это старый файл Excel (.xls) или файл с паролем. Сохраните его как .xlsx или CSV без пароля."),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw Refused("kind", "This is a PDF. Send the spreadsheet itself, as .xlsx or CSV.", "Это PDF. Отправьте саму таблицу в виде .xlsx или CSV."),
            _ => CsvSheet.Read(content),
        };
    }

    internal static RefusedException Refused(string code, string english, string russian) => new("sheet-" + code, english, russian);

    /// <summary>The header of a sheet, whose columns all have a name of their own.</summary>
    internal static string[] Named(IReadOnlyList<string> first)
    {
        string[] header = [.. first.Select(h => h.Trim())];
        var last = Array.FindLastIndex(header, h => h.Length > 0);
        if (last < 0)
            throw Refused("header", "The first line must name the columns, and it is empty.", "Первая строка должна называть столбцы, а она пуста.");
        if (last >= MostColumns)
            throw Refused("columns", $"The file has more than {MostColumns} columns. Keep those that say something about organisations.", $"В файле больше {MostColumns} столбцов. Оставьте только те, что описывают организации.");
        header = [.. header[..(last + 1)].Select((h, i) => h.Length == 0 ? $"#{i + 1}" : h.Length > 80 ? h[..80] : h)];
        if (header.Any(h => h.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
            throw Refused("kind", "This is not a spreadsheet: its first line holds control characters. Save it as .xlsx or as CSV.", "Это не таблица: в первой строке управляющие знаки. Сохраните её как .xlsx или CSV.");
        return [.. header.Select((h, i) => header[..i].Contains(h) ? $"{h} ({i + 1})" : h)];
    }

    /// <summary>The row under a header: short ones are filled up, and what stands beyond the last column is a trouble.</summary>
    internal static SheetRow? Row(int line, IReadOnlyList<string> cells, int columns, Sentence? trouble)
    {
        if (trouble is null && cells.All(string.IsNullOrWhiteSpace))
            return null;
        if (trouble is null && cells.Skip(columns).Any(c => !string.IsNullOrWhiteSpace(c)))
            trouble = new($"The row has {cells.Count} columns, and the header has {columns}.", $"В строке столбцов: {cells.Count}, а в заголовке: {columns}.");
        if (trouble is null && Enumerable.Range(0, Math.Min(columns, cells.Count)).FirstOrDefault(i => cells[i].Length > LongestCell, -1) is >= 0 and var at)
            trouble = new($"Column {at + 1} holds more than {LongestCell} characters.", $"В столбце {at + 1} больше {LongestCell} знаков.");
        return new(line, [.. Enumerable.Range(0, columns).Select(i => i < cells.Count ? Cut(cells[i].Trim()) : "")], trouble);
    }

    private static string Cut(string text) => text.Length <= LongestCell ? text : text[..(char.IsHighSurrogate(text[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
}
