using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>Takes a role away, or lays down one's own. It works with the next request.</summary>
internal sealed class TakeRole(RoleRules rules)
{
    /// <summary>The role, when the actor may take it away.</summary>
    public HeldRole Look(PleiadDb db, Actor actor, string grant)
    {
        var held = db.HeldRoles.FirstOrDefault(g => g.Id == grant && g.EndedAt == "") ?? throw new NotFoundException("This role is not held any more.", "Этой роли больше нет.");
        if (held.Account != actor.Id || actor.OnBehalfOf is not null)
            rules.MustTake(actor, held.Role, new Node(held.Node));
        else if (!actor.PasswordFresh)
            throw new PasswordAgainException();
        return held;
    }

    /// <returns>The role as it was held.</returns>
    public HeldRole Run(ActScope scope, string grant, string reason)
    {
        var held = Look(scope.Db, scope.Actor, grant);
        if (held.Role == Role.Administrator)
            MustNotBeLast(scope.Db, held.Account);
        scope.Db.HeldRoles.Where(g => g.Id == grant).ExecuteUpdate(g => g
            .SetProperty(x => x.EndedAt, scope.Now.ToString("O")).SetProperty(x => x.EndedBy, scope.Actor.Id).SetProperty(x => x.EndedReason, reason));
        scope.Write(new Deed(AccountNode.Of(held.Account), "take-role") { Reason = reason, Facts = new() { ["grant"] = grant, ["role"] = held.Role.ToString(), ["node"] = held.Node } });
        return held;
    }

    /// <exception cref="ConflictException">Nobody would administer any more.</exception>
    internal static void MustNotBeLast(PleiadDb db, string account)
    {
        if (!db.HeldRoles.Any(g => g.Role == Role.Administrator && g.EndedAt == "" && g.Account != account))
            throw new ConflictException("last-administrator", "This is the last administrator. Make another one first.", "Это последний администратор. Сначала назначьте другого.");
    }
}
