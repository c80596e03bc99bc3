using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Letters;

/// <summary>The letters that accounts cause, in the language of whoever reads them. A letter is part of the act: it goes out when the act is done.</summary>
internal sealed class AccountLetters(PublicAddress host, IServiceProvider services)
{
    /// <summary>To somebody who is to hold a role.</summary>
    public void Invitation(ActScope scope, string mail, string language, Sentence role, Sentence where, string by, string secret) => Send(scope, $"invitation/{Mark(secret)}", mail, language,
        new("You are invited to Pleiad", "Вас приглашают в Pleiad"),
        new($"{by} invites you to be {role.En} for {where.En}.\n\nThe link works once, within seven days:\n{Link("en", "/accounts/invitations/", secret)}\n\nIf this is not for you, do nothing.",
            $"{by} приглашает вас на роль «{role.Ru}», {where.Ru}.\n\nСсылка действует один раз, семь дней:\n{Link("ru", "/accounts/invitations/", secret)}\n\nЕсли это письмо не вам, ничего не делайте."));

    /// <summary>To somebody who asked for an account.</summary>
    public void Registration(ActScope scope, string mail, string language, string secret, string reference) => Send(scope, $"registration/{reference}", mail, language,
        new("Your account in Pleiad", "Ваша учётная запись в Pleiad"),
        new($"Somebody, probably you, asked for an account with this address ({reference}). The link works once, within a day:\n{Link("en", "/accounts/registrations/", secret)}\n\nIf it was not you, do nothing.",
            $"Кто-то, вероятно вы, попросил учётную запись с этим адресом ({reference}). Ссылка действует один раз, сутки:\n{Link("ru", "/accounts/registrations/", secret)}\n\nЕсли это были не вы, ничего не делайте."));

    /// <summary>To somebody who asked for an account and has one.</summary>
    public void HasAccount(ActScope scope, string mail, string language, string reference) => Send(scope, $"has-account/{reference}", mail, language,
        new("You have an account in Pleiad", "У вас уже есть учётная запись в Pleiad"),
        new($"Somebody, probably you, asked for an account with this address ({reference}). There is one: sign in, or set a new password if you forgot it.\n{host.Of(services, "/accounts/sign-in")}",
            $"Кто-то, вероятно вы, попросил учётную запись с этим адресом ({reference}). Она уже есть: войдите или задайте новый пароль.\n{host.Of(services, "/ru/accounts/sign-in")}"));

    public void Reset(ActScope scope, Account account, string secret, string reference) => Send(scope, $"reset/{reference}", account.Mail!, account.Language,
        new("A new password for Pleiad", "Новый пароль для Pleiad"),
        new($"Somebody, probably you, asked for a new password ({reference}). The link works once, within an hour:\n{Link("en", "/accounts/reset/", secret)}\n\nIf it was not you, do nothing: the old password stays.",
            $"Кто-то, вероятно вы, попросил новый пароль ({reference}). Ссылка действует один раз, один час:\n{Link("ru", "/accounts/reset/", secret)}\n\nЕсли это были не вы, ничего не делайте: прежний пароль остаётся."));

    /// <summary>To the new address, which has to prove itself.</summary>
    public void MailChange(ActScope scope, string mail, string language, string secret) => Send(scope, $"mail-change/{Mark(secret)}", mail, language,
        new("Confirm your new mail address", "Подтвердите новый адрес почты"),
        new($"This address is to become that of an account in Pleiad. The link works once, within a day:\n{Link("en", "/accounts/mail-changes/", secret)}\n\nIf it was not you, do nothing.",
            $"Этот адрес должен стать адресом учётной записи в Pleiad. Ссылка действует один раз, сутки:\n{Link("ru", "/accounts/mail-changes/", secret)}\n\nЕсли это были не вы, ничего не делайте."));

    /// <summary>To the old address, which should know.</summary>
    public void MailChanges(ActScope scope, Account account) => Send(scope, $"mail-changes/{account.Id}/{scope.Now:O}", account.Mail!, account.Language,
        new("Your mail address in Pleiad is about to change", "Адрес вашей записи в Pleiad скоро сменится"),
        new($"In your account somebody, probably you, named another mail address. If it was not you, set a new password now:\n{host.Of(services, "/accounts/reset")}",
            $"В вашей учётной записи кто-то, вероятно вы, указал другой адрес почты. Если это были не вы, сразу задайте новый пароль:\n{host.Of(services, "/ru/accounts/reset")}"));

    public void Paused(ActScope scope, Account account) => Send(scope, $"pause/{account.Id}/{scope.Now:O}", account.Mail!, account.Language,
        new("Wrong passwords for your account in Pleiad", "Неверные пароли к вашей записи в Pleiad"),
        new($"Five wrong passwords in a row were tried for your account, so it waits before it takes another. If it was not you, nobody came in; if you forgot the password, set a new one:\n{host.Of(services, "/accounts/reset")}",
            $"К вашей учётной записи пять раз подряд ввели неверный пароль, и она ждёт, прежде чем принять следующий. Если это были не вы, никто не вошёл; если вы забыли пароль, задайте новый:\n{host.Of(services, "/ru/accounts/reset")}"));

    /// <summary>To the parent or guardian of a minor.</summary>
    public void Guardian(ActScope scope, string mail, string language, string name, string secret) => Send(scope, $"guardian/{Mark(secret)}", mail, language,
        new($"{name} names you as parent or guardian", $"{name}: вы названы родителем или опекуном"),
        new($"{name} opened an account in Pleiad and named you as parent or guardian. Please say whether you agree; the link works once, within 30 days:\n{Link("en", "/accounts/guardians/", secret)}\n\nWithout your answer no consent of {name} counts.",
            $"{name} — это имя новой учётной записи в Pleiad, где вы названы родителем или опекуном. Скажите, пожалуйста, согласны ли вы; ссылка действует один раз, 30 дней:\n{Link("ru", "/accounts/guardians/", secret)}\n\nБез вашего ответа ни одно согласие этого человека не действует."));

    /// <summary>Tells the letters of two links apart without telling the links.</summary>
    private static string Mark(string secret) => Secret.Hash(secret)[..16];

    private string Link(string language, string path, string secret) => host.Of(services, Languages.Of(language), path + secret);

    private static void Send(ActScope scope, string key, string mail, string language, Sentence subject, Sentence text)
    {
        if (mail.EndsWith(".example", StringComparison.Ordinal))
            return; // a name that is nobody's by standard (RFC 2606): demonstration accounts have no letter box
        var reads = Languages.Of(language);
        Outbox.Add(scope, new Letter(key, mail, reads, subject.In(reads), text.In(reads)));
    }
}
