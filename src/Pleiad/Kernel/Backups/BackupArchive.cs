using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Backups;

/// <summary>An archive that was opened to be restored: every part of it is compared with its hash before anything is made of it.</summary>
internal sealed class BackupArchive : IDisposable
{
    private readonly ZipArchive zip;
    private readonly string file;

    private BackupArchive(ZipArchive zip, string file, BackupManifest manifest) => (this.zip, this.file, Manifest) = (zip, file, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens an archive and compares all of it with its hashes.</summary>
    /// <exception cref="RefusedException">Code <c>restore</c>: it is no archive, or damaged, or of a program that this one does not know.</exception>
    public static BackupArchive Open(string file)
    {
        if (!File.Exists(file))
            throw new RefusedException("restore", $"There is no file {file}.");
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(file);
            var json = All(Entry(archive, BackupManifest.Entry));
            if (Encoding.ASCII.GetString(All(Entry(archive, BackupManifest.HashEntry))) != Convert.ToHexStringLower(SHA256.HashData(json)))
                throw new InvalidDataException("its table of contents does not have its hash");
            var manifest = JsonSerializer.Deserialize<BackupManifest>(json)!;
            if (manifest.Format != BackupManifest.PresentFormat)
                throw new RefusedException("restore", $"{file} was made by a newer Pleiad (form {manifest.Format}). Restore it with that one.");
            foreach (var (entry, hash) in manifest.Tables.Select(t => (t.Entry, t.Sha256)).Concat(manifest.Files.Select(f => (f.Entry, f.Sha256))))
            {
                using var hashed = new HashedStream(Entry(archive, entry).Open());
                hashed.CopyTo(Stream.Null);
                if (hashed.Sha256() != hash)
                    throw new InvalidDataException($"{entry} does not have its hash");
            }

            return new BackupArchive(archive, file, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or IOException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            throw new RefusedException("restore", $"{file} is no back-up of Pleiad, or it is damaged ({e.Message.TrimEnd('.')}). Nothing was restored. Take another copy of it, or an older back-up.");
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Appends the rows of a table to the database inside the transaction.</summary>
    /// <param name="table">Which.</param>
    /// <param name="booleans">Columns that the database keeps as yes or no.</param>
    /// <param name="append">Takes what adds the rows.</param>
    public void Read(BackupTable table, IReadOnlySet<string> booleans, Func<Action<BulkRows>, long> append)
    {
        using var stream = Entry(zip, table.Entry).Open();
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var added = append(rows =>
        {
            while (lines.ReadLine() is { } line)
            {
                using var row = JsonDocument.Parse(line);
                var i = 0;
                foreach (var value in row.RootElement.EnumerateArray())
                    Add(rows, value, booleans.Contains(table.Columns[i++]));
                rows.End();
            }
        });
        if (added != table.Rows)
            throw new RefusedException("restore", $"{file} is damaged: {table.Name} has {added} rows instead of {table.Rows}. Nothing was restored.");
    }

    /// <summary>Puts the files into a folder.</summary>
    public void Unpack(string folder)
    {
        foreach (var one in Manifest.Files)
        {
            var path = Path.GetFullPath(Path.Combine(folder, one.Path));
            if (!BackUp.Folders.Any(f => path.StartsWith(Path.GetFullPath(Path.Combine(folder, f)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                throw new RefusedException("restore", $"{file} holds a file that does not belong there: {one.Path}. Nothing was restored.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var from = Entry(zip, one.Entry).Open();
            using var to = File.Create(path);
            from.CopyTo(to);
        }
    }

    public void Dispose() => zip.Dispose();

    private static void Add(BulkRows rows, JsonElement value, bool boolean)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: rows.Add((string?)null); break;
            case JsonValueKind.String: rows.Add(value.GetString()); break;
            case JsonValueKind.Number when boolean: rows.Add(value.GetInt64() != 0); break;
            case JsonValueKind.Number when value.TryGetInt64(out var whole): rows.Add(whole); break;
            case JsonValueKind.Number: rows.Add(value.GetDouble()); break;
            default: throw new InvalidDataException($"a row holds a {value.ValueKind}");
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name) => zip.GetEntry(name) ?? throw new InvalidDataException($"it lacks {name}");

    private static byte[] All(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
