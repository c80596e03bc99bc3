using Pleiad.Kernel;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>
/// Reads statistics by region, industry and year row by row: CSV or gzip, columns in any order and by any of their names
/// (<see cref="FactsColumns"/>). What is missing is NaN: an empty field; a figure of a row that says suppressed; and where the table
/// has no such column, employment or payroll of 0 beside establishments above 0, which is how County Business Patterns writes a
/// withheld figure. A second row of one cell is refused with both lines.
/// </summary>
public sealed class IndustryFactsReader : IDisposable
{
    private const int RowsBetweenProgress = 1 << 15;
    private const long MarksAlwaysAllowed = 128 << 20, MarksARow = 100; // bytes; a county table takes less than one a row
    private readonly TableReader table;
    private readonly FileStream raw;
    private readonly Func<TableReader> reopen;
    private readonly FactsOptions options;
    private readonly SeenCells seen = new();
    private readonly int valueColumn;
    private readonly bool saysSuppressed;

    private IndustryFactsReader(FileStream raw, string name, Stream content, FactsOptions options)
    {
        (this.raw, this.options, TotalBytes) = (raw, options, raw.Length);
        var columns = FactsColumns.All([.. options.Required]);
        table = TableReader.Open((name, content), columns, options.Ignored);
        reopen = () => TableReader.Open(TextInput.Open(name, TextInput.OpenFile(raw.Name)), columns, options.Ignored);
        if (table.Has(FactsColumns.Value) == table.Has(FactsColumns.Employment))
            throw new RefusedInputException(name, 1, 1, null, table.Has(FactsColumns.Value) ? "the columns 'employment' and 'value' are both here, and a table has one measure; ignore one of them." : "there is no figure in the table: the column 'employment' is missing, or 'value' for another measure.");
        saysSuppressed = table.Has(FactsColumns.Suppressed);
        IsCount = !table.Has(FactsColumns.Value);
        valueColumn = IsCount ? FactsColumns.Employment : FactsColumns.Value;
    }

    /// <summary>Codes of the regions met so far.</summary>
    public CodeList Regions { get; } = new();

    /// <summary>Codes of the industries met so far.</summary>
    public CodeList Industries { get; } = new();

    /// <summary>Whether the measure is a count (employment), or an amount that may have decimals (value).</summary>
    public bool IsCount { get; }

    public bool HasEstablishments => table.Has(FactsColumns.Establishments);

    public bool HasPayroll => table.Has(FactsColumns.Payroll);

    /// <summary>Bytes of the whole file, as it lies there.</summary>
    public long TotalBytes { get; }

    public long Rows { get; private set; }

    /// <summary>The line of the current row; the header is line 1.</summary>
    public long Line => table.Line;

    /// <summary>Place in <see cref="Regions"/>.</summary>
    public int Region { get; private set; }

    /// <summary>Place in <see cref="Industries"/>.</summary>
    public int Industry { get; private set; }

    public int Year { get; private set; }

    /// <summary>Employment, or the amount of another measure; NaN when missing.</summary>
    public double Value { get; private set; }

    /// <summary>NaN when missing.</summary>
    public double Establishments { get; private set; }

    /// <summary>NaN when missing.</summary>
    public double Payroll { get; private set; }

    /// <summary>Whether the source has the figure and does not publish it, or left the field empty.</summary>
    public bool Suppressed { get; private set; }

    /// <summary>Opens a file, or standard input for "-", which is first laid in a temporary file: the place of a duplicate may have to be looked up.</summary>
    public static IndustryFactsReader Open(string path, FactsOptions? options = null)
    {
        var source = path == "-" ? Spooled() : TextInput.OpenFile(path);
        Stream content = source;
        try
        {
            (var name, content) = TextInput.Open(path == "-" ? "standard input" : path, source);
            return new IndustryFactsReader(source, name, content, options ?? FactsOptions.Default);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Read()
    {
        if (!table.Read())
        {
            Report();
            return false;
        }

        (Region, Industry, Year) = (Code(FactsColumns.Region, Regions), Code(FactsColumns.Industry, Industries), table.Year(FactsColumns.Year));
        if (!seen.Add(Region, Industry, Year))
            throw Twice();
        if (seen.Bytes > MarksAlwaysAllowed && seen.Bytes > MarksARow * (Rows + 1))
            throw table.Refuse(FactsColumns.Industry, $"by this line there are {Regions.Count} regions and {Industries.Count} industries, and almost none of their pairs has a row; this looks like a list of single things, not a table of regions by industries. Look at which columns are called region, industry and year.");
        Establishments = table.Count(FactsColumns.Establishments);
        var value = IsCount ? table.Count(valueColumn) : table.Amount(valueColumn);
        var payroll = table.Amount(FactsColumns.Payroll);
        var withheld = table.Flag(FactsColumns.Suppressed);
        bool IsMissing(double figure) => withheld || double.IsNaN(figure) || (!saysSuppressed && figure == 0 && Establishments > 0);
        Suppressed = IsCount ? IsMissing(value) : withheld || double.IsNaN(value);
        Value = Suppressed ? double.NaN : value;
        Payroll = IsMissing(payroll) ? double.NaN : payroll;
        if (++Rows % RowsBetweenProgress == 0)
            Report();
        return true;
    }

    /// <summary>The refusal of the current row for its industry.</summary>
    public RefusedInputException RefuseIndustry(string sentence) => table.Refuse(FactsColumns.Industry, sentence);

    /// <summary>The refusal of the current row for its region.</summary>
    public RefusedInputException RefuseRegion(string sentence) => table.Refuse(FactsColumns.Region, sentence);

    public void Dispose() => table.Dispose();

    private static FileStream Spooled()
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        using var input = Console.OpenStandardInput();
        input.CopyTo(file);
        file.Position = 0;
        return file;
    }

    private void Report()
    {
        options.Progress?.Invoke(new FactsProgress(Rows, raw.Position, TotalBytes)); // a block or two ahead of the row, as streams are
    }

    private int Code(int column, CodeList codes)
    {
        var place = codes.Find(table.Bytes(column));
        return place >= 0 ? place : codes.IndexOf(table.Code(column)); // a new code is looked at closely, once
    }

    private RefusedInputException Twice()
    {
        var (region, industry, year) = (Regions[Region], Industries[Industry], Year);
        using var again = reopen();
        while (again.Read() && !(again.Year(FactsColumns.Year) == year && again.Code(FactsColumns.Region) == region && again.Code(FactsColumns.Industry) == industry))
        {
        }

        return table.Refuse(FactsColumns.Region, $"region {region}, industry {industry}, year {year} stands here a second time; the first is line {again.Line}.");
    }
}
