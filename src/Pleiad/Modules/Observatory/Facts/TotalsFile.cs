using Pleiad.Kernel;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>National employment by category: <c>category,employment</c> and optionally <c>year</c>. Without a year it holds for every year.</summary>
public sealed class TotalsFile
{
    private const int CategoryColumn = 0, EmploymentColumn = 1, YearColumn = 2;
    private const int EveryYear = 0;
    private readonly Dictionary<(int Year, string Category), double> totals = [];
    private readonly string path;
    private readonly bool byYear;

    private TotalsFile(string path, bool byYear) => (this.path, this.byYear) = (path, byYear);

    public static TotalsFile Read(string path)
    {
        using var table = TableReader.Open(path, ["category", "employment"], ["year"]);
        var file = new TotalsFile(path, table.Has(YearColumn));
        while (table.Read())
        {
            var (category, year) = (table.Code(CategoryColumn), file.byYear ? table.Year(YearColumn) : EveryYear);
            if (!file.totals.TryAdd((year, category), table.Count(EmploymentColumn)))
                throw table.Refuse(CategoryColumn, $"category {category}{(file.byYear ? $", year {year}" : "")} stands here a second time.");
        }

        return file;
    }

    /// <summary>The national figures of one year, and their sum over the whole table: categories that the facts do not name are part of the nation too.</summary>
    public (double[] National, double Total, IReadOnlyList<string> Unnamed) For(int year, CodeList categories, IReadOnlySet<int> present)
    {
        var key = byYear ? year : EveryYear;
        var rows = totals.Where(t => t.Key.Year == key).ToDictionary(t => t.Key.Category, t => t.Value);
        var national = new double[categories.Count];
        foreach (var c in present)
        {
            if (!rows.TryGetValue(categories[c], out national[c]))
                throw new RefusedException("input", $"{path}: there is no national figure for category {categories[c]}{(byYear ? $" in {year}" : "")}, which the facts name.");
        }

        var unnamed = rows.Keys.Where(c => categories.Find(c) < 0).Order().ToArray();
        return (national, rows.Values.Where(v => !double.IsNaN(v)).Sum(), unnamed);
    }
}
