using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pleiad.Kernel.Data;

/// <summary>The folder that holds everything an installation knows: today one SQLite file.</summary>
public static class DataFolder
{
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

    /// <summary>Adds the one context, on the SQLite file of a folder.</summary>
    public static void AddDatabase(this IServiceCollection services, string folder) =>
        services.AddDbContextFactory<PleiadDb>(options => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "pleiad.db"), DefaultTimeout = 60 }.ToString())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new DurableWrites()));

    /// <summary>Write-ahead log, and a commit that is on disk when it says so.</summary>
    private sealed class DurableWrites : DbConnectionInterceptor
    {
        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) =>
            SchemaSteps.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
