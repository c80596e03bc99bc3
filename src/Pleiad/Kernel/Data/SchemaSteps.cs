using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Pleiad.Kernel.Data;

/// <summary>One numbered step of a module, in the words of one database; both databases have the same names.</summary>
public sealed record SchemaStep(string Name, string Sql)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>
/// The numbered SQL steps of all modules, applied forward only, in one transaction that holds the database's write lock:
/// two servers that start together apply each step once. A step that was applied must never be edited; its hash tells.
/// </summary>
public static class SchemaSteps
{
    /// <summary>Makes the table of what was applied.</summary>
    internal const string Table = "CREATE TABLE IF NOT EXISTS kernel_schema_step (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)";

    private static readonly SchemaStep[] Sqlite = ReadAll(".sqlite.sql");
    private static readonly SchemaStep[] Postgres = ReadAll(".postgres.sql");

    /// <summary>The steps in order: by the name of the module, then by number.</summary>
    public static IReadOnlyList<SchemaStep> Of(Dialect dialect) => dialect == Dialect.Postgres ? Postgres : Sqlite;

    /// <summary>The steps that have not been applied yet; refuses a database that is ahead of this program, or was made by other steps.</summary>
    public static IReadOnlyList<SchemaStep> Missing(DbConnection connection)
    {
        var (steps, applied) = (Of(connection.Dialect), Applied(connection));
        if (applied.Keys.Except(steps.Select(s => s.Name)).FirstOrDefault() is { } unknown)
            throw new RefusedException("schema", $"The database was last used by a newer Pleiad (schema step {unknown}). Start that one, or choose another {(connection.Dialect == Dialect.Postgres ? "with --database" : "folder with --data FOLDER")}.");
        if (steps.FirstOrDefault(s => applied.TryGetValue(s.Name, out var hash) && hash != s.Hash) is { } edited)
            throw new InvalidOperationException($"The schema step {edited.Name} was edited after it was applied; add a new step instead.");
        return [.. steps.Where(s => !applied.ContainsKey(s.Name))];
    }

    /// <summary>Applies what has not been applied yet.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="now">The time to write beside each step.</param>
    public static void Apply(DbConnection connection, DateTimeOffset now)
    {
        if (Missing(connection).Count == 0)
            return; // so that a start need not wait for another act that is writing
        WriteTransaction.RunUncounted(connection, () =>
        {
            connection.Execute(Table);
            foreach (var step in Missing(connection)) // asked again: another server may have applied them while this one waited
            {
                connection.Execute(step.Sql);
                connection.Execute("INSERT INTO kernel_schema_step (name, sha256, applied_at) VALUES (@name, @sha256, @applied_at)", ("@name", step.Name), ("@sha256", step.Hash), ("@applied_at", now.ToString("O")));
            }
        });
    }

    private static Dictionary<string, string> Applied(DbConnection connection)
    {
        var applied = new Dictionary<string, string>();
        var begun = connection.Scalar<long>(connection.Dialect == Dialect.Postgres ? "SELECT count(to_regclass('kernel_schema_step'))" : "SELECT count(*) FROM sqlite_master WHERE name = 'kernel_schema_step'");
        if (begun == 0)
            return applied;
        foreach (var (name, hash) in connection.Rows("SELECT name, sha256 FROM kernel_schema_step", row => (row.GetString(0), row.GetString(1))))
            applied.Add(name, hash);
        return applied;
    }

    private static SchemaStep[] ReadAll(string suffix) => [.. typeof(SchemaSteps).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(suffix, StringComparison.Ordinal))
        .Select(n => new SchemaStep(n["Pleiad.".Length..^suffix.Length].Replace("Modules.", "", StringComparison.Ordinal).Replace(".Schema.", "/", StringComparison.Ordinal), Read(n)))
        .OrderBy(s => s.Name, StringComparer.Ordinal)];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(SchemaSteps).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
