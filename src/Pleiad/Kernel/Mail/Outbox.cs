using System.Data.Common;
using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Letters are written in the transaction of the act that wants them: either both are there or neither. Afterwards a sender takes them one
/// by one; see <see cref="SendLetters"/>.
/// </summary>
public static class Outbox
{
    private const string Columns = "id, key, recipient, recipient_name, language, subject, text, html, headers, state, attempts, next_at, created_at, sent_at, trouble";

    /// <summary>Writes a letter, inside the act.</summary>
    /// <returns>Whether it is new: one of the same key to the same address was not written before.</returns>
    /// <exception cref="RefusedException">Code <c>mail-address</c>: that is no address a letter can be sent to.</exception>
    public static bool Add(ActScope scope, Letter letter)
    {
        var to = Address(letter.To);
        return scope.Connection.Execute(
            $"INSERT INTO kernel_mail ({Columns}, claimed_by) VALUES (@id, @key, @to, @name, @language, @subject, @text, @html, @headers, '{LetterState.Waiting}', 0, @now, @now, '', '', '') ON CONFLICT (key, recipient) DO NOTHING",
            ("@id", Guid.NewGuid().ToString("N")), ("@key", letter.Key), ("@to", to), ("@name", Mime.OneLine(letter.ToName)), ("@language", letter.Language == Language.Russian ? "ru" : "en"), ("@subject", Mime.OneLine(letter.Subject)),
            ("@text", letter.Text), ("@html", letter.Html), ("@headers", JsonSerializer.Serialize(letter.Headers)), ("@now", Instant(scope.Now))) == 1;
    }

    /// <summary>The letters, the latest first.</summary>
    public static IReadOnlyList<OutboxLetter> Latest(DbConnection connection, int count) =>
        connection.Rows($"SELECT {Columns} FROM kernel_mail ORDER BY created_at DESC, id LIMIT @count", Read, ("@count", count));

    /// <summary>One letter; null when there is none.</summary>
    public static OutboxLetter? Find(DbConnection connection, string id) =>
        connection.Rows($"SELECT {Columns} FROM kernel_mail WHERE id = @id", Read, ("@id", id)).FirstOrDefault();

    /// <summary>How many letters are in a state.</summary>
    public static long Count(DbConnection connection, string state) => connection.Scalar<long>("SELECT count(*) FROM kernel_mail WHERE state = @state", ("@state", state));

    /// <summary>Takes away every letter to an address, when its person is erased.</summary>
    public static void Forget(DbConnection connection, string address) => connection.Execute("DELETE FROM kernel_mail WHERE recipient = @address", ("@address", Address(address)));

    internal static bool AnyDue(DbConnection connection, DateTimeOffset now) =>
        connection.Scalar<long>($"SELECT count(*) FROM kernel_mail WHERE state = '{LetterState.Waiting}' AND next_at <= @now", ("@now", Instant(now))) > 0;

    /// <summary>Takes the letter that is due longest, for as long as <paramref name="lease"/>: nobody else takes it meanwhile, and afterwards, if this sender died, somebody does.</summary>
    internal static OutboxLetter? Claim(DbConnection connection, DateTimeOffset now, TimeSpan lease, string sender)
    {
        var due = connection.Rows($"SELECT {Columns} FROM kernel_mail WHERE state = '{LetterState.Waiting}' AND next_at <= @now ORDER BY next_at, id LIMIT 1", Read, ("@now", Instant(now))).FirstOrDefault();
        if (due is not null)
            connection.Execute("UPDATE kernel_mail SET next_at = @until, claimed_by = @sender, attempts = attempts + 1 WHERE id = @id", ("@until", Instant(now + lease)), ("@sender", sender), ("@id", due.Id));
        return due is null ? null : due with { Attempts = due.Attempts + 1 };
    }

    /// <summary>Writes down that a letter is out. What a mail server took is kept without its texts.</summary>
    internal static void Sent(DbConnection connection, string id, string sender, DateTimeOffset now, bool keepTexts) => connection.Execute(
        $"UPDATE kernel_mail SET state = '{LetterState.Sent}', sent_at = @now, trouble = '', claimed_by = ''{(keepTexts ? "" : ", text = '', html = ''")} WHERE id = @id AND claimed_by = @sender", ("@now", Instant(now)), ("@id", id), ("@sender", sender));

    /// <summary>Writes down what a try met, and when the next one is; without one the letter is given up.</summary>
    internal static void Failed(DbConnection connection, string id, string sender, string trouble, DateTimeOffset? again) => connection.Execute(
        "UPDATE kernel_mail SET state = @state, next_at = coalesce(@again, next_at), trouble = @trouble, claimed_by = '' WHERE id = @id AND claimed_by = @sender",
        ("@state", again is null ? LetterState.GivenUp : LetterState.Waiting), ("@again", again is { } at ? Instant(at) : null), ("@trouble", trouble), ("@id", id), ("@sender", sender));

    /// <summary>Gives up every letter that waits, because of something that somebody should look at.</summary>
    /// <returns>How many.</returns>
    internal static int Hold(DbConnection connection, string trouble) =>
        connection.Execute($"UPDATE kernel_mail SET state = '{LetterState.GivenUp}', trouble = @trouble WHERE state = '{LetterState.Waiting}'", ("@trouble", trouble));

    /// <summary>Takes away letters that were sent or given up before a time.</summary>
    internal static void Retire(DbConnection connection, DateTimeOffset before) =>
        connection.Execute($"DELETE FROM kernel_mail WHERE state <> '{LetterState.Waiting}' AND created_at < @before", ("@before", Instant(before)));

    private static string Address(string address) =>
        MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && System.Text.Ascii.IsValid(parsed.User) && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"')
            ? address.ToLowerInvariant()
            : throw new RefusedException("mail-address", "That is no address a letter can be sent to. Write one like name@example.org.", "На такой адрес письмо не отправить. Напишите адрес вида name@example.org.");

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static OutboxLetter Read(DbDataReader row) => new(
        row.GetString(0),
        new Letter(row.GetString(1), row.GetString(2), row.GetString(4) == "ru" ? Language.Russian : Language.English, row.GetString(5), row.GetString(6)) { ToName = row.GetString(3), Html = row.GetString(7), Headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(8))! },
        row.GetString(9), row.GetInt32(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(14));
}
