using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>What somebody who asks for the digest chose.</summary>
public sealed record Wish(string Topics, string Frequency, string Language);

/// <summary>
/// Somebody asks for the digest at an address. Whoever asks learns nothing of the address: known, unknown or never to be written to, the
/// answer is the same, and only a letter tells the one who can read it.
/// </summary>
public static class AskForDigest
{
    public static string Run(ActScope scope, SubscriptionLetters letters, string mail, Wish wish)
    {
        if (Addresses.Suppressed(scope.Connection, mail))
            return SubscriptionNode.Asked;
        var one = scope.Db.Subscriptions.AsTracking().FirstOrDefault(s => s.Mail == mail);
        if (one is { State: SubscriptionFlow.Confirmed })
        {
            letters.Already(scope, one); // nothing is changed: anybody can type an address
            return SubscriptionNode.Asked;
        }

        var from = one?.State;
        if (one is null)
            scope.Db.Subscriptions.Add(one = New(scope, mail, wish));
        else if (one.State == SubscriptionFlow.Pending)
            (one.Topics, one.Frequency, one.Language) = (wish.Topics, wish.Frequency, wish.Language);
        else
            Begin(one, wish);
        (one.AskedAt, one.ChangedAt, one.ExpiresAt, one.ConsentHash) = (scope.At(), scope.At(), (scope.Now + SubscriptionLetters.Confirming).ToString("O"), SubscriptionLetters.Purpose.Hash);
        if (from != SubscriptionFlow.Pending)
            scope.Write(new Deed(SubscriptionNode.Of(one.Id), "ask") { From = from ?? "", To = one.State, Facts = new JsonObject { ["topics"] = one.Topics, ["frequency"] = one.Frequency } });
        letters.Ask(scope, one);
        return SubscriptionNode.Asked;
    }

    private static Subscription New(ActScope scope, string mail, Wish wish) => new()
    {
        Id = Guid.NewGuid().ToString("N"), Mail = mail, State = SubscriptionFlow.Life.Start, Topics = wish.Topics, Frequency = wish.Frequency, Language = wish.Language,
        ConfirmToken = PrivateSecret.New(), OwnToken = PrivateSecret.New(), LeaveToken = PrivateSecret.New(), ConsentHash = "", AskedAt = "", ExpiresAt = "", ChangedAt = scope.At(),
    };

    /// <summary>A new beginning has new links: those of the old letters open nothing any more.</summary>
    private static void Begin(Subscription one, Wish wish)
    {
        one.State = SubscriptionFlow.Life.Must("ask", one.State, one).To;
        (one.Topics, one.Frequency, one.Language) = (wish.Topics, wish.Frequency, wish.Language);
        (one.ConfirmToken, one.OwnToken, one.LeaveToken) = (PrivateSecret.New(), PrivateSecret.New(), PrivateSecret.New());
    }
}

/// <summary>Whoever had an old link asks for a new one; it goes to the address, so that nobody else gets it.</summary>
public static class AskOnceMore
{
    public static string Run(ActScope scope, SubscriptionLetters letters, string token)
    {
        var one = SubscriptionNode.Confirming.Open(scope.Db.Subscriptions.AsTracking().Where(s => s.State == SubscriptionFlow.Pending && s.Mail != ""), token);
        (one.ConfirmToken, one.AskedAt, one.ExpiresAt, one.ConsentHash) = (PrivateSecret.New(), scope.At(), (scope.Now + SubscriptionLetters.Confirming).ToString("O"), SubscriptionLetters.Purpose.Hash);
        letters.Ask(scope, one);
        return SubscriptionNode.Asked;
    }
}
