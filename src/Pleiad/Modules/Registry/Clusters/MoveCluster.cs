using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>Makes one move of a cluster's life.</summary>
public static class MoveCluster
{
    /// <param name="scope">The act's scope.</param>
    /// <param name="rights">Asked for the move's own permission: a manager leads, an officer judges.</param>
    /// <param name="id">The cluster.</param>
    /// <param name="name">The move.</param>
    /// <param name="reason">Why; needed where the move says so.</param>
    /// <param name="version">The version that was looked at.</param>
    public static string Run(ActScope scope, RightsOfActors rights, string id, string name, string reason, int version)
    {
        var cluster = scope.Cluster(id, version);
        var move = ClusterFlow.Life.Must(name, cluster.State, ClusterNode.Standing(scope.Connection, id, scope.Today()), reason);
        rights.Must(scope.Actor, move.Permission, ClusterNode.Of(id));
        var from = cluster.State;
        cluster.State = move.To;
        scope.Write(new Deed(ClusterNode.Of(id), name) { From = from, To = move.To, Reason = reason });
        return ClusterNode.Address(id);
    }
}
