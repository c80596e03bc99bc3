using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>Adds something dated that shows a cluster has reached a state.</summary>
public static class AddEvidence
{
    public static string Run(ActScope scope, string id, string state, string what, string date, string source)
    {
        scope.Cluster(id);
        if (!ClusterFlow.Path.Contains(state))
            throw new RefusedException("state", "Choose one of the states of a cluster's life.", "Выберите одно из состояний кластера.");
        if (string.CompareOrdinal(Term.First(date), Term.Text(scope.Today())) > 0)
            throw new RefusedException("date", "What lies in the future shows nothing yet.", "То, что ещё впереди, пока ничего не доказывает.");
        scope.Db.Evidence.Add(new Evidence { Id = scope.NewId(), Cluster = id, State = state, En = what, Ru = what, Date = date, Source = source, AddedBy = scope.Actor.Id });
        return scope.Done(id, "add-evidence", new JsonObject { ["state"] = state, ["what"] = what, ["date"] = date });
    }
}

/// <summary>Withdraws a piece of evidence that turned out wrong; it stays to be read, and counts no more.</summary>
public static class WithdrawEvidence
{
    public static string Run(ActScope scope, string id, string evidence, string reason)
    {
        scope.Cluster(id);
        var row = scope.Db.Evidence.Find(evidence) is { } found && found.Cluster == id ? found : throw new NotFoundException("There is no such piece of evidence.", "Такого доказательства нет.");
        if (row.WithdrawnAt.Length > 0)
            return ClusterNode.Address(id);
        (row.WithdrawnAt, row.WithdrawnBecause) = (scope.At(), reason);
        return scope.Done(id, "withdraw-evidence", new JsonObject { ["state"] = row.State, ["evidence"] = row.Id }, reason);
    }
}

/// <summary>Enters a cluster's place in a list that an authority keeps, from a day on.</summary>
public static class AddStatus
{
    public static string Run(ActScope scope, string id, string list, string name, string since, string until, string source)
    {
        scope.Cluster(id);
        scope.Db.Statuses.Add(new ListStatus { Id = scope.NewId(), Cluster = id, List = list, En = name, Ru = name, Since = since, Until = until, Source = source });
        return scope.Done(id, "add-status", new JsonObject { ["list"] = list, ["since"] = since, ["until"] = until });
    }
}

/// <summary>Ends a status on a day.</summary>
public static class EndStatus
{
    public static string Run(ActScope scope, string id, string status, string until)
    {
        scope.Cluster(id);
        var row = scope.Db.Statuses.Find(status) is { } found && found.Cluster == id ? found : throw new NotFoundException("There is no such status.", "Такого статуса нет.");
        row.Until = until;
        return scope.Done(id, "end-status", new JsonObject { ["list"] = row.List, ["until"] = until });
    }
}
