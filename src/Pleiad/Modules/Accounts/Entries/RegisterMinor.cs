using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary>
/// Accounts of people under 18. From 14 on their own consent counts together with a guardian's; below, only the guardian's, and the account
/// opens with it.
/// </summary>
internal sealed class RegisterMinor(AccountLetters letters, EraseAccount erase)
{
    public const int Adult = 18, Own = 14;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>Reads the fields that only minors fill in. An adult's date of birth is not kept.</summary>
    public static (string Born, string GuardianMail) Read(Form form, DateTimeOffset now, string mail)
    {
        var (born, guardian) = (form.Date("born", required: false), form.Mail("guardian", required: false));
        if (born.Length == 0 || form.ErrorOf("born") is not null)
            return ("", "");
        if (born.Length != 10 || !DateOnly.TryParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > DateOnly.FromDateTime(now.UtcDateTime) || AccountCards.Age(born, now) > 120)
        {
            form.Refuse("born", "Write the whole date of birth, as 2010-05-31.", "Напишите дату рождения полностью, например 2010-05-31.");
            return ("", "");
        }

        if (AccountCards.Age(born, now) >= Adult)
            return ("", "");
        if (guardian.Length == 0)
            form.Refuse("guardian", "Under 18 a parent or guardian has to confirm: give their mail address.", "До 18 лет нужно подтверждение родителя или опекуна: укажите его адрес почты.");
        else if (guardian == mail)
            form.Refuse("guardian", "This is your own address. Give the one of a parent or guardian.", "Это ваш собственный адрес. Укажите адрес родителя или опекуна.");
        return (born, guardian);
    }

    public void AskGuardian(ActScope scope, Account account)
    {
        var (secret, _) = MakeLink.Run(scope, Purpose.Guardian, Lasts, account.Id, account.GuardianMail);
        scope.Write(new Deed(AccountNode.Of(account.Id), "ask-guardian"));
        letters.Guardian(scope, account.GuardianMail, account.Language, account.Name, secret);
    }

    /// <summary>Takes the guardian's word: the consents count from now on, or the account is erased.</summary>
    public void Answer(ActScope scope, string secret, bool agrees)
    {
        var account = UseLink.Run(scope, secret, Purpose.Guardian).Account;
        scope.Write(new Deed(AccountNode.Of(account), agrees ? "guardian-agrees" : "guardian-refuses"));
        if (agrees)
            scope.Db.Accounts.Where(a => a.Id == account).ExecuteUpdate(a => a.SetProperty(x => x.GuardianAt, scope.Now.ToString("O")));
        else
            erase.Run(scope, account);
    }
}
