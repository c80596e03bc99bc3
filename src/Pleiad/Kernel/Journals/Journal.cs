using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary>
/// The append-only record of every act: one hash chain per aggregate, and a chain of daily anchors over all of it. What is personal stands
/// in it only as a salted hash; when a person is erased the salt goes, and the chain stays whole.
/// </summary>
public sealed class Journal(TimeProvider clock)
{
    private const string Columns = "seq, aggregate, number, at, actor, on_behalf_of, move, from_state, to_state, reason, facts, previous, hash";

    /// <summary>Appends a line, inside the transaction of the act.</summary>
    /// <returns>The line; its number is the new version of the aggregate.</returns>
    public JournalEntry Write(DbConnection connection, Actor actor, Deed deed)
    {
        var anchor = Anchors.Last(connection);
        var last = connection.Rows("SELECT number, hash FROM kernel_journal WHERE aggregate = @aggregate ORDER BY number DESC LIMIT 1", row => (Number: row.GetInt32(0), Hash: row.GetString(1)), ("@aggregate", deed.About.Path)).FirstOrDefault();
        var entry = Sealed(new JournalEntry(
            (anchor?.LastSeq ?? 0) + 1, deed.About.Path, last.Number + 1, clock.GetUtcNow().ToString("O"), actor.Id, actor.OnBehalfOf ?? "", deed.Move, deed.From ?? "", deed.To ?? "",
            Storable(deed.Reason ?? ""), CanonicalJson.Of(deed.Facts ?? []), last.Hash ?? "", ""));
        connection.Execute(
            $"INSERT INTO kernel_journal ({Columns}) VALUES (@seq, @aggregate, @number, @at, @actor, @behalf, @move, @from, @to, @reason, @facts, @previous, @hash)",
            ("@seq", entry.Seq), ("@aggregate", entry.Aggregate), ("@number", entry.Number), ("@at", entry.At), ("@actor", entry.Actor), ("@behalf", entry.OnBehalfOf), ("@move", entry.Move),
            ("@from", entry.FromState), ("@to", entry.ToState), ("@reason", entry.Reason), ("@facts", entry.Facts), ("@previous", entry.Previous), ("@hash", entry.Hash));
        Anchors.Add(connection, anchor, entry);
        return entry;
    }

    /// <summary>The version of an aggregate: how many lines its chain has; 0 before the first.</summary>
    public static int Version(DbConnection connection, Node about) =>
        connection.Scalar<int>("SELECT coalesce(max(number), 0) FROM kernel_journal WHERE aggregate = @aggregate", ("@aggregate", about.Path));

    /// <summary>Refuses what was decided on a page that is out of date.</summary>
    /// <exception cref="ConflictException">Somebody acted since.</exception>
    public static void MustBeAt(DbConnection connection, Node about, int version)
    {
        if (Version(connection, about) != version)
            throw new ConflictException("stale", "Somebody changed this since you opened it. What you typed is still here: look at the present state below, then send it again.", "Пока страница была открыта, данные изменились. Введённое сохранено: посмотрите нынешнее состояние ниже и отправьте снова.");
    }

    /// <summary>When people last did something to each node of a kind; what the program did is left out.</summary>
    public static IReadOnlyList<(Node About, string At)> LastDeeds(DbConnection connection, string kind) => connection.Rows(
        "SELECT aggregate, max(at) FROM kernel_journal WHERE substr(aggregate, 1, @length) = @prefix AND actor <> @program GROUP BY aggregate", row => (new Node(row.GetString(0)), row.GetString(1)),
        ("@length", kind.Length + 1), ("@prefix", kind + "/"), ("@program", Actor.ProgramId));

    /// <summary>The lines of one aggregate, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> Of(DbConnection connection, Node about) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE aggregate = @aggregate ORDER BY number", Read, ("@aggregate", about.Path));

    /// <summary>The last lines of the whole journal before a number, newest first.</summary>
    public static IReadOnlyList<JournalEntry> Latest(DbConnection connection, int count, long before = long.MaxValue) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE seq < @before ORDER BY seq DESC LIMIT @count", Read, ("@before", before), ("@count", count));

    /// <summary>The lines of one who acts, or on whose behalf somebody acted, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> By(DbConnection connection, string account) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE actor = @account OR on_behalf_of = @account ORDER BY seq", Read, ("@account", account));

    /// <summary>What somebody did last, newest first.</summary>
    public static IReadOnlyList<JournalEntry> By(DbConnection connection, string actor, int count) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE actor = @actor ORDER BY seq DESC LIMIT @count", Read, ("@actor", actor), ("@count", count));

    /// <summary>A personal value as the journal may hold it: its hash with the person's salt, which erasure destroys.</summary>
    /// <param name="connection">An open connection, inside the act.</param>
    /// <param name="person">The account or record whose datum it is.</param>
    /// <param name="value">What must not stand in the journal.</param>
    public static string Hidden(DbConnection connection, string person, string value)
    {
        var salt = connection.Scalar<string>("SELECT salt FROM kernel_salt WHERE person = @person", ("@person", person));
        if (salt is null)
        {
            salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            connection.Execute("INSERT INTO kernel_salt (person, salt) VALUES (@person, @salt)", ("@person", person), ("@salt", salt));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + value)));
    }

    /// <summary>Destroys a person's salt: what was hidden can no longer be told from noise, and the chain still holds.</summary>
    public static void Forget(DbConnection connection, string person) =>
        connection.Execute("DELETE FROM kernel_salt WHERE person = @person", ("@person", person));

    /// <summary>Every line in the order it was written, one at a time.</summary>
    internal static IEnumerable<JournalEntry> All(DbConnection connection) => connection.Stream($"SELECT {Columns} FROM kernel_journal ORDER BY seq", Read);

    /// <summary>The line with the hash it must have: over the hash before it and the canonical JSON of its members.</summary>
    internal static JournalEntry Sealed(JournalEntry entry)
    {
        var text = new StringBuilder(entry.Previous).Append("{\"actor\":"); // the members in the order of their names; the facts are canonical already
        CanonicalJson.Text(text, entry.Actor);
        CanonicalJson.Text(text.Append(",\"aggregate\":"), entry.Aggregate);
        CanonicalJson.Text(text.Append(",\"at\":"), entry.At);
        text.Append(",\"facts\":").Append(entry.Facts);
        CanonicalJson.Text(text.Append(",\"from\":"), entry.FromState);
        CanonicalJson.Text(text.Append(",\"move\":"), entry.Move);
        text.Append(CultureInfo.InvariantCulture, $",\"number\":{entry.Number}");
        CanonicalJson.Text(text.Append(",\"onBehalfOf\":"), entry.OnBehalfOf);
        CanonicalJson.Text(text.Append(",\"reason\":"), entry.Reason);
        text.Append(CultureInfo.InvariantCulture, $",\"seq\":{entry.Seq}");
        CanonicalJson.Text(text.Append(",\"to\":"), entry.ToState);
        text.Append('}');
        return entry with { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))) };
    }

    /// <summary>A text that both databases keep as it is; a page's form has refused others before, an API's text comes here first.</summary>
    private static string Storable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))))
                throw new RefusedException("text", "The reason holds a character that cannot be kept. Type it again.", "В причине есть знак, который нельзя сохранить. Введите её ещё раз.");
            i += char.IsSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    private static JournalEntry Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12));
}
