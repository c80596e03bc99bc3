using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Contests of ideas: the list, one with its officer's desk, an author's way in, and the result.</summary>
internal static class ContestEndpoints
{
    private const string One = "/contests/{contest}";
    private const string Private = "/ideas/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/contests", List);
        pages.MapGet("/contests/new", () => new RazorComponentResult<NewContestPage>(new { Form = Form.Empty })).Needs(ContestRights.Run);
        pages.MapPost("/contests/new", (Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, PrepareContest.From(form), () => new RazorComponentResult<NewContestPage>(new { Form = form }))).Needs(ContestRights.Run);
        pages.MapGet(One, (string contest, ContestPages show) => show.Contest(contest, Form.Empty));
        pages.MapPost(One + "/moves/{move}", (string contest, string move, ContestPages show, ContestLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, MoveContest.From(form, contest, move, letters), () => show.Contest(contest, form))).Needs(ContestRights.Run, OfContest);
        pages.MapPost(One + "/ideas/{idea}/moves/{move}", (string contest, string idea, string move, ContestPages show, ContestLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, AnswerIdea.From(form, contest, idea, move, letters), () => show.Contest(contest, form))).Needs(ContestRights.Run, OfContest);
        pages.MapGet(One + "/ideas/new", (string contest, ContestPages show) => show.NewIdea(contest, Form.Empty));
        pages.MapPost(One + "/ideas/new", (string contest, ContestPages show, ContestLetters letters, Form form, Actor actor, Reader reader, FormAnswer answer) =>
            answer.Run(actor, form, EnterIdea.From(form, contest, letters, reader.Language, actor.SignedIn), () => show.NewIdea(contest, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(One + "/result", (string contest, ContestPages show) => show.Result(contest));
        pages.MapGet(Private, (string token, ContestPages show) => show.Idea(token, Form.Empty));
        pages.MapPost(Private + "/withdraw", (string token, ContestPages show, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => WithdrawIdea.Run(scope, token), () => show.Idea(token, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapPost(Private + "/consents", (string token, ContestPages show, ContestLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, TakeBackConsent.From(form, token, letters), () => show.Idea(token, form))).RequireRateLimiting(RateLimits.VisitorForms);
    }

    private static Node OfContest(RouteValueDictionary values) => Contest.Of((string)values["contest"]!);

    private static RazorComponentResult<ContestsPage> List(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, Actor actor)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return new(new { Lines = ContestReader.All(databases), Origin = ReadClaims.Find(db.Database.GetDbConnection(), LoadContests.Origin), MayRun = rights.May(actor, ContestRights.Run, Node.Instance) });
    }
}

/// <summary>The jury: a group's link and the ballots.</summary>
internal static class JuryEndpoints
{
    private const string Invitation = "/invitations/{token}";
    private const string Ballot = "/jury/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Invitation, (string token, string? sent, ContestPages show) => show.Join(token, sent is not null, Form.Empty));
        pages.MapPost(Invitation, (string token, ContestPages show, ContestLetters letters, Form form, Actor actor, Reader reader, FormAnswer answer) =>
            answer.Run(actor, form, JoinJury.From(form, token, letters, reader.Language, actor.SignedIn), () => show.Join(token, false, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(Ballot, (string token, string? saved, ContestPages show) => show.Ballot(token, saved is not null, Form.Empty));
        pages.MapPost(Ballot, (string token, ContestPages show, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, ScoreIdeas.From(form, token), () => show.Ballot(token, false, form))); // a ward behind one address votes at once: the link is the limit
        pages.MapPost(Ballot + "/leave", (string token, ContestPages show, ContestLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => LeaveJury.Run(scope, token, letters), () => show.Ballot(token, false, form))).RequireRateLimiting(RateLimits.VisitorForms);
    }
}
