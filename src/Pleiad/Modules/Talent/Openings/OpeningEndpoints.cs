using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>Openings: the list, one of them, and what their keepers do.</summary>
internal static class OpeningEndpoints
{
    private const string One = "/openings/{opening}";
    private const string Fields = "Fields: kind (vacancy, internship, practice), title-en, title-ru, text-en, text-ru, occupation, territory, places, least-age, apply-by, starts, ends, skill and level (lists of one order)";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/openings", (HttpContext http, OpeningViews views) => new RazorComponentResult<OpeningsPage>(new { List = views.Find(Filter(http), http.Actor) }));
        acts.Map<NewOpeningPage>("/openings/new", route => route.NeedsSignIn(), $"Post an opening of an organisation. {Fields}, organisation, draft", (r, form) => PostOpening.From(form, r.Service<RightsOfActors>(), Codes(r)), New); // the owner stands in the form, and the act asks for it
        pages.MapGet(One, (string opening, HttpContext http) => Page(new ActRequest(http), opening, null));
        var keep = ActRoutes.On(SkillRights.KeepOpening, TalentNodes.Openings, "opening");
        acts.Map<EditOpeningPage>(One + "/edit", keep, $"Change an opening. {Fields}, version", (r, form) => EditOpening.From(form, r.At("opening"), Codes(r)), Edit);
        acts.MapPost(One + "/move", keep, "Open, close, fill or withdraw an opening. Fields: move (open, close, fill, withdraw), reason, version", (r, form) => MoveOpening.From(form, r.At("opening")), (r, form) => Page(r, r.At("opening"), form));
        OpeningApi.Map(api);
    }

    internal static OpeningFilter Filter(HttpContext http)
    {
        var asked = http.Request.Query;
        string Of(string name) => asked[name].ToString().Trim();
        return new(Of("kind"), Of("territory"), Of("organisation"), Of("occupation"), Of("skill"), int.TryParse(Of("age"), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 0 and < 120 ? age : 0, Of("q"));
    }

    private static IReadOnlyCollection<string> Codes(ActRequest request) => [.. request.Service<OpeningViews>().Territories().Select(t => t.Code)];

    private static RazorComponentResult<OpeningPage> Page(ActRequest request, string id, Form? form) => new(new { View = request.Service<OpeningViews>().One(id, request.Http.Actor), Form = form ?? Form.Empty });

    private static RazorComponentResult<NewOpeningPage> New(ActRequest request, Form? form) =>
        new(new { Form = form ?? Form.Of(("organisation", request.Http.Request.Query["organisation"].ToString()), ("kind", OpeningWords.Internship), ("places", "1"), ("least-age", "18")), Vocabulary = Terms(request) });

    private static RazorComponentResult<EditOpeningPage> Edit(ActRequest request, Form? form)
    {
        var view = request.Service<OpeningViews>().One(request.At("opening"), request.Http.Actor);
        return new(new { View = view, Form = form ?? OpeningProfile.Of(view.Opening, view.Line.Asked) });
    }

    private static Vocabulary Terms(ActRequest request) => request.Service<OpeningViews>().Ask((db, _) => Vocabulary.Read(db));
}
