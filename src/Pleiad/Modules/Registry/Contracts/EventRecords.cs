using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Proposals;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>Where a record stands that came of an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Address">Its page for everybody, without the language; "" for none.</param>
public sealed record RecordStanding(Sentence Name, Sentence State, string Address);

/// <summary>Records that come of events: a proposal for a cluster, a barrier; and where each stands now.</summary>
public sealed class EventRecords(ProposalLetters letters, RightsOfActors rights)
{
    /// <summary>Files a proposal for a cluster; gives its node.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="name">Its name.</param>
    /// <param name="why">Why it is needed.</param>
    /// <param name="place">Where.</param>
    /// <param name="event">The event, as the officers read it.</param>
    /// <param name="language">The language of what is written.</param>
    public Node Propose(ActScope scope, string name, string why, string place, string @event, Language language)
    {
        var address = ProposeCluster.Run(scope, letters, new NewProposal(name, "", place, why, @event, "", language));
        var token = address[(address.LastIndexOf('/') + 1)..];
        scope.Db.SaveChanges();
        return ProposalNode.Link.Open(scope.Db.Proposals, token).Node;
    }

    /// <summary>Reports a barrier of a cluster; gives its node. Whoever does it may report for that cluster.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="what">What hinders.</param>
    /// <param name="kind">One of <see cref="BarrierKinds"/>.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="evidence">Where it was said.</param>
    public Node Report(ActScope scope, string what, string kind, string cluster, string evidence) =>
        new(ReportBarrier.From(Form.Of(("what", what), ("kind", kind), ("cluster", cluster), ("evidence", evidence)), rights)(scope)[1..]);

    /// <summary>The kinds of barriers.</summary>
    public static IReadOnlyDictionary<string, Sentence> BarrierKinds => BarrierWords.Kinds;

    /// <summary>Where clusters, proposals and barriers stand now, by the path of their nodes; others are left out.</summary>
    public static IReadOnlyDictionary<string, RecordStanding> Standing(DbConnection connection, IEnumerable<string> paths)
    {
        Dictionary<string, RecordStanding> found = new(StringComparer.Ordinal);
        foreach (var node in paths.Where(p => p.Contains('/')).Distinct().Select(p => new Node(p)))
        {
            if (One(connection, node) is { } standing)
                found[node.Path] = standing;
        }

        return found;
    }

    /// <summary>The clusters to choose from, by English name.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Clusters(DbConnection connection) =>
        connection.Rows("SELECT id, en, ru FROM registry_cluster WHERE state <> 'dissolved' ORDER BY en", r => (r.GetString(0), new Sentence(r.GetString(1), r.GetString(2))));

    private static RecordStanding? One(DbConnection connection, Node node) => node.Kind switch
    {
        ClusterNode.Kind => connection.Rows("SELECT en, ru, state FROM registry_cluster WHERE id = @id", r => new RecordStanding(new(r.GetString(0), r.GetString(1)), ClusterFlow.Life.State(r.GetString(2)).Name, ClusterNode.Address(node.Id)), ("@id", node.Id)).FirstOrDefault(),
        Barrier.NodeKind => connection.Rows("SELECT en, ru, state FROM registry_barrier WHERE id = @id", r => new RecordStanding(new(r.GetString(0), r.GetString(1)), BarrierFlow.Life.State(r.GetString(2)).Name, "/" + node.Path), ("@id", node.Id)).FirstOrDefault(),
        ProposalNode.Kind => connection.Rows("SELECT name, state, cluster FROM registry_proposal WHERE id = @id", r => new RecordStanding(new(r.GetString(0), r.GetString(0)), Of(ProposalFlow.Life, r.GetString(1)), r.GetString(2).Length > 0 ? ClusterNode.Address(r.GetString(2)) : ""), ("@id", node.Id)).FirstOrDefault(),
        _ => null,
    };

    private static Sentence Of(Flow life, string state) => new($"proposal: {life.State(state).Name.En}", $"предложение: {life.State(state).Name.Ru}");
}
