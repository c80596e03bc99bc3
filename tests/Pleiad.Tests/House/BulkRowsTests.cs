using System.Data.Common;
using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

public class BulkRowsTests(ITestOutputHelper output)
{
    private const string Table = "CREATE TABLE observatory_rows (year INTEGER NOT NULL, region TEXT NULL, category TEXT NULL, jobs BIGINT NULL, a DOUBLE PRECISION NULL, b DOUBLE PRECISION NULL, c DOUBLE PRECISION NULL, flag BOOLEAN NULL)";
    private static readonly string[] Columns = ["year", "region", "category", "jobs", "a", "b", "c", "flag"];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_was_appended_is_read_back_and_what_is_missing_is_null(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var connection = database.Open();
        connection.Execute(Table);
        WriteTransaction.Run(connection, () => BulkRows.Append(connection, "observatory_rows", Columns, rows =>
        {
            rows.Add(2016).Add("Санкт-Петербург " + new string('я', 500)).Add("").Add(long.MaxValue).Add(0.1).Add(double.MinValue).Add(-0.0).Add(true).End();
            rows.Add(-1).Add((string?)null).Add("\"',\t\n").Add((long?)null).Add(double.NaN).Add((double?)null).Add(1e-300).Add(false).End();
            rows.Add(0).Add("x").Add("y").Add(0).Add(0.0).Add(3).Add(0.0).Add((bool?)null).End();
        }).ShouldBe(3));
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT year, region, category, jobs, a, b, c, flag FROM observatory_rows ORDER BY year";
        using var reader = command.ExecuteReader();
        List<object?[]> read = [];
        while (reader.Read())
            read.Add([.. Enumerable.Range(0, 8).Select(i => reader.IsDBNull(i) ? null : i switch { 0 => reader.GetInt32(i), 1 or 2 => reader.GetString(i), 3 => reader.GetInt64(i), 7 => reader.GetBoolean(i), _ => (object)reader.GetDouble(i) })]);
        read[0].ShouldBe([-1, null, "\"',\t\n", null, null, null, 1e-300, false]);
        read[1].ShouldBe([0, "x", "y", 0L, 0.0, 3.0, 0.0, null]);
        read[2].ShouldBe([2016, "Санкт-Петербург " + new string('я', 500), "", long.MaxValue, 0.1, double.MinValue, -0.0, true]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_mistake_amid_the_rows_leaves_none(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var connection = database.Open();
        connection.Execute(Table);
        void Fails<T>(string says, Action<BulkRows> write)
            where T : Exception
        {
            Should.Throw<T>(() => WriteTransaction.Run(connection, () => BulkRows.Append(connection, "observatory_rows", ["year", "region"], rows =>
            {
                rows.Add(1).Add("kept?").End();
                write(rows);
            }))).Message.ShouldContain(says);
            connection.Scalar<long>("SELECT count(*) FROM observatory_rows").ShouldBe(0);
        }

        Fails<InvalidOperationException>("has 2 columns, and 1 were added", rows => rows.Add(2).End());
        Fails<InvalidOperationException>("has only 2 columns", rows => rows.Add(2).Add("a").Add("b"));
        Fails<DbException>("null", rows => rows.Add((long?)null).Add("a").End());
        Fails<ArithmeticException>("planted", _ => throw new ArithmeticException("planted"));
    }

    [Theory]
    [Trait("Long", "true")]
    [InlineData(Dialect.Sqlite, 5)]
    [InlineData(Dialect.Postgres, 6)]
    public void One_million_seven_hundred_thousand_rows_are_appended_in_seconds(Dialect engine, int seconds)
    {
        using var database = Database.WithSchema(engine);
        using var connection = database.Open();
        connection.Execute(Table);
        string[] names = [.. Enumerable.Range(0, 2000).Select(i => $"{i:00000}")];
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < 3 && quickest.TotalSeconds > seconds / 2.0; round++)
        {
            var watch = Stopwatch.StartNew();
            WriteTransaction.Run(connection, () => BulkRows.Append(connection, "observatory_rows", Columns, rows =>
            {
                for (var i = 0; i < 1_700_000; i++)
                    rows.Add(1998 + (i % 20)).Add(names[i % 2000]).Add(names[i % 67]).Add(i).Add(i % 7 == 0 ? null : i / 3.0).Add(i * 0.5).Add((double?)null).Add(i % 2 == 0).End();
            }).ShouldBe(1_700_000));
            output.WriteLine($"{engine}: {watch.Elapsed.TotalSeconds:F2} s");
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        quickest.TotalSeconds.ShouldBeLessThan(seconds);
    }
}
