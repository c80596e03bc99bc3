using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Barriers;

/// <summary>A barrier with the names of whom it hinders, who sees to it and who can remove it.</summary>
public sealed record BarrierRow(Barrier Barrier, Link? Cluster, Link? Organisation, Link? Owner, Link? Body, int? Age, Link? Council, string TaskOutcome);

/// <summary>A sitting that may take a barrier up.</summary>
public sealed record OpenSitting(string Value, Sentence Council, string Date);

/// <summary>Barriers as the pages show them: those that wait longest first, then what became of the others, the latest first.</summary>
public sealed record BarrierView(IReadOnlyList<BarrierRow> Rows, IReadOnlyDictionary<string, Claim> Claims)
{
    public IEnumerable<BarrierRow> Open => Rows.Where(r => r.Barrier.Open);

    public IEnumerable<BarrierRow> Settled => Rows.Where(r => !r.Barrier.Open);

    /// <param name="views">The registry.</param>
    /// <param name="cluster">Only what hinders this cluster; "" for all.</param>
    internal static BarrierView Find(RegistryViews views, string cluster = "") => views.Ask((db, connection) =>
    {
        var organisations = Names(connection, "registry_organisation", RegistryAddress.OfOrganisation("{0}"));
        var clusters = Names(connection, "registry_cluster", ClusterNode.Address("{0}"));
        var tasks = connection.Rows(
            "SELECT t.id, t.outcome, c.id, c.en, c.ru FROM registry_task t JOIN registry_sitting s ON s.id = t.sitting JOIN registry_council c ON c.id = s.council",
            r => (Id: r.GetString(0), Outcome: r.GetString(1), Council: new Link(new(r.GetString(3), r.GetString(4)), $"/registry/councils/{r.GetString(2)}"))).ToDictionary(t => t.Id, StringComparer.Ordinal);
        var rows = db.Barriers.Where(b => cluster == "" || b.Cluster == cluster).ToList()
            .Select(b =>
            {
                var task = tasks.GetValueOrDefault(b.Task);
                return new BarrierRow(
                    b, clusters.GetValueOrDefault(b.Cluster), organisations.GetValueOrDefault(b.Organisation), organisations.GetValueOrDefault(b.Owner), organisations.GetValueOrDefault(b.Body), b.Age(views.Now), task.Council, task.Outcome ?? "");
            })
            .OrderBy(r => !r.Barrier.Open).ThenBy(r => r.Barrier.Open ? r.Barrier.From is { Length: > 0 } from ? from : "9" : "", StringComparer.Ordinal).ThenByDescending(r => r.Barrier.ChangedAt, StringComparer.Ordinal).ThenBy(r => r.Barrier.Id, StringComparer.Ordinal).ToList();
        return new BarrierView(rows, ReadClaims.Some(connection, rows.Select(r => r.Barrier.Claim)));
    });

    /// <summary>One of them with the version of its chain, and the sittings that may take it up.</summary>
    internal static (BarrierRow Row, IReadOnlyDictionary<string, Claim> Claims, int Version, IReadOnlyList<OpenSitting> Sittings) One(RegistryViews views, string id)
    {
        var all = Find(views);
        var row = all.Rows.FirstOrDefault(r => r.Barrier.Id == id) ?? throw ReportBarrier.Missing(id);
        return views.Ask((_, connection) => (
            row, all.Claims, Journal.Version(connection, row.Barrier.Node),
            (IReadOnlyList<OpenSitting>)connection.Rows(
                "SELECT c.id, s.id, c.en, c.ru, s.date FROM registry_sitting s JOIN registry_council c ON c.id = s.council WHERE s.closed_at = '' ORDER BY s.date, c.id",
                r => new OpenSitting($"{r.GetString(0)}/{r.GetString(1)}", new(r.GetString(2), r.GetString(3)), r.GetString(4)))));
    }

    private static Dictionary<string, Link> Names(DbConnection connection, string table, string address) =>
        connection.Rows($"SELECT id, en, ru FROM {table}", r => (Id: r.GetString(0), Link: new Link(new(r.GetString(1), r.GetString(2)), address.Replace("{0}", r.GetString(0), StringComparison.Ordinal)))).ToDictionary(n => n.Id, n => n.Link, StringComparer.Ordinal);
}
