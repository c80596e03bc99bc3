using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pleiad.Kernel.Data;

namespace Pleiad.Tests.Front;

/// <summary>An empty database of a test's own, on either engine; gone when the test ends.</summary>
internal sealed class Database : IDisposable
{
    private readonly TempFolder folder = new();

    private static readonly ConcurrentDictionary<(Dialect Engine, string Name), Lazy<Database>> Furnished = new();

    private Database(Dialect engine, Database? like = null)
    {
        Storage = new Storage(folder.Path, engine == Dialect.Postgres ? Postgres.Running.NewDatabase(like?.Storage.Connection) : null);
        if (engine == Dialect.Postgres || like is null)
            return;
        using var connection = like.Open();
        connection.Execute("VACUUM INTO @file", ("@file", folder.File("pleiad.db")));
    }

    public static TheoryData<Dialect> Engines => [Dialect.Sqlite, Dialect.Postgres];

    /// <summary>SQLite in every run, PostgreSQL with --long: for what takes long and runs the same code on both.</summary>
    public static IEnumerable<TheoryDataRow<Dialect>> PostgresWhenLong => [new(Dialect.Sqlite), new TheoryDataRow<Dialect>(Dialect.Postgres).WithTrait("Long", "true")];

    public Storage Storage { get; }

    /// <summary>What a command is told, to use this database.</summary>
    public string[] Options => Storage.Connection is { } connection ? ["--database", connection] : ["--data", folder.Path];

    public string Folder => folder.Path;

    public static Database On(Dialect engine) => new(engine);

    /// <summary>One with the tables of this edition and nothing in them.</summary>
    public static Database WithSchema(Dialect engine) => Like(engine, "schema", database =>
    {
        using var connection = database.Open();
        SchemaSteps.Apply(connection, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    });

    /// <summary>What a first start leaves behind: the figures and the claims that ship, and what is made of them.</summary>
    public static Database Started(Dialect engine) => Like(engine, "started", database => Pleiad.House.Open(database.Storage).Dispose());

    /// <summary>A copy of one that is furnished once in a run of the tests.</summary>
    /// <param name="engine">Where.</param>
    /// <param name="name">What the furnishing is known by.</param>
    /// <param name="furnish">Brings in what all its copies have.</param>
    public static Database Like(Dialect engine, string name, Action<Database> furnish) => new(engine, Furnished.GetOrAdd((engine, name), key => new Lazy<Database>(() =>
    {
        var first = new Database(key.Engine);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => first.folder.Dispose();
        furnish(first);
        return first;
    })).Value);

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
