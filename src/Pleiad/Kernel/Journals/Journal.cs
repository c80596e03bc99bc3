using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
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
        var now = clock.GetUtcNow();
        Anchors.Close(connection, now);
        var last = connection.Rows("SELECT number, hash FROM kernel_journal WHERE aggregate = @aggregate ORDER BY number DESC LIMIT 1", row => (Number: row.GetInt32(0), Hash: row.GetString(1)), ("@aggregate", deed.About.Path)).FirstOrDefault();
        var entry = Sealed(new JournalEntry(
            connection.Scalar<long>("SELECT coalesce(max(seq), 0) + 1 FROM kernel_journal"),
            deed.About.Path, last.Number + 1, now.ToString("O"), actor.Id, actor.OnBehalfOf ?? "", deed.Move, deed.From ?? "", deed.To ?? "", deed.Reason ?? "",
            CanonicalJson.Of(deed.Facts ?? []), last.Hash ?? "", ""));
        connection.Execute(
            $"INSERT INTO kernel_journal ({Columns}) VALUES (@seq, @aggregate, @number, @at, @actor, @behalf, @move, @from, @to, @reason, @facts, @previous, @hash)",
            ("@seq", entry.Seq), ("@aggregate", entry.Aggregate), ("@number", entry.Number), ("@at", entry.At), ("@actor", entry.Actor), ("@behalf", entry.OnBehalfOf), ("@move", entry.Move),
            ("@from", entry.FromState), ("@to", entry.ToState), ("@reason", entry.Reason), ("@facts", entry.Facts), ("@previous", entry.Previous), ("@hash", entry.Hash));
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

    /// <summary>The lines of one aggregate, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> Of(DbConnection connection, Node about) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE aggregate = @aggregate ORDER BY number", Read, ("@aggregate", about.Path));

    /// <summary>The last lines of the whole journal before a number, newest first.</summary>
    public static IReadOnlyList<JournalEntry> Latest(DbConnection connection, int count, long before = long.MaxValue) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE seq < @before ORDER BY seq DESC LIMIT @count", Read, ("@before", before), ("@count", count));

    /// <summary>The lines of one who acts, or on whose behalf somebody acted, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> By(DbConnection connection, string account) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal WHERE actor = @account OR on_behalf_of = @account ORDER BY seq", Read, ("@account", account));

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

    internal static IReadOnlyList<JournalEntry> All(DbConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM kernel_journal ORDER BY seq", Read);

    /// <summary>The line with the hash it must have.</summary>
    internal static JournalEntry Sealed(JournalEntry entry)
    {
        var json = new JsonObject
        {
            ["seq"] = entry.Seq, ["aggregate"] = entry.Aggregate, ["number"] = entry.Number, ["at"] = entry.At, ["actor"] = entry.Actor, ["onBehalfOf"] = entry.OnBehalfOf,
            ["move"] = entry.Move, ["from"] = entry.FromState, ["to"] = entry.ToState, ["reason"] = entry.Reason, ["facts"] = JsonNode.Parse(entry.Facts),
        };
        return entry with { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Previous + CanonicalJson.Of(json)))) };
    }

    private static JournalEntry Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12));
}
