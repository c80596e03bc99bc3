using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>How an attempt ended.</summary>
internal enum Attempt
{
    /// <summary>Mail and password do not fit, or the account is paused: the same answer, so that nobody learns which.</summary>
    Failed,

    /// <summary>The password fits; the code of the authenticator is missing, wrong or was used before.</summary>
    NeedsCode,

    /// <summary>The password fits; a guardian has to confirm the account of a child first.</summary>
    WaitsForGuardian,

    Done,
}

/// <summary>Signs somebody in by mail and password, and the code of an authenticator where there is one.</summary>
internal sealed class SignIn(IDbContextFactory<PleiadDb> databases, ActRunner acts, Passwords passwords, AccountLetters letters)
{
    /// <summary>Wrong passwords that are taken without a pause.</summary>
    public const int Free = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public (Attempt Attempt, string Secret, string Account) Run(string mail, string password, string code, string device)
    {
        // outside the transaction: a tenth of a second of arithmetic must not hold up whoever else writes
        Account? known;
        using (var db = databases.CreateDbContext())
            known = db.Accounts.FirstOrDefault(a => a.Mail == mail);
        var fits = passwords.Fits(known?.PasswordHash, password);
        var (attempt, secret) = (Attempt.Failed, "");
        if (known is null)
            return (attempt, secret, "");
        acts.Run(Actor.Visitor with { Id = known.Id, Name = known.Name }, scope =>
        {
            var account = scope.Db.Accounts.AsTracking().First(a => a.Id == known.Id);
            if (IsPaused(account, scope.Now) || account.PasswordHash != known.PasswordHash)
                return; // a pause holds for the right password too, or guessing would go on behind it
            var step = fits && account.AuthenticatorKey.Length > 0 ? SecondFactor.Use(account, code, scope.Now) : fits;
            if (fits && !step && code.Length == 0)
            {
                attempt = Attempt.NeedsCode;
                return;
            }

            if (!step)
            {
                attempt = fits ? Attempt.NeedsCode : Attempt.Failed;
                Fail(scope, account, letters);
                return;
            }

            account.Failures = 0;
            account.LockedUntil = "";
            if (WaitsForGuardian(account, scope.Now))
            {
                attempt = Attempt.WaitsForGuardian;
                return;
            }

            secret = BeginSession.Run(scope, account.Id, device);
            attempt = Attempt.Done;
        });
        return (attempt, secret, known.Id);
    }

    /// <summary>Under 14 an account opens with the guardian's word.</summary>
    internal static bool WaitsForGuardian(Account account, DateTimeOffset now) =>
        account is { GuardianMail.Length: > 0, GuardianAt.Length: 0, Born.Length: 10 } && AccountCards.Age(account.Born, now) < Entries.RegisterMinor.Own;

    internal static bool IsPaused(Account account, DateTimeOffset now) => string.CompareOrdinal(account.LockedUntil, now.ToString("O")) > 0;

    /// <summary>Counts a failure; from the fifth on the account waits 1, 2, 4 … minutes, an hour at most.</summary>
    internal static void Fail(ActScope scope, Account account, AccountLetters letters)
    {
        account.Failures++;
        if (account.Failures < Free)
            return;
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(account.Failures - Free, 10)));
        account.LockedUntil = (scope.Now + (pause < LongestPause ? pause : LongestPause)).ToString("O");
        if (account.Failures != Free)
            return; // one letter is enough
        scope.Write(new Deed(AccountNode.Of(account.Id), "pause") { Facts = new() { ["failures"] = account.Failures } });
        letters.Paused(scope, account);
    }
}
