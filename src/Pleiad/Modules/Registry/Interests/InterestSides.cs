using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>
/// Who stands on which side of a conversation. An organisation speaks by its own representatives, a cluster by its own manager; whoever only
/// stands above them (a cluster's manager above its members, an officer above all) does not listen.
/// </summary>
internal static class InterestSides
{
    /// <summary>Whether somebody speaks for an organisation or a cluster.</summary>
    public static bool Speaks(this RightsOfActors rights, Actor actor, Node node) =>
        rights.May(actor, node.Kind == Organisation.NodeKind ? RegistryRights.SpeakForOrganisation : RegistryRights.HoldInterest, node)
        && (node.Kind == Organisation.NodeKind || actor.Grants.Any(g => g.Role is Role.ClusterManager or Role.Administrator && rights.Above(node).Contains(g.Node)));

    /// <summary>The sides on which somebody stands; none for whom it is not there.</summary>
    public static IReadOnlyList<string> Of(RightsOfActors rights, Actor actor, Interest interest, Need need)
    {
        List<string> sides = [];
        if (rights.Speaks(actor, need.OwnerNode))
            sides.Add(InterestWord.Owner);
        if (rights.Speaks(actor, Node.Of(Organisation.NodeKind, interest.Organisation)))
            sides.Add(InterestWord.Partner);
        return sides;
    }

    public static NotFoundException Missing(string id) => new($"There is no expression of interest '{id}' that you could read.", $"Выражения интереса «{id}», доступного вам, нет.", new Suggestion("Needs and offers", "Запросы и предложения", NeedAddress.All));

    extension(ActScope scope)
    {
        /// <summary>The conversation with its need, for whoever stands on one of its sides; to everybody else it is not there.</summary>
        public (Interest Interest, Need Need, IReadOnlyList<string> Sides) Interest(string id, RightsOfActors rights)
        {
            var interest = scope.Db.Interests.SingleOrDefault(i => i.Id == id) ?? throw Missing(id);
            var need = scope.Need(interest.Need);
            var sides = Of(rights, scope.Actor, interest, need);
            return sides.Count > 0 ? (interest, need, sides) : throw Missing(id);
        }
    }
}
