using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>A figure of the whole nation. NaN is missing.</summary>
public sealed record NationalRow(string Industry, int Year, double Value);

/// <summary>National figures by industry and year, for sources that publish them beside their regions. Totals over all industries are left aside by their name.</summary>
public static class NationalFile
{
    private const int Industry = 0, Year = 1, Employment = 2, Value = 3, Region = 4;

    private static readonly string[] Totals = ["all", "total"];

    private static readonly TableColumn[] Columns =
    [
        FactsColumns.IndustryColumn, new("year", true, "time", "time_period", "period"), new("employment", false, "emp", "jobs"), new("value", false, "obs_value", "amount"), new("region", false, "area", "nation"),
    ];

    /// <summary>Reads the table. Refuses an industry and year that stand twice.</summary>
    public static IReadOnlyList<NationalRow> Read(string path)
    {
        using var table = TableReader.Open(TextInput.Open(path), Columns, []);
        var figure = table.Has(Value) ? Value : Employment;
        Dictionary<(string, int), NationalRow> rows = [];
        while (table.Read())
        {
            var row = new NationalRow(table.Code(Industry), table.Year(Year), table.Amount(figure));
            if (!Totals.Contains(row.Industry) && !rows.TryAdd((row.Industry, row.Year), row))
                throw table.Refuse(Industry, $"industry {row.Industry}, year {row.Year} stands here a second time{(table.Has(Region) ? "; the table is of one nation" : "")}.");
        }

        return [.. rows.Values];
    }
}
