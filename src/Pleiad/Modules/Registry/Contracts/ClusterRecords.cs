using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What the registry has on record of a cluster's life: where it stands, who belongs to it, what ties them, what was dated last.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Territories">Codes.</param>
/// <param name="Categories">Keys of the Observatory's categories, by our reading; empty where its field is not known.</param>
/// <param name="Organised">When it was organised: the date of the evidence, as exact as it is known; "" for unknown.</param>
/// <param name="Members">Members today.</param>
/// <param name="Ties">Ties among them that hold today.</param>
/// <param name="UnclearTies">Ties among them that may hold.</param>
/// <param name="LastTieEnded">When the last tie among them ended; "" for none.</param>
/// <param name="LastDated">The last date on record, no later than today; "" when nothing is dated.</param>
/// <param name="LastWhat">What that is; null when nothing is dated.</param>
/// <param name="Illustrative">Whether no source names it.</param>
public sealed record ClusterRecord(
    string Id, Sentence Name, State State, IReadOnlyList<string> Territories, IReadOnlyList<string> Categories, string Organised, int Members, int Ties, int UnclearTies, string LastTieEnded, string LastDated, Sentence? LastWhat, bool Illustrative)
{
    public string Address => ClusterNode.Address(Id);
}

/// <summary>The records of all clusters, in a number of questions that does not grow with them.</summary>
public sealed class ClusterRecords(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    private const string Prefix = Organisation.NodeKind + "/";

    /// <summary>What dates a cluster's life, beside what people did here.</summary>
    private static readonly (string Sql, Sentence What)[] Dated =
    [
        ("SELECT cluster, date FROM registry_evidence WHERE withdrawn_at = ''", new("evidence of its state", "доказательство состояния")),
        ("SELECT cluster, since FROM registry_membership WHERE NOT by_then", new("a member joined", "вступил участник")),
        ("SELECT cluster, since FROM registry_status", new("a place in a list", "место в перечне")),
        ("SELECT cluster, since FROM registry_milestone WHERE NOT planned", new("a milestone", "веха")),
        ("SELECT cluster, since FROM registry_management WHERE NOT by_then", new("somebody took it over", "назначен руководитель")),
        ("SELECT c.cluster, p.since FROM registry_joint_project p JOIN registry_joint_project_cluster c ON c.project = p.id", new("a project", "проект")),
        ("SELECT m.cluster, e.at FROM registry_plant_event e JOIN registry_plant p ON p.id = e.plant JOIN registry_membership m ON m.organisation = p.owner WHERE e.state <> 'planned'", new("a member's plant", "производство участника")),
        ("SELECT id, substr(confirmed_at, 1, 10) FROM registry_cluster", new("its page was confirmed", "страница подтверждена")),
    ];

    public IReadOnlyList<ClusterRecord> All()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return Read(db.Database.GetDbConnection(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    internal static IReadOnlyList<ClusterRecord> Read(DbConnection connection, DateOnly today)
    {
        var day = Term.Text(today);
        var territories = connection.Rows("SELECT cluster, territory FROM registry_cluster_territory ORDER BY territory", r => (Cluster: r.GetString(0), Code: r.GetString(1))).ToLookup(r => r.Cluster, r => r.Code);
        var members = connection.Rows("SELECT cluster, organisation, since, until FROM registry_membership", r => (Cluster: r.GetString(0), Organisation: r.GetString(1), Term: new Term(r.GetString(2), r.GetString(3)))).Where(m => m.Term.Holds(today)).ToLookup(m => m.Cluster, m => m.Organisation);
        var ties = connection.Rows("SELECT from_node, to_node, state, since, until FROM registry_tie WHERE state <> 'planned'", r => (From: Id(r.GetString(0)), To: Id(r.GetString(1)), Stated: r.GetString(2) == "stated", Since: r.GetString(3), Until: r.GetString(4))).Where(t => t.From != t.To).ToList();
        var organised = connection.Rows("SELECT cluster, date FROM registry_evidence WHERE withdrawn_at = '' AND state IN ('registered', 'supported', 'mature') ORDER BY date DESC", r => (Cluster: r.GetString(0), Date: r.GetString(1))).ToLookup(e => e.Cluster, e => e.Date);
        var dated = Dated.SelectMany(d => connection.Rows(d.Sql, r => (Cluster: r.GetString(0), Date: r.GetString(1), d.What)))
            .Concat(Journal.LastDeeds(connection, ClusterNode.Kind).Select(d => (Cluster: d.About.Id, Date: d.At[..10], What: new Sentence("an act on its page", "действие на странице кластера"))))
            .Where(d => d.Date.Length > 0 && string.CompareOrdinal(Dates.First(d.Date), day) <= 0).ToLookup(d => d.Cluster);
        return connection.Rows("SELECT id, en, ru, state, categories, illustrative, founded FROM registry_cluster ORDER BY id", r =>
        {
            var id = r.GetString(0);
            var mine = members[id].ToHashSet(StringComparer.Ordinal);
            var among = ties.Where(t => mine.Contains(t.From) && mine.Contains(t.To)).ToList();
            var holding = among.Where(t => Dates.Holds(t.Since, t.Until, day)).ToList();
            var last = dated[id].OrderBy(d => Dates.Last(d.Date), StringComparer.Ordinal).LastOrDefault();
            return new ClusterRecord(
                id, new(r.GetString(1), r.GetString(2)), ClusterFlow.Life.State(r.GetString(3)), [.. territories[id]], r.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries), organised[id].LastOrDefault() ?? r.GetString(6),
                mine.Count, holding.Count(t => t.Stated), holding.Count(t => !t.Stated), among.Where(t => !Dates.Holds(t.Since, t.Until, day)).Select(t => t.Until).Where(u => u.Length > 0).Order(StringComparer.Ordinal).LastOrDefault() ?? "",
                last.Date ?? "", last.What, r.GetBoolean(5));
        });
    }

    private static string Id(string node) => node.StartsWith(Prefix, StringComparison.Ordinal) ? node[Prefix.Length..] : node;
}
