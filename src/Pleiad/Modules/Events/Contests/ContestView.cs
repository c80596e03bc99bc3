using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>A contest in the list.</summary>
public sealed record ContestLine(Contest Contest, int Ideas, int Jurors, IReadOnlyList<string> Winners);

/// <summary>What the page of a contest shows.</summary>
/// <param name="Record">All of it.</param>
/// <param name="Version">For the moves.</param>
/// <param name="Versions">Of the ideas, for their answers.</param>
/// <param name="Mine">The ballot of whoever reads, when signed in and in the jury; null otherwise.</param>
/// <param name="Today">The day, UTC.</param>
public sealed record ContestView(ContestRecord Record, int Version, IReadOnlyDictionary<string, int> Versions, Juror? Mine, string Today)
{
    public Contest Contest => Record.Contest;
}

/// <summary>Reads contests for their pages.</summary>
internal static class ContestReader
{
    public static IReadOnlyList<ContestLine> All(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var ideas = db.Ideas.Where(i => i.State == IdeaFlow.Entered || i.State == IdeaFlow.Admitted).GroupBy(i => i.Contest).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count);
        var jurors = db.Jurors.GroupBy(j => j.Contest).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count);
        var winners = db.Ideas.Where(i => i.Place == 1 && i.State == IdeaFlow.Admitted).Select(i => new { i.Contest, i.Title }).ToLookup(i => i.Contest, i => i.Title);
        return [.. db.Contests.OrderByDescending(c => c.IdeasUntil).ThenBy(c => c.Id).AsEnumerable().Select(c => new ContestLine(c, ideas.GetValueOrDefault(c.Id), jurors.GetValueOrDefault(c.Id), c.State == ContestFlow.Closed ? [.. winners[c.Id]] : []))];
    }

    public static ContestView One(IDbContextFactory<PleiadDb> databases, string id, Actor actor, DateTimeOffset now)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var contest = db.Contests.SingleOrDefault(c => c.Id == id) ?? throw ContestActs.Missing(id);
        var (record, connection) = (ContestRecord.Read(db, contest), db.Database.GetDbConnection());
        return new(record, Journal.Version(connection, contest.Node), record.Ideas.ToDictionary(i => i.Id, i => Journal.Version(connection, i.Node)),
            actor.SignedIn ? record.Jurors.FirstOrDefault(j => j.Account == actor.Id) : null, now.UtcDateTime.ToString("yyyy-MM-dd"));
    }
}
