using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.OnBehalf;

/// <summary>
/// Acting on behalf of another account: with its rights and no others, under both names, for a reason that is written down. There is no way
/// to sign in as somebody else.
/// </summary>
internal sealed class ActOnBehalf(RightsOfActors rights)
{
    /// <summary>Who is acted for, when the actor may.</summary>
    /// <exception cref="ForbiddenException">It would give more than the actor's own rights, or is the actor.</exception>
    public Account Look(PleiadDb db, Actor actor, string account)
    {
        rights.Must(actor, AccountsRights.ActOnBehalf, Node.Instance);
        var other = db.Accounts.FirstOrDefault(a => a.Id == account && a.ErasedAt == "") ?? throw new NotFoundException("There is no such account.", "Такой учётной записи нет.");
        if (other.Id == actor.Id || actor.OnBehalfOf is not null)
            throw new ForbiddenException("You act for yourself already, or for another account: stop that first.", "Вы уже действуете за себя или за другую запись: сначала закончите.");
        if (db.HeldRoles.Any(g => g.Account == account && g.EndedAt == "" && (g.Role == Role.Administrator || g.Role == Role.CentreOfficer)))
            throw new ForbiddenException("Nobody acts on behalf of an administrator or a centre officer.", "От имени администратора или сотрудника центра не действует никто.");
        return other;
    }

    public string Begin(ActScope scope, OpenSession session, string account, string reason)
    {
        Look(scope.Db, scope.Actor, account);
        scope.Db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdate(s => s.SetProperty(x => x.ActingFor, account).SetProperty(x => x.ActingReason, reason));
        scope.Write(new Deed(AccountNode.Of(account), "begin-on-behalf") { Reason = reason });
        return "/";
    }

    public static string End(ActScope scope, OpenSession session)
    {
        if (session.ActingFor.Length == 0)
            return SessionEndpoints.Mine;
        scope.Db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdate(s => s.SetProperty(x => x.ActingFor, "").SetProperty(x => x.ActingReason, ""));
        scope.Write(new Deed(AccountNode.Of(session.ActingFor), "end-on-behalf"));
        return $"/accounts/people/{session.ActingFor}";
    }
}
