using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>A cluster in a list.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">One of <see cref="ClusterWords.Kinds"/>.</param>
/// <param name="State">The stored state.</param>
/// <param name="Level">The level that dated evidence supports; null for none.</param>
/// <param name="Because">The evidence of that level: what and when; null for none.</param>
/// <param name="Territories">Codes; a joint cluster has several and is one row.</param>
/// <param name="Members">Members today.</param>
/// <param name="Anchors">Anchor companies among them.</param>
/// <param name="Status">The federal list that it is on today; null for none.</param>
/// <param name="ConfirmedAt">An instant; "" when nobody confirmed it.</param>
/// <param name="Dormant">Whether that is too long ago.</param>
/// <param name="Illustrative">Whether no source names it.</param>
public sealed record ClusterCard(
    string Id, Sentence Name, string Kind, State State, State? Level, EvidenceCard? Because, IReadOnlyList<string> Territories, int Members, int Anchors, StatusCard? Status, string ConfirmedAt, bool Dormant, bool Illustrative);

/// <summary>The clusters of the registry, each once.</summary>
public sealed class ClusterLists(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>All of them, the farthest on their way first.</summary>
    public IReadOnlyList<ClusterCard> All()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return All(db.Database.GetDbConnection());
    }

    private IReadOnlyList<ClusterCard> All(DbConnection connection)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var territories = connection.Rows("SELECT cluster, territory FROM registry_cluster_territory ORDER BY territory", r => (Cluster: r.GetString(0), Code: r.GetString(1))).ToLookup(r => r.Cluster, r => r.Code);
        var members = connection.Rows("SELECT cluster, organisation, part, since, until FROM registry_membership", r => (Cluster: r.GetString(0), Organisation: r.GetString(1), Part: r.GetString(2), Term: new Term(r.GetString(3), r.GetString(4))))
            .Where(m => m.Term.Holds(today)).ToLookup(m => m.Cluster);
        var evidence = connection.Rows("SELECT cluster, id, state, en, ru, date, by_then, source, claim FROM registry_evidence WHERE withdrawn_at = '' ORDER BY date",
            r => (Cluster: r.GetString(0), Card: new EvidenceCard(r.GetString(1), r.GetString(2), new(r.GetString(3), r.GetString(4)), r.GetString(5), r.GetBoolean(6), r.GetString(7), r.GetString(8), "", false))).ToLookup(e => e.Cluster, e => e.Card);
        var statuses = connection.Rows("SELECT cluster, id, list, en, ru, since, until, by_then, claim FROM registry_status WHERE list IN ('federal', 'pilot') ORDER BY list, since",
            r => (Cluster: r.GetString(0), Card: new StatusCard(r.GetString(1), r.GetString(2), new(r.GetString(3), r.GetString(4)), new(r.GetString(5), r.GetString(6)), r.GetBoolean(7), r.GetString(8)))).Where(s => s.Card.Term.Holds(today)).ToLookup(s => s.Cluster, s => s.Card);
        var clusters = connection.Rows("SELECT id, en, ru, kind, state, confirmed_at, illustrative FROM registry_cluster", r =>
        {
            var (id, state) = (r.GetString(0), r.GetString(4));
            var level = new ClusterStanding(state, [.. evidence[id].Select(e => e.State)], 0, [], statuses[id].Any()).Level;
            return new ClusterCard(
                id, new(r.GetString(1), r.GetString(2)), r.GetString(3), ClusterFlow.Life.State(state), level is null ? null : ClusterFlow.Life.State(level), evidence[id].LastOrDefault(e => e.State == level),
                [.. territories[id]], members[id].Select(m => m.Organisation).Distinct().Count(), members[id].Where(m => m.Part == "anchor").Select(m => m.Organisation).Distinct().Count(), statuses[id].FirstOrDefault(), r.GetString(5),
                ClusterPortraits.IsDormant(r.GetString(5), now), r.GetBoolean(6));
        });
        var order = ClusterFlow.Life.States.Select(s => s.Id).ToList();
        return [.. clusters.OrderBy(c => c.State.Id == ClusterFlow.Dissolved).ThenByDescending(c => order.IndexOf(c.State.Id)).ThenByDescending(c => c.Members).ThenBy(c => c.Name.En, StringComparer.Ordinal)];
    }
}
