using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Pleiad.Kernel.Data;

/// <summary>What a module adds to the one model: its tables, whose names begin with the module's.</summary>
public sealed record DbFurniture(Action<ModelBuilder> Configure);

/// <summary>The one context of the house. Each module keeps its tables to itself, as extension properties in its own <c>…Db.cs</c>.</summary>
public sealed class PleiadDb(DbContextOptions<PleiadDb> options, IEnumerable<DbFurniture> modules) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules)
            module.Configure(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string) && Database.IsNpgsql())
                property.SetCollation("C"); // texts in the order of their bytes, as SQLite has them
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return text.ToString();
    }
}
