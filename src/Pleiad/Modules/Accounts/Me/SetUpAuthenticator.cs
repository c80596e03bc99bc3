using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>Sets up an authenticator, once it showed that it has the key, and makes the recovery codes that stand in for it.</summary>
internal static class SetUpAuthenticator
{
    private const int Codes = 10, CodeBytes = 10; // 80 random bits each

    /// <returns>The recovery codes, which nobody can find out again.</returns>
    /// <exception cref="ConflictException">The code does not fit the key.</exception>
    public static IReadOnlyList<string> Run(ActScope scope, string account, string key, string code)
    {
        if (AuthenticatorCode.Step(key, string.Concat(code.Where(char.IsAsciiDigit)), scope.Now) is not { } step)
            throw new ConflictException("code", "This code does not fit the key. Take the one that is shown now; if it fails again, the clock of the device may be wrong.", "Код не подходит к ключу. Введите тот, что показан сейчас; если не выйдет, проверьте часы устройства.");
        string[] codes = [.. Enumerable.Range(0, Codes).Select(_ => AuthenticatorCode.Base32(RandomNumberGenerator.GetBytes(CodeBytes)))];
        var hashes = string.Join(' ', codes.Select(Secret.Hash));
        var changed = scope.Db.Accounts.Where(a => a.Id == account && !a.Demonstration && a.AuthenticatorKey == "")
            .ExecuteUpdate(a => a.SetProperty(x => x.AuthenticatorKey, key).SetProperty(x => x.AuthenticatorStep, step).SetProperty(x => x.RecoveryCodes, hashes));
        if (changed == 0)
            throw new ConflictException("authenticator", "There is an authenticator already, or this is a demonstration account, which stays as it is.", "Приложение уже подключено, или это демонстрационная запись, а она не меняется.");
        scope.Write(new Deed(AccountNode.Of(account), "set-up-authenticator"));
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(p => new string(p))))];
    }

    public static void Remove(ActScope scope, string account)
    {
        var changed = scope.Db.Accounts.Where(a => a.Id == account && a.AuthenticatorKey != "").ExecuteUpdate(a => a.SetProperty(x => x.AuthenticatorKey, "").SetProperty(x => x.RecoveryCodes, ""));
        if (changed > 0)
            scope.Write(new Deed(AccountNode.Of(account), "remove-authenticator"));
    }
}
