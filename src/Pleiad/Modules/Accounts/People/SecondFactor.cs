using Pleiad.Modules.Accounts.Links;

namespace Pleiad.Modules.Accounts.People;

/// <summary>The second thing that proves who somebody is: a code of the authenticator, or one of the recovery codes. Each counts once.</summary>
internal static class SecondFactor
{
    /// <summary>Uses a code: true when it is right and new. The account is changed, and must be saved.</summary>
    public static bool Use(Account account, string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (AuthenticatorCode.Step(account.AuthenticatorKey, typed, now) is { } step && step > account.AuthenticatorStep)
        {
            account.AuthenticatorStep = step;
            return true;
        }

        var left = account.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(Secret.Hash(typed)))
            return false;
        account.RecoveryCodes = string.Join(' ', left);
        return true;
    }
}
