using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>The life of an activity. That it is over follows from its days and is no state.</summary>
internal static class ActivityFlow
{
    public const string Draft = "draft";
    public const string Announced = "announced";
    public const string Cancelled = "cancelled";

    public static Flow<Activity> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), Owner: Role.OrganisationRepresentative),
            new State(Announced, new("announced", "объявлено")),
            new State(Cancelled, new("called off", "отменено")),
        ],
        [
            new("announce", new("Announce", "Объявить"), [Draft], Announced, SchoolRights.KeepActivity, a => a.Day.Length == 10 && a.Places > 0 ? null : new Sentence("First say the day and how many places there are.", "Сначала укажите день и число мест."))
            {
                Rule = new("Its day and its places are known.", "День и число мест известны."), Done = new("announced", "объявлено"),
            },
            new("cancel", new("Call off", "Отменить"), [Announced], Cancelled, SchoolRights.KeepActivity, NeedsReason: true) { Done = new("called off", "отменено") },
        ]);
}
