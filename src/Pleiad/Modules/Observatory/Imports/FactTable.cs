using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>The rows of a table of facts in memory, about 36 bytes each, parted by year and ordered by region and industry.</summary>
public sealed class FactTable
{
    private readonly SortedDictionary<int, List<FactRow>> years = [];

    public CodeList Regions { get; private set; } = new();

    public CodeList Industries { get; private set; } = new();

    /// <summary>The years, ascending.</summary>
    public IReadOnlyCollection<int> Years => years.Keys;

    public long Count { get; private set; }

    /// <summary>The rows of a year.</summary>
    public IReadOnlyList<FactRow> Of(int year) => years.TryGetValue(year, out var rows) ? rows : [];

    /// <summary>Reads a table; what a row must satisfy is said by two questions that are asked once a region and once an industry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="whyNotRegion">A sentence when the region is not known, otherwise null.</param>
    /// <param name="whyNotIndustry">A sentence when the industry is not known, otherwise null.</param>
    /// <param name="progress">Told how far the reading is.</param>
    public static FactTable Read(string path, Func<string, string?> whyNotRegion, Func<string, string?> whyNotIndustry, Action<FactsProgress>? progress)
    {
        using var reader = IndustryFactsReader.Open(path, new FactsOptions { Progress = progress });
        var table = new FactTable { Regions = reader.Regions, Industries = reader.Industries };
        var (regions, industries) = (0, 0);
        while (reader.Read())
        {
            for (; regions < reader.Regions.Count; regions++)
            {
                if (whyNotRegion(reader.Regions[regions]) is { } why)
                    throw reader.RefuseRegion(why);
            }

            for (; industries < reader.Industries.Count; industries++)
            {
                if (whyNotIndustry(reader.Industries[industries]) is { } why)
                    throw reader.RefuseIndustry(why);
            }

            if (!table.years.TryGetValue(reader.Year, out var rows))
                table.years.Add(reader.Year, rows = []);
            rows.Add(new FactRow(reader.Region, reader.Industry, (float)reader.Establishments, reader.Value, reader.Payroll));
            table.Count++;
        }

        return table;
    }
}

/// <summary>One row. NaN is missing.</summary>
/// <param name="Region">Place of the region in the table's list.</param>
/// <param name="Industry">Place of the industry in the table's list.</param>
/// <param name="Establishments">Plants, exact up to 16 million.</param>
/// <param name="Value">The measure.</param>
/// <param name="Payroll">Thousand dollars a year.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct FactRow(int Region, int Industry, float Establishments, double Value, double Payroll);
