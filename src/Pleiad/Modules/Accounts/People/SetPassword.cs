using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Accounts.People;

/// <summary>Sets a new password and closes every session but one: whoever had the old one is out.</summary>
internal static class SetPassword
{
    /// <param name="scope">The act.</param>
    /// <param name="account">Whose.</param>
    /// <param name="hash">Made before the act, because it takes long.</param>
    /// <param name="move">The verb for the journal.</param>
    /// <param name="keepSession">The session that stays; "" for none.</param>
    public static void Run(ActScope scope, string account, string hash, string move, string keepSession)
    {
        var changed = scope.Db.Accounts.Where(a => a.Id == account && !a.Demonstration && a.ErasedAt == "")
            .ExecuteUpdate(a => a.SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.Failures, 0).SetProperty(x => x.LockedUntil, ""));
        if (changed == 0)
            throw new ConflictException("demonstration", "A demonstration account stays as it is.", "Демонстрационная запись не меняется.");
        var now = scope.Now.ToString("O");
        scope.Db.Sessions.Where(s => s.Account == account && s.Id != keepSession && s.EndedAt == "").ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, now));
        scope.Db.Links.Where(l => l.Account == account && (l.Purpose == Links.Purpose.Reset || l.Purpose == Links.Purpose.MailChange) && l.UsedAt == "").ExecuteUpdate(l => l.SetProperty(x => x.UsedAt, now));
        scope.Write(new Deed(AccountNode.Of(account), move));
    }
}
