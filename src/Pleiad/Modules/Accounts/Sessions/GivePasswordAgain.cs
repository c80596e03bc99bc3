using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Takes the password once more in an open session. Wrong ones count like those of a sign-in.</summary>
internal sealed class GivePasswordAgain(IDbContextFactory<PleiadDb> databases, ActRunner acts, Passwords passwords, AccountLetters letters)
{
    /// <returns>Whether it was the right one, and the account is not paused.</returns>
    public bool Run(Actor actor, OpenSession session, string password)
    {
        string? hash;
        using (var db = databases.CreateDbContext())
            hash = db.Accounts.Where(a => a.Id == session.Account).Select(a => a.PasswordHash).FirstOrDefault();
        var fits = passwords.Fits(hash, password);
        var taken = false;
        acts.Run(actor, scope =>
        {
            var account = scope.Db.Accounts.AsTracking().First(a => a.Id == session.Account);
            if (SignIn.IsPaused(account, scope.Now) || account.PasswordHash != hash)
                return;
            if (!fits)
            {
                SignIn.Fail(scope, account, letters);
                return;
            }

            account.Failures = 0;
            scope.Db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdate(s => s.SetProperty(x => x.PasswordAt, scope.Now.ToString("O")));
            taken = true;
        });
        return taken;
    }
}
