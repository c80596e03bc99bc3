using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>A subscriber changes what comes, how often and in which language.</summary>
public static class ChangeSubscription
{
    public static string Run(ActScope scope, string token, Wish wish)
    {
        var one = SubscriptionNode.Owning.Open(scope.Db.Subscriptions.AsTracking(), token);
        var made = SubscriptionFlow.Life.Must("change", one.State, one);
        (one.Topics, one.Frequency, one.Language, one.ChangedAt) = (wish.Topics, wish.Frequency, wish.Language, scope.At());
        scope.Write(new Deed(SubscriptionNode.Of(one.Id), made.Name) { From = one.State, To = made.To, Facts = new() { ["topics"] = one.Topics, ["frequency"] = one.Frequency } });
        return SubscriptionNode.Own(token);
    }
}

/// <summary>A subscription ends: by its subscriber's click, or because letters come back or are complained of. Done twice it is done once.</summary>
public sealed class EndSubscription(ConsentRegister consents)
{
    /// <summary>Letters of the digest that did not leave yet are taken back with it.</summary>
    private const string Keys = "digest";

    /// <summary>One click; an address that nobody knows has nothing to end, and that is no news to anybody.</summary>
    public string Leave(ActScope scope, string token)
    {
        if ((SubscriptionNode.Leaving.Seek(scope.Db.Subscriptions.AsTracking(), token) ?? SubscriptionNode.Owning.Seek(scope.Db.Subscriptions.AsTracking(), token)) is { State: SubscriptionFlow.Pending or SubscriptionFlow.Confirmed } one)
            Move(scope, one, "leave");
        return SubscriptionNode.Leave(token);
    }

    /// <summary>What an officer learnt of an address, or what the outbox met there.</summary>
    /// <exception cref="NotFoundException">Nobody subscribed with it.</exception>
    public string Note(ActScope scope, string mail, string move)
    {
        var one = scope.Db.Subscriptions.AsTracking().FirstOrDefault(s => s.Mail == mail) ?? throw new NotFoundException("Nobody subscribed with this address.", "С этим адресом никто не подписан.", new Suggestion("The subscribers", "Подписчики", SubscriptionNode.Subscribers));
        Move(scope, one, move);
        if (move == "complain")
            Addresses.Suppress(scope, mail, SubscriptionFlow.Complained);
        if (move == "lift")
            Addresses.Lift(scope, mail);
        return SubscriptionNode.Subscribers;
    }

    /// <summary>Erases everything of a subscriber at their own wish; with <paramref name="never"/> nothing may be sent to the address again, whoever asks.</summary>
    public string Erase(ActScope scope, string token, bool never)
    {
        var one = SubscriptionNode.Owning.Open(scope.Db.Subscriptions.AsTracking(), token);
        if (never)
            Addresses.Suppress(scope, one.Mail, SubscriptionFlow.Erased);
        Erase(scope.Connection, one.Mail);
        var from = one.State;
        Blank(one);
        scope.Write(new Deed(SubscriptionNode.Of(one.Id), "erase") { From = from, To = one.State });
        return SubscriptionNode.Asked + "?erased=yes";
    }

    /// <summary>Takes the letters, the consent and what was hidden in the journal; the row itself stays without the person.</summary>
    internal static void Erase(DbConnection connection, string mail)
    {
        foreach (var id in connection.Rows("SELECT id FROM outreach_subscription WHERE mail = @mail AND mail <> ''", row => row.GetString(0), ("@mail", mail)))
        {
            ConsentRegister.Erase(connection, SubscriptionNode.Of(id).Path);
            Journal.Forget(connection, SubscriptionNode.Of(id).Path);
        }

        Outbox.Forget(connection, mail);
    }

    private static void Blank(Subscription one)
    {
        (one.State, one.Mail, one.Topics, one.ConfirmToken, one.OwnToken, one.LeaveToken) = (SubscriptionFlow.Erased, "", "", "", "", "");
    }

    private void Move(ActScope scope, Subscription one, string move)
    {
        var made = SubscriptionFlow.Life.Must(move, one.State, one);
        var (from, node) = (one.State, SubscriptionNode.Of(one.Id));
        (one.State, one.ChangedAt) = (made.To, scope.At());
        scope.Write(new Deed(node, move) { From = from, To = made.To });
        if (move == "leave" && consents.Holds(scope.Connection, node.Path, SubscriptionLetters.Purpose.Id))
            consents.Withdraw(scope, node.Path, SubscriptionLetters.Purpose.Id, node);
        Outbox.TakeBack(scope.Connection, Keys, one.Mail);
    }
}
