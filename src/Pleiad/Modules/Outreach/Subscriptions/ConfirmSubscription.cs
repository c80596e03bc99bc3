using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>The person behind the address presses the button: from now on the digest comes, and the consent counts. A second press does nothing.</summary>
public static class ConfirmSubscription
{
    public static string Run(ActScope scope, ConsentRegister consents, string token)
    {
        var one = SubscriptionNode.Confirming.Open(scope.Db.Subscriptions.AsTracking().Where(s => s.Mail != ""), token);
        if (one.State == SubscriptionFlow.Confirmed)
            return SubscriptionNode.Own(one.OwnToken);
        var made = SubscriptionFlow.Life.Must("confirm", one.State, one);
        if (one.Expired(scope.Now))
            throw new ConflictException("link-over", "This link was good for seven days, and they are over. Ask for a new one below; it comes to the same address.", "Ссылка действовала семь дней, и они прошли. Попросите новую ниже: она придёт на тот же адрес.");
        if (one.ConsentHash != SubscriptionLetters.Purpose.Hash)
            throw new ConflictException("consent-text", "The text you agreed to was changed since you asked. Read it below, and ask for a new link if you still agree.", "Текст согласия с тех пор изменился. Прочитайте его ниже и, если согласны, попросите новую ссылку.");
        var from = one.State;
        (one.State, one.ConfirmedAt, one.ChangedAt) = (made.To, scope.At(), scope.At());
        var node = SubscriptionNode.Of(one.Id);
        scope.Write(new Deed(node, made.Name) { From = from, To = one.State });
        consents.Give(scope, node.Path, SubscriptionLetters.Purpose.Id, Languages.Of(one.Language), new ConsentProof($"form {SubscriptionNode.Digest}", $"ticked at {one.AskedAt}, confirmed by the link in the letter at {scope.At()}"), node);
        return SubscriptionNode.Own(one.OwnToken);
    }
}
