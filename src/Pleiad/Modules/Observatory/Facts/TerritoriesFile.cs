using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>A region as a table of territories describes it.</summary>
/// <param name="Code">Code, text.</param>
/// <param name="Name">Name.</param>
/// <param name="Parent">Code of the region it is part of; null when the table does not say.</param>
/// <param name="Population">People; null when the table does not say.</param>
public sealed record TerritoryRow(string Code, string Name, string? Parent, long? Population);

/// <summary>
/// A table of territories: code, name, and optionally parent and population. A table whose codes are called fips gives population in
/// thousands, as the county table of community-timelines does.
/// </summary>
public sealed class TerritoriesFile
{
    private const int Code = 0, Name = 1, Parent = 2, Population = 3, Thousands = 4;
    private const int PeopleInAThousand = 1000;

    private static readonly TableColumn[] Columns =
    [
        new("code", true, "fips", "region", "region_code", "territory"),
        new("name", true, "en", "title"),
        new("parent", false, "parent_code", "state"),
        new("population", false),
        new("population_thousands", false),
    ];

    private static readonly string[] Ignored = ["longitude", "latitude", "km2", "urban_density", "percent_urban"];

    private TerritoriesFile(IReadOnlyList<TerritoryRow> rows) => Rows = rows;

    public IReadOnlyList<TerritoryRow> Rows { get; }

    /// <summary>Reads the table. Refuses a code that stands twice.</summary>
    public static TerritoriesFile Read(string path)
    {
        using var table = TableReader.Open(TextInput.Open(path), Columns, Ignored);
        var inThousands = table.NameOf(Code) == "fips";
        Dictionary<string, TerritoryRow> rows = new(StringComparer.Ordinal);
        while (table.Read())
        {
            var code = table.Code(Code);
            double? people = table.Has(Thousands) ? table.Amount(Thousands) * PeopleInAThousand : table.Has(Population) ? table.Amount(Population) * (inThousands ? PeopleInAThousand : 1) : null;
            if (!rows.TryAdd(code, new TerritoryRow(code, table.Text(Name) ?? code, table.Has(Parent) ? table.Text(Parent) : null, people is { } p && !double.IsNaN(p) ? (long)p : null)))
                throw table.Refuse(Code, $"territory {code} stands here a second time.");
        }

        return new TerritoriesFile([.. rows.Values]);
    }
}
