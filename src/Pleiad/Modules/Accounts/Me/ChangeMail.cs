using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>Changes a mail address: asked for by the person, and done by the link that only the new address gets.</summary>
internal sealed class ChangeMail(AccountLetters letters)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Sends the link. Whether the new address has an account is not told here.</summary>
    public void Ask(ActScope scope, string id, string mail)
    {
        var account = scope.Db.Accounts.First(a => a.Id == id);
        if (account.Demonstration)
            throw new ConflictException("demonstration", "A demonstration account stays as it is.", "Демонстрационная запись не меняется.");
        scope.Write(new Deed(AccountNode.Of(id), "ask-mail-change") { Facts = new() { ["mail"] = Journal.Hidden(scope.Connection, id, mail) } });
        letters.MailChanges(scope, account);
        if (!scope.Db.Accounts.Any(a => a.Mail == mail))
            letters.MailChange(scope, mail, account.Language, MakeLink.Run(scope, Purpose.MailChange, Lasts, id, mail).Secret);
    }

    public static void Confirm(ActScope scope, string secret)
    {
        var link = UseLink.Run(scope, secret, Purpose.MailChange);
        if (scope.Db.Accounts.Any(a => a.Mail == link.Mail))
            throw new ConflictException("mail-taken", "There is an account with this mail address.", "С этим адресом уже есть учётная запись.");
        scope.Db.Accounts.Where(a => a.Id == link.Account).ExecuteUpdate(a => a.SetProperty(x => x.Mail, link.Mail));
        scope.Db.Links.Where(l => l.Account == link.Account && l.Purpose == Purpose.Reset && l.UsedAt == "").ExecuteUpdate(l => l.SetProperty(x => x.UsedAt, scope.Now.ToString("O")));
        scope.Write(new Deed(AccountNode.Of(link.Account), "change-mail") { Facts = new() { ["mail"] = Journal.Hidden(scope.Connection, link.Account, link.Mail) } });
    }
}
