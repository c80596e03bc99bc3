using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>
/// Reads the ties and memberships that hold on a day. The network of a cluster is its members, who runs it, and everybody tied to one of these or to the cluster itself; ties of outsiders
/// with each other are not looked for. The number of queries does not grow with it.
/// </summary>
internal sealed class ReadNetwork(PleiadDb db, DbConnection connection, NetworkQuestion question)
{
    private const string Columns = "SELECT t.id, t.from_node, t.to_node, t.kind, t.state <> 'stated', t.since, t.by_then, t.until, t.evidence <> '', t.claim, t.origin, t.illustrative FROM registry_tie t";
    private const string Path = "'registry/organisations/' || ";

    private readonly List<Raw> read = [];
    private readonly HashSet<string> inside = new(StringComparer.Ordinal);
    private int undated;

    public StakeholderNetwork Run()
    {
        var of = Name();
        Memberships();
        Ties();
        var (nodes, ties) = Number([.. read.Where(Asked)]);
        return new(question, of, nodes, ties, undated, [.. read.Select(t => t.Origin).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private Sentence Name()
    {
        if (question.Scope.Kind != "cluster")
            return new("", "");
        var (id, path) = (question.Scope.Id, ClusterNode.Of(question.Scope.Id).Path);
        inside.Add(path);
        return connection.Rows("SELECT en, ru FROM registry_cluster WHERE id = @id", r => new Sentence(r.GetString(0), r.GetString(1)), ("@id", id)).FirstOrDefault() ?? throw ClusterNode.Missing(id);
    }

    /// <summary>Who belongs to a cluster, starts it, runs it, or is the state to it. One of the spearhead group that has not confirmed itself is as a plan.</summary>
    private void Memberships()
    {
        var which = question.Scope.Kind switch
        {
            "cluster" => " WHERE m.cluster = @id",
            "organisation" => " WHERE m.cluster IN (SELECT cluster FROM registry_membership WHERE organisation = @id)",
            "territory" => " WHERE m.{0} IN (SELECT id FROM registry_organisation WHERE territory = @id)",
            _ => "",
        };
        Add("SELECT m.id, m.organisation, m.cluster, m.since, m.by_then, m.until, m.evidence, m.claim FROM registry_membership m" + string.Format(System.Globalization.CultureInfo.InvariantCulture, which, "organisation"), NetworkWords.Member);
        Add("SELECT m.id, m.organisation, m.cluster, m.since, m.by_then, m.until, '', m.claim FROM registry_management m" + string.Format(System.Globalization.CultureInfo.InvariantCulture, which, "organisation"), NetworkWords.Runs);
        Add("SELECT m.cluster || '/' || m.organisation, m.organisation, m.cluster, '', m.confirmed_at = '', '', '', m.claim FROM registry_spearhead m" + string.Format(System.Globalization.CultureInfo.InvariantCulture, which, "organisation"), NetworkWords.Starts);
        Add("SELECT m.id, m.authority, m.cluster, m.since, m.by_then, m.until, '', m.claim FROM registry_state_role m" + string.Format(System.Globalization.CultureInfo.InvariantCulture, which, "authority"), NetworkWords.State);

        void Add(string sql, string kind) => connection.Each(sql, r =>
        {
            var (organisation, term) = (r.GetString(1), new Term(r.GetString(3), r.GetString(5)));
            if (organisation.Length == 0 || !term.Holds(question.On) || Unknown(term.Since))
                return;
            var from = $"{Organisation.NodeKind}/{organisation}";
            if (kind == NetworkWords.Member && question.Scope.Kind is "cluster" or "organisation")
                inside.Add(from);
            read.Add(new(r.GetString(0), from, ClusterNode.Of(r.GetString(2)).Path, kind, kind == NetworkWords.Starts && r.GetBoolean(4), term.Since, kind != NetworkWords.Starts && r.GetBoolean(4), r.GetString(6).Length + r.GetString(7).Length > 0, r.GetString(7), "", false));
        }, ("@id", question.Scope.Id));
    }

    private void Ties()
    {
        const string Core = "SELECT " + Path + "organisation FROM registry_membership WHERE cluster = @id UNION SELECT " + Path + "organisation FROM registry_spearhead WHERE cluster = @id UNION SELECT " + Path + "organisation FROM registry_management WHERE cluster = @id AND organisation <> '' "
            + "UNION SELECT from_node FROM registry_tie WHERE to_node = @node UNION SELECT to_node FROM registry_tie WHERE from_node = @node";
        const string Placed = "SELECT " + Path + "id FROM registry_organisation WHERE territory = @id";
        const string Tied = "SELECT from_node FROM registry_tie WHERE to_node = @node UNION SELECT to_node FROM registry_tie WHERE from_node = @node";
        var sql = Columns + question.Scope.Kind switch
        {
            "cluster" => $" WHERE t.from_node IN ({Core}) OR t.to_node IN ({Core}) OR t.from_node = @node OR t.to_node = @node",
            "territory" => $" WHERE t.from_node IN ({Placed}) OR t.to_node IN ({Placed})",
            "organisation" => $" WHERE t.from_node IN ({Tied}) OR t.to_node IN ({Tied})",
            _ => "",
        };
        var node = question.Scope.Kind == "cluster" ? ClusterNode.Of(question.Scope.Id).Path : $"{Organisation.NodeKind}/{question.Scope.Id}";
        connection.Each(sql, r =>
        {
            var (since, until) = (r.GetString(5), r.GetString(7));
            if (!Dates.Holds(since, until, Term.Text(question.On)) || Unknown(since))
                return;
            read.Add(new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetBoolean(4), since, r.GetBoolean(6), r.GetBoolean(8) || r.GetString(9).Length > 0, r.GetString(9), r.GetString(10), r.GetBoolean(11)));
        }, ("@id", question.Scope.Id), ("@node", node));
    }

    /// <summary>What nobody dates counts today and on no other day.</summary>
    private bool Unknown(string since)
    {
        if (question.Today || since.Length > 0)
            return false;
        undated++;
        return true;
    }

    private bool Asked(Raw tie) => (question.Kind.Length == 0 || tie.Kind == question.Kind)
        && (question.Origin.Length == 0 || tie.Origin == (question.Origin == NetworkQuestion.NoOrigin ? "" : question.Origin));

    /// <summary>Gives the ends their places: organisations by name, then clusters. A tie with an end that is neither is left out.</summary>
    private (IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkTie> Ties) Number(IReadOnlyList<Raw> asked)
    {
        var paths = asked.SelectMany(t => new[] { t.From, t.To }).Concat(question.Filtered ? [] : inside).ToHashSet(StringComparer.Ordinal);
        var organisations = Ids(paths, Organisation.NodeKind);
        var clusters = Ids(paths, ClusterNode.Kind);
        var rows = db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru, o.Kind, o.Territory, o.Illustrative }).ToList();
        bool IsInside(string path, string territory) => question.Scope.Kind switch { "all" => true, "territory" => territory == question.Scope.Id, _ => inside.Contains(path) };
        List<NetworkNode> nodes =
        [
            .. rows.OrderBy(o => o.En, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => new NetworkNode($"{Organisation.NodeKind}/{o.Id}", new(o.En, o.Ru), o.Kind, IsInside($"{Organisation.NodeKind}/{o.Id}", o.Territory), o.Illustrative)),
            .. db.Clusters.Where(c => clusters.Contains(c.Id)).Select(c => new { c.Id, c.En, c.Ru, c.Illustrative }).AsEnumerable().OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new NetworkNode(ClusterNode.Of(c.Id).Path, new(c.En, c.Ru), NetworkNode.Cluster, inside.Contains(ClusterNode.Of(c.Id).Path), c.Illustrative)),
        ];
        if (question.Type.Length > 0)
        {
            var typed = nodes.Where(n => n.Kind == question.Type).Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
            asked = [.. asked.Where(t => typed.Contains(t.From) || typed.Contains(t.To))];
            var left = asked.SelectMany(t => new[] { t.From, t.To }).ToHashSet(StringComparer.Ordinal);
            nodes.RemoveAll(n => !left.Contains(n.Path) && n.Kind != question.Type);
        }

        var place = nodes.Select((n, i) => (n.Path, i)).ToDictionary(p => p.Path, p => p.i, StringComparer.Ordinal);
        return (nodes, [.. asked.Where(t => t.From != t.To && place.ContainsKey(t.From) && place.ContainsKey(t.To)).Select(t => new NetworkTie(t.Id, place[t.From], place[t.To], t.Kind, t.Planned, t.Since, t.ByThen, t.Proven, t.Claim, t.Origin, t.Illustrative))]);
    }

    private static List<string> Ids(IEnumerable<string> paths, string kind) => [.. paths.Where(p => p.StartsWith(kind + "/", StringComparison.Ordinal)).Select(p => p[(kind.Length + 1)..])];

    private sealed record Raw(string Id, string From, string To, string Kind, bool Planned, string Since, bool ByThen, bool Proven, string Claim, string Origin, bool Illustrative);
}
