using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>What an investor who keeps a filter is written, and what they agree to by confirming.</summary>
public sealed class WatchLetters(PublicAddress host, IServiceProvider services)
{
    /// <summary>To keep the address with the filter.</summary>
    public static readonly ConsentPurpose Purpose = new(
        "offer-watch", new("Write to me when a new plot fits this", "Напишите мне, когда появится подходящий участок"),
        new("The centre keeps your mail address with this filter, to write to you when a new plot passes it, and for nothing else. Nobody else gets the address. Every letter has a link that ends this with one click; then the address is deleted at once.",
            "Центр хранит адрес вашей почты вместе с этим фильтром, чтобы написать вам, когда его пройдёт новый участок, и ни для чего другого. Адрес никому не передаётся. В каждом письме есть ссылка, которая прекращает это одним нажатием; адрес при этом сразу удаляется."));

    /// <summary>Asks whoever has the address whether it was they; at most one letter an hour, however often somebody asks.</summary>
    internal void Ask(ActScope scope, OfferWatch watch)
    {
        var said = WatchQuestion.Say(watch.Asked);
        Outbox.Add(scope, new Letter($"watch/{watch.Id}/ask/{scope.At()[..13]}", watch.Mail, watch.In, new Sentence("Confirm that you want to hear of new plots", "Подтвердите, что хотите узнавать о новых участках").In(watch.In),
            new Sentence($"Somebody, we hope you, wants to be told at this address when a new plot has: {said.En}. Open this page and press the button on it:\n{Link(watch, OfferWatch.Page(watch.Token))}\n\nThe link works for seven days. If it was not you, do nothing: without your confirmation nothing is sent.",
                $"Кто-то, надеемся, вы, хочет узнавать по этому адресу о новых участках, у которых есть: {said.Ru}. Откройте страницу и нажмите на ней кнопку:\n{Link(watch, OfferWatch.Page(watch.Token))}\n\nСсылка действует семь дней. Если это были не вы, ничего не делайте: без вашего подтверждения ничего не придёт.").In(watch.In)));
    }

    /// <summary>Tells of new plots that pass the filter.</summary>
    internal void Found(ActScope scope, OfferWatch watch, IReadOnlyList<PlotView> plots)
    {
        var (said, leave) = (WatchQuestion.Say(watch.Asked), Link(watch, OfferWatch.Leave(watch.LeaveToken)));
        string Line(PlotView plot) => $"* {plot.Offer.Title(watch.In)}{(plot.Illustrative ? new Sentence(" (illustrative)", " (пример)").In(watch.In) : "")}\n  {Link(watch, OfferAddress.Of(plot.Offer.Id))}";
        Outbox.Add(scope, new Letter($"watch/{watch.Id}/{plots[^1].Offer.Id}", watch.Mail, watch.In, new Sentence(plots.Count == 1 ? "A new plot fits what you look for" : "New plots fit what you look for", plots.Count == 1 ? "Новый участок подходит под ваш запрос" : "Новые участки подходят под ваш запрос").In(watch.In),
            $"{new Sentence($"You look for: {said.En}.", $"Вы ищете: {said.Ru}.").In(watch.In)}\n\n{string.Join("\n", plots.Select(Line))}\n\n{new Sentence("End these letters with one click", "Прекратить эти письма одним нажатием").In(watch.In)}:\n{leave}")
        {
            Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = $"<{leave}>", ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" },
        });
    }

    private string Link(OfferWatch watch, string address) => host.Of(services, watch.In, address);
}
