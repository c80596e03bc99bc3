using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.Contracts;

/// <summary>What may be done with people and their roles.</summary>
public static class AccountsRights
{
    /// <summary>See who holds which role on a node.</summary>
    public static readonly Permission SeePeople = new("accounts.people.see", new("see who holds roles here", "видеть, кто держит здесь роли"), Role.CentreOfficer, Role.ClusterManager, Role.OrganisationRepresentative);

    /// <summary>Give and take away roles on a node; which ones follows from one's own.</summary>
    public static readonly Permission ChangeRoles = new("accounts.roles.change", new("give and take away roles here", "давать и отзывать здесь роли"), Role.ClusterManager, Role.OrganisationRepresentative) { Weighty = true };

    /// <summary>Invite somebody by mail to a role on a node.</summary>
    public static readonly Permission Invite = new("accounts.roles.invite", new("invite people here", "приглашать сюда людей"), Role.ClusterManager, Role.OrganisationRepresentative);

    /// <summary>Act on behalf of another account, with a reason that is written down.</summary>
    public static readonly Permission ActOnBehalf = new("accounts.people.act-on-behalf", new("act on behalf of others", "действовать от имени других"), Role.CentreOfficer) { Weighty = true };
}
