using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary>Sends a visitor the letter that they asked for. The answer is the same whether or not the address has an account; only its reader learns.</summary>
internal sealed class AskForLetter(IDbContextFactory<PleiadDb> databases, ActRunner acts, AccountLetters letters)
{
    private static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1), RegistrationLasts = TimeSpan.FromHours(24);

    /// <summary>What a visitor is given to name the request by: eight letters and digits, also in the letter.</summary>
    public static string NewReference() => AuthenticatorCode.Base32(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5)).ToUpperInvariant();

    /// <summary>A new password.</summary>
    public void Reset(string mail, string reference)
    {
        if (Known(mail) is not { Demonstration: false } account)
            return;
        acts.Run(Actor.Visitor, scope =>
        {
            var (secret, _) = MakeLink.Run(scope, Purpose.Reset, ResetLasts, account.Id, mail);
            scope.Write(new Deed(AccountNode.Of(account.Id), "ask-reset") { Facts = new() { ["reference"] = reference } });
            letters.Reset(scope, account, secret, reference);
        });
    }

    /// <summary>An account.</summary>
    public void Register(string mail, string language, string reference)
    {
        var account = Known(mail);
        acts.Run(Actor.Visitor, scope =>
        {
            if (account is not null)
                letters.HasAccount(scope, mail, account.Language, reference);
            else
                letters.Registration(scope, mail, language, MakeLink.Run(scope, Purpose.Registration, RegistrationLasts, mail: mail).Secret, reference);
        });
    }

    private Account? Known(string mail)
    {
        using var db = databases.CreateDbContext();
        return db.Accounts.FirstOrDefault(a => a.Mail == mail);
    }
}
