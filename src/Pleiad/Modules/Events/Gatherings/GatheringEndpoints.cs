using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>Gatherings: the list, one of them, and what those who run it do.</summary>
internal static class GatheringEndpoints
{
    private const string One = "/{gathering}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
        pages.MapGet("/new", () => New(Form.Of(("zone", GatheringProfile.UsualZone)))).Needs(EventsRights.OpenGathering);
        pages.MapPost("/new", (Form form, Actor actor, FormAnswer answer, RightsOfActors rights) => answer.Run(actor, form, OpenGathering.From(form, rights), () => New(form))).Needs(EventsRights.OpenGathering);
        pages.MapGet(One, (string gathering, GatheringViews views, Actor actor) => Page(gathering, views, actor, Form.Empty));
        pages.MapGet(One + "/edit", (string gathering, GatheringViews views, Actor actor) =>
        {
            var view = views.One(gathering, actor);
            return Edit(view, GatheringProfile.Of(view.Gathering, view.Hosts.Select(h => h.Host)));
        }).Keeps();
        pages.MapPost(One + "/edit", (string gathering, GatheringViews views, Form form, Actor actor, FormAnswer answer, RightsOfActors rights) =>
            answer.Run(actor, form, EditGathering.From(form, gathering, rights), () => Edit(views.One(gathering, actor), form))).Keeps();
        pages.MapPost(One + "/move", (string gathering, GatheringViews views, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, MoveGathering.From(form, gathering), () => Page(gathering, views, actor, form))).Keeps();
        api.MapGet("", (GatheringCards cards) => cards.All()).WithSummary("All announced gatherings, the latest first").Produces<IReadOnlyList<GatheringCard>>();
    }

    /// <summary>Opens a route to those who run the gathering that it names.</summary>
    public static RouteHandlerBuilder Keeps(this RouteHandlerBuilder route) => route.Needs(EventsRights.KeepGathering, values => EventsNodes.OfGathering((string)values["gathering"]!));

    private static RazorComponentResult<GatheringFormPage> New(Form form) => new(new { Form = form });

    private static RazorComponentResult<GatheringFormPage> Edit(GatheringView view, Form form) => new(new { Version = view.Version, Form = form });

    private static RazorComponentResult<GatheringPage> Page(string id, GatheringViews views, Actor actor, Form form) => new(new { View = views.One(id, actor), Form = form });
}
