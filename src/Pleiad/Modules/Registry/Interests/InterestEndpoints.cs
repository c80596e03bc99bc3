using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>The conversation between the owner of a need and who answered it: for the two sides, and not there for anybody else.</summary>
internal static class InterestEndpoints
{
    private const string One = "/interests/{interest}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null)).NeedsSignIn();
        acts.MapPost(One + "/say", Sides, "Add words to a conversation. Field: text", (r, form) => SayInInterest.From(form, Id(r), r.Service<RightsOfActors>(), r.Service<InterestLetters>()), Page);
        acts.MapPost(One + "/answer", Sides, "Accept, decline or take back. Fields: move (accept, decline, withdraw), answer, version", (r, form) => AnswerInterest.From(form, Id(r), r.Service<RightsOfActors>(), r.Service<InterestLetters>()), Page);
        acts.MapPost(One + "/conclude", Sides, "Say what came of it. Fields: outcome (joint-project, nothing), outcome-text, version", (r, form) => ConcludeInterest.From(form, Id(r), r.Service<RightsOfActors>()), Page);
        acts.MapPost(One + "/tie", Sides, "Turn an accepted interest into a tie. Fields: tie-kind, end (from, to), since, evidence, planned, version", (r, form) => TurnIntoTie.From(form, Id(r), r.Service<RightsOfActors>()), Page);
    }

    /// <summary>Whoever is signed in comes this far; the page and the acts ask on which side they stand.</summary>
    private static void Sides(RouteHandlerBuilder route) => route.NeedsSignIn();

    private static string Id(ActRequest request) => request.At("interest");

    private static RazorComponentResult<InterestPage> Page(ActRequest request, Form? form)
    {
        request.Http.Response.Headers.CacheControl = "private, no-store";
        return new(new { View = InterestView.Find(request.Service<RegistryViews>(), request.Service<RightsOfActors>(), request.Service<AccountCards>(), request.Http.Actor, Id(request)), Form = form ?? Form.Empty });
    }
}
