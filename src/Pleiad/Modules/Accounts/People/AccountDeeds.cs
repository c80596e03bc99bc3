using Pleiad.Kernel;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Accounts.People;

/// <summary>The verbs of this module for readers of the journal.</summary>
internal static class AccountDeeds
{
    public static IReadOnlyList<DeedName> All { get; } =
    [
        Of("open", "account opened", "открыта учётная запись"),
        Of("become-first-administrator", "became the first administrator", "стал первым администратором"),
        Of("begin-demonstration", "demonstration account begun", "включена демонстрационная запись"),
        Of("end-demonstration", "demonstration account ended", "выключена демонстрационная запись"),
        Of("give-role", "role given", "дана роль"),
        Of("take-role", "role taken away", "роль отозвана"),
        Of("begin-on-behalf", "began to act on behalf", "начаты действия от имени"),
        Of("end-on-behalf", "stopped acting on behalf", "закончены действия от имени"),
        Of("pause", "paused after wrong passwords", "вход приостановлен после неверных паролей"),
        Of("ask-reset", "new password asked for", "запрошен новый пароль"),
        Of("reset-password", "new password set by a letter", "новый пароль задан по письму"),
        Of("change-password", "password changed", "пароль сменён"),
        Of("change-profile", "name or language changed", "изменены имя или язык"),
        Of("ask-mail-change", "new mail address named", "указан новый адрес почты"),
        Of("change-mail", "mail address changed", "адрес почты сменён"),
        Of("set-up-authenticator", "authenticator set up", "подключено приложение с кодами"),
        Of("remove-authenticator", "authenticator removed", "отключено приложение с кодами"),
        Of("end-sessions", "sessions ended", "завершены сеансы"),
        Of("ask-guardian", "guardian asked", "спрошен родитель или опекун"),
        Of("guardian-agrees", "guardian agreed", "родитель или опекун согласился"),
        Of("guardian-refuses", "guardian refused", "родитель или опекун отказал"),
        Of("erase", "account erased", "учётная запись удалена"),
        Of("invite", "invitation sent", "послано приглашение"),
        Of("withdraw-invitation", "invitation withdrawn", "приглашение отозвано"),
        Of("accept-invitation", "invitation accepted", "приглашение принято"),
        new("accounts", "retain", new("taken away by a rule of retention", "убрано по правилу хранения")),
    ];

    private static DeedName Of(string move, string en, string ru) => new(AccountNode.Kind, move, new Sentence(en, ru));
}
