using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.Links;

/// <summary>Makes a link that works once and for a time.</summary>
internal static class MakeLink
{
    /// <param name="scope">The act it is part of.</param>
    /// <param name="purpose">One of <see cref="Purpose"/>.</param>
    /// <param name="lasts">How long it works.</param>
    /// <param name="account">Whose it is; "" where it makes the account.</param>
    /// <param name="mail">Where it is sent.</param>
    /// <param name="grant">The role that it gives; null for none.</param>
    /// <returns>What stands in the address; the database keeps only its hash.</returns>
    public static (string Secret, string Id) Run(ActScope scope, string purpose, TimeSpan lasts, string account = "", string mail = "", Grant? grant = null)
    {
        var (secret, id) = (Secret.New(), Secret.NewId());
        scope.Db.Add(new Link
        {
            Token = Secret.Hash(secret),
            Id = id,
            Purpose = purpose,
            Account = account,
            Mail = mail,
            Role = grant?.Role.ToString() ?? "",
            Node = grant?.Node.Path ?? "",
            MadeBy = scope.Actor.Id,
            CreatedAt = scope.Now.ToString("O"),
            ExpiresAt = (scope.Now + lasts).ToString("O"),
        });
        scope.Db.SaveChanges();
        return (secret, id);
    }
}
