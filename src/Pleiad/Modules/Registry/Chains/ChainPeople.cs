using System.Data.Common;
using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Whom chains speak of: names, short names, and who belongs to which cluster. Read in a number of queries that does not grow with the chains, and of those alone whom they speak of.</summary>
internal sealed class ChainPeople
{
    private readonly Dictionary<string, Sentence> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sentence> shorts = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> members;

    /// <param name="connection">An open connection.</param>
    /// <param name="nodes">Everybody that is spoken of.</param>
    public ChainPeople(DbConnection connection, IEnumerable<string> nodes)
    {
        Node[] all = [.. nodes.Distinct().Select(n => new Node(n))];
        foreach (var (kind, table) in new[] { (Organisation.NodeKind, "registry_organisation"), (Site.NodeKind, "registry_site"), (ClusterNode.Kind, "registry_cluster") })
        {
            var (list, parameters) = Listed(all.Where(n => n.Kind == kind).Select(n => n.Id));
            foreach (var (id, name) in list.Length == 0 ? [] : connection.Rows($"SELECT id, en, ru FROM {table} WHERE id IN ({list})", r => (r.GetString(0), new Sentence(r.GetString(1), r.GetString(2))), parameters))
                names[Node.Of(kind, id).Path] = name;
        }

        var (paths, named) = Listed(names.Keys);
        var known = paths.Length == 0 ? [] : connection.Rows($"SELECT node, text, language FROM registry_name WHERE kind = 'short' AND until = '' AND node IN ({paths}) ORDER BY id", r => (Node: r.GetString(0), Text: r.GetString(1), Language: r.GetString(2)), named);
        foreach (var one in known.GroupBy(n => n.Node))
        {
            string In(string language, string otherwise) => one.Where(n => n.Language == language).MinBy(n => n.Text.Length).Text ?? otherwise;
            shorts[one.Key] = new(In("en", names[one.Key].En), In("ru", names[one.Key].Ru));
        }

        var (ids, organisations) = Listed(all.Where(n => n.Kind == Organisation.NodeKind).Select(n => n.Id));
        members = (ids.Length == 0 ? [] : connection.Rows(
            $"SELECT cluster, organisation FROM registry_membership WHERE until = '' AND organisation IN ({ids}) UNION SELECT cluster, organisation FROM registry_management WHERE until = '' AND organisation IN ({ids})",
            r => (Cluster: r.GetString(0), Node: Node.Of(Organisation.NodeKind, r.GetString(1)).Path), organisations)).ToLookup(m => m.Cluster, m => m.Node, StringComparer.Ordinal);
    }

    /// <summary>The clusters themselves, their members, and who runs them.</summary>
    public IEnumerable<string> InClusters(IEnumerable<string> clusters) => clusters.SelectMany(c => members[c].Prepend(ClusterNode.Of(c).Path));

    public Named Who(string node) => new(new Node(node).Id, names.GetValueOrDefault(node) ?? new(node, node), names.ContainsKey(node) ? "/" + node : "");

    /// <summary>The short name, where there is one.</summary>
    public Sentence Short(string node) => shorts.GetValueOrDefault(node) ?? Who(node).Name;

    /// <summary>What may stand in the brackets of IN, with its parameters.</summary>
    internal static (string List, (string Name, object? Value)[] Parameters) Listed(IEnumerable<string> values)
    {
        (string Name, object? Value)[] parameters = [.. values.Distinct().Select((v, i) => ($"@p{i.ToString(CultureInfo.InvariantCulture)}", (object?)v))];
        return (string.Join(", ", parameters.Select(p => p.Name)), parameters);
    }
}
