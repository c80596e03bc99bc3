using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What the page of a cluster's own data changes.</summary>
public sealed record ClusterData(string En, string Ru, string Kind, string Archetype, string Founded, string Web, string CharterCountries, string CharterParts);

/// <summary>Changes what a cluster says of itself: names, kind, founding, charter.</summary>
public static class EditCluster
{
    public static string Run(ActScope scope, string id, ClusterData data, int version)
    {
        var cluster = scope.Cluster(id, version);
        if (data.Archetype.Length > 0)
            ClusterNode.Word(ClusterWords.Archetypes, data.Archetype);
        (cluster.En, cluster.Ru) = (data.En.Length > 0 ? data.En : data.Ru, data.Ru.Length > 0 ? data.Ru : data.En);
        (cluster.Kind, cluster.Archetype, cluster.Founded, cluster.Web) = (ClusterNode.Word(ClusterWords.Kinds, data.Kind), data.Archetype, data.Founded, data.Web);
        (cluster.CharterCountries, cluster.CharterParts) = (data.CharterCountries, data.CharterParts);
        return scope.Done(id, "edit", new JsonObject { ["name"] = cluster.En, ["kind"] = cluster.Kind, ["charterCountries"] = cluster.CharterCountries, ["charterParts"] = cluster.CharterParts });
    }
}
