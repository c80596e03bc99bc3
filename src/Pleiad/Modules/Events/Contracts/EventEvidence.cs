using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Outcomes;

namespace Pleiad.Modules.Events.Contracts;

/// <summary>A record of Events that shows something of a cluster.</summary>
/// <param name="Key">Names it: <c>gathering:…</c>, <c>met:…</c>, <c>contest:…</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Address">Where it is read, without the language.</param>
public sealed record EventEvidenceCard(string Key, Sentence Name, string Address);

/// <summary>What Events show of a cluster and its members: gatherings they held, one-to-one meetings of theirs that became ties, contests that people judged whom the ideas were for.</summary>
public sealed class EventEvidence(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>Gatherings that are over, were not called off, and that one of the nodes organised; examples are left out.</summary>
    /// <param name="organisers">The paths of the cluster and its members.</param>
    public IReadOnlyList<EventEvidenceCard> Held(IReadOnlyCollection<string> organisers) => databases.Ask((db, _) =>
    {
        var today = GatheringFlow.Today(clock.GetUtcNow());
        return db.Hosts.Where(h => h.Part == HostParts.Organiser).Join(db.Gatherings, h => h.Gathering, g => g.Id, (h, g) => new { h.Node, Gathering = g }).AsEnumerable()
            .Where(h => organisers.Contains(h.Node) && h.Gathering is { Illustrative: false, State: not (GatheringFlow.Draft or GatheringFlow.Cancelled) } && h.Gathering.OverOn(today)).Select(h => h.Gathering).DistinctBy(g => g.Id).OrderBy(g => g.Starts, StringComparer.Ordinal)
            .Select(g => new EventEvidenceCard($"gathering:{g.Id}", new($"{g.En}{When(g.Starts)}", $"{g.Ru}{When(g.Starts)}"), EventsAddress.OfGathering(g.Id))).ToList();
    });

    /// <summary>One-to-one meetings of members that became a tie or a joint project.</summary>
    /// <param name="members">The ids of the organisations.</param>
    public IReadOnlyList<EventEvidenceCard> Met(IReadOnlyCollection<string> members) => databases.Ask((_, connection) => connection.Rows(
        "SELECT m.id, m.tie, one.organisation, other.organisation, g.id, g.en, g.ru FROM events_meeting m JOIN events_meeting_person one ON one.id = m.one JOIN events_meeting_person other ON other.id = m.other JOIN events_gathering g ON g.id = m.gathering WHERE m.tie <> '' ORDER BY m.recorded_at, m.id",
        r => (Id: r.GetString(0), Gathering: r.GetString(4), One: r.GetString(2), Other: r.GetString(3), En: r.GetString(5), Ru: r.GetString(6)))
        .Where(m => members.Contains(m.One) || members.Contains(m.Other)).Select(m => new EventEvidenceCard($"met:{m.Id}", new($"a meeting at {m.En} that became a tie", $"встреча на событии «{m.Ru}», ставшая связью"), OutcomeAddress.Of(m.Gathering))).ToList());

    /// <summary>Announced contests that patients or doctors judged; examples are left out.</summary>
    public IReadOnlyList<EventEvidenceCard> Judged() => databases.Ask((db, _) => db.Contests.Where(c => c.State == ContestFlow.Closed && !c.Illustrative).OrderBy(c => c.Id).ToList()
        .Where(c => db.Jurors.Where(j => j.Contest == c.Id).Select(j => j.GroupKey).Distinct().ToList().Any(ContestWords.Users)).Select(c => new EventEvidenceCard($"contest:{c.Id}", new($"{c.En}, judged by patients or doctors", $"{c.Ru}: судили пациенты или врачи"), c.Address)).ToList());

    private static string When(string day) => day.Length > 0 ? $", {day}" : "";
}
