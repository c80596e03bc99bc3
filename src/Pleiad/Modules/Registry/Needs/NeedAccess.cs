using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>Who may read a need: whom it is for, and a draft only its keepers. To everybody else it is not there.</summary>
internal static class NeedAccess
{
    public static bool MayRead(this RightsOfActors rights, Actor actor, Need need)
    {
        if (need.State != NeedFlow.Draft && need.Audience == NeedWords.Everyone)
            return true;
        if (!actor.SignedIn)
            return false;
        if (rights.May(actor, RegistryRights.KeepNeed, need.Node))
            return true;
        return need.State != NeedFlow.Draft && (need.Audience == NeedWords.Registered || Belongs(rights, actor, ClusterNode.Of(need.Audience)));
    }

    public static NotFoundException Missing(string id) => new($"There is no need or offer '{id}'.", $"Запроса или предложения «{id}» нет.", new Suggestion("All needs and offers", "Все запросы и предложения", NeedAddress.All));

    /// <summary>Whether somebody holds a role on a cluster, above it, or on something below it: one of its members.</summary>
    private static bool Belongs(RightsOfActors rights, Actor actor, Node cluster)
    {
        var above = rights.Above(cluster);
        return actor.Grants.Any(g => above.Contains(g.Node) || rights.Above(g.Node).Contains(cluster));
    }
}

/// <summary>The addresses of needs and of what is said about them.</summary>
public static class NeedAddress
{
    public const string All = RegistryAddress.Root + "/needs";

    public const string New = All + "/new";

    public static string Of(string id, string below = "") => $"{All}/{id}{below}";

    public static string OfInterest(string id, string below = "") => $"{RegistryAddress.Root}/interests/{id}{below}";
}
