using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Contests of ideas: the list, one with its officer's desk, an author's way in, and the result; the same for programs.</summary>
internal static class ContestEndpoints
{
    private const string One = "/contests/{contest}";
    private const string Private = "/ideas/{token}";
    private const string Confirming = "/ideas/confirm/{token}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/contests", List);
        acts.Map<NewContestPage>("/contests/new", route => route.Needs(ContestRights.Run), "Prepare a contest. Fields: en, ru, theme-en, theme-ru, rules-en, rules-ru, ideas-until, judged-until, weight-… of each group, criteria (a line each)", (_, form) => PrepareContest.From(form), (_, form) => new(new { Form = form ?? Form.Empty }));
        pages.MapGet(One, (string contest, ContestPages show) => show.Contest(contest, Form.Empty));
        acts.MapPost(One + "/moves/{move}", Runs, "Make a move of a contest. Fields: reason, version", (r, form) => MoveContest.From(form, r.At("contest"), r.At("move"), r.Service<ContestLetters>()), Whole);
        acts.MapPost(One + "/ideas/{idea}/moves/{move}", Runs, "Admit an idea or turn it down (admit, decline). Fields: reason, version", (r, form) => AnswerIdea.From(form, r.At("contest"), r.At("idea"), r.At("move"), r.Service<ContestLetters>()), Whole);
        pages.MapGet(One + "/ideas/new", (string contest, ContestPages show) => show.NewIdea(contest, Form.Empty));
        acts.MapPost(One + "/ideas/new", ActRoutes.Anyone, "Enter an idea; answers with the private address. A visitor confirms by the link in a letter. Fields: title, text, author-is, author, mail, consent and consent-text as the page has them",
            (r, form) => EnterIdea.From(form, r.At("contest"), r.Service<ContestLetters>(), r.Reader.Language, r.Http.Actor.SignedIn), (r, form) => r.Service<ContestPages>().NewIdea(r.At("contest"), form ?? Form.Empty));
        pages.MapGet(One + "/result", (string contest, ContestPages show) => show.Result(contest));
        pages.MapGet(Private, (string token, string? sent, ContestPages show) => show.Idea(token, Form.Empty, sent is not null)).Privately();
        acts.MapPost(Private + "/withdraw", ActRoutes.ByLink, "Take the idea back before the jury has it", (r, _) => scope => WithdrawIdea.Run(scope, r.At("token")), Own);
        acts.MapPost(Private + "/consents", ActRoutes.ByLink, "Take a consent back. Fields: purpose", (r, form) => TakeBackConsent.From(form, r.At("token"), r.Service<ContestLetters>()), Own);
        acts.MapPost(Private + "/ask", ActRoutes.ByLink, "Ask for the letter that confirms once more", (r, _) => scope => AskToConfirm.Run(scope, r.At("token"), r.Service<ContestLetters>()), Own);
        pages.MapGet(Confirming, (string token, ContestPages show) => show.Confirm(token, Form.Empty)).Privately();
        acts.MapPost(Confirming, ActRoutes.ByLink, "Confirm the address of an idea by the secret in the letter", (r, _) => scope => ConfirmIdea.Run(scope, r.At("token")), (r, form) => r.Service<ContestPages>().Confirm(r.At("token"), form ?? Form.Empty));
        ContestApi.Map(api);
    }

    private static void Runs(RouteHandlerBuilder route) => route.Needs(ContestRights.Run, values => Contest.Of((string)values["contest"]!));

    private static RazorComponentResult<ContestPage> Whole(ActRequest request, Form? form) => request.Service<ContestPages>().Contest(request.At("contest"), form ?? Form.Empty);

    private static RazorComponentResult<IdeaPage> Own(ActRequest request, Form? form) => request.Service<ContestPages>().Idea(request.At("token"), form ?? Form.Empty);

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

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet(Invitation, (string token, string? sent, ContestPages show) => show.Join(token, sent is not null, Form.Empty)).Privately();
        acts.MapPost(Invitation, ActRoutes.ByLink, "Take a seat in the jury by a group's link; who is not signed in gets the ballot by letter. Fields: mail, consent and consent-text",
            (r, form) => JoinJury.From(form, r.At("token"), r.Service<ContestLetters>(), r.Reader.Language, r.Http.Actor.SignedIn), (r, form) => r.Service<ContestPages>().Join(r.At("token"), false, form ?? Form.Empty));
        pages.MapGet(Ballot, (string token, string? saved, ContestPages show) => show.Ballot(token, saved is not null, Form.Empty)).Privately();
        acts.MapPost(Ballot, route => route.Privately(), "Save the ballot, wholly or in part. Fields: s-IDEA-CRITERION from 1 to 5, version", // a ward behind one address votes at once: the link is the limit
            (r, form) => ScoreIdeas.From(form, r.At("token")), Open);
        acts.MapPost(Ballot + "/leave", ActRoutes.ByLink, "Leave the jury; what was scored stays, without the person", (r, _) => scope => LeaveJury.Run(scope, r.At("token"), r.Service<ContestLetters>()), Open);
    }

    private static RazorComponentResult<BallotPage> Open(ActRequest request, Form? form) => request.Service<ContestPages>().Ballot(request.At("token"), false, form ?? Form.Empty);
}
