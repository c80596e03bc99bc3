using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>What the digest holds about somebody: by the mail address of their account, since subscribing needs none.</summary>
internal static class SubscriptionPersonalData
{
    private const int KeptUnconfirmed = 30; // days

    public static PersonalData Subscriptions { get; } = new("outreach-subscriptions", (connection, holder) => holder.Mail.Length == 0 ? null : connection.Rows(
        "SELECT id, state, topics, frequency, language, asked_at, confirmed_at FROM outreach_subscription WHERE mail = @mail", row => new JsonObject
        {
            ["id"] = row.GetString(0), ["state"] = row.GetString(1), ["topics"] = row.GetString(2), ["frequency"] = row.GetString(3), ["language"] = row.GetString(4), ["askedAt"] = row.GetString(5), ["confirmedAt"] = row.GetString(6),
        },
        ("@mail", holder.Mail)) is { Count: > 0 } all ? new JsonArray([.. all.Select(one => With(connection, one))]) : null)
    {
        Erase = (connection, holder) =>
        {
            if (holder.Mail.Length == 0)
                return;
            EndSubscription.Erase(connection, holder.Mail);
            connection.Execute("DELETE FROM outreach_subscription WHERE mail = @mail", ("@mail", holder.Mail));
        },
    };

    /// <summary>An address that nobody confirmed may be somebody else's.</summary>
    public static RetentionRule Unconfirmed { get; } = new(
        "digest-unconfirmed",
        new("Requests for the digest that nobody confirmed, with the address", "Неподтверждённые запросы дайджеста вместе с адресом"),
        new($"{KeptUnconfirmed} days after the link stopped to work", $"{KeptUnconfirmed} дней после окончания действия ссылки"),
        new("So that whoever comes late can ask for a new link", "Чтобы опоздавший мог попросить новую ссылку"),
        (connection, now) => connection.Execute("DELETE FROM outreach_subscription WHERE state = 'pending' AND expires_at < @before", ("@before", now.AddDays(-KeptUnconfirmed).ToString("O"))));

    private static JsonObject With(System.Data.Common.DbConnection connection, JsonObject one)
    {
        one["consents"] = new JsonArray([.. ConsentRegister.Of(connection, SubscriptionNode.Of((string)one["id"]!).Path).Select(c => new JsonObject { ["purpose"] = c.Purpose, ["version"] = c.Hash, ["proof"] = c.Proof.Proof, ["givenAt"] = c.GivenAt, ["withdrawnAt"] = c.WithdrawnAt })]);
        return one;
    }
}
