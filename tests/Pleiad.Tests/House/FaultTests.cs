using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>A database that is locked, full or gone: a sentence, and nothing lost.</summary>
public class FaultTests
{
    private static readonly string[] Proof = ["observe", "proof", "--region", "37", "--category", "5"];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_act_waits_for_another_that_writes_and_then_gives_up_with_nothing_changed(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var holder = database.Open();
        holder.Execute("CREATE TABLE observatory_x (a INTEGER NOT NULL)");
        using DbConnection waiting = engine == Dialect.Postgres
            ? new NpgsqlConnection(database.Storage.Connection + ";Pooling=false;Options=-c lock_timeout=300")
            : new SqliteConnection($"Data Source={database.Storage};Pooling=False;Default Timeout=1");
        waiting.Open();
        WriteTransaction.Run(holder, () =>
        {
            var refused = Should.Throw<DbException>(() => WriteTransaction.Run(waiting, () => waiting.Execute("INSERT INTO observatory_x VALUES (1)")));
            Unavailable.Because(refused)!.Code.ShouldBe("database-locked");
        });
        WriteTransaction.Run(waiting, () => waiting.Execute("INSERT INTO observatory_x VALUES (2)"));
        holder.Scalar<long>("SELECT sum(a) FROM observatory_x").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_failed_statement_that_was_swallowed_does_not_end_as_a_silent_rollback(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var connection = database.Open();
        connection.Execute("CREATE TABLE observatory_x (a INTEGER NOT NULL PRIMARY KEY)");
        void Act()
        {
            connection.Execute("INSERT INTO observatory_x VALUES (1)");
            Should.Throw<DbException>(() => connection.Execute("INSERT INTO observatory_x VALUES (1)"));
        }

        if (engine == Dialect.Postgres)
            Should.Throw<DbException>(() => WriteTransaction.Run(connection, Act)).Message.ShouldContain("25P02");
        else
            WriteTransaction.Run(connection, Act); // SQLite undoes the one statement only
        connection.Scalar<long>("SELECT count(*) FROM observatory_x").ShouldBe(engine == Dialect.Postgres ? 0 : 1);
    }

    [Theory]
    [Trait("Long", "true")]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_start_that_cannot_write_for_a_minute_is_refused_and_the_next_one_succeeds(Dialect engine)
    {
        using var database = Database.On(engine);
        using (var holder = database.Open())
        {
            WriteTransaction.Run(holder, () =>
            {
                var refused = Command.Run([.. Proof, .. database.Options]);
                refused.Code.ShouldBe(2, refused.Errors);
                refused.Errors.ShouldContain("The database is held by another act that is writing; nothing was changed.");
            });
        }

        Command.Run([.. Proof, .. database.Options]).Output.ShouldContain("2.7643386205117797");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1500)]
    public void A_full_disk_is_told_and_the_next_start_with_room_is_whole(int kilobytes)
    {
        using var database = Database.On(Dialect.Sqlite);
        var limited = $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet '{Repository.Program}' {string.Join(' ', Proof)} --data '{database.Folder}'"; // a write beyond the limit fails, as on a full disk
        using var process = Command.Start("bash", ["-c", limited], environment: new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });
        var full = Command.Finish(process);
        full.Code.ShouldBe(2, full.Errors);
        full.Errors.ShouldContain("the disk is full or fails; nothing was changed");
        Command.Run([.. Proof, .. database.Options]).Output.ShouldContain("2.7643386205117797");
    }

    [Fact]
    public void A_full_disk_under_PostgreSQL_is_told_alike()
    {
        using var database = Database.On(Dialect.Postgres);
        using var connection = database.Open();
        var full = Should.Throw<DbException>(() => WriteTransaction.Run(connection, () => connection.Execute("CREATE TABLE observatory_x (a INTEGER); DO $$ BEGIN RAISE disk_full; END $$")));
        Unavailable.Because(full)!.Code.ShouldBe("disk-full");
        using var after = database.Open(); // the failure ended the first connection
        after.Scalar<string>("SELECT to_regclass('observatory_x')::text").ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        using var database = Database.On(Dialect.Sqlite);
        File.WriteAllText(Path.Combine(database.Folder, "pleiad.db"), new string('x', 5000));
        var refused = Command.Run([.. Proof, .. database.Options]);
        refused.Code.ShouldBe(2, refused.Errors);
        refused.Errors.ShouldContain("is damaged, or is no SQLite database");
    }

    [Fact]
    public async Task A_server_whose_database_goes_away_says_so_keeps_its_pages_and_recovers()
    {
        using var database = Database.Started(Dialect.Postgres);
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(server) };
            async Task<string> Ready(HttpStatusCode status)
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, "/ready");
                ask.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
                var answer = await client.SendAsync(ask, TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(status);
                answer.Headers.GetValues("X-Request-Id").ShouldBe(["0af7651916cd43dd8448eb211c80319c"]);
                return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }

            (await Ready(HttpStatusCode.OK)).ShouldContain("\"database\":\"ok\"");
            (await client.GetStringAsync("/observatory/us/2016/states/biopharmaceuticals", TestContext.Current.CancellationToken)).ShouldContain("Nine states are strong");
            var name = new NpgsqlConnectionStringBuilder(database.Storage.Connection).Database;
            Postgres.Running.Execute($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
            Postgres.Running.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
            (await Ready(HttpStatusCode.ServiceUnavailable)).ShouldContain("The database does not answer");
            (await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).ShouldMatch("pleiad_database_errors_total [1-9]"); // the question, and whatever the server does by itself meanwhile
            (await client.GetStringAsync("/observatory/us/2016/states/biopharmaceuticals", TestContext.Current.CancellationToken)).ShouldContain("Nine states are strong", Case.Sensitive, "what was read stays readable");
            Postgres.Running.Execute($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
            (await Ready(HttpStatusCode.OK)).ShouldContain("\"figures\":\"ok\"");
            server.Kill();
            var log = await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            log.ShouldContain("TraceId:0af7651916cd43dd8448eb211c80319c", Case.Sensitive, "the reference of the request stands in its line of the log");
            log.ShouldContain("Not ready: database");
            log.ShouldNotContain(Postgres.Running.Password);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
