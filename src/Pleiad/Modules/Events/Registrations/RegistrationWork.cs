using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>Registrations that wait for somebody's decision, a line for each gathering.</summary>
internal static class RegistrationWork
{
    public static WaitsFor Pending { get; } = new("events.registrations", asked => asked.Connection.Rows(
            $"SELECT g.id, g.en, g.ru, count(*), min(r.asked_at) FROM events_registration r JOIN events_gathering g ON g.id = r.gathering WHERE r.state = '{RegistrationFlow.Pending}' GROUP BY g.id, g.en, g.ru ORDER BY g.id",
            r => (Id: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Count: r.GetInt64(3), Since: r.GetString(4)))
        .Select(g => (Gathering: g, Why: asked.Because(EventsRights.DecideRegistration, EventsNodes.OfGathering(g.Id)))).Where(g => g.Why is not null)
        .Select(g => new WorkItem(g.Gathering.Name, new($"{g.Gathering.Count} to decide on", $"ждут решения: {g.Gathering.Count}"), g.Why!, EventsAddress.OfGathering(g.Gathering.Id, $"/registrations?state={RegistrationFlow.Pending}"), new("Decide", "Решить")) { Since = g.Gathering.Since[..10] }));
}
