using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Grants;

namespace Pleiad.Modules.Accounts.Contracts;

/// <summary>The role that somebody has on what is their own, and that comes with it: nobody gives it.</summary>
public static class OwnRole
{
    /// <summary>Gives it inside the act that made the thing; nothing is done when it is held already.</summary>
    public static void Give(ActScope scope, string account, Role role, Node own)
    {
        if (!scope.Db.HeldRoles.Any(g => g.Account == account && g.Role == role && g.Node == own.Path && g.EndedAt == ""))
            GiveRole.Put(scope, account, role, own, scope.Actor.Id, "");
    }
}
