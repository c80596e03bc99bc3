using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>Which role is held on which kind of node, and who may give it: nobody gives a role above their own, nor beside their own nodes.</summary>
internal sealed class RoleRules(RightsOfActors rights)
{
    private const string Instance = "instance", Cluster = "registry/clusters", Organisation = "registry/organisations", Learner = "talent/people";

    private static readonly Dictionary<Role, string[]> Kinds = new()
    {
        [Role.Administrator] = [Instance],
        [Role.CentreOfficer] = [Instance],
        [Role.ClusterManager] = [Cluster],
        [Role.OrganisationRepresentative] = [Organisation],
        [Role.Expert] = [Instance],
        [Role.Analyst] = [Instance, Cluster],
        [Role.Operator] = [Instance, Organisation],
        [Role.Tutor] = [Instance, Organisation],
        [Role.Investor] = [Instance],
        [Role.Learner] = [Learner], // comes with the record, see OwnRole
    };

    private static readonly Dictionary<Role, Role[]> GivenBy = new()
    {
        [Role.Administrator] = Enum.GetValues<Role>(),
        [Role.ClusterManager] = [Role.ClusterManager, Role.OrganisationRepresentative, Role.Analyst, Role.Operator, Role.Tutor],
        [Role.OrganisationRepresentative] = [Role.OrganisationRepresentative, Role.Operator, Role.Tutor],
    };

    /// <summary>The roles that somebody may give on a node.</summary>
    public IReadOnlyList<Role> Givable(Actor actor, Node node)
    {
        var above = rights.Above(node);
        var mine = actor.Grants.Where(g => above.Contains(g.Node)).SelectMany(g => GivenBy.GetValueOrDefault(g.Role) ?? []).ToHashSet();
        return [.. Enum.GetValues<Role>().Where(r => mine.Contains(r) && Kinds[r].Contains(node.Kind))];
    }

    /// <summary>Refuses a role that somebody may not give there; the acts ask it, so that no page can be got round.</summary>
    /// <exception cref="ForbiddenException">It is above their own, or the node is not theirs.</exception>
    /// <exception cref="ConflictException">No such role is held there.</exception>
    public void MustGive(Actor actor, Role role, Node node)
    {
        rights.Must(actor, AccountsRights.ChangeRoles, node);
        if (!Kinds[role].Contains(node.Kind) || !rights.Exists(node))
            throw new ConflictException("role-node", $"Nobody can be {role.Name().En} there: the role is held elsewhere.", $"Роль «{role.Name().Ru}» там не держат: её место в другом узле.");
        MustTake(actor, role, node);
    }

    /// <summary>Refuses to take away a role that somebody could not give there either; what it was held on need not be there any more.</summary>
    /// <exception cref="ForbiddenException">It is above their own, or the node is not theirs.</exception>
    public void MustTake(Actor actor, Role role, Node node)
    {
        rights.Must(actor, AccountsRights.ChangeRoles, node);
        if (!Givable(actor, node).Contains(role))
            throw new ForbiddenException($"You may not make anybody {role.Name().En} here: nobody gives a role above their own.", $"Вы не можете дать здесь роль «{role.Name().Ru}»: никто не даёт роль выше своей.");
    }
}
