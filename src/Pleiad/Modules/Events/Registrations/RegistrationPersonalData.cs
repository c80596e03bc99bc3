using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>What registrations hold about people, and how long.</summary>
internal static class RegistrationPersonalData
{
    private const string Whose = "(account = @account AND account <> '') OR (mail = @mail AND mail <> '')";
    private const string Emptied = "name = '', mail = '', organisation = '', answers = '{}', account = ''";

    public static PersonalData Registrations { get; } = new("event-registrations", (connection, holder) => new JsonArray([.. connection.Rows(
        $"SELECT id, gathering, admission, state, name, mail, organisation, answers, asked_at FROM events_registration WHERE {Whose} ORDER BY asked_at, id",
        r => new JsonObject
        {
            ["reference"] = r.GetString(0), ["gathering"] = r.GetString(1), ["admission"] = r.GetString(2), ["state"] = r.GetString(3), ["name"] = r.GetString(4), ["mail"] = r.GetString(5), ["organisation"] = r.GetString(6),
            ["answers"] = JsonNode.Parse(r.GetString(7)), ["registeredAt"] = r.GetString(8),
        }, ("@account", holder.Account), ("@mail", holder.Mail))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var id in connection.Rows($"SELECT id FROM events_registration WHERE {Whose}", r => r.GetString(0), ("@account", holder.Account), ("@mail", holder.Mail)))
                Empty(connection, id);
        },
    };

    public static RetentionRule Rule { get; } = new(
        "event-registrations", new("Names, addresses and answers of those who registered for a gathering", "Имена, адреса и ответы зарегистрированных на событие"), new("a year after the gathering", "год после события"),
        new("So that the organisers can answer for who took part", "Чтобы организаторы могли подтвердить участие"),
        (connection, now) =>
        {
            var before = now.UtcDateTime.AddYears(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var over = connection.Rows("SELECT r.id FROM events_registration r JOIN events_gathering g ON g.id = r.gathering WHERE r.mail <> '' AND g.starts <> '' AND (CASE WHEN g.ends = '' THEN g.starts ELSE g.ends END) < @before", r => r.GetString(0), ("@before", before));
            foreach (var id in over)
                Empty(connection, id);
            return over.Count;
        });

    private static void Empty(DbConnection connection, string id)
    {
        connection.Execute($"UPDATE events_registration SET {Emptied}, shown = @no WHERE id = @id", ("@no", false), ("@id", id));
        ConsentRegister.Erase(connection, Registration.NodeOf(id).Path);
    }
}
