using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Journals;

/// <summary>A day of the whole journal in one hash, which can be printed and compared later.</summary>
/// <param name="Day">The day in UTC.</param>
/// <param name="LastSeq">The last line of that day.</param>
/// <param name="Previous">The anchor before; "" for the first.</param>
/// <param name="Hash">SHA-256 over the anchor before and the hashes of the day's lines in order.</param>
public sealed record Anchor(string Day, long LastSeq, string Previous, string Hash);

/// <summary>The daily anchors. A day is closed by the first act of a later one, so a day without acts has none.</summary>
public static class Anchors
{
    /// <summary>Anchors the lines of days that are over.</summary>
    internal static void Close(DbConnection connection, DateTimeOffset now)
    {
        var today = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = All(connection).LastOrDefault();
        var open = connection.Rows("SELECT at, seq, hash FROM kernel_journal WHERE seq > @last AND at < @today ORDER BY seq", row => (Day: row.GetString(0)[..10], Seq: row.GetInt64(1), Hash: row.GetString(2)), ("@last", last?.LastSeq ?? 0), ("@today", today));
        foreach (var day in open.GroupBy(l => l.Day))
        {
            last = new Anchor(day.Key, day.Last().Seq, last?.Hash ?? "", HashOf(last?.Hash ?? "", day.Select(l => l.Hash)));
            connection.Execute("INSERT INTO kernel_anchor (day, last_seq, previous, hash) VALUES (@day, @seq, @previous, @hash)", ("@day", last.Day), ("@seq", last.LastSeq), ("@previous", last.Previous), ("@hash", last.Hash));
        }
    }

    /// <summary>All anchors, oldest first.</summary>
    public static IReadOnlyList<Anchor> All(DbConnection connection) =>
        connection.Rows("SELECT day, last_seq, previous, hash FROM kernel_anchor ORDER BY day", row => new Anchor(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3)));

    internal static string HashOf(string previous, IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + string.Concat(lines))));
}
