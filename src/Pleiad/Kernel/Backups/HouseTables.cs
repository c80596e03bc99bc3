using Microsoft.Data.Sqlite;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Backups;

/// <summary>The tables that schema steps make, by making them in memory: what belongs to Pleiad in a database that may hold other things, too.</summary>
internal static class HouseTables
{
    public const string Steps = "kernel_schema_step";

    /// <summary>Table and columns, each table after those it refers to.</summary>
    public static IReadOnlyList<(string Name, string[] Columns)> Of(IEnumerable<SchemaStep> sqliteSteps)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var step in sqliteSteps)
            connection.Execute(step.Sql);
        var names = connection.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", row => row.GetString(0));
        var refers = names.ToDictionary(n => n, n => connection.Rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(@name)", row => row.GetString(0), ("@name", n)).Where(r => r != n).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        List<string> ordered = [];
        while (ordered.Count < names.Count)
        {
            var next = names.Where(n => !ordered.Contains(n) && refers[n].All(ordered.Contains)).ToArray();
            if (next.Length == 0)
                throw new InvalidOperationException("Tables refer to one another in a circle; no order fills them.");
            ordered.AddRange(next);
        }

        return [.. ordered.Select(n => (n, connection.Rows("SELECT name FROM pragma_table_info(@name) ORDER BY cid", row => row.GetString(0), ("@name", n)).ToArray()))];
    }
}
