using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Accounts.Links;

/// <summary>Opens a link, and uses it up.</summary>
internal static class UseLink
{
    /// <summary>What a link is for, without using it.</summary>
    /// <exception cref="NotFoundException">It never was, was used, or its time is over.</exception>
    public static Link Look(PleiadDb db, string secret, DateTimeOffset now, params string[] purposes)
    {
        var token = Secret.Hash(secret);
        var link = db.Links.FirstOrDefault(l => l.Token == token);
        return link is not null && purposes.Contains(link.Purpose) && link.UsedAt.Length == 0 && string.CompareOrdinal(link.ExpiresAt, now.ToString("O")) > 0 ? link : throw Over();
    }

    /// <summary>What a link was for, whether or not it still works: whether it does, the act asks.</summary>
    /// <exception cref="NotFoundException">It never was.</exception>
    public static Link Peek(PleiadDb db, string secret, string purpose)
    {
        var token = Secret.Hash(secret);
        return db.Links.FirstOrDefault(l => l.Token == token && l.Purpose == purpose) ?? throw Over();
    }

    /// <summary>Uses it up, inside the act that it allows: of two who come at once, one finds it used.</summary>
    /// <exception cref="NotFoundException">It cannot be used any more.</exception>
    public static Link Run(ActScope scope, string secret, params string[] purposes)
    {
        var link = Look(scope.Db, secret, scope.Now, purposes);
        scope.Db.Links.Where(l => l.Token == link.Token).ExecuteUpdate(l => l.SetProperty(x => x.UsedAt, scope.Now.ToString("O")));
        return link;
    }

    private static NotFoundException Over() => new(
        "This link does not work any more: it was used, or its time is over. Ask whoever sent it for a new one.",
        "Эта ссылка больше не действует: ею уже воспользовались или её срок истёк. Попросите новую у того, кто её прислал.",
        new Suggestion("Sign in", "Войти", "/accounts/sign-in"), new Suggestion("Set a new password", "Задать новый пароль", "/accounts/reset"));
}
