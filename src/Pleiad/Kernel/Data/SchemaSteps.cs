using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Pleiad.Kernel.Data;

/// <summary>
/// The numbered SQL steps of all modules, applied forward only, in one transaction that holds the database's write lock:
/// two servers that start together apply each step once. A step that was applied must never be edited; its hash tells.
/// </summary>
public static class SchemaSteps
{
    private const string Suffix = ".sqlite.sql";

    /// <summary>The steps in order: by the name of the module, then by number.</summary>
    public static IReadOnlyList<(string Name, string Sql)> All { get; } = [.. typeof(SchemaSteps).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(n => (Resource: n, Name: n["Pleiad.".Length..^Suffix.Length].Replace("Modules.", "", StringComparison.Ordinal).Replace(".Schema.", "/", StringComparison.Ordinal)))
        .OrderBy(n => n.Name, StringComparer.Ordinal)
        .Select(n => (n.Name, Read(n.Resource)))];

    /// <summary>Applies what has not been applied yet.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="now">The time to write beside each step.</param>
    public static void Apply(DbConnection connection, DateTimeOffset now)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            Execute(connection, "CREATE TABLE IF NOT EXISTS kernel_schema_step (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)");
            var applied = Applied(connection);
            if (applied.Keys.Except(All.Select(s => s.Name)).FirstOrDefault() is { } unknown)
                throw new RefusedException("schema", $"The database was last used by a newer Pleiad (schema step {unknown}). Start that one, or choose another folder with --data FOLDER.");
            foreach (var (name, sql) in All)
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
                if (applied.TryGetValue(name, out var before))
                {
                    if (before != hash)
                        throw new InvalidOperationException($"The schema step {name} was edited after it was applied; add a new step instead.");
                    continue;
                }

                Execute(connection, sql);
                Execute(connection, "INSERT INTO kernel_schema_step (name, sha256, applied_at) VALUES ($name, $sha256, $applied_at)", ("$name", name), ("$sha256", hash), ("$applied_at", now.ToString("O")));
            }

            Execute(connection, "COMMIT");
        }
        catch
        {
            Execute(connection, "ROLLBACK");
            throw;
        }
    }

    /// <summary>Runs a script, or a statement with named parameters.</summary>
    public static void Execute(DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    private static Dictionary<string, string> Applied(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sha256 FROM kernel_schema_step";
        using var reader = command.ExecuteReader();
        var applied = new Dictionary<string, string>();
        while (reader.Read())
            applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(SchemaSteps).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
