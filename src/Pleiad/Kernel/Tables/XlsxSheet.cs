using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pleiad.Kernel.Tables;

/// <summary>The first visible sheet of a workbook, read as a stream. Of a formula the value is taken that was saved with it; dates come as 2014-11-05.</summary>
internal static class XlsxSheet
{
    private const int MostTexts = 2_000_000; // characters of all shared texts together are bounded by the guard; this bounds their number
    private static readonly HashSet<uint> DateFormats = [14, 15, 16, 17, 22];

    public static Sheet Read(byte[] content)
    {
        ZipGuard.Check(content);
        try
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(content), false, new OpenSettings { AutoSave = false });
            var part = book.WorkbookPart ?? throw NoSheet();
            var sheet = part.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(s => s.State is null || s.State == SheetStateValues.Visible) ?? throw NoSheet();
            return sheet.Id?.Value is { } id && part.GetPartById(id) is WorksheetPart worksheet ? Read(worksheet, Texts(part), Dates(part)) : throw NoSheet();
        }
        catch (Exception e) when (e is not RefusedException and not OutOfMemoryException) // the library has many ways to say that a file is none
        {
            throw Sheet.Refused("damaged", "The file is not a workbook that can be read. Save it again as .xlsx or CSV.", "Файл нельзя прочитать как книгу Excel. Сохраните его заново как .xlsx или CSV.");
        }
    }

    private static Sheet Read(WorksheetPart part, IReadOnlyList<string> texts, IReadOnlySet<uint> dates)
    {
        string[]? header = null;
        List<SheetRow> rows = [];
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var given = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value;
            number = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            var cells = Cells(reader, texts, dates);
            if (header is null)
            {
                if (cells.Count > 0)
                    header = Sheet.Named(cells);
            }
            else if (Sheet.Row(number, cells, header.Length, null) is { } row)
            {
                rows.Add(row);
            }

            if (rows.Count > Sheet.MostRows)
                throw Sheet.Refused("rows", $"The sheet has more than {Sheet.MostRows} rows. Divide it and send the parts one after another.", $"В таблице больше {Sheet.MostRows} строк. Разделите её и отправьте части по очереди.");
        }

        return new("xlsx", header ?? throw Sheet.Refused("empty", "The first sheet is empty.", "Первый лист пуст."), rows);
    }

    private static List<string> Cells(OpenXmlReader reader, IReadOnlyList<string> texts, IReadOnlySet<uint> dates)
    {
        List<string> cells = [];
        if (!reader.ReadFirstChild())
            return cells;
        do
        {
            if (reader.ElementType != typeof(Cell))
                continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            var at = Column(cell.CellReference?.Value) ?? cells.Count;
            if (at > 10 * Sheet.MostColumns)
                continue; // a note somebody left far to the right
            while (cells.Count < at)
                cells.Add("");
            if (cells.Count == at)
                cells.Add(Text(cell, texts, dates));
        }
        while (reader.ReadNextSibling());
        return cells;
    }

    private static string Text(Cell cell, IReadOnlyList<string> texts, IReadOnlySet<uint> dates)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : "";
        if (type == CellValues.InlineString)
            return cell.InlineString?.InnerText ?? "";
        if (type == CellValues.Boolean)
            return value == "1" ? "true" : "false";
        if (type is null || type == CellValues.Number)
            return Number(value, dates.Contains(cell.StyleIndex?.Value ?? 0));
        return value;
    }

    /// <summary>A number as a person would write it: 7707083893, not 7.707083893E9; a day where its style says so.</summary>
    private static string Number(string value, bool day)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return value;
        if (day && number is > 1 and < 2_958_466)
            return DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(WorkbookPart book)
    {
        List<string> texts = [];
        if (book.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(string.Concat(((SharedStringItem)reader.LoadCurrentElement()!).Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Select(t => t.Text)));
            if (texts.Count > MostTexts)
                throw Sheet.Refused("rows", "The workbook holds more texts than any list of organisations.", "В книге больше текстов, чем в любом списке организаций.");
        }

        return texts;
    }

    /// <summary>The styles that show a number as a day.</summary>
    private static HashSet<uint> Dates(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.FormatCode?.Value is { } code && code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('d', StringComparison.OrdinalIgnoreCase)).Select(f => f.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        return [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select((f, i) => (Id: f.NumberFormatId?.Value ?? 0, Index: (uint)i)).Where(f => DateFormats.Contains(f.Id) || own.Contains(f.Id)).Select(f => f.Index)];
    }

    /// <summary>The place of a cell, from 0, by its reference: C7 is 2; null where it has none.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || column > 100_000)
                break;
            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static RefusedException NoSheet() => Sheet.Refused("empty", "The workbook has no visible sheet.", "В книге нет видимых листов.");
}
