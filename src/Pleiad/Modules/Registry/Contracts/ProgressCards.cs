using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>A plant and where it has come to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Whose; empty sentences where nobody says.</param>
/// <param name="State">Where it has come to.</param>
/// <param name="Opened">Whether it works.</param>
/// <param name="At">When it came there, or is to come; "" for unknown.</param>
/// <param name="Claim">The claim that says so; "" for none.</param>
/// <param name="Address">Its page.</param>
/// <param name="Illustrative">Whether no source names it.</param>
public sealed record PlantCard(Sentence Name, Sentence Owner, Sentence State, bool Opened, string At, string Claim, string Address, bool Illustrative);

/// <summary>How many products are at a step of the way to the market.</summary>
public sealed record StepCount(Sentence State, int Products);

/// <summary>What the registry counts of plants and products, for pages that tell how far a territory has come.</summary>
public sealed class ProgressCards(IDbContextFactory<PleiadDb> databases)
{
    /// <summary>All plants, the latest first; what has no date comes last.</summary>
    public IReadOnlyList<PlantCard> Plants()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return db.Database.GetDbConnection().Rows(
            "SELECT p.id, p.en, p.ru, coalesce(o.en, ''), coalesce(o.ru, ''), p.state, e.at, e.claim, p.illustrative FROM registry_plant p JOIN registry_plant_event e ON e.plant = p.id AND e.number = (SELECT max(number) FROM registry_plant_event WHERE plant = p.id) "
            + "LEFT JOIN registry_organisation o ON o.id = p.owner WHERE p.state <> 'closed' ORDER BY e.at DESC, p.id",
            r => new PlantCard(new(r.GetString(1), r.GetString(2)), new(r.GetString(3), r.GetString(4)), PlantFlow.Table.State(r.GetString(5)).Name, r.GetString(5) == PlantFlow.Opened, r.GetString(6), r.GetString(7), RegistryAddress.OfPlant(r.GetString(0)), r.GetBoolean(8)));
    }

    /// <summary>Products by the step they are at, in the order of the way; steps without products too.</summary>
    public IReadOnlyList<StepCount> Pipeline()
    {
        using var db = databases.CreateDbContext();
        var counts = db.Products.Where(p => p.Registration != "").GroupBy(p => p.Registration).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count);
        return [.. ProductFlow.Life.States.Select(s => new StepCount(s.Name, counts.GetValueOrDefault(s.Id)))];
    }
}
