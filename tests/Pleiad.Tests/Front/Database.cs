using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pleiad.Kernel.Data;

namespace Pleiad.Tests.Front;

/// <summary>An empty database of a test's own, on either engine; gone when the test ends.</summary>
internal sealed class Database : IDisposable
{
    private readonly TempFolder folder = new();

    private Database(Dialect engine) => Storage = new Storage(folder.Path, engine == Dialect.Postgres ? Postgres.Running.NewDatabase() : null);

    public static TheoryData<Dialect> Engines => [Dialect.Sqlite, Dialect.Postgres];

    public Storage Storage { get; }

    /// <summary>What a command is told, to use this database.</summary>
    public string[] Options => Storage.Connection is { } connection ? ["--database", connection] : ["--data", folder.Path];

    public string Folder => folder.Path;

    public static Database On(Dialect engine) => new(engine);

    public DbConnection Open()
    {
        DbConnection connection = Storage.Connection is { } postgres ? new NpgsqlConnection(postgres + ";Pooling=false") : new SqliteConnection($"Data Source={folder.File("pleiad.db")};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (Storage.Connection is { } connection)
            Postgres.Running.Drop(connection);
        folder.Dispose();
    }
}
