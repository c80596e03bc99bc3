using System.Data.Common;
using System.Security.Cryptography;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>
/// The present program on a database that an earlier one filled: as the first slice left it, with step 001 and the figures that shipped.
/// The first slice knew SQLite only; on PostgreSQL the same state stands for the first program that knew both.
/// </summary>
public class UpgradeTests
{
    private const string SqliteHash = "8f8ac2e1defa05b41a72f845f944e32aafbfee60728762c747fef8c2744dfcef";
    private const string PostgresHash = "473fc4feba645a2539d2aa26599c6154f72eda91d72fe859413ec2fadc1e6797";
    private const string Then = "2026-01-02T03:04:05.0000000+00:00";

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_database_of_the_first_slice_is_taken_over_whole(Dialect engine)
    {
        using var database = Database.On(engine);
        using (var connection = database.Open())
            WriteTransaction.RunUncounted(connection, () => Fill(connection));
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(server) };
            async Task<string> Get(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            (await Get("/")).ShouldContain("of 49,317 verdicts agree");
            (await Get("/observatory/us/2016/states/biopharmaceuticals")).ShouldContain("Nine states are strong in biopharmaceuticals and hold 60% of the jobs");
            var proof = await Get("/api/observatory/us/2016/states/biopharmaceuticals/37");
            proof.ShouldContain("2.7643386205117797");
            (await Get("/api/observatory/us/2016/metros/automotive.csv")).TrimEnd('\n').Split('\n').Length.ShouldBe(918);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var after = database.Open();
        SchemaSteps.Missing(after).ShouldBeEmpty();
        after.Scalar<string>("SELECT applied_at FROM kernel_schema_step WHERE name = 'Observatory/001-figures'").ShouldBe(Then);
        after.Scalar<long>("SELECT count(*) FROM observatory_cell WHERE year = 2016").ShouldBe(967 * 67);
        after.Scalar<long>("SELECT count(*) FROM observatory_import WHERE state = 'done' AND dataset = 'us'").ShouldBe(3, "what the first slice loaded, and the two imports that ship now");
    }

    private static readonly string[] ReleaseSteps = ["Observatory/001-figures", "Observatory/002-datasets"];

