using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>Whoever runs the cluster says that its page is right today.</summary>
public static class ConfirmCluster
{
    public static string Run(ActScope scope, string id, int version)
    {
        var cluster = scope.Cluster(id, version); // nobody confirms what they have not seen
        (cluster.ConfirmedAt, cluster.ConfirmedBy) = (scope.At(), scope.Actor.Id);
        return scope.Done(id, "confirm");
    }
}

/// <summary>Sets a goal with its figure, its day, and why it can be reached.</summary>
public static class SetPriority
{
    public static string Run(ActScope scope, string id, string goal, string indicator, string target, string due, string because)
    {
        scope.Cluster(id);
        scope.Db.Priorities.Add(new Priority { Id = scope.NewId(), Cluster = id, En = goal, Ru = goal, Indicator = indicator, Target = target, Due = due, Because = because });
        return scope.Done(id, "set-priority", new JsonObject { ["goal"] = goal, ["indicator"] = indicator, ["target"] = target, ["due"] = due });
    }
}

/// <summary>Names who coordinates, manages or supports a cluster from a day on; whoever did so before ends the day it begins.</summary>
public static class NameManager
{
    public static string Run(ActScope scope, string id, string part, string organisation, string person, string since)
    {
        scope.Cluster(id);
        ClusterNode.Word(ClusterWords.Managing, part);
        if (organisation.Length == 0 && person.Length == 0)
            throw new RefusedException("organisation", "Name an organisation or a person.", "Назовите организацию или человека.");
        if (organisation.Length > 0)
            scope.Organisation(organisation);
        if (part != "supports") // one coordinates, one manages; several may support
        {
            foreach (var before in scope.Db.Managements.AsTracking().Where(m => m.Cluster == id && m.Part == part && m.Until == ""))
                before.Until = since;
        }

        scope.Db.Managements.Add(new Management { Id = scope.NewId(), Cluster = id, Part = part, Organisation = organisation, Person = person, Since = since });
        return scope.Done(id, "name-manager", new JsonObject { ["part"] = part, ["organisation"] = organisation, ["since"] = since });
    }
}

/// <summary>Records what an authority is to a cluster; it may be several things at the same time.</summary>
public static class NameStateRole
{
    public static string Run(ActScope scope, string id, string authority, string role, string terms, string since, string until)
    {
        scope.Cluster(id);
        scope.Organisation(authority);
        ClusterNode.Word(ClusterWords.StateRoles, role);
        scope.Db.StateRoles.Add(new StateRole { Id = scope.NewId(), Cluster = id, Authority = authority, Role = role, TermsEn = terms, TermsRu = terms, Since = since, Until = until });
        return scope.Done(id, "name-state-role", new JsonObject { ["authority"] = authority, ["role"] = role, ["since"] = since });
    }
}
