using System.Data.Common;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;

namespace Pleiad.Kernel.Personal;

/// <summary>The letters and the consents of a person: what the stairs themselves hold about somebody, and how long.</summary>
public sealed class LettersOfPeople(Storage storage)
{
    private const string Named = "recipient = @mail OR lower(subject) LIKE @name ESCAPE '\\' OR lower(text) LIKE @name ESCAPE '\\' OR lower(html) LIKE @name ESCAPE '\\'";

    /// <summary>Letters to the person; those that name them to others go with an erasure too.</summary>
    public PersonalData Letters => new("letters", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT created_at, sent_at, subject, text FROM kernel_mail WHERE recipient = @mail AND recipient <> '' ORDER BY created_at, id",
        row => new JsonObject { ["createdAt"] = row.GetString(0), ["sentAt"] = row.GetString(1), ["subject"] = row.GetString(2), ["text"] = row.GetString(3) }, ("@mail", holder.Mail))]))
    {
        Erase = (connection, holder) =>
        {
            var name = holder.Name.Length == 0 ? "\\%none" : $"%{Escaped(holder.Name.ToLowerInvariant())}%";
            (string, object?)[] whose = [("@mail", holder.Mail.Length == 0 ? "-" : holder.Mail), ("@name", name)];
            foreach (var id in connection.Rows($"SELECT id FROM kernel_mail WHERE {Named}", row => row.GetString(0), whose))
                RemoveFile(id);
            connection.Execute($"DELETE FROM kernel_mail WHERE {Named}", whose);
        },
    };

    /// <summary>What the person agreed to, with its version; the proof goes with the person.</summary>
    public PersonalData Consents => new("consents", (connection, holder) => new JsonArray([.. ConsentRegister.Of(connection, holder.Account).Select(c => new JsonObject
    {
        ["purpose"] = c.Purpose, ["version"] = c.Hash, ["channel"] = c.Proof.Channel, ["proof"] = c.Proof.Proof, ["guardian"] = c.Proof.Guardian, ["givenAt"] = c.GivenAt, ["withdrawnAt"] = c.WithdrawnAt,
    })]))
    {
        Erase = (connection, holder) => ConsentRegister.Erase(connection, holder.Account),
    };

    /// <summary>Letters that went out or were given up.</summary>
    public RetentionRule Rule => new(
        "letters",
        new("Letters that were sent or given up, with the address", "Отправленные и неотправленные письма вместе с адресом"),
        new($"{SendLetters.Kept.TotalDays} days", $"{SendLetters.Kept.TotalDays} дней"),
        new("So that whoever runs the installation can see why a letter did not arrive", "Чтобы было видно, почему письмо не дошло"),
        Retire);

    private int Retire(DbConnection connection, DateTimeOffset now)
    {
        const string Old = "state NOT IN ('waiting', 'held') AND created_at < @before";
        var before = ("@before", (object?)(now - SendLetters.Kept).ToString("O"));
        foreach (var id in connection.Rows($"SELECT id FROM kernel_mail WHERE {Old}", row => row.GetString(0), before))
            RemoveFile(id);
        return connection.Execute($"DELETE FROM kernel_mail WHERE {Old}", before);
    }

    /// <summary>The file that a letter became, where no mail server is named.</summary>
    private void RemoveFile(string id)
    {
        if (!Directory.Exists(storage.MailFolder))
            return;
        foreach (var file in Directory.GetFiles(storage.MailFolder, $"*-{id}.eml"))
            File.Delete(file);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
