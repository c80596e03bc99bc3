using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>Names an organisation of the group that starts a cluster; it has to confirm itself.</summary>
public static class NameSpearhead
{
    public static string Run(ActScope scope, string id, string organisation)
    {
        var cluster = scope.Cluster(id);
        if (cluster.State is not (ClusterFlow.Proposed or ClusterFlow.Founding))
            throw new ConflictException("not-now", "The spearhead group starts a cluster: it can be named only until the cluster is registered.", "Инициативная группа создаёт кластер: назвать её можно только до регистрации.");
        var (name, _) = scope.Organisation(organisation);
        if (scope.Db.Spearheads.Find(id, organisation) is not null)
            throw new ConflictException("there", $"{name.En} is in the group already.", $"«{name.Ru}» уже в группе.");
        scope.Db.Spearheads.Add(new Spearhead { Cluster = id, Organisation = organisation, NamedAt = scope.At(), NamedBy = scope.Actor.Id });
        return scope.Done(id, "name-spearhead", new JsonObject { ["organisation"] = organisation });
    }
}

/// <summary>An organisation's representative confirms that it starts the cluster.</summary>
public static class ConfirmSpearhead
{
    public static string Run(ActScope scope, string id, string organisation)
    {
        scope.Cluster(id);
        var named = scope.Db.Spearheads.Find(id, organisation) ?? throw new NotFoundException("This organisation is not named in the spearhead group.", "Эта организация не названа в инициативной группе.");
        if (named.ConfirmedAt.Length > 0)
            return ClusterNode.Address(id); // said before; saying it twice changes nothing
        (named.ConfirmedAt, named.ConfirmedBy) = (scope.At(), scope.Actor.Id);
        return scope.Done(id, "confirm-spearhead", new JsonObject { ["organisation"] = organisation });
    }
}

/// <summary>Takes an organisation out of the group as long as the cluster is not registered.</summary>
public static class LeaveSpearhead
{
    public static string Run(ActScope scope, string id, string organisation, string reason)
    {
        var cluster = scope.Cluster(id);
        var named = scope.Db.Spearheads.Find(id, organisation) ?? throw new NotFoundException("This organisation is not named in the spearhead group.", "Эта организация не названа в инициативной группе.");
        if (cluster.State is not (ClusterFlow.Proposed or ClusterFlow.Founding))
            throw new ConflictException("not-now", "The cluster is registered: who started it stays on record.", "Кластер зарегистрирован: состав инициативной группы уже не меняется.");
        scope.Db.Spearheads.Remove(named);
        return scope.Done(id, "leave-spearhead", new JsonObject { ["organisation"] = organisation }, reason);
    }
}
