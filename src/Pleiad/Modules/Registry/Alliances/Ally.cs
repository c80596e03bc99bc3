using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Alliances;

/// <summary>Records that two clusters work together by an agreement. It stands in both chains of the journal.</summary>
public static class Ally
{
    public static string Run(ActScope scope, string one, string other, string agreement, string since)
    {
        scope.Cluster(one);
        scope.Cluster(other);
        if (one == other)
            throw new RefusedException("other", "A cluster needs another one for an alliance.", "Для союза нужен другой кластер.");
        if (scope.Db.Alliances.Any(a => a.Until == "" && ((a.One == one && a.Other == other) || (a.One == other && a.Other == one))))
            throw new ConflictException("there", "These two are allied already.", "Эти кластеры уже в союзе.");
        scope.Db.Alliances.Add(new Alliance { Id = scope.NewId(), One = one, Other = other, AgreementEn = agreement, AgreementRu = agreement, Since = since });
        scope.Write(new Deed(ClusterNode.Of(other), "ally") { Facts = new JsonObject { ["with"] = one, ["since"] = since } });
        return scope.Done(one, "ally", new JsonObject { ["with"] = other, ["since"] = since });
    }
}

/// <summary>Records a project of a cluster, with the other clusters whose members work on it.</summary>
public static class AddJointProject
{
    public static string Run(ActScope scope, string cluster, string name, IReadOnlyList<string> others, string since)
    {
        var clusters = others.Where(o => o.Length > 0).Prepend(cluster).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var id in clusters)
            scope.Cluster(id);
        var project = scope.NewId();
        scope.Db.JointProjects.Add(new JointProject(project, name, name, since, ""));
        foreach (var id in clusters)
        {
            scope.Db.JointProjectClusters.Add(new JointProjectCluster(project, id));
            if (id != cluster)
                scope.Write(new Deed(ClusterNode.Of(id), "add-joint-project") { Facts = new JsonObject { ["project"] = name, ["with"] = cluster } });
        }

        return scope.Done(cluster, "add-joint-project", new JsonObject { ["project"] = name, ["clusters"] = clusters.Length });
    }
}
