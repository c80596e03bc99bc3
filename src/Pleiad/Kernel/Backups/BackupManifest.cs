using System.Text.Json.Serialization;

namespace Pleiad.Kernel.Backups;

/// <summary>What an archive says of itself; it stands in it as <c>manifest.json</c>.</summary>
/// <param name="Format">The form of the archive.</param>
/// <param name="MadeAt">When the moment was that it holds, as a UTC text.</param>
/// <param name="Engine">The database it was made from; it may be restored into either.</param>
/// <param name="Steps">The schema steps that had been applied, in order.</param>
/// <param name="Tables">The tables, in an order in which they can be filled.</param>
/// <param name="Files">The files of the data folder beside the database.</param>
/// <param name="JournalHash">The last anchor of the journal; "" for an empty one.</param>
public sealed record BackupManifest(int Format, string MadeAt, string Engine, IReadOnlyList<BackupStep> Steps, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files, string JournalHash)
{
    public const int PresentFormat = 1;
    public const string Entry = "manifest.json";

    /// <summary>The hash of the manifest itself, as text, in an entry of its own.</summary>
    public const string HashEntry = "manifest.sha256";
}

/// <summary>A schema step that had been applied.</summary>
public sealed record BackupStep(string Name, string Sha256, string AppliedAt);

/// <summary>A table: its columns, in the order of each row, how many rows, and the hash of <c>tables/NAME.jsonl</c>.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    [JsonIgnore]
    public string Entry => $"tables/{Name}.jsonl";
}

/// <summary>A file: its path under the data folder with slashes, its size in bytes, and its hash.</summary>
public sealed record BackupFile(string Path, long Size, string Sha256)
{
    [JsonIgnore]
    public string Entry => $"files/{Path}";
}
