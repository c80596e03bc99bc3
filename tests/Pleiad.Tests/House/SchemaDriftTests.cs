using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Accounts;
using Pleiad.Modules.Centres;
using Pleiad.Modules.Events;
using Pleiad.Modules.Observatory;
using Pleiad.Modules.Outreach;
using Pleiad.Modules.Outreach.Measures;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Results;
using Pleiad.Modules.Talent;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

public class SchemaDriftTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_numbered_steps_make_the_tables_that_the_model_describes(Dialect engine)
    {
        using var stepped = Database.On(engine);
        using var steps = stepped.Open();
        SchemaSteps.Apply(steps, TimeProvider.System.GetUtcNow());
        using var modelled = Database.On(engine);
        using var model = modelled.Open();
        using (var db = new PleiadDb((DbContextOptions<PleiadDb>)modelled.Storage.Configure(new DbContextOptionsBuilder<PleiadDb>()).Options, [new DbFurniture(AccountsDb.Configure), new DbFurniture(ObservatoryDb.Configure), new DbFurniture(RegistryDb.Configure), new DbFurniture(CentresDb.Configure), new DbFurniture(TalentDb.Configure), new DbFurniture(EventsDb.Configure), new DbFurniture(OutreachDb.Configure), new DbFurniture(MeasureFurniture.Configure), new DbFurniture(ResultsDb.Configure)]))
            model.Execute(db.Database.GenerateCreateScript());
        var expected = Columns(model);
        Columns(steps).Where(c => !c.StartsWith("kernel_", StringComparison.Ordinal)).ShouldBe(expected);
        expected.Count.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(Dialect.Sqlite, "code TEXT NULL PRIMARY KEY")]
    [InlineData(Dialect.Sqlite, "code INTEGER NOT NULL PRIMARY KEY")]
    [InlineData(Dialect.Postgres, "code TEXT COLLATE \"C\" NOT NULL")]
    [InlineData(Dialect.Postgres, "code TEXT NOT NULL PRIMARY KEY")]
    public void A_difference_would_be_seen(Dialect engine, string other)
    {
        using var database = Database.On(engine);
        using var connection = database.Open();
        connection.Execute($"CREATE TABLE observatory_x (code TEXT {(engine == Dialect.Postgres ? "COLLATE \"C\" " : "")}NOT NULL PRIMARY KEY)");
        var one = Columns(connection);
        connection.Execute($"DROP TABLE observatory_x; CREATE TABLE observatory_x ({other})");
        Columns(connection).ShouldNotBe(one);
    }

    [Fact]
    public void Both_databases_have_the_same_steps()
    {
        var steps = SchemaSteps.Of(Dialect.Sqlite).Select(s => s.Name).ToArray();
        steps.ShouldContain("Observatory/001-figures");
        SchemaSteps.Of(Dialect.Postgres).Select(s => s.Name).ShouldBe(steps);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Steps_are_applied_once_and_an_edited_or_unknown_one_is_refused(Dialect engine)
    {
        using var database = Database.On(engine);
        using var connection = database.Open();
        SchemaSteps.Missing(connection).ShouldBe(SchemaSteps.Of(engine));
        SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
        SchemaSteps.Missing(connection).ShouldBeEmpty();
        SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
        connection.Execute("UPDATE kernel_schema_step SET sha256 = 'other' WHERE name = 'Observatory/001-figures'");
        Should.Throw<InvalidOperationException>(() => SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow())).Message.ShouldContain("was edited after it was applied");
        connection.Execute("UPDATE kernel_schema_step SET name = 'Observatory/999-later' WHERE name = 'Observatory/001-figures'");
        Should.Throw<Pleiad.Kernel.RefusedException>(() => SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow())).Message.ShouldContain("last used by a newer Pleiad (schema step Observatory/999-later)");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Servers_that_start_together_apply_each_step_once(Dialect engine)
    {
        using var database = Database.On(engine);
        var starting = Enumerable.Range(0, 3).Select(_ => Command.Start("dotnet", [Repository.Program, "observe", "proof", "--region", "37", "--category", "5", .. database.Options])).ToArray();
        foreach (var process in starting)
        {
            using (process)
            {
                var ending = Command.Finish(process);
                ending.Code.ShouldBe(0, ending.Errors);
                ending.Output.ShouldContain("2.7643386205117797");
            }
        }

        using var connection = database.Open();
        connection.Scalar<long>("SELECT count(*) FROM kernel_schema_step").ShouldBe(SchemaSteps.Of(engine).Count);
    }

    /// <summary>Table, column, type, nullability and place in the primary key, of every table; on PostgreSQL also the order of texts.</summary>
    private static List<string> Columns(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = connection.Dialect == Dialect.Sqlite
            ? "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.name"
            : """
              SELECT t.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, array_position(i.indkey::int2[], a.attnum), o.collname
              FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary LEFT JOIN pg_collation o ON o.oid = a.attcollation
              WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace ORDER BY t.relname, a.attname
              """;
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return columns;
    }
}
