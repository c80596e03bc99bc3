using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>Ends sessions of an account; each stops with its next request.</summary>
internal static class EndSessions
{
    /// <param name="scope">The act.</param>
    /// <param name="account">Whose.</param>
    /// <param name="session">The one; null for all but <paramref name="except"/>.</param>
    /// <param name="except">The one that stays.</param>
    public static void Run(ActScope scope, string account, string? session, string except)
    {
        var ended = scope.Db.Sessions.Where(s => s.Account == account && s.EndedAt == "" && s.Id != except && (session == null || s.Id == session))
            .ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, scope.Now.ToString("O")));
        if (ended > 0)
            scope.Write(new Deed(AccountNode.Of(account), "end-sessions") { Facts = new() { ["sessions"] = ended } });
    }
}
