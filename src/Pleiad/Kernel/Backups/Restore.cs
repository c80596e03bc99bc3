using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Backups;

/// <summary>What was restored.</summary>
/// <param name="Manifest">The archive.</param>
/// <param name="Journal">The verification of the restored journal.</param>
/// <param name="Unsent">Letters that were waiting when the archive was made; they are not sent again, since they may have been.</param>
public sealed record Restored(BackupManifest Manifest, JournalCheck Journal, int Unsent);

/// <summary>
/// Makes an installation out of an archive, in an empty folder or database, wholly or not at all: hashes first, then schema and rows in one
/// transaction, then the journal is verified, and only what holds is kept.
/// </summary>
public sealed class Restore(Journal journal, IEnumerable<FlowFurniture> flows)
{
    public const string Move = "restore";

    /// <exception cref="RefusedException">The place is not empty, or the archive will not do; nothing was changed.</exception>
    public Restored Run(Storage storage, string file)
    {
        using var archive = BackupArchive.Open(file);
        var steps = Steps(archive.Manifest, storage.Connection is null ? Dialect.Sqlite : Dialect.Postgres, file);
        var target = storage.Prepare();
        if (target.Connection is null && File.Exists(target.ToString()))
            throw new RefusedException("restore", $"There is a database at {target}. Restore into an empty folder, and leave the old one until the new one runs.");
        var taken = BackUp.Folders.Select(f => Path.Combine(target.Folder, f)).FirstOrDefault(f => Directory.Exists(f) && Directory.EnumerateFileSystemEntries(f).Any());
        if (taken is not null && archive.Manifest.Files.Count > 0)
            throw new RefusedException("restore", $"The folder {taken} is not empty. Restore into a new place, and leave the old one until the new one runs.");
        return target.Connection is null ? IntoFile(target, archive, steps) : IntoPostgres(target, archive, steps);
    }

    private Restored IntoFile(Storage storage, BackupArchive archive, SchemaStep[] steps)
    {
        var part = storage + ".part"; // becomes the database when everything holds
        File.Delete(part);
        try
        {
            Restored restored;
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
            {
                connection.Open();
                restored = Fill(connection, archive, steps, storage.Folder);
            }

            archive.Unpack(storage.Folder);
            File.Move(part, storage.ToString());
            return restored;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private Restored IntoPostgres(Storage storage, BackupArchive archive, SchemaStep[] steps)
    {
        using var connection = new NpgsqlConnection(storage.Connection);
        connection.Open();
        return Fill(connection, archive, steps, storage.Folder);
    }

    private Restored Fill(DbConnection connection, BackupArchive archive, SchemaStep[] steps, string folder)
    {
        Restored? restored = null;
        WriteTransaction.RunUncounted(connection, () => // the revision comes with the archive, or with the step that a later edition adds
        {
            if (connection.Dialect == Dialect.Postgres && archive.Manifest.Tables.Select(t => t.Name).Append(HouseTables.Steps).FirstOrDefault(t => connection.Scalar<bool>("SELECT to_regclass(@table) IS NOT NULL", ("@table", t))) is { } there)
                throw new RefusedException("restore", $"The database is not empty: it has the table {there}. Restore into a new database, and leave the old one until the new one runs.");
            connection.Execute(SchemaSteps.Table);
            foreach (var (step, applied) in steps.Zip(archive.Manifest.Steps))
            {
                connection.Execute(step.Sql);
                connection.Execute("INSERT INTO kernel_schema_step (name, sha256, applied_at) VALUES (@name, @sha256, @at)", ("@name", step.Name), ("@sha256", step.Hash), ("@at", applied.AppliedAt));
            }

            foreach (var table in archive.Manifest.Tables)
                archive.Read(table, Booleans(connection, table.Name), write => BulkRows.Append(connection, table.Name, [.. table.Columns], write));
            restored = Finish(connection, archive.Manifest);
            if (connection.Dialect == Dialect.Postgres)
                archive.Unpack(folder);
        });
        return restored!;
    }

    private Restored Finish(DbConnection connection, BackupManifest manifest)
    {
        var has = manifest.Tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        if (!has.Contains("kernel_journal"))
            return new(manifest, new JournalCheck(0, 0, 0, 0, "", []), 0); // of a program that kept none yet
        var present = manifest.Steps.Count == SchemaSteps.Of(connection.Dialect).Count; // the states of an older schema are compared once it is upgraded
        var check = new VerifyJournal(present ? flows : []).Of(connection);
        if (check.Troubles.Count > 0 || check.Hash != manifest.JournalHash)
            throw new RefusedException("restore", $"The journal in the back-up does not hold: {string.Join(' ', check.Troubles.Append("Its last anchor is another.").Take(3))} Nothing was restored.");
        var unsent = has.Contains("kernel_mail") ? Outbox.Hold(connection, "It was waiting when the back-up was made, and may have been sent since.") : 0;
        journal.Write(connection, Actor.Program, new Deed(Node.Instance, Move) { Facts = new JsonObject { ["made"] = manifest.MadeAt, ["journal"] = manifest.JournalHash } });
        return new(manifest, check, unsent);
    }

    /// <summary>The steps of the archive as this program has them for the database.</summary>
    private static SchemaStep[] Steps(BackupManifest manifest, Dialect dialect, string file)
    {
        var known = SchemaSteps.Of(dialect).ToDictionary(s => s.Name, StringComparer.Ordinal);
        if (manifest.Steps.FirstOrDefault(s => !known.ContainsKey(s.Name)) is { } unknown)
            throw new RefusedException("restore", $"{file} was made by a newer Pleiad (schema step {unknown.Name}). Restore it with that one.");
        var engine = SchemaSteps.Of(Enum.Parse<Dialect>(manifest.Engine)).ToDictionary(s => s.Name, s => s.Hash, StringComparer.Ordinal);
        if (manifest.Steps.FirstOrDefault(s => engine[s.Name] != s.Sha256) is { } other)
            throw new RefusedException("restore", $"{file} was made by another Pleiad, whose schema step {other.Name} differs from this one's. Restore it with that one.");
        return [.. manifest.Steps.Select(s => known[s.Name])];
    }

    private static HashSet<string> Booleans(DbConnection connection, string table) => connection.Dialect == Dialect.Sqlite ? [] :
        [.. connection.Rows("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(@table) AND atttypid = 'boolean'::regtype AND attnum > 0", row => row.GetString(0), ("@table", table))];
}
