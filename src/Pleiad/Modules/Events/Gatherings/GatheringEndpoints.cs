using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>Gatherings: the list, one of them, and what those who run it do.</summary>
internal static class GatheringEndpoints
{
    private const string One = "/{gathering}";
    private const string Fields = "Fields: en, ru, text-en, text-ru, series, edition, starts, ends, zone, place-en, place-ru, online, organisers and supporters (paths of organisations, a line each)";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
        acts.Map<GatheringFormPage>("/new", route => route.Needs(EventsRights.OpenGathering), $"Prepare a gathering. {Fields}", (r, form) => OpenGathering.From(form, r.Service<RightsOfActors>()),
            (_, form) => new(new { Form = form ?? Form.Of(("zone", GatheringProfile.UsualZone)) }));
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null));
        acts.Map<GatheringFormPage>(One + "/edit", Keeps, $"Change what is said of a gathering. {Fields}, version", (r, form) => EditGathering.From(form, r.At("gathering"), r.Service<RightsOfActors>()), (r, form) =>
        {
            var view = r.Gathering();
            return new(new { view.Version, Form = form ?? GatheringProfile.Of(view.Gathering, view.Hosts.Select(h => h.Host)) });
        });
        acts.MapPost(One + "/move", Keeps, "Announce a gathering or call it off. Fields: move (announce, cancel), reason, version", (r, form) => MoveGathering.From(form, r.At("gathering")), Page);
        api.MapGet("", (GatheringCards cards) => cards.All()).WithSummary("All announced gatherings, the latest first").Produces<IReadOnlyList<GatheringCard>>();
    }

    /// <summary>Opens a route to those who run the gathering that it names.</summary>
    public static void Keeps(RouteHandlerBuilder route) => route.Needs(EventsRights.KeepGathering, NodeOf);

    /// <summary>The gathering that a route names.</summary>
    public static Node NodeOf(RouteValueDictionary values) => EventsNodes.OfGathering((string)values["gathering"]!);

    /// <summary>The same as whoever asks may see it.</summary>
    public static GatheringView Gathering(this ActRequest request) => request.Service<GatheringViews>().One(request.At("gathering"), request.Http.Actor);

    private static RazorComponentResult<GatheringPage> Page(ActRequest request, Form? form) => new(new { View = request.Gathering(), Form = form ?? Form.Empty });
}
