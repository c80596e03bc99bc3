using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What contests hold about an account: the ideas it entered and the juries it sits in. Ideas and scores stay, whose they are goes.</summary>
internal static class ContestPersonalData
{
    private const int KeptDays = 183;

    /// <summary>How long an author has to confirm the address.</summary>
    internal const int UnconfirmedDays = 14;

    public static PersonalData Sides { get; } = new("contests", (connection, holder) =>
    {
        var ideas = connection.Rows("SELECT contest, title, text, author FROM events_idea WHERE account = @account ORDER BY entered_at", row => (JsonNode?)new JsonObject { ["contest"] = row.GetString(0), ["title"] = row.GetString(1), ["text"] = row.GetString(2), ["name"] = row.GetString(3) }, ("@account", holder.Account));
        var juries = connection.Rows("SELECT contest, group_key FROM events_juror WHERE account = @account ORDER BY joined_at", row => (JsonNode?)new JsonObject { ["contest"] = row.GetString(0), ["group"] = row.GetString(1) }, ("@account", holder.Account));
        return ideas.Count + juries.Count == 0 ? null : new JsonObject { ["ideas"] = new JsonArray([.. ideas]), ["juries"] = new JsonArray([.. juries]) };
    })
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE events_idea SET account = '', author = '', mail = '' WHERE account = @account", ("@account", holder.Account));
            connection.Execute("UPDATE events_juror SET account = '', mail = '', left_at = CASE left_at WHEN '' THEN joined_at ELSE left_at END WHERE account = @account", ("@account", holder.Account));
        },
    };

    /// <summary>An address that nobody confirmed may be somebody else's.</summary>
    public static RetentionRule Unconfirmed { get; } = new(
        "contest-unconfirmed",
        new("Ideas whose author did not confirm the address", "Идеи, автор которых не подтвердил адрес"), new($"{UnconfirmedDays} days after they were entered", $"{UnconfirmedDays} дней после подачи"),
        new("So that whoever reads letters late can still confirm", "Чтобы успел подтвердить тот, кто читает почту не сразу"),
        (connection, now) =>
        {
            var over = connection.Rows($"SELECT id, mail FROM events_idea WHERE state = '{IdeaFlow.Unconfirmed}' AND entered_at < @before", row => (Id: row.GetString(0), Mail: row.GetString(1)), ("@before", now.AddDays(-UnconfirmedDays).ToString("O")));
            foreach (var (id, mail) in over)
            {
                ConsentRegister.Erase(connection, Idea.Of(id).Path);
                Journal.Forget(connection, Idea.Of(id).Path);
                Outbox.TakeBack(connection, $"idea/{id}/", mail);
                connection.Execute("DELETE FROM events_idea WHERE id = @id", ("@id", id));
            }

            return over.Count;
        });

    public static RetentionRule Addresses { get; } = new(
        "contest-addresses",
        new("Mail addresses of authors and jurors of contests, and the marks that kept them on one side", "Адреса авторов и членов жюри конкурсов и метки, не дававшие быть на двух сторонах"),
        new($"{KeptDays} days after the contest ended", $"{KeptDays} дня после завершения конкурса"),
        new("By then every question about the result has been asked", "К этому времени все вопросы об итоге заданы"),
        (connection, now) =>
        {
            const string Over = "(SELECT id FROM events_contest WHERE state IN ('closed', 'dropped') AND changed_at < @before)";
            var before = ("@before", (object?)now.AddDays(-KeptDays).ToString("O"));
            return connection.Execute($"UPDATE events_idea SET mail = '' WHERE mail <> '' AND contest IN {Over}", before) + connection.Execute($"UPDATE events_juror SET mail = '' WHERE mail <> '' AND contest IN {Over}", before)
                + connection.Execute($"DELETE FROM events_contest_side WHERE contest IN {Over}", before);
        });
}
