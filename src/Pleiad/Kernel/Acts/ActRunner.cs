using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;

namespace Pleiad.Kernel.Acts;

/// <summary>What an act works with: the one transaction it is in, who acts, and when.</summary>
/// <param name="Db">The context; its changes are inside the transaction, and saved with it.</param>
/// <param name="Connection">The same transaction for plain SQL.</param>
/// <param name="Journal">Where every act is written.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Now">The time of the act.</param>
public sealed record ActScope(PleiadDb Db, DbConnection Connection, Journal Journal, Actor Actor, DateTimeOffset Now)
{
    private readonly List<Node> touched = [];

    /// <summary>What the act has journaled so far, each node once.</summary>
    public IEnumerable<Node> Touched => touched.Distinct();

    /// <summary>Writes what was done, by whoever acts.</summary>
    public JournalEntry Write(Deed deed)
    {
        Db.SaveChanges(); // so that a chain never speaks of what the tables do not have
        touched.Add(deed.About);
        return Journal.Write(Connection, Actor, deed);
    }
}

/// <summary>
/// The one way to run an act: one transaction, wholly or not at all, and the same form sent twice is done once. Pages, API and commands
/// come through here.
/// </summary>
public sealed class ActRunner(IDbContextFactory<PleiadDb> databases, Journal journal, SearchIndex search, TimeProvider clock)
{
    /// <summary>Runs an act that answers with the address of what it made or changed.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="once">What names this one sending of a form or of a request (Idempotency-Key); null where sending twice does no harm.</param>
    /// <param name="act">The act.</param>
    /// <returns>The address, also of an act that was done before under the same <paramref name="once"/>.</returns>
    public string Run(Actor actor, string? once, Func<ActScope, string> act)
    {
        var answer = "";
        using var db = databases.CreateDbContext();
        WriteTransaction.Run(db, connection =>
        {
            var key = once is null ? null : $"{actor.Id} {once}";
            if (key is not null && connection.Scalar<string>("SELECT answer FROM kernel_once WHERE key = @key", ("@key", key)) is { } before)
            {
                answer = before;
                return;
            }

            var scope = new ActScope(db, connection, journal, actor, clock.GetUtcNow());
            answer = act(scope);
            db.SaveChanges();
            foreach (var node in scope.Touched)
                search.Refresh(connection, node); // what can be found changes with what was done, or not at all
            if (key is not null)
                connection.Execute("INSERT INTO kernel_once (key, actor, answer, at) VALUES (@key, @actor, @answer, @at)", ("@key", key), ("@actor", actor.Id), ("@answer", answer), ("@at", clock.GetUtcNow().ToString("O")));
        });
        return answer;
    }

    /// <summary>Runs an act without an answer.</summary>
    public void Run(Actor actor, Action<ActScope> act) => Run(actor, null, scope =>
    {
        act(scope);
        return "";
    });
}
