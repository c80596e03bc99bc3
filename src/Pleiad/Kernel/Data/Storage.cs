using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pleiad.Kernel.Data;

/// <summary>Where an installation keeps what it knows: one SQLite file in a folder, or a PostgreSQL database.</summary>
/// <param name="Folder">The data folder; with PostgreSQL it holds files only.</param>
/// <param name="Connection">What leads to the PostgreSQL database; without it the folder's SQLite file is used. It may hold a password, so it is never shown.</param>
public sealed record Storage(string Folder, string? Connection = null)
{
    /// <summary>Where letters are put while no mail server is named.</summary>
    public string MailFolder => Path.Combine(Folder, "mail");

    /// <summary>What a person may read: the file, or the server and database without the password.</summary>
    public override string ToString() => Connection is null ? Path.Combine(Folder, "pleiad.db") : PostgresServer.Name(new NpgsqlConnectionStringBuilder(Connection));

    /// <summary>Makes the folder, or asks the server whether it will do; refuses with the sentence that mends it.</summary>
    public Storage Prepare() => Connection is null
        ? this with { Folder = DataFolder.Prepare(Folder) }
        : this with { Connection = PostgresServer.Prepare(Connection) };

    /// <summary>Opens the database that is there, for commands that make none and change none.</summary>
    /// <exception cref="RefusedException">There is none, or it is not one of this program.</exception>
    public DbConnection OpenExisting()
    {
        if (Connection is null && !File.Exists(ToString()))
            throw new RefusedException("database", $"There is no database at {this}. Name the place with --data FOLDER, or with --database.");
        DbConnection connection = Connection is null ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ToString(), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = (int)WriteTransaction.Patience.TotalSeconds }.ToString()) : new NpgsqlConnection(PostgresServer.Prepare(Connection));
        connection.Open();
        if (SchemaSteps.Missing(connection) is [var first, ..])
        {
            connection.Dispose();
            throw new RefusedException("schema", $"The database at {this} is empty or of an earlier Pleiad: step {first.Name} is missing. Start the server on it once; that brings it up to date.");
        }

        return connection;
    }

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
