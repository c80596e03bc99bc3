using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;

namespace Pleiad.Kernel.Backups;

/// <summary>
/// Writes everything an installation knows into one archive, as it was at one moment, while the server goes on: the rows of every table as
/// JSON, which belong to no database, and the files of the data folder. An archive of SQLite may be restored into PostgreSQL, and the other
/// way round.
/// </summary>
public sealed class BackUp(TimeProvider clock)
{
    /// <summary>The folders beside the database that belong to an installation.</summary>
    internal static readonly IReadOnlyList<string> Folders = ["mail", "files", "keys"];

    private static readonly JsonWriterOptions Rows = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the archive; it appears under its name when it is whole.</summary>
    /// <param name="storage">What is backed up.</param>
    /// <param name="file">Where to; nothing may be there yet.</param>
    /// <exception cref="RefusedException">There is something, or it cannot be written.</exception>
    public BackupManifest Run(Storage storage, string file)
    {
        if (Path.Exists(file))
            throw new RefusedException("backup", $"{file} is there already. Name a new file; an older back-up is never overwritten.");
        using var connection = storage.OpenExisting();
        var part = file + ".part";
        try
        {
            BackupManifest manifest;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it holds what the database holds
            using (var stream = new FileStream(part, options))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                    manifest = Write(zip, storage, connection);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file);
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("backup", $"{file} cannot be written: {e.Message}");
        }
        finally
        {
            File.Delete(part);
        }
    }

    private BackupManifest Write(ZipArchive zip, Storage storage, DbConnection connection)
    {
        var (tables, steps, made, journal) = ReadSnapshot.Run(connection, () =>
        {
            var applied = connection.Rows($"SELECT name, sha256, applied_at FROM {HouseTables.Steps} ORDER BY name", row => new BackupStep(row.GetString(0), row.GetString(1), row.GetString(2))); // on SQLite this first look is the moment
            var now = clock.GetUtcNow();
            var written = HouseTables.Of(SchemaSteps.Of(Dialect.Sqlite)).Select(t => Table(zip, connection, t.Name, t.Columns)).ToArray();
            return (written, applied, now, Anchors.Last(connection)?.Hash ?? "");
        });
        var manifest = new BackupManifest(BackupManifest.PresentFormat, made.ToString("O"), connection.Dialect.ToString(), steps, tables, [.. Files(zip, storage.Folder)], journal);
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest);
        Put(zip, BackupManifest.Entry, json);
        Put(zip, BackupManifest.HashEntry, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))));
        return manifest;
    }

    private static BackupTable Table(ZipArchive zip, DbConnection connection, string name, string[] columns)
    {
        using var hashed = new HashedStream(zip.CreateEntry($"tables/{name}.jsonl", CompressionLevel.Fastest).Open());
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Rows);
        long count = 0;
        foreach (var row in connection.Stream($"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{name}\"", row => row))
        {
            json.WriteStartArray();
            for (var i = 0; i < columns.Length; i++)
                Value(json, row, i, name, columns[i]);
            json.WriteEndArray();
            json.Flush();
            buffer.WriteByte((byte)'\n');
            json.Reset();
            count++;
            if (buffer.Length > 1 << 16)
                Drain(buffer, hashed);
        }

        Drain(buffer, hashed);
        return new BackupTable(name, columns, count, hashed.Sha256());
    }

    private static void Value(Utf8JsonWriter json, DbDataReader row, int i, string table, string column)
    {
        switch (row.GetValue(i))
        {
            case DBNull: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long whole: json.WriteNumberValue(whole); break;
            case int whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case bool answer: json.WriteNumberValue(answer ? 1 : 0); break;
            case var other: throw new InvalidOperationException($"{table}.{column} holds a {other.GetType().Name}, which no back-up knows.");
        }
    }

    private static void Drain(MemoryStream buffer, Stream to)
    {
        buffer.WriteTo(to);
        buffer.SetLength(0);
    }

    private static IEnumerable<BackupFile> Files(ZipArchive zip, string folder)
    {
        foreach (var path in Folders.Select(f => Path.Combine(folder, f)).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            using var from = File.OpenRead(path);
            using var hashed = new HashedStream(zip.CreateEntry($"files/{name}", CompressionLevel.Fastest).Open());
            from.CopyTo(hashed);
            yield return new BackupFile(name, hashed.Bytes, hashed.Sha256());
        }
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
