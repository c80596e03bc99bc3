using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>What an import brings besides its rows: names, breaks and the panels that will point at the rows.</summary>
public sealed record Publication(
    DatasetHead Dataset, IReadOnlyList<PanelHead> Panels, IReadOnlyList<SeriesBreak> Breaks, IReadOnlyList<Category> Categories, IReadOnlyList<Territory> Territories, string Notes);

/// <summary>
/// Keeps imports. Rows are written in short transactions under the import's number, and nobody sees them; publishing is one short
/// transaction that turns the panels to them. A killed import leaves rows that nobody sees, and the next sweep takes them away.
/// </summary>
public sealed class ImportStore(IDbContextFactory<PleiadDb> databases, SearchIndex search, TimeProvider clock)
{
    /// <summary>An import without a sign of life for so long is taken for dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] RowTables = ["cell", "national", "digest", "industry", "industry_total", "fact", "residual"];

    /// <summary>The import that did just this, and whose panels are all still the current ones; null for none.</summary>
    public long? AlreadyDone(string dataset, string hash)
    {
        using var db = databases.CreateDbContext();
        return Same(db, dataset, hash);
    }

    /// <summary>Whether these shipped figures were loaded once, even if others have taken their place since.</summary>
    public bool WasShipped(string dataset, string hash)
    {
        using var db = databases.CreateDbContext();
        return db.Imports.Any(i => i.Dataset == dataset && i.ContentHash == hash && i.Shipped && i.State == ImportState.Done);
    }

    /// <summary>Begins an import and gives it its number.</summary>
    public long Begin(string dataset, string hash, bool shipped, string source, string licence, IReadOnlyList<ImportFile> files, long expected)
    {
        using var db = databases.CreateDbContext();
        var id = 0L;
        WriteTransaction.Run(db, connection =>
        {
            id = connection.Scalar<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM observatory_import");
            var now = Now();
            connection.Execute(
                "INSERT INTO observatory_import (id, dataset, state, content_hash, shipped, source, licence, step, done, expected, rows, notes, started_at, beat_at) VALUES (@id, @dataset, @state, @hash, @shipped, @source, @licence, '', 0, @expected, 0, '', @now, @now)",
                ("@id", id), ("@dataset", dataset), ("@state", ImportState.Reading), ("@hash", hash), ("@shipped", shipped), ("@source", source), ("@licence", licence), ("@expected", expected), ("@now", now));
            BulkRows.Append(connection, "observatory_import_file", ["import_id", "file", "role", "sha256"], rows =>
            {
                foreach (var file in files)
                    rows.Add(id).Add(file.File).Add(file.Role).Add(file.Sha256).End();
            });
        });
        return id;
    }

