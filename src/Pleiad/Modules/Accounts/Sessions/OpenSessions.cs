using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Whom a session belongs to, as every request asks it.</summary>
/// <param name="Id">Names the session.</param>
/// <param name="Account">Who signed in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Demonstration">Whether the account is invented.</param>
/// <param name="PasswordAt">When the password was last given.</param>
/// <param name="ActingFor">On whose behalf; "" for their own.</param>
/// <param name="ActingName">The name of that account.</param>
/// <param name="Grants">The roles that count: of the account acted for, where there is one.</param>
internal sealed record OpenSession(string Id, string Account, string Name, bool Demonstration, DateTimeOffset PasswordAt, string ActingFor, string ActingName, IReadOnlyList<Grant> Grants);

/// <summary>The sessions that are open. One query a request of somebody who signed in, none for visitors.</summary>
internal sealed class OpenSessions(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>How long a session lasts at most, and how long unused.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30), Idle = TimeSpan.FromDays(7);

    /// <summary>How long a password counts as just given.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private const string Query = """
        SELECT s.id, s.account, a.name, a.demonstration, s.password_at, s.acting_for, o.name, g.role, g.node
        FROM accounts_session s
        JOIN accounts_account a ON a.id = s.account AND a.erased_at = ''
        LEFT JOIN accounts_account o ON o.id = s.acting_for AND o.erased_at = ''
        LEFT JOIN accounts_grant g ON g.account = coalesce(o.id, a.id) AND g.ended_at = ''
        WHERE s.token = @token AND s.ended_at = '' AND s.created_at > @oldest AND s.seen_at > @idle
        """;

    private readonly ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);

    /// <summary>The session of a secret; null when there is none, or when it ended.</summary>
    public OpenSession? Find(string secret)
    {
        var now = clock.GetUtcNow();
        var token = Links.Secret.Hash(secret);
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var rows = db.Database.GetDbConnection().Rows(Query, Read, ("@token", token), ("@oldest", (now - Longest).ToString("O")), ("@idle", (now - Idle).ToString("O")));
        if (rows.Count == 0)
            return null;
        seen[token] = now.ToString("O");
        return rows[0].Session with { Grants = [.. rows.Select(r => r.Grant).OfType<Grant>()] };
    }

    /// <summary>Writes down when sessions were last used; kept in memory in between, so that reading a page writes nothing.</summary>
    public void Note()
    {
        if (seen.IsEmpty)
            return;
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection =>
        {
            foreach (var token in seen.Keys)
            {
                if (!seen.TryRemove(token, out var at))
                    continue;
                connection.Execute("UPDATE accounts_session SET seen_at = @at WHERE token = @token AND seen_at < @at", ("@at", at), ("@token", token));
                connection.Execute("UPDATE accounts_account SET seen_at = @at WHERE id = (SELECT account FROM accounts_session WHERE token = @token) AND seen_at < @at", ("@at", at), ("@token", token));
            }
        });
    }

    private static (OpenSession Session, Grant? Grant) Read(DbDataReader row) => (
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), DateTimeOffset.Parse(row.GetString(4)), row.IsDBNull(6) ? "" : row.GetString(5), row.IsDBNull(6) ? "" : row.GetString(6), []),
        row.IsDBNull(7) ? null : new Grant(Enum.Parse<Role>(row.GetString(7)), new Node(row.GetString(8))));
}
