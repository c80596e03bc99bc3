using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>The life of a subscription: nothing is sent before the person confirmed, and never again after they left.</summary>
public static class SubscriptionFlow
{
    public const string Pending = "pending";
    public const string Confirmed = "confirmed";
    public const string Unsubscribed = "unsubscribed";
    public const string Bounced = "bounced";
    public const string Complained = "complained";
    public const string Erased = "erased";

    public static Flow<Subscription> Life { get; } = new(
        Pending,
        [
            new State(Pending, new("to be confirmed", "ждёт подтверждения"), new("waits until you confirm it", "ждёт вашего подтверждения")),
            new State(Confirmed, new("confirmed", "подтверждена"), new("you get the digest", "вы получаете дайджест")),
            new State(Unsubscribed, new("ended by the subscriber", "прекращена подписчиком"), new("you left; nothing is sent", "вы отписались; письма не приходят")),
            new State(Bounced, new("letters do not arrive", "письма не доходят"), new("letters did not arrive at this address; nothing is sent", "письма на этот адрес не доходили и больше не отправляются")),
            new State(Complained, new("complained of a letter", "пожаловался на письмо"), new("you complained; nothing is sent", "вы пожаловались; письма не приходят")),
            new State(Erased, new("erased", "удалена"), new("erased", "удалена")),
        ],
        [
            new("ask", new("Ask for the digest", "Подписаться"), [Unsubscribed, Bounced], Pending, DigestRights.Subscribe) { Done = new("asked again", "новый запрос подписки") },
            new("confirm", new("Confirm", "Подтвердить"), [Pending], Confirmed, DigestRights.Subscribe) { Done = new("confirmed", "подтверждено") },
            new("change", new("Save", "Сохранить"), [Confirmed], Confirmed, DigestRights.Subscribe) { Done = new("changed topics or frequency", "изменены темы или частота") },
            new("leave", new("Unsubscribe", "Отписаться"), [Pending, Confirmed], Unsubscribed, DigestRights.Subscribe) { Done = new("left", "подписка прекращена") },
            new("bounce", new("Letters do not arrive", "Письма не доходят"), [Confirmed], Bounced, DigestRights.KeepSubscribers) { Done = new("letters came back", "письма вернулись") },
            new("complain", new("Complained", "Жалоба"), [Confirmed, Unsubscribed], Complained, DigestRights.KeepSubscribers) { Done = new("complained of a letter", "жалоба на письмо") },
            new("lift", new("Let them ask again", "Снова разрешить подписку"), [Bounced, Complained], Unsubscribed, DigestRights.KeepSubscribers) { Done = new("may ask again", "подписка снова возможна") },
            new("erase", new("Erase", "Удалить"), [Pending, Confirmed, Unsubscribed, Bounced, Complained], Erased, DigestRights.Subscribe) { Done = new("erased", "удалено") },
        ]);
}
