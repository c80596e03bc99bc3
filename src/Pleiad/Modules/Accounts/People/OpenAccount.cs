using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Accounts.Links;

namespace Pleiad.Modules.Accounts.People;

/// <summary>What somebody tells who is to have an account.</summary>
/// <param name="Mail">In lower case.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="PasswordHash">Made before the act, because it takes long.</param>
/// <param name="Language">en or ru.</param>
/// <param name="Born">The date of birth of a minor; "" for everybody else.</param>
/// <param name="GuardianMail">Of a minor; "" for everybody else.</param>
internal sealed record NewAccount(string Mail, string Name, string PasswordHash, string Language, string Born = "", string GuardianMail = "");

/// <summary>Opens an account.</summary>
internal static class OpenAccount
{
    /// <exception cref="ConflictException">The mail address has one.</exception>
    public static Account Run(ActScope scope, NewAccount person)
    {
        if (scope.Db.Accounts.Any(a => a.Mail == person.Mail))
            throw new ConflictException("mail-taken", "There is an account with this mail address. Sign in with it.", "С этим адресом уже есть учётная запись. Войдите с ней.");
        var account = new Account
        {
            Id = Secret.NewId(),
            Mail = person.Mail,
            Name = person.Name,
            PasswordHash = person.PasswordHash,
            Language = person.Language,
            Born = person.Born,
            GuardianMail = person.GuardianMail,
            CreatedAt = scope.Now.ToString("O"),
        };
        scope.Db.Add(account);
        scope.Write(new Deed(AccountNode.Of(account.Id), "open")
        {
            Facts = new() { ["name"] = Journal.Hidden(scope.Connection, account.Id, person.Name), ["mail"] = Journal.Hidden(scope.Connection, account.Id, person.Mail) },
        });
        return account;
    }
}
