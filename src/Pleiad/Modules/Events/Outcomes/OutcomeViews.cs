using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>What came of a gathering, and where it stands now.</summary>
/// <param name="Outcomes">In the order they were recorded.</param>
/// <param name="Standing">Where the records stand, by node.</param>
/// <param name="Claims">The claims behind them.</param>
/// <param name="Sessions">The gathering's sessions.</param>
/// <param name="Ties">Ties of the Registry that name the gathering as their origin.</param>
/// <param name="HasMeetings">Whether there are one-to-one meetings.</param>
public sealed record OutcomesView(IReadOnlyList<Outcome> Outcomes, IReadOnlyDictionary<string, RecordStanding> Standing, IReadOnlyDictionary<string, Claim> Claims, IReadOnlyList<Session> Sessions, IReadOnlyList<EventTie> Ties, bool HasMeetings);

/// <summary>Reads outcomes.</summary>
public sealed class OutcomeViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights)
{
    public OutcomesView Of(string gathering) => databases.Ask((db, connection) =>
    {
        var outcomes = db.Outcomes.Where(o => o.Gathering == gathering).OrderBy(o => o.RecordedAt).ThenBy(o => o.Id).ToList();
        return new OutcomesView(
            outcomes, EventRecords.Standing(connection, outcomes.Select(o => o.Node)), ReadClaims.Some(connection, outcomes.Select(o => o.Claim)), db.Sessions.Where(s => s.Gathering == gathering).OrderBy(s => s.Number).ToList(),
            EventTies.Of(db, EventsNodes.OfGathering(gathering).Path), db.MeetingRounds.Any(r => r.Gathering == gathering));
    });

    /// <summary>The gathering, for whoever may see it.</summary>
    public Gathering Gathering(string id, Actor actor) => databases.Ask(db => db.Gatherings.SingleOrDefault(g => g.Id == id) is { } found && (found.State != GatheringFlow.Draft || rights.May(actor, EventsRights.KeepGathering, found.Node)) ? found : throw EventsActs.MissingGathering(id));

    /// <summary>The clusters that a barrier can be named for.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Clusters() => databases.Ask((_, connection) => EventRecords.Clusters(connection));
}
