using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>Gives a role to somebody who has an account.</summary>
internal sealed class GiveRole(RoleRules rules)
{
    /// <summary>Gives it when the actor may.</summary>
    /// <returns>The address of the account.</returns>
    public string Run(ActScope scope, string account, Role role, Node node, string reason)
    {
        rules.MustGive(scope.Actor, role, node);
        if (!scope.Db.Accounts.Any(a => a.Id == account && a.ErasedAt == ""))
            throw new NotFoundException("There is no such account.", "Такой учётной записи нет.");
        Put(scope, account, role, node, scope.Actor.Id, reason);
        return $"/accounts/people/{account}";
    }

    /// <summary>Puts the role there, for acts that asked who may before.</summary>
    /// <exception cref="ConflictException">It is held already.</exception>
    internal static void Put(ActScope scope, string account, Role role, Node node, string by, string reason)
    {
        if (scope.Db.HeldRoles.Any(g => g.Account == account && g.Role == role && g.Node == node.Path && g.EndedAt == ""))
            throw new ConflictException("role-held", "This role is held there already.", "Эта роль там уже есть.");
        var id = Secret.NewId();
        scope.Db.Add(new HeldRole { Id = id, Account = account, Role = role, Node = node.Path, Since = scope.Now.ToString("O"), GivenBy = by, Reason = reason });
        scope.Write(new Deed(AccountNode.Of(account), "give-role") { Reason = reason, Facts = new() { ["grant"] = id, ["role"] = role.ToString(), ["node"] = node.Path, ["by"] = by } });
    }
}
