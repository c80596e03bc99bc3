using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory;

namespace Pleiad.Tests.House;

public class SchemaDriftTests
{
    [Fact]
    public void The_numbered_steps_make_the_tables_that_the_model_describes()
    {
        using var stepped = Open();
        SchemaSteps.Apply(stepped, TimeProvider.System.GetUtcNow());
        using var modelled = Open();
        using (var db = new PleiadDb(new DbContextOptionsBuilder<PleiadDb>().UseSqlite(modelled).Options, [new DbFurniture(ObservatoryDb.Configure)]))
            modelled.Execute(db.Database.GenerateCreateScript());
        var (steps, model) = (Columns(stepped), Columns(modelled));
        steps.Where(c => !c.StartsWith("kernel_", StringComparison.Ordinal)).ShouldBe(model);
        model.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_difference_would_be_seen()
    {
        using var one = Open();
        one.Execute("CREATE TABLE observatory_x (code TEXT NOT NULL PRIMARY KEY)");
        using var other = Open();
        other.Execute("CREATE TABLE observatory_x (code TEXT NULL PRIMARY KEY)");
        Columns(one).ShouldNotBe(Columns(other));
    }

    [Fact]
    public void Steps_are_applied_once_and_an_edited_one_is_refused()
    {
        using var connection = Open();
        SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
        SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
        connection.Execute("UPDATE kernel_schema_step SET sha256 = 'other'");
        Should.Throw<InvalidOperationException>(() => SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow())).Message.ShouldContain("was edited after it was applied");
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    /// <summary>Table, column, type, nullability and place in the primary key, of every table.</summary>
    private static List<string> Columns(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.name";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return columns;
    }
}
