using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Who chains speak of: names, short names, and who belongs to a chain's clusters. Read in a number of queries that does not grow.</summary>
internal sealed class ChainPeople
{
    private readonly Dictionary<string, Sentence> names;
    private readonly Dictionary<string, Sentence> shorts = new(StringComparer.Ordinal);
    private readonly HashSet<string> inside;

    /// <param name="connection">An open connection.</param>
    /// <param name="clusters">The chain's clusters.</param>
    /// <param name="holding">The nodes that hold a step of the chain: it is the cluster's, and so are they.</param>
    public ChainPeople(DbConnection connection, IReadOnlyCollection<string> clusters, IEnumerable<string> holding)
    {
        names = connection.Rows(
            "SELECT 'registry/organisations/' || id, en, ru FROM registry_organisation UNION ALL SELECT 'registry/sites/' || id, en, ru FROM registry_site UNION ALL SELECT 'registry/clusters/' || id, en, ru FROM registry_cluster",
            r => (Node: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)))).ToDictionary(n => n.Node, n => n.Name, StringComparer.Ordinal);
        foreach (var one in connection.Rows("SELECT node, text, language FROM registry_name WHERE kind = 'short' AND until = '' ORDER BY id", r => (Node: r.GetString(0), Text: r.GetString(1), Language: r.GetString(2))).GroupBy(n => n.Node))
        {
            if (!names.TryGetValue(one.Key, out var full))
                continue;
            string Least(string language, string otherwise) => otherwise.Length < 24 ? otherwise : one.Where(n => n.Language == language).MinBy(n => n.Text.Length).Text ?? otherwise;
            shorts[one.Key] = new(Least("en", full.En), Least("ru", full.Ru));
        }

        inside = [.. clusters.Select(c => ClusterNode.Of(c).Path), .. holding];
        foreach (var (node, cluster) in connection.Rows(
            "SELECT 'registry/organisations/' || organisation, cluster FROM registry_membership WHERE until = '' UNION SELECT 'registry/organisations/' || organisation, cluster FROM registry_management WHERE until = '' AND organisation <> ''",
            r => (r.GetString(0), r.GetString(1))))
        {
            if (clusters.Contains(cluster))
                inside.Add(node);
        }
    }

    public bool Inside(string node) => inside.Contains(node);

    public Named Who(string node) => new(new Node(node).Id, names.GetValueOrDefault(node) ?? new(node, node), names.ContainsKey(node) ? "/" + node : "");

    public Sentence Short(string node) => shorts.GetValueOrDefault(node) ?? Who(node).Name;
}
