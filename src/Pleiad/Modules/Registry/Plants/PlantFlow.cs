using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Plants;

/// <summary>A move of a plant: the plant, the day of the event, and today, which a plan may lie after and an opening may not.</summary>
public sealed record PlantMove(Plant Plant, string At, string Today);

/// <summary>The life of a plant: planned, under construction, opened, closed.</summary>
public static class PlantFlow
{
    public const string Planned = "planned";
    public const string UnderConstruction = "under-construction";
    public const string Opened = "opened";
    public const string Closed = "closed";

    public static Flow<PlantMove> Table { get; } = new(
        Planned,
        [
            new(Planned, new("planned", "планируется"), Owner: Role.OrganisationRepresentative),
            new(UnderConstruction, new("under construction", "строится"), Owner: Role.OrganisationRepresentative),
            new(Opened, new("opened", "открыт")),
            new(Closed, new("closed", "закрыт")),
        ],
        [
            new("plan", new("Set another date", "Назначить другой срок"), [Planned, UnderConstruction], Planned, RegistryRights.EditPlant) { Rule = new("the plan keeps its earlier dates in sight", "прежние сроки остаются видны") },
            new("build", new("Construction began", "Стройка началась"), [Planned], UnderConstruction, RegistryRights.EditPlant, NotAhead) { Rule = DayHasCome },
            new("open", new("Opened", "Открыт"), [Planned, UnderConstruction, Closed], Opened, RegistryRights.EditPlant, NotAhead) { Rule = DayHasCome },
            new("close", new("Closed", "Закрыт"), [Opened, UnderConstruction, Planned], Closed, RegistryRights.EditPlant, NotAhead, NeedsReason: true) { Rule = DayHasCome },
        ]);

    private static Sentence DayHasCome => new("a day that has come", "день, который уже наступил");

    private static Sentence? NotAhead(PlantMove move) => string.CompareOrdinal(move.At, move.Today) > 0
        ? new("This day lies ahead. What has not happened yet is a plan: choose “Set another date”.", "Этот день ещё не наступил. Чего ещё нет, то план: выберите «Назначить другой срок».")
        : null;
}
