using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Plants;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>A plant with the year in which it opened or is to open, for modules that look ahead.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">A word of <see cref="PlantCards.Kinds"/>.</param>
/// <param name="Owner">The organisation whose it is; "" where no source says.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="Territory">A code; "" for unknown.</param>
/// <param name="Opened">Whether it is there now.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Year">The year in which it opened, or is to open; 0 where nobody says, or where the plan's day has passed.</param>
/// <param name="PlannedFor">For when it was planned last, as exact as it is known; "" for no plan.</param>
/// <param name="Claim">The claim that says so; "" for none.</param>
/// <param name="Illustrative">Whether no source names it.</param>
public sealed record PlantOutlook(string Id, Sentence Name, string Kind, string Owner, Sentence OwnerName, string Territory, bool Opened, Sentence State, int Year, string PlannedFor, string Claim, bool Illustrative)
{
    public string Address => RegistryAddress.OfPlant(Id);

    /// <summary>When its construction began, as exact as it is known; "" where nobody says.</summary>
    public string Begun { get; init; } = "";

    /// <summary>Planned or begun, and the day of the plan has passed: nobody knows the year.</summary>
    public bool Overdue => !Opened && Year == 0 && PlannedFor.Length > 0;
}

/// <summary>Plants that stand, are built or are planned; those that closed are not among them.</summary>
public sealed class PlantCards(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>What is built: a plant, a line.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Kinds => PlantKinds.All;

    /// <summary>All of them, by year, those without one last.</summary>
    public IReadOnlyList<PlantOutlook> All()
    {
        using var db = databases.CreateDbContext();
        var today = Term.Text(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var events = db.PlantEvents.OrderBy(e => e.Number).AsEnumerable().ToLookup(e => e.Plant, StringComparer.Ordinal);
        var plants = db.Plants.Where(p => p.State != PlantFlow.Closed).ToList();
        var ids = plants.Select(p => p.Owner).ToHashSet();
        var owners = db.Organisations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru }).ToDictionary(o => o.Id, o => new Sentence(o.En, o.Ru), StringComparer.Ordinal);
        return [.. plants.Select(p => Of(p, [.. events[p.Id]], owners.GetValueOrDefault(p.Owner) ?? new("", ""), today)).OrderBy(p => p.Year == 0 ? int.MaxValue : p.Year).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    private static PlantOutlook Of(Plant plant, IReadOnlyList<PlantEvent> events, Sentence owner, string today)
    {
        var opened = plant.State == PlantFlow.Opened;
        var planned = events.LastOrDefault(e => e.State == PlantFlow.Planned)?.At ?? "";
        var at = opened ? events.LastOrDefault(e => e.State == PlantFlow.Opened)?.At ?? "" : Dates.IsPast(planned, today) ? "" : planned;
        return new(
            plant.Id, new(plant.En, plant.Ru), plant.Kind, plant.Owner, owner, plant.Territory, opened, PlantFlow.Table.State(plant.State).Name,
            at.Length >= 4 ? int.Parse(at.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : 0, planned, events.LastOrDefault()?.Claim ?? plant.Claim, plant.Illustrative)
        {
            Begun = events.LastOrDefault(e => e.State == PlantFlow.UnderConstruction)?.At ?? "",
        };
    }
}
