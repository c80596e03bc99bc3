using Pleiad.Kernel.Acts;
using Pleiad.Modules.Accounts.Links;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Opens a session for somebody who proved who they are.</summary>
internal static class BeginSession
{
    /// <returns>What the cookie holds; nobody can find it out again.</returns>
    public static string Run(ActScope scope, string account, string device)
    {
        var secret = Secret.New();
        var now = scope.Now.ToString("O");
        scope.Db.Add(new Session { Token = Secret.Hash(secret), Id = Secret.NewId(), Account = account, Device = device, CreatedAt = now, SeenAt = now, PasswordAt = now });
        scope.Db.SaveChanges();
        return secret;
    }
}
