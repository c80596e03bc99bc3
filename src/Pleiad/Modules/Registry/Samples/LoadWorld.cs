using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>
/// Makes the shipped claims the Registry's rows, once for each state of the claims and of the rules that read them. What is there already
/// is left alone, whoever wrote it: a new release adds, and overwrites nobody.
/// </summary>
public sealed class LoadWorld(IDbContextFactory<PleiadDb> databases, Journal journal, TimeProvider clock)
{
    /// <summary>Rises with every change of the rules.</summary>
    private const string Rules = "4";

    public void Run() => LoadedWorld.Once(databases, clock, Hash, Load);

    private void Load(PleiadDb db, DbConnection connection)
    {
        var world = new World(ReadClaims.Subjects(connection), clock.GetUtcNow().ToString("O"));
        world.Read(ReadClaims.All(connection).Where(c => c.AddedBy == Actor.ProgramId));
        Add(db, world);
        db.SaveChanges();
        foreach (var plant in world.Plants.Where(p => Journal.Version(connection, p.Node) == 0)) // a life begins where the articles found it
            journal.Write(connection, Actor.Program, new Deed(plant.Node, "load") { To = plant.State, Facts = new JsonObject { ["claim"] = plant.Claim } });
        foreach (var need in world.Needs.Where(n => Journal.Version(connection, n.Node) == 0))
            journal.Write(connection, Actor.Program, new Deed(need.Node, "load") { To = need.State, Facts = new JsonObject { ["claim"] = need.Claim, ["illustrative"] = need.Illustrative } });
        foreach (var product in db.Products.Where(p => p.Registration != "").OrderBy(p => p.Id).ToList().Where(p => !Journal.Of(connection, p.Node).Any(e => e.ToState.Length > 0))) // also those that were there before their way was followed
            journal.Write(connection, Actor.Program, new Deed(product.Node, "load") { To = product.Registration, Facts = new JsonObject { ["claim"] = product.Claim } });
    }

    /// <summary>The state of the shipped claims under these rules; null while none are loaded.</summary>
    private static string? Hash(DbConnection connection) =>
        LoadClaims.Loaded(connection) is { } claims ? $"{claims}-{Rules}" : null;

    private static void Add(PleiadDb db, World world)
    {
        AddMissing(db, db.Organisations, world.Organisations, o => o.Id);
        AddMissing(db, db.Names, world.Names, n => n.Id);
        AddMissing(db, db.People, world.People, p => p.Id);
        AddMissing(db, db.Positions, world.Positions, p => p.Id);
        AddMissing(db, db.Products, world.Products, p => p.Id);
        AddMissing(db, db.Holders, world.Holders, h => h.Id);
        AddMissing(db, db.Competences, world.Competences, c => c.Id);
        AddMissing(db, db.Sites, world.Sites, s => s.Id);
        AddMissing(db, db.Plots, world.Plots, p => p.Id);
        AddMissing(db, db.Utilities, world.Utilities, u => u.Id);
        AddMissing(db, db.Ties, world.Ties, t => t.Id);
        AddMissing(db, db.Supplies, world.Supplies, s => s.Id);
        var needs = db.Needs.Select(n => n.Id).ToHashSet(StringComparer.Ordinal); // a need and what it asks for are one: somebody may have changed it
        db.Needs.AddRange(world.Needs.Where(n => !needs.Contains(n.Id)));
        db.NeedTerms.AddRange(world.NeedTerms.Where(t => !needs.Contains(t.Need)));
        var stepped = db.ProductSteps.Select(s => s.Product).ToHashSet(StringComparer.Ordinal); // as for plants
        var states = db.Products.AsEnumerable().ToDictionary(p => p.Id, p => p.Registration, StringComparer.Ordinal);
        db.ProductSteps.AddRange(world.ProductSteps.Where(s => !stepped.Contains(s.Product) && (!states.TryGetValue(s.Product, out var state) || state == s.State)));
        var plants = db.Plants.Select(p => p.Id).ToHashSet(StringComparer.Ordinal); // a plant and its timeline are one: numbers may be taken
        db.Plants.AddRange(world.Plants.Where(p => !plants.Contains(p.Id)));
        db.PlantEvents.AddRange(world.PlantEvents.Where(e => !plants.Contains(e.Plant)));
    }

    private static void AddMissing<T>(PleiadDb db, DbSet<T> table, IEnumerable<T> rows, Func<T, string> id)
        where T : class
    {
        var there = table.AsEnumerable().Select(id).ToHashSet(StringComparer.Ordinal);
        db.AddRange(rows.Where(r => !there.Contains(id(r))));
    }
}
