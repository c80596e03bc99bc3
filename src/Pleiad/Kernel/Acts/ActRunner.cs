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
    /// <summary>Puts a row in the place of the one with its key, whether or not that was read before in this act.</summary>
    public void Put<T>(T row)
        where T : class
    {
        var put = Db.Entry(row);
        string[] key = [.. put.Metadata.FindPrimaryKey()!.Properties.Select(p => p.Name)];
        var state = EntityState.Modified;
        if (Db.ChangeTracker.Entries<T>().FirstOrDefault(e => e.Entity != row && key.All(k => Equals(e.Property(k).CurrentValue, put.Property(k).CurrentValue))) is { } read)
        {
            state = read.State == EntityState.Added ? EntityState.Added : EntityState.Modified;
            read.State = EntityState.Detached; // the act may still ask it what was before
        }

        put.State = state;
    }

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
    /// <summary>The code of the refusal of a form that was sent before with other content.</summary>
    public const string SentBefore = "sent-before";

    /// <summary>How long a second sending is told from a first one.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Runs an act that answers with the address of what it made or changed.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="once">What names this one sending of a form or of a request (Idempotency-Key); null where sending twice does no harm.</param>
    /// <param name="act">The act.</param>
    /// <param name="content">What was sent, as a hash with its address; the same name with other content is refused. "" where nobody can tell.</param>
    /// <returns>The address, also of an act that was done before under the same <paramref name="once"/>.</returns>
    /// <exception cref="ConflictException">Code <see cref="SentBefore"/>: this was sent before, and something else was done.</exception>
    /// <exception cref="RefusedException">Code <c>once</c>: the name is none.</exception>
    public string Run(Actor actor, string? once, Func<ActScope, string> act, string content = "")
    {
        if (once is not null && (once.Length is 0 or > 100 || once.Any(c => c is < '!' or > '~')))
            throw new RefusedException("once", "The key of a request (Idempotency-Key) has 1 to 100 visible ASCII characters.", "Ключ запроса (Idempotency-Key) состоит из 1–100 видимых знаков ASCII.");
        var answer = "";
        using var db = databases.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll; // what an act reads and changes is saved with it
        WriteTransaction.Run(db, connection =>
        {
            var now = clock.GetUtcNow();
            var key = once is null ? null : $"{actor.Id} {once}";
            if (key is not null && connection.Rows("SELECT answer, content FROM kernel_once WHERE key = @key", row => (Answer: row.GetString(0), Content: row.GetString(1)), ("@key", key)) is [var before])
            {
                answer = before.Content == content ? before.Answer : throw new ConflictException(SentBefore, "You sent this form before, with other content, and that was done. What you typed now is still here: look at the present state, then send it if you mean it.", "Вы уже отправляли эту форму с другим содержанием, и это выполнено. Введённое сейчас сохранено: посмотрите нынешнее состояние и отправьте, если нужно.");
                return;
            }

            var scope = new ActScope(db, connection, journal, actor, now);
            answer = act(scope);
            db.SaveChanges();
            foreach (var node in scope.Touched)
                search.Refresh(connection, node); // what can be found changes with what was done, or not at all
            if (key is null)
                return;
            connection.Execute("DELETE FROM kernel_once WHERE at < @old", ("@old", (now - Kept).ToString("O")));
            connection.Execute("INSERT INTO kernel_once (key, actor, content, answer, at) VALUES (@key, @actor, @content, @answer, @at)", ("@key", key), ("@actor", actor.Id), ("@content", content), ("@answer", answer), ("@at", now.ToString("O")));
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
