using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>The life of the meetings of a gathering: a plan may be made again and again until it is announced.</summary>
public static class MeetingFlow
{
    public const string Open = "open";
    public const string Planned = "planned";
    public const string Announced = "announced";
    public const string Closed = "closed";

    public static Flow<MeetingRound> Life { get; } = new(
        Open,
        [
            new State(Open, new("wishes come in", "собираем пожелания"), Owner: Role.CentreOfficer),
            new State(Planned, new("planned, not announced", "план готов, не объявлен"), new("the plan is being made", "план составляется"), Role.CentreOfficer),
            new State(Announced, new("announced", "план объявлен"), Owner: Role.CentreOfficer),
            new State(Closed, new("over", "завершены")),
        ],
        [
            new("plan", new("Make the plan", "Составить план"), [Open, Planned], Planned, EventsRights.KeepGathering) { Done = new("plan made", "план составлен") },
            new("reopen", new("Take wishes again", "Снова собирать пожелания"), [Planned], Open, EventsRights.KeepGathering) { Done = new("opened again", "снова открыто") },
            new("announce", new("Announce the plan", "Объявить план"), [Planned], Announced, EventsRights.KeepGathering) { Done = new("plan announced", "план объявлен") },
            new("close", new("Close, all outcomes are told", "Завершить: итоги собраны"), [Announced], Closed, EventsRights.KeepGathering) { Done = new("closed", "завершено") },
        ]);
}
