using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;

namespace Pleiad.Hall.Work;

/// <summary>What waits for somebody, and what they did lately.</summary>
/// <param name="Items">What is overdue first, then by the day it is due, then what has waited longest.</param>
/// <param name="Done">The last acts, the newest first.</param>
/// <param name="Roles">What they are, and where.</param>
/// <param name="Now">When it was asked.</param>
public sealed record WorkView(IReadOnlyList<WorkItem> Items, IReadOnlyList<JournalLine> Done, IReadOnlyList<Grant> Roles, DateTimeOffset Now)
{
    public int Overdue => Items.Count(i => i.DaysLeft(Now) < 0);

    public int DueToday => Items.Count(i => i.DaysLeft(Now) == 0);
}

/// <summary>Asks every module what waits for somebody.</summary>
public sealed class MyWork(IDbContextFactory<PleiadDb> databases, IEnumerable<WaitsFor> waiting, RightsOfActors rights, JournalWords words, TimeProvider clock)
{
    private const int MostDone = 10;

    /// <summary>What waits now for somebody who is signed in.</summary>
    public WorkView For(Actor actor)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var asked = new Asked(connection, actor, rights, clock.GetUtcNow());
        return new(
            [.. waiting.SelectMany(w => w.Items(asked)).OrderBy(i => i.DaysLeft(asked.Now) ?? int.MaxValue).ThenBy(i => i.Since.Length > 0 ? i.Since : "9", StringComparer.Ordinal)],
            words.Of([.. Journal.By(connection, actor.Id, MostDone)]),
            actor.Grants, asked.Now);
    }
}
