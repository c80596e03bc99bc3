using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Journals;

/// <summary>A day of the whole journal in one hash, which can be printed and compared later.</summary>
/// <param name="FirstSeq">Its first line.</param>
/// <param name="LastSeq">Its last line so far.</param>
/// <param name="Day">The day in UTC. Where clocks of several servers disagree at midnight, a day may have two anchors.</param>
/// <param name="Previous">The hash of the anchor before; "" for the first.</param>
/// <param name="Hash">Beginning with the anchor before, SHA-256 over what came so far and the hash of each line, in hexadecimal.</param>
public sealed record Anchor(long FirstSeq, long LastSeq, string Day, string Previous, string Hash);

/// <summary>
/// The daily anchors: one chain over the lines of all aggregates. The last one grows with every line, so that lines missing at the end of
/// the journal are missed as well; the first line of another day begins the next.
/// </summary>
public static class Anchors
{
    /// <summary>All anchors, oldest first; a year has 365.</summary>
    public static IReadOnlyList<Anchor> All(DbConnection connection) =>
        connection.Rows("SELECT first_seq, last_seq, day, previous, hash FROM kernel_anchor ORDER BY first_seq", Read);

    internal static Anchor? Last(DbConnection connection) =>
        connection.Rows("SELECT first_seq, last_seq, day, previous, hash FROM kernel_anchor ORDER BY first_seq DESC LIMIT 1", Read).FirstOrDefault();

    /// <summary>Takes in a new line.</summary>
    internal static void Add(DbConnection connection, Anchor? last, JournalEntry entry)
    {
        var hash = Next(last?.Hash ?? "", entry.Hash);
        if (last?.Day == entry.Day)
            connection.Execute("UPDATE kernel_anchor SET last_seq = @seq, hash = @hash WHERE first_seq = @first", ("@seq", entry.Seq), ("@hash", hash), ("@first", last.FirstSeq));
        else
            connection.Execute("INSERT INTO kernel_anchor (first_seq, last_seq, day, previous, hash) VALUES (@seq, @seq, @day, @previous, @hash)", ("@seq", entry.Seq), ("@day", entry.Day), ("@previous", last?.Hash ?? ""), ("@hash", hash));
    }

    internal static string Next(string before, string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + line)));

    private static Anchor Read(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
