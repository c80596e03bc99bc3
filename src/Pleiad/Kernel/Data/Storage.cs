using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pleiad.Kernel.Data;

/// <summary>Where an installation keeps what it knows: one SQLite file in a folder, or a PostgreSQL database.</summary>
/// <param name="Folder">The data folder; PostgreSQL leaves it alone.</param>
/// <param name="Connection">What leads to the PostgreSQL database; without it the folder's SQLite file is used. It may hold a password, so it is never shown.</param>
public sealed record Storage(string Folder, string? Connection = null)
{
    /// <summary>What a person may read: the file, or the server and database without the password.</summary>
    public override string ToString() => Connection is null ? Path.Combine(Folder, "pleiad.db") : PostgresServer.Name(new NpgsqlConnectionStringBuilder(Connection));

    /// <summary>Makes the folder, or asks the server whether it will do; refuses with the sentence that mends it.</summary>
    public Storage Prepare() => Connection is null
        ? this with { Folder = DataFolder.Prepare(Folder) }
        : this with { Connection = PostgresServer.Prepare(Connection) };

    /// <summary>Points a context at the database.</summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options)
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return Connection is null
            ? options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = ToString(), DefaultTimeout = (int)WriteTransaction.Patience.TotalSeconds }.ToString()).AddInterceptors(DataFolder.DurableWrites)
            : options.UseNpgsql(Connection);
    }
}

public static class StorageServices
{
    /// <summary>Adds the one context, on a storage that was prepared.</summary>
    public static void AddDatabase(this IServiceCollection services, Storage storage)
    {
        services.AddSingleton(storage);
        services.AddDbContextFactory<PleiadDb>(options => storage.Configure(options));
    }
}
