using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Contests;

/// <summary>A contest for programs. Groups and criteria carry their weights; Ideas are those before the jury, empty before that.</summary>
public sealed record ContestDto(string Id, string En, string Ru, string State, string IdeasUntil, string JudgedUntil, IReadOnlyList<WeightDto> Groups, IReadOnlyList<CriterionDto> Criteria, IReadOnlyList<IdeaDto> Ideas, bool Illustrative)
{
    public static ContestDto Of(ContestRecord record)
    {
        var (one, shown) = (record.Contest, record.Contest.State is ContestFlow.Judging or ContestFlow.Decided or ContestFlow.Closed);
        return new(one.Id, one.En, one.Ru, one.State, one.IdeasUntil, one.JudgedUntil, [.. record.Groups.Select(g => new WeightDto(g.Key, g.Weight))], [.. record.Criteria.Select(c => new CriterionDto(c.Number, c.En, c.Ru, c.Weight))],
            shown ? [.. record.Admitted.Select(i => IdeaDto.Of(i, one))] : [], one.Illustrative);
    }
}

/// <summary>A group of a jury with its voice.</summary>
public sealed record WeightDto(string Group, double Weight);

/// <summary>A line of a rubric.</summary>
public sealed record CriterionDto(int Number, string En, string Ru, double Weight);

/// <summary>An idea for programs; Place is null before the result is announced, and where it has none.</summary>
public sealed record IdeaDto(string Id, int Number, string State, string Title, string Text, string AuthorIs, string Author, string Answer, int? Place)
{
    /// <param name="idea">The idea.</param>
    /// <param name="contest">Its contest.</param>
    /// <param name="own">Whether the author reads it: the answer is for nobody else.</param>
    public static IdeaDto Of(Idea idea, Contest contest, bool own = false)
    {
        var over = contest.State == ContestFlow.Closed;
        return new(idea.Id, idea.Number, idea.State, idea.Title, idea.Text, idea.AuthorIs, over && idea.Named ? idea.Author : "", own ? idea.Answer : "", over && idea.Place > 0 ? idea.Place : null);
    }
}

/// <summary>A score of one's own ballot.</summary>
public sealed record ScoreDto(string Idea, int Criterion, int Score);

/// <summary>A juror's ballot by the private link; WhyNot says why nothing can be scored now, and is "" when it can.</summary>
public sealed record BallotDto(string Contest, string Group, string WhyNot, IReadOnlyList<CriterionDto> Criteria, IReadOnlyList<IdeaDto> Ideas, IReadOnlyList<ScoreDto> Scores);

/// <summary>Contests, an author's idea and a juror's ballot for programs.</summary>
internal static class ContestApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/contests/{contest}", (string contest, HttpContext http, IDbContextFactory<PleiadDb> databases, RightsOfActors rights, TimeProvider clock) =>
        {
            var view = ContestReader.One(databases, contest, http.Actor, clock.GetUtcNow());
            if (view.Contest.State == ContestFlow.Draft && !rights.May(http.Actor, ContestRights.Run, view.Contest.Node))
                throw ContestActs.Missing(contest);
            http.Response.Headers.ETag = $"\"{view.Version}\"";
            return TypedResults.Ok(ContestDto.Of(view.Record));
        }).WithSummary("A contest of ideas; its ETag is the version that moves name").ProducesProblem(404);
        api.MapGet("/ideas/{token}", (string token, HttpContext http, IDbContextFactory<PleiadDb> databases) =>
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            var idea = Idea.Link.Open(db.Ideas, token);
            http.KeepPrivate(Journal.Version(db.Database.GetDbConnection(), idea.Node));
            return TypedResults.Ok(IdeaDto.Of(idea, db.Contests.Single(c => c.Id == idea.Contest), own: true));
        }).Privately().WithSummary("An idea by its author's private link: its state, the answer and in the end its place").ProducesProblem(404);
        api.MapGet("/jury/{token}", (string token, HttpContext http, IDbContextFactory<PleiadDb> databases, TimeProvider clock) =>
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            var juror = Juror.Link.Open(db.Jurors, token);
            var record = ContestRecord.Read(db, db.Contests.Single(c => c.Id == juror.Contest));
            http.KeepPrivate(Journal.Version(db.Database.GetDbConnection(), juror.Node));
            var why = ScoreIdeas.WhyNot(record.Contest, juror, clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return TypedResults.Ok(new BallotDto(juror.Contest, juror.GroupKey, why?.En ?? "", ContestDto.Of(record).Criteria, why is null ? [.. record.Admitted.Select(i => IdeaDto.Of(i, record.Contest))] : [], [.. record.Scores.Where(s => s.Juror == juror.Id).Select(s => new ScoreDto(s.Idea, s.Criterion, s.Score))]));
        }).Privately().WithSummary("A juror's ballot by its private link; its ETag is the version that scores name").ProducesProblem(404);
    }
}
