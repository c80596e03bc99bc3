using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>Loads the shipped figures into the database, in one transaction, unless they are already there.</summary>
public sealed class LoadSamples(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    private const int Year = 2016;
    private static readonly string[] Kinds = ["states", "metros"];

    /// <summary>The folder that ships beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "us");

    public void Run(string folder)
    {
        var hash = ContentHash(folder);
        using var db = databases.CreateDbContext();
        if (Loaded(db, hash))
            return;
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        SchemaSteps.Execute(connection, "BEGIN IMMEDIATE");
        if (!Loaded(db, hash)) // another server may have loaded them while this one waited
        {
            Fill(connection, folder);
            foreach (var kind in Kinds)
                SchemaSteps.Execute(connection, "INSERT INTO observatory_panel (kind, year, content_hash, loaded_at) VALUES ($kind, $year, $hash, $at)", ("$kind", kind), ("$year", Year), ("$hash", hash), ("$at", clock.GetUtcNow().ToString("O")));
        }

        SchemaSteps.Execute(connection, "COMMIT"); // without it, closing the connection rolls everything back
    }

    private static bool Loaded(PleiadDb db, string hash) => db.LoadedPanels.Count(p => p.ContentHash == hash) == Kinds.Length;

    private static string ContentHash(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*.csv*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            sha.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static void Fill(DbConnection connection, string folder)
    {
        foreach (var table in (string[])["category", "territory", "panel", "source", "cell", "national", "digest"])
            SchemaSteps.Execute(connection, $"DELETE FROM observatory_{table}");
        var figures = Path.Combine(folder, Year.ToString(CultureInfo.InvariantCulture));
        Insert(connection, "observatory_category (code, key, traded, en, ru, in_en, in_ru)", Rows(folder, "categories.csv").Select(r => new object?[] { r[0], r[1], r[2] == "true" ? 1 : 0, r[3], r[4], r[5], r[6] }));
        Insert(connection, "observatory_territory (kind, code, postal, en, ru, ru_gender)", Rows(folder, "states.csv").Select(r => new object?[] { "states", r[0], r[1], r[2], r[3], r[4] }));
        Insert(connection, "observatory_territory (kind, code, postal, en, ru, ru_gender)", Rows(figures, "metros.csv").Select(r => new object?[] { "metros", r[0], "", r[1], r[1], "f" }));
        Insert(connection, "observatory_source (file, sha256)", Rows(figures, "sources.csv").Select(r => new object?[] { r[0], r[1] }));
        Insert(connection, "observatory_national (year, category, employment, share)", Rows(figures, "nation.csv").Select(r => new object?[] { Year, r[0], Whole(r[1]), r[2].Length == 0 ? null : double.Parse(r[2], CultureInfo.InvariantCulture) }));
        Insert(connection, "observatory_digest (kind, year, category, flag, sha256)", Rows(figures, "digests.csv").Select(r => new object?[] { r[0], Year, r[1], r[2], r[4] }));
        foreach (var kind in Kinds)
            Insert(connection, "observatory_cell (kind, year, region, category, employment, establishments, payroll)", Cells(figures, kind));
    }

    /// <summary>The compact table has a row a region and measure, and a column a category; a cell needs its three measures together.</summary>
    private static IEnumerable<object?[]> Cells(string folder, string kind)
    {
        string[][] rows = [.. Rows(folder, $"{kind}.csv.gz", header: true)];
        foreach (var region in rows.Skip(1).GroupBy(r => r[0]))
        {
            var measures = region.ToDictionary(r => r[1]);
            for (var c = 2; c < rows[0].Length; c++)
                yield return [kind, Year, region.Key, rows[0][c], Whole(measures["employment"][c]), Whole(measures["establishments"][c]), Whole(measures["payroll"][c])];
        }
    }

    private static object? Whole(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string folder, string file, bool header = false)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(folder, file)).Content, new CsvReaderOptions { Separator = ',', HasHeader = !header });
        while (csv.Read())
            yield return csv.Current.ToArray();
    }

    private static void Insert(DbConnection connection, string table, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        var names = Enumerable.Range(0, table.Split(',').Length).Select(i => $"$p{i}").ToArray();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < names.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
