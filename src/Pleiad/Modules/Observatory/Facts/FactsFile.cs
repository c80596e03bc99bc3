using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>
/// A table of facts as a person keeps it: <c>region,category,year,employment,establishments</c> and optionally <c>suppressed</c>.
/// Codes are text. A blank employment, or suppressed=true, is missing and never zero.
/// </summary>
public sealed class FactsFile
{
    private const int RegionColumn = 0, CategoryColumn = 1, YearColumn = 2, EmploymentColumn = 3, EstablishmentsColumn = 4, SuppressedColumn = 5;

    private readonly List<int> region = [];
    private readonly List<int> category = [];
    private readonly List<int> year = [];
    private readonly List<double> employment = [];
    private readonly List<double> establishments = [];
    private readonly List<bool> suppressed = [];

    private FactsFile(bool hasSuppressed) => HasSuppressed = hasSuppressed;

    public CodeList Regions { get; } = new();

    public CodeList Categories { get; } = new();

    public IReadOnlyList<int> Region => region;

    public IReadOnlyList<int> Category => category;

    public IReadOnlyList<int> Year => year;

    public IReadOnlyList<double> Employment => employment;

    public IReadOnlyList<double> Establishments => establishments;

    public IReadOnlyList<bool> Suppressed => suppressed;

    public bool HasSuppressed { get; }

    public int Count => region.Count;

    /// <summary>Reads the whole table. Refuses anything that is wrong in it, and a second cell of the same region, category and year.</summary>
    public static FactsFile Read(string path)
    {
        using var table = TableReader.Open(path, ["region", "category", "year", "employment", "establishments"], ["suppressed"]);
        var facts = new FactsFile(table.Has(SuppressedColumn));
        var lines = new Dictionary<(int Year, long Cell), long>();
        while (table.Read())
            facts.Add(table, lines);
        return facts;
    }

    private void Add(TableReader table, Dictionary<(int Year, long Cell), long> lines)
    {
        var r = Regions.IndexOf(table.Code(RegionColumn));
        var c = Categories.IndexOf(table.Code(CategoryColumn));
        var y = table.Year(YearColumn);
        if (!lines.TryAdd((y, ((long)r << 32) | (uint)c), table.Line))
        {
            throw table.Refuse(
                RegionColumn,
                $"region {Regions[r]}, category {Categories[c]}, year {y} stands here a second time; the first is line {lines[(y, ((long)r << 32) | (uint)c)]}.");
        }

        var missing = table.Flag(SuppressedColumn);
        var jobs = table.Count(EmploymentColumn);
        region.Add(r);
        category.Add(c);
        year.Add(y);
        employment.Add(missing ? double.NaN : jobs);
        establishments.Add(table.Count(EstablishmentsColumn));
        suppressed.Add(missing);
    }
}
