using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>The life of a gathering. That it is over follows from its days and is no state.</summary>
public static class GatheringFlow
{
    public const string Draft = "draft";
    public const string Announced = "announced";
    public const string Cancelled = "cancelled";

    public static Flow<Gathering> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), Owner: Role.CentreOfficer),
            new State(Announced, new("announced", "объявлено")),
            new State(Cancelled, new("called off", "отменено")),
        ],
        [
            new("announce", new("Announce", "Объявить"), [Draft, Cancelled], Announced, EventsRights.KeepGathering, g => g.Starts.Length == 10 ? null : new Sentence("First say the day it begins on.", "Сначала укажите день начала."))
            {
                Rule = new("The day it begins on is known.", "День начала известен."), Done = new("announced", "объявлено"),
            },
            new("cancel", new("Call off", "Отменить"), [Announced], Cancelled, EventsRights.KeepGathering, NeedsReason: true) { Done = new("called off", "отменено") },
        ]);

    /// <summary>Today as days are written, in UTC.</summary>
    public static string Today(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
