using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pleiad.Kernel.Data;

/// <summary>The folder that holds everything an installation on SQLite knows: one file.</summary>
public static class DataFolder
{
    /// <summary>Write-ahead log, a commit that is on disk when it says so, and nothing left in the file of what was erased.</summary>
    public static IInterceptor DurableWrites { get; } = new WriteAhead();

    /// <summary>Makes the folder, or refuses with the command that mends it.</summary>
    public static string Prepare(string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return path;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RefusedException("data-folder", $"The data folder {path} cannot be written to. Mend it: mkdir -p '{path}' && chown \"$(id -un)\" '{path}', or choose another with --data FOLDER.");
        }
    }

    private sealed class WriteAhead : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