    /// <summary>The release before people could sign in knew the Observatory's first two steps only. What came later is taken out of a filled database, which leaves what that release left.</summary>
    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task A_database_of_the_release_before_accounts_is_taken_over_whole(Dialect engine)
    {
        using var database = Database.On(engine);
        Command.Run(["observe", "proof", "--region", "37", "--category", "5", .. database.Options]).Code.ShouldBe(0);
        Dictionary<string, long> before = [];
        using (var connection = database.Open())
        {
            var released = Pleiad.Kernel.Backups.HouseTables.Of(SchemaSteps.Of(Dialect.Sqlite).Where(s => ReleaseSteps.Contains(s.Name))).Select(t => t.Name).ToArray();
            foreach (var later in Pleiad.Kernel.Backups.HouseTables.Of(SchemaSteps.Of(Dialect.Sqlite)).Select(t => t.Name).Except(released).Reverse())
                connection.Execute($"DROP TABLE \"{later}\"");
            connection.Execute("DELETE FROM kernel_schema_step WHERE name NOT IN ('Observatory/001-figures', 'Observatory/002-datasets')");
            foreach (var table in released)
                before[table] = connection.Scalar<long>($"SELECT count(*) FROM {table}");
            before["observatory_cell"].ShouldBeGreaterThan(90_000);
            SchemaSteps.Missing(connection).Count.ShouldBe(SchemaSteps.Of(engine).Count - 2);
        }

        Command.Run(["journal", "verify", .. database.Options]).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(2), e => e.Errors.ShouldContain("of an earlier Pleiad"));
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(server) };
            (await client.GetStringAsync("/observatory/us/2016/states/biopharmaceuticals", TestContext.Current.CancellationToken)).ShouldContain("Nine states are strong in biopharmaceuticals");
            (await client.GetStringAsync("/lives", TestContext.Current.CancellationToken)).ShouldContain("<h1");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var after = database.Open();
        SchemaSteps.Missing(after).ShouldBeEmpty();
        foreach (var (table, rows) in before)
            after.Scalar<long>($"SELECT count(*) FROM {table}").ShouldBe(rows, table);
        Command.Run(["journal", "verify", .. database.Options]).Code.ShouldBe(0);
    }

    /// <summary>What the first slice wrote, statement by statement; its step is in the database with the hash that it recorded.</summary>
    private static void Fill(DbConnection to)
    {
        var dialect = to.Dialect == Dialect.Postgres ? "postgres" : "sqlite";
        var step = Repository.Read($"src/Pleiad/Modules/Observatory/Schema/001-figures.{dialect}.sql");
        to.Execute("CREATE TABLE kernel_schema_step (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)");
        to.Execute(step);
        to.Execute("INSERT INTO kernel_schema_step VALUES ('Observatory/001-figures', @hash, @then)", ("@hash", dialect == "sqlite" ? SqliteHash : PostgresHash), ("@then", Then));
        var samples = Path.Combine(Repository.Root, "samples", "us");
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(samples, "*.csv*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            content.AppendData(File.ReadAllBytes(file));
        var hash = Convert.ToHexStringLower(content.GetHashAndReset());
        Append(to, "category (code, key, traded, en, ru, in_en, in_ru)", Rows(samples, "categories.csv"), (rows, r) => rows.Add(r[0]).Add(r[1]).Add(r[2] == "true").Add(r[3]).Add(r[4]).Add(r[5]).Add(r[6]));
        Append(to, "territory (kind, code, postal, en, ru, ru_gender)", Rows(samples, "states.csv"), (rows, r) => rows.Add("states").Add(r[0]).Add(r[1]).Add(r[2]).Add(r[3]).Add(r[4]));
        Append(to, "territory (kind, code, postal, en, ru, ru_gender)", Rows(samples, "2016/metros.csv"), (rows, r) => rows.Add("metros").Add(r[0]).Add("").Add(r[1]).Add(r[1]).Add("f"));
        Append(to, "source (file, sha256)", Rows(samples, "2016/sources.csv"), (rows, r) => rows.Add(r[0]).Add(r[1]));
        Append(to, "national (year, category, employment, share)", Rows(samples, "2016/nation.csv"), (rows, r) => rows.Add(2016).Add(r[0]).Add(Whole(r[1])).Add(r[2].Length == 0 ? null : double.Parse(r[2])));
        Append(to, "digest (kind, year, category, flag, sha256)", Rows(samples, "2016/digests.csv"), (rows, r) => rows.Add(r[0]).Add(2016).Add(r[1]).Add(r[2]).Add(r[4]));
        foreach (var kind in new[] { "states", "metros" })
        {
            var table = Rows(samples, $"2016/{kind}.csv.gz", header: true);
            var cells = table.Skip(1).Chunk(3).SelectMany(three => Enumerable.Range(3, table[0].Length - 3).Select(c => new[] { three[0][1], table[0][c], three[0][c], three[1][c], three[2][c] }));
            Append(to, "cell (kind, year, region, category, employment, establishments, payroll)", cells, (rows, r) => rows.Add(kind).Add(2016).Add(r[0]).Add(r[1]).Add(Whole(r[2])).Add(Whole(r[3])).Add(Whole(r[4])));
            to.Execute("INSERT INTO observatory_panel VALUES (@kind, 2016, @hash, @then)", ("@kind", kind), ("@hash", hash), ("@then", Then));
        }
    }

    private static void Append(DbConnection to, string table, IEnumerable<string[]> from, Action<BulkRows, string[]> row)
    {
        var (name, columns) = (table.Split(' ')[0], table[(table.IndexOf('(') + 1)..^1].Split(", "));
        BulkRows.Append(to, $"observatory_{name}", columns, rows =>
        {
            foreach (var fields in from)
            {
                row(rows, fields);
                rows.End();
            }
        });
    }

    private static long? Whole(string text) => text.Length == 0 ? null : long.Parse(text);

    private static List<string[]> Rows(string folder, string file, bool header = false)
    {
        using var csv = CsvHelper.CsvReader.Create(TextInput.Open(Path.Combine(folder, file)).Content, new CsvHelper.CsvReaderOptions { Separator = ',', HasHeader = !header });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add(csv.Current.ToArray());
        return rows;
    }
}
