using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>What somebody who asks for the digest is written, and what they agree to by confirming.</summary>
public sealed class SubscriptionLetters(PublicAddress host, IServiceProvider services)
{
    /// <summary>How long the link that confirms works.</summary>
    public static readonly TimeSpan Confirming = TimeSpan.FromDays(7);

    /// <summary>To keep the address, and to write to it once a month.</summary>
    public static readonly ConsentPurpose Purpose = new(
        "digest", new("Send me the digest", "Присылайте мне дайджест"),
        new("The centre keeps your mail address with the topics and the language that you chose, to send you the digest, at most one letter a month, and for nothing else. Nobody else gets the address, and nobody counts whether you opened a letter. It is kept until you erase it; you can leave with one click in every letter, and change or erase everything by the private link in it.",
            "Центр хранит адрес вашей почты с выбранными темами и языком, чтобы присылать вам дайджест — не больше одного письма в месяц — и ни для чего другого. Адрес никому не передаётся, и никто не считает, открыли ли вы письмо. Он хранится, пока вы его не удалите; отписаться можно одним нажатием в каждом письме, а изменить или удалить всё — по личной ссылке в нём."));

    /// <summary>Asks whoever has the address whether it was they; at most one letter an hour, however often somebody asks.</summary>
    internal void Ask(ActScope scope, Subscription one) => Send(scope, one, "ask",
        new("Confirm that you want the digest", "Подтвердите подписку на дайджест"),
        new($"Somebody, we hope you, asked for the digest to be sent to this address. Open this page and press the button on it:\n{Link(one, SubscriptionNode.Confirm(one.ConfirmToken))}\n\nThe link works for seven days. If it was not you, do nothing: without your confirmation nothing is sent.",
            $"Кто-то, надеемся, вы, попросил присылать на этот адрес дайджест. Откройте страницу и нажмите на ней кнопку:\n{Link(one, SubscriptionNode.Confirm(one.ConfirmToken))}\n\nСсылка действует семь дней. Если это были не вы, ничего не делайте: без вашего подтверждения ничего не придёт."));

    /// <summary>Tells a subscriber that they are one, when somebody asks again with their address; the page answers alike.</summary>
    internal void Already(ActScope scope, Subscription one) => Send(scope, one, "already",
        new("You get the digest already", "Вы уже получаете дайджест"),
        new($"Somebody asked for the digest to be sent to this address, which gets it already. Nothing was changed. Topics, frequency and language are here; the link is private:\n{Link(one, SubscriptionNode.Own(one.OwnToken))}",
            $"Кто-то попросил присылать дайджест на этот адрес, хотя он уже приходит. Ничего не изменилось. Темы, частота и язык — здесь, ссылка личная:\n{Link(one, SubscriptionNode.Own(one.OwnToken))}"));

    /// <summary>An address of the house in a subscriber's language.</summary>
    internal string Link(Subscription one, string address) => Link(one.Language, address);

    internal string Link(string language, string address) => host.Of(services, Languages.Of(language), address);

    private static void Send(ActScope scope, Subscription one, string what, Sentence subject, Sentence text)
    {
        var language = Languages.Of(one.Language);
        Outbox.Add(scope, new Letter($"digest-{what}/{one.Id}/{scope.At()[..13]}", one.Mail, language, subject.In(language), text.In(language)));
    }
}
