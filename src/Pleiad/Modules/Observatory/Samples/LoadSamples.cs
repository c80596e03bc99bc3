using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Web;

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
        var filled = false;
        WriteTransaction.Run(db, connection =>
        {
            if (Loaded(db, hash))
                return; // another server loaded them while this one waited
            Fill(connection, folder);
            foreach (var kind in Kinds)
                connection.Execute("INSERT INTO observatory_panel (kind, year, content_hash, loaded_at) VALUES (@kind, @year, @hash, @at)", ("@kind", kind), ("@year", Year), ("@hash", hash), ("@at", clock.GetUtcNow().ToString("O")));
            filled = true;
        });
        if (filled)
            Metrics.Imports.Add(1, new KeyValuePair<string, object?>("outcome", "done"));
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
            connection.Execute($"DELETE FROM observatory_{table}");
        var figures = Path.Combine(folder, Year.ToString(CultureInfo.InvariantCulture));
        void Append(string table, string[] columns, IEnumerable<string[]> from, Action<BulkRows, string[]> row) => BulkRows.Append(connection, table, columns, rows =>
        {
            foreach (var fields in from)
            {
                row(rows, fields);
                rows.End();
            }
        });
        Append("observatory_category", ["code", "key", "traded", "en", "ru", "in_en", "in_ru"], Rows(folder, "categories.csv"), (rows, r) => rows.Add(r[0]).Add(r[1]).Add(r[2] == "true").Add(r[3]).Add(r[4]).Add(r[5]).Add(r[6]));
        string[] territory = ["kind", "code", "postal", "en", "ru", "ru_gender"];
        Append("observatory_territory", territory, Rows(folder, "states.csv"), (rows, r) => rows.Add("states").Add(r[0]).Add(r[1]).Add(r[2]).Add(r[3]).Add(r[4]));
        Append("observatory_territory", territory, Rows(figures, "metros.csv"), (rows, r) => rows.Add("metros").Add(r[0]).Add("").Add(r[1]).Add(r[1]).Add("f"));
        Append("observatory_source", ["file", "sha256"], Rows(figures, "sources.csv"), (rows, r) => rows.Add(r[0]).Add(r[1]));
        Append("observatory_national", ["year", "category", "employment", "share"], Rows(figures, "nation.csv"), (rows, r) => rows.Add(Year).Add(r[0]).Add(Whole(r[1])).Add(r[2].Length == 0 ? null : double.Parse(r[2], CultureInfo.InvariantCulture)));
        Append("observatory_digest", ["kind", "year", "category", "flag", "sha256"], Rows(figures, "digests.csv"), (rows, r) => rows.Add(r[0]).Add(Year).Add(r[1]).Add(r[2]).Add(r[4]));
        foreach (var kind in Kinds)
            BulkRows.Append(connection, "observatory_cell", ["kind", "year", "region", "category", "employment", "establishments", "payroll"], rows => Cells(rows, figures, kind));
    }

    /// <summary>The compact table has a row a region and measure, and a column a category; a cell needs its three measures together.</summary>
    private static void Cells(BulkRows to, string folder, string kind)
    {
        string[][] rows = [.. Rows(folder, $"{kind}.csv.gz", header: true)];
        foreach (var region in rows.Skip(1).GroupBy(r => r[0]))
        {
            var measures = region.ToDictionary(r => r[1]);
            for (var c = 2; c < rows[0].Length; c++)
                to.Add(kind).Add(Year).Add(region.Key).Add(rows[0][c]).Add(Whole(measures["employment"][c])).Add(Whole(measures["establishments"][c])).Add(Whole(measures["payroll"][c])).End();
        }
    }

    private static long? Whole(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string folder, string file, bool header = false)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(folder, file)).Content, new CsvReaderOptions { Separator = ',', HasHeader = !header });
        while (csv.Read())
            yield return csv.Current.ToArray();
    }
}