    /// <summary>Says how far an import is.</summary>
    public void Beat(long id, string state, string step, long done, long expected, long rows)
    {
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection => connection.Execute(
            "UPDATE observatory_import SET state = @state, step = @step, done = @done, expected = @expected, rows = @rows, beat_at = @now WHERE id = @id",
            ("@state", state), ("@step", step), ("@done", done), ("@expected", expected), ("@rows", rows), ("@now", Now()), ("@id", id)));
    }

    /// <summary>Appends rows of an import to a table, in one transaction.</summary>
    public void Append(string table, string[] columns, Action<BulkRows> write)
    {
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection => BulkRows.Append(connection, table, columns, write));
    }

    /// <summary>Turns the panels to the rows of an import. When another process did the same import first, its rows stay and these go.</summary>
    public void Publish(long id, string hash, Publication what)
    {
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection =>
        {
            var shipped = db.Imports.Single(i => i.Id == id).Shipped;
            var own = db.Imports.Where(i => !i.Shipped).Select(i => i.Id);
            var taken = db.Panels.Where(p => p.Dataset == what.Dataset.Id && own.Contains(p.ImportId)).Select(p => new { p.Kind, p.Year }).ToHashSet();
            PanelHead[] panels = [.. what.Panels.Where(p => !shipped || !taken.Contains(new { p.Kind, p.Year }))];
            if (Same(db, what.Dataset.Id, hash) is null)
                Point(connection, id, what with { Panels = panels });
            if (!shipped)
                search.Rebuild(connection, "categories", "places"); // what ships is made findable once, at the end of the start
            connection.Execute(
                "UPDATE observatory_import SET state = @state, step = '', notes = @notes, beat_at = @now WHERE id = @id",
                ("@state", ImportState.Done), ("@notes", what.Notes), ("@now", Now()), ("@id", id));
        });
        Count(ImportState.Done);
        Sweep();
    }

    /// <summary>Ends an import that cannot be done; nothing it wrote stays.</summary>
    public void Refuse(long id, string why)
    {
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection => connection.Execute(
            "UPDATE observatory_import SET state = @state, notes = @why, beat_at = @now WHERE id = @id", ("@state", ImportState.Refused), ("@why", why), ("@now", Now()), ("@id", id)));
        Count(ImportState.Refused);
        Sweep();
    }

    /// <summary>Ends imports whose process is gone, and takes away the rows that no panel points at.</summary>
    public void Sweep()
    {
        using var db = databases.CreateDbContext();
        var dead = clock.GetUtcNow().Subtract(Patience).ToString("O");
        foreach (var id in db.Imports.Where(i => (i.State == ImportState.Reading || i.State == ImportState.Writing) && string.Compare(i.BeatAt, dead) < 0).Select(i => i.Id).ToList())
        {
            WriteTransaction.Run(db, connection => connection.Execute(
                "UPDATE observatory_import SET state = @state WHERE id = @id AND beat_at < @dead", ("@state", ImportState.Stopped), ("@id", id), ("@dead", dead)));
        }

        var seen = db.Panels.Select(p => p.ImportId).Distinct();
        var unseen = db.Imports.Where(i => i.State != ImportState.Reading && i.State != ImportState.Writing && !seen.Contains(i.Id)).Select(i => i.Id).ToList();
        foreach (var id in unseen)
        {
            foreach (var table in RowTables)
                WriteTransaction.Run(db, connection => connection.Execute($"DELETE FROM observatory_{table} WHERE import_id = @id", ("@id", id)));
        }
    }

    private static long? Same(PleiadDb db, string dataset, string hash)
    {
        var seen = db.Panels.Select(p => p.ImportId);
        return db.Imports.Where(i => i.Dataset == dataset && i.ContentHash == hash && i.State == ImportState.Done && seen.Contains(i.Id)).Select(i => (long?)i.Id).FirstOrDefault();
    }

    private static void Point(DbConnection connection, long id, Publication what)
    {
        var head = what.Dataset;
        connection.Execute(
            """
            INSERT INTO observatory_dataset (id, en, ru, in_en, in_ru, measure, rules, illustrative, revision) VALUES (@id, @en, @ru, @in_en, @in_ru, @measure, @rules, @illustrative, 1)
            ON CONFLICT (id) DO UPDATE SET revision = observatory_dataset.revision + 1
            """,
            ("@id", head.Id), ("@en", head.En), ("@ru", head.Ru), ("@in_en", head.InEn), ("@in_ru", head.InRu), ("@measure", head.Measure), ("@rules", head.Rules), ("@illustrative", head.Illustrative));
        foreach (var b in what.Breaks)
            connection.Execute("INSERT INTO observatory_break (dataset, year, en, ru) VALUES (@dataset, @year, @en, @ru) ON CONFLICT (dataset, year) DO NOTHING", ("@dataset", head.Id), ("@year", b.Year), ("@en", b.En), ("@ru", b.Ru));
        foreach (var c in what.Categories)
        {
            connection.Execute(
                """
                INSERT INTO observatory_category (dataset, code, key, traded, en, ru, in_en, in_ru) VALUES (@dataset, @code, @key, @traded, @en, @ru, @in_en, @in_ru)
                ON CONFLICT (dataset, code) DO NOTHING
                """,
                ("@dataset", head.Id), ("@code", c.Code), ("@key", c.Key), ("@traded", c.Traded), ("@en", c.En), ("@ru", c.Ru), ("@in_en", c.InEn), ("@in_ru", c.InRu));
        }

        foreach (var t in what.Territories)
        {
            connection.Execute(
                """
                INSERT INTO observatory_territory (dataset, kind, code, parent, postal, en, ru, in_ru, ru_gender, population) VALUES (@dataset, @kind, @code, @parent, @postal, @en, @ru, @in_ru, @ru_gender, @population)
                ON CONFLICT (dataset, kind, code) DO UPDATE SET en = EXCLUDED.en, ru = CASE WHEN observatory_territory.ru = observatory_territory.en THEN EXCLUDED.ru ELSE observatory_territory.ru END,
                    parent = EXCLUDED.parent, postal = EXCLUDED.postal, population = COALESCE(EXCLUDED.population, observatory_territory.population)
                """,
                ("@dataset", head.Id), ("@kind", t.Kind), ("@code", t.Code), ("@parent", t.Parent), ("@postal", t.Postal), ("@en", t.En), ("@ru", t.Ru), ("@in_ru", t.InRu), ("@ru_gender", t.RuGender), ("@population", t.Population));
        }

        foreach (var p in what.Panels)
        {
            connection.Execute(
                """
                INSERT INTO observatory_panel (dataset, kind, year, import_id, incomplete, note_en, note_ru) VALUES (@dataset, @kind, @year, @import, @incomplete, @note_en, @note_ru)
                ON CONFLICT (dataset, kind, year) DO UPDATE SET import_id = EXCLUDED.import_id, incomplete = EXCLUDED.incomplete, note_en = EXCLUDED.note_en, note_ru = EXCLUDED.note_ru
                """,
                ("@dataset", head.Id), ("@kind", p.Kind), ("@year", p.Year), ("@import", id), ("@incomplete", p.Incomplete), ("@note_en", p.NoteEn), ("@note_ru", p.NoteRu));
        }
    }

    private static void Count(string outcome) => Metrics.Imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private string Now() => clock.GetUtcNow().ToString("O");
}
