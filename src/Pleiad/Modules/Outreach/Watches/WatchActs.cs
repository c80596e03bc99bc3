using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>
/// Somebody wants to be told of new plots that pass a filter. Whoever asks learns nothing of the address: the answer is the same for every one,
/// and only a letter tells the one who can read it.
/// </summary>
public static class AskForWatch
{
    /// <summary>Reads mail, consent, consent-text, and the fields of the filter: area, power, kv, gas, water, zone, class, rail.</summary>
    public static Func<ActScope, string> From(Form form, Language language, WatchLetters letters)
    {
        var mail = form.Mail("mail");
        var question = WatchQuestion.Of(form);
        if (question.Length == 0 && WatchQuestion.Fields.All(f => form.ErrorOf(f) is null))
            form.Refuse("", "Say at least one thing that a plot must have: otherwise every new one would be written of. For all of them there is the digest.", "Укажите хотя бы одно условие: иначе письмо приходило бы о каждом новом участке. Обо всех пишет дайджест.");
        if (!form.Ticked("consent"))
            form.Refuse("consent", "Tick this if you want these letters: without your consent we may not keep your address.", "Отметьте, если хотите получать эти письма: без согласия мы не вправе хранить ваш адрес.");
        else if (form.Typed("consent-text") != WatchLetters.Purpose.Hash)
            form.Refuse("consent", "The text was changed since you opened this page. Read it again below.", "Текст согласия изменился, пока страница была открыта. Прочитайте его ещё раз ниже.");
        return scope =>
        {
            if (Addresses.Suppressed(scope.Connection, mail))
                return OfferWatch.All + "/asked";
            var there = scope.Db.OfferWatches.FirstOrDefault(w => w.Mail == mail && w.Question == question && w.State != WatchFlow.Ended);
            var watch = there ?? new OfferWatch
            {
                Id = Guid.CreateVersion7(scope.Now).ToString("N"), Mail = mail, State = WatchFlow.Life.Start, Question = question, Language = language == Language.Russian ? "ru" : "en", Token = PrivateSecret.New(), LeaveToken = PrivateSecret.New(),
                ConsentHash = "", AskedAt = scope.At(), ExpiresAt = "", SeenAt = scope.At(),
            };
            if (watch.State == WatchFlow.Pending)
                watch = watch with { ConsentHash = WatchLetters.Purpose.Hash, ExpiresAt = (scope.Now + SubscriptionLetters.Confirming).ToString("O") };
            if (there is null)
            {
                scope.Db.OfferWatches.Add(watch);
                scope.Write(new Deed(watch.Node, "ask") { To = watch.State, Facts = new JsonObject { ["question"] = question } });
            }
            else
                scope.Put(watch);
            letters.Ask(scope, watch); // one that is confirmed already gets the link of its page
            return OfferWatch.All + "/asked";
        };
    }
}

/// <summary>The person behind the address presses the button: from now on new plots that pass the filter are written of. A second press does nothing.</summary>
public static class ConfirmWatch
{
    public static string Run(ActScope scope, string token, ConsentRegister consents)
    {
        var watch = Find(scope, token);
        if (watch.State == WatchFlow.Active)
            return OfferWatch.Page(token);
        var made = WatchFlow.Life.Must("confirm", watch.State, watch);
        if (string.CompareOrdinal(watch.ExpiresAt, scope.At()) <= 0 || watch.ConsentHash != WatchLetters.Purpose.Hash)
            throw new ConflictException("link-over", "This link is over: seven days passed, or the text you agreed to was changed. Ask once more on the page of the plots.", "Ссылка больше не действует: прошло семь дней или изменился текст согласия. Попросите ещё раз на странице участков.");
        scope.Put(watch with { State = made.To, SeenAt = scope.At() });
        scope.Write(new Deed(watch.Node, made.Name) { From = watch.State, To = made.To });
        consents.Give(scope, watch.Node.Path, WatchLetters.Purpose.Id, watch.In, new ConsentProof($"form {OfferWatch.All}", $"ticked at {watch.AskedAt}, confirmed by the link in the letter at {scope.At()}"), watch.Node);
        return OfferWatch.Page(token);
    }

    internal static OfferWatch Find(ActScope scope, string token) => OfferWatch.Link.Open(scope.Db.OfferWatches, token);
}

/// <summary>One click, and nothing is written any more: the address and the consent go with it. Who is not known has nothing to end, and that is no news to anybody.</summary>
public static class EndWatch
{
    public static string Run(ActScope scope, string token, ConsentRegister consents)
    {
        var live = scope.Db.OfferWatches.Where(w => w.State != WatchFlow.Ended);
        if ((OfferWatch.Leaving.Seek(live, token) ?? OfferWatch.Link.Seek(live, token)) is { } watch)
        {
            var made = WatchFlow.Life.Must("end", watch.State, watch);
            if (consents.Holds(scope.Connection, watch.Node.Path, WatchLetters.Purpose.Id))
                consents.Withdraw(scope, watch.Node.Path, WatchLetters.Purpose.Id, watch.Node);
            Outbox.TakeBack(scope.Connection, $"watch/{watch.Id}/", watch.Mail);
            scope.Put(watch with { State = made.To, Mail = "" });
            scope.Write(new Deed(watch.Node, made.Name) { From = watch.State, To = made.To });
        }

        return OfferWatch.Leave(token);
    }
}
