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
    /// <summary>What is said of a letter that its sender did not live to hear of.</summary>
    internal const string InDoubt = "The program ended while the mail server had this letter in hand, and may or may not have given it. It is sent once more after five minutes, under the same Message-ID.";

    private const string Columns = "id, key, recipient, recipient_name, language, subject, text, html, headers, state, attempts, next_at, created_at, sent_at, trouble";

    /// <summary>Writes a letter, inside the act.</summary>
    /// <returns>Whether it is new: one of the same key to the same address was not written before.</returns>
    /// <exception cref="RefusedException">Code <c>mail-address</c>: that is no address a letter can be sent to.</exception>
    public static bool Add(ActScope scope, Letter letter)
    {
        var to = Address(letter.To);
        return scope.Connection.Execute(
            $"INSERT INTO kernel_mail ({Columns}, claimed_by, bulk) VALUES (@id, @key, @to, @name, @language, @subject, @text, @html, @headers, '{LetterState.Waiting}', 0, @now, @now, '', '', '', @bulk) ON CONFLICT (key, recipient) DO NOTHING",
            ("@id", Guid.NewGuid().ToString("N")), ("@key", letter.Key), ("@to", to), ("@name", Mime.OneLine(letter.ToName)), ("@language", letter.Language == Language.Russian ? "ru" : "en"), ("@subject", Mime.OneLine(letter.Subject)),
            ("@text", letter.Text), ("@html", letter.Html), ("@headers", JsonSerializer.Serialize(letter.Headers)), ("@now", Instant(scope.Now)), ("@bulk", letter.Bulk)) == 1;
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

    /// <summary>Takes away the letters to an address whose keys begin so: those of one record, and nobody else's to the same address.</summary>
    public static void Forget(DbConnection connection, string address, string keys) =>
        connection.Execute("DELETE FROM kernel_mail WHERE recipient = @address AND substr(key, 1, @length) = @keys", ("@address", Address(address)), ("@length", keys.Length), ("@keys", keys));

    internal static bool AnyDue(DbConnection connection, DateTimeOffset now) =>
        connection.Scalar<long>($"SELECT count(*) FROM kernel_mail WHERE state = '{LetterState.Waiting}' AND next_at <= @now", ("@now", Instant(now))) > 0;

    /// <summary>Takes the letters that are due longest, those to one person before those to many, for as long as <paramref name="lease"/>: nobody else takes them meanwhile, and afterwards, if this sender died, somebody does.</summary>
    internal static IReadOnlyList<OutboxLetter> Claim(DbConnection connection, DateTimeOffset now, TimeSpan lease, string sender, int most)
    {
        var due = connection.Rows($"SELECT {Columns} FROM kernel_mail WHERE state = '{LetterState.Waiting}' AND next_at <= @now ORDER BY bulk, next_at, id LIMIT @most", Read, ("@now", Instant(now)), ("@most", most));
        Each(due.Select(l => l.Id), (list, ids) => connection.Execute($"UPDATE kernel_mail SET next_at = @until, claimed_by = @sender, attempts = attempts + 1 WHERE id IN ({list})", [("@until", Instant(now + lease)), ("@sender", sender), .. ids]));
        return [.. due.Select(l => l with { Attempts = l.Attempts + 1 })];
    }

    /// <summary>Writes down that letters are out. What a mail server took is kept without its texts.</summary>
    internal static void Sent(DbConnection connection, IEnumerable<string> letters, string sender, DateTimeOffset now, bool keepTexts) => Each(letters, (list, ids) => connection.Execute(
        $"UPDATE kernel_mail SET state = '{LetterState.Sent}', sent_at = @now, trouble = '', claimed_by = ''{(keepTexts ? "" : ", text = '', html = ''")} WHERE claimed_by = @sender AND id IN ({list})", [("@now", Instant(now)), ("@sender", sender), .. ids]));

    /// <summary>Frees claimed letters that were not tried.</summary>
    internal static void GiveBack(DbConnection connection, IEnumerable<string> letters, string sender, DateTimeOffset now) => Each(letters, (list, ids) => connection.Execute(
        $"UPDATE kernel_mail SET next_at = @now, claimed_by = '', attempts = attempts - 1 WHERE claimed_by = @sender AND id IN ({list})", [("@now", Instant(now)), ("@sender", sender), .. ids]));

    /// <summary>Settles what a dead sender left: what was taken is sent, what it had in hand waits for the end of the lease with a word about it, and the rest is free at once.</summary>
    internal static int Settle(DbConnection connection, DeadSender dead, DateTimeOffset now, bool keepTexts)
    {
        Sent(connection, dead.Taken, dead.Sender, now, keepTexts);
        Each(dead.InHand, (list, ids) => connection.Execute($"UPDATE kernel_mail SET trouble = @trouble, claimed_by = '' WHERE claimed_by = @sender AND id IN ({list})", [("@trouble", InDoubt), ("@sender", dead.Sender), .. ids]));
        return connection.Execute($"UPDATE kernel_mail SET next_at = @now, claimed_by = '', attempts = attempts - 1 WHERE claimed_by = @sender AND state = '{LetterState.Waiting}'", ("@now", Instant(now)), ("@sender", dead.Sender));
    }

    /// <summary>Writes down what a try met, and when the next one is; without one the letter is given up.</summary>
    internal static void Failed(DbConnection connection, string id, string sender, string trouble, DateTimeOffset? again) => connection.Execute(
        "UPDATE kernel_mail SET state = @state, next_at = coalesce(@again, next_at), trouble = @trouble, claimed_by = '' WHERE id = @id AND claimed_by = @sender",
        ("@state", again is null ? LetterState.GivenUp : LetterState.Waiting), ("@again", again is { } at ? Instant(at) : null), ("@trouble", trouble), ("@id", id), ("@sender", sender));

    /// <summary>Gives up every letter that waits, because of something that somebody should look at.</summary>
    /// <returns>How many.</returns>
    internal static int Hold(DbConnection connection, string trouble) =>
        connection.Execute($"UPDATE kernel_mail SET state = '{LetterState.GivenUp}', trouble = @trouble WHERE state IN ('{LetterState.Waiting}', '{LetterState.Held}')", ("@trouble", trouble));

    /// <summary>Takes away letters that were sent or given up before a time.</summary>
    internal static void Retire(DbConnection connection, DateTimeOffset before) =>
        connection.Execute($"DELETE FROM kernel_mail WHERE state NOT IN ('{LetterState.Waiting}', '{LetterState.Held}') AND created_at < @before", ("@before", Instant(before)));

    /// <summary>Holds letters of an occasion that are not on their way yet, or lets them go on.</summary>
    /// <returns>How many.</returns>
    public static int Pause(DbConnection connection, string key, bool held) => connection.Execute(
        "UPDATE kernel_mail SET state = @to WHERE key = @key AND state = @from AND claimed_by = ''", ("@key", key), ("@from", held ? LetterState.Waiting : LetterState.Held), ("@to", held ? LetterState.Held : LetterState.Waiting));

    /// <summary>Takes back letters to an address that are not on their way yet, by the beginning of their keys.</summary>
    public static int TakeBack(DbConnection connection, string keys, string address) => connection.Execute(
        $"DELETE FROM kernel_mail WHERE recipient = @to AND substr(key, 1, @length) = @keys AND state IN ('{LetterState.Waiting}', '{LetterState.Held}') AND claimed_by = ''", ("@to", Address(address)), ("@length", keys.Length), ("@keys", keys));

    /// <summary>How many letters of an occasion are in each state.</summary>
    public static IReadOnlyDictionary<string, long> States(DbConnection connection, string key) =>
        connection.Rows("SELECT state, count(*) FROM kernel_mail WHERE key = @key GROUP BY state", row => (row.GetString(0), row.GetInt64(1)), ("@key", key)).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>The addresses at which letters of an occasion were refused for good, or tried too often.</summary>
    public static IReadOnlyList<string> Refused(DbConnection connection, string key) =>
        connection.Rows($"SELECT recipient FROM kernel_mail WHERE key = @key AND state = '{LetterState.GivenUp}' ORDER BY recipient", row => row.GetString(0), ("@key", key));

    private static void Each(IEnumerable<string> letters, Action<string, (string, object?)[]> act)
    {
        foreach (var some in letters.Chunk(SendLetters.Handful))
        {
            (string Name, object? Id)[] ids = [.. some.Select((id, i) => ($"@i{i.ToString(CultureInfo.InvariantCulture)}", (object?)id))];
            act(string.Join(", ", ids.Select(i => i.Name)), ids);
        }
    }

    private static string Address(string address) =>
        MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && System.Text.Ascii.IsValid(parsed.User) && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"')
            ? address.ToLowerInvariant()
            : throw new RefusedException("mail-address", "That is no address a letter can be sent to. Write one like name@example.org.", "На такой адрес письмо не отправить. Напишите адрес вида name@example.org.");

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static OutboxLetter Read(DbDataReader row) => new(
        row.GetString(0),
        new Letter(row.GetString(1), row.GetString(2), Languages.Of(row.GetString(4)), row.GetString(5), row.GetString(6)) { ToName = row.GetString(3), Html = row.GetString(7), Headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(8))! },
        row.GetString(9), row.GetInt32(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(14));
}
