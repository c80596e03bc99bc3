using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Matches;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>Needs and offers: the list, one of them, and what their keepers and those who answer do.</summary>
internal static class NeedEndpoints
{
    private const string One = "/needs/{need}";
    private const string Fields = "Fields: direction (need, offer), kind (technology, business, research, capacity, people, equipment, investment), title-en, title-ru, text-en, text-ru, capabilities (a list), territory, partners (a list), audience (everyone, registered, or a cluster)";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/needs", (HttpContext http, string? direction, string? kind, string? state, string? owner, string? q) => List(new ActRequest(http), Filter(direction, kind, state, owner, q)));
        acts.Map<NewNeedPage>("/needs/new", route => route.NeedsSignIn(), $"Post a need or an offer. {Fields}, organisation or cluster, expires, because, draft",
            (r, form) => PostNeed.From(form, r.Service<RightsOfActors>(), r.Service<CapabilityRegister>(), Codes(r)), New); // the owner stands in the form, and the act asks for it
        pages.MapGet(One, (string need, HttpContext http) => Page(new ActRequest(http), need, null));
        var keep = ActRoutes.On(RegistryRights.KeepNeed, Need.NodeKind, "need");
        acts.Map<EditNeedPage>(One + "/edit", keep, $"Change a need or an offer. {Fields}, version", (r, form) => EditNeed.From(form, r.At("need"), r.Service<RightsOfActors>(), r.Service<CapabilityRegister>(), Codes(r)), Edit);
        acts.MapPost(One + "/move", keep, "Publish, renew, close or meet a need. Fields: move (open, renew, close, meet), expires, reason, version", (r, form) => MoveNeed.From(form, r.At("need")), (r, form) => Page(r, r.At("need"), form));
        acts.MapPost(One + "/interests", route => route.NeedsSignIn(), "Express interest in an open need. Fields: organisation, message",
            (r, form) => ExpressInterest.From(form, r.At("need"), r.Service<RightsOfActors>(), r.Service<InterestLetters>()), (r, form) => Page(r, r.At("need"), form)); // for which organisation stands in the form
        NeedApi.Map(api);
    }

    internal static NeedFilter Filter(string? direction, string? kind, string? state, string? owner, string? q) => new(direction ?? "", kind ?? "", state ?? NeedFlow.Open, owner ?? "", (q ?? "").Trim());

    private static IReadOnlyCollection<string> Codes(ActRequest request) => [.. request.Service<RegistryViews>().Territories().Select(t => t.Code)];

    private static RazorComponentResult<NeedsPage> List(ActRequest request, NeedFilter filter) =>
        new(new { List = NeedList.Find(request.Service<RegistryViews>(), request.Service<RightsOfActors>(), request.Http.Actor, filter) });

    private static RazorComponentResult<NeedPage> Page(ActRequest request, string id, Form? form) =>
        new(new { View = NeedView.Find(request.Service<RegistryViews>(), request.Service<RightsOfActors>(), request.Service<MatchNeeds>(), request.Http.Actor, id), Form = form ?? Form.Empty });

    /// <summary>The form, as a link may fill it: organisation or cluster, direction, kind, titles, texts, capabilities, territory, because.</summary>
    private static RazorComponentResult<NewNeedPage> New(ActRequest request, Form? form)
    {
        var sent = request.Http.Request.Query;
        if (form is null)
        {
            string[] single = ["organisation", "cluster", "direction", "kind", "title-en", "title-ru", "text-en", "text-ru", "territory", "expires", "audience", "because"];
            form = Form.Of(
                [.. single.Select(f => (f, (string?)sent[f].ToString()))],
                ("capabilities", sent["capabilities"].SelectMany(c => (c ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))), ("partners", sent["partners"].OfType<string>()));
        }

        return new(new { Form = form });
    }

    private static RazorComponentResult<EditNeedPage> Edit(ActRequest request, Form? form)
    {
        var view = NeedView.Find(request.Service<RegistryViews>(), request.Service<RightsOfActors>(), request.Service<MatchNeeds>(), request.Http.Actor, request.At("need"));
        return new(new { View = view, Form = form ?? NeedProfile.Of(view.Need, view.Terms, request.Reader.Language) });
    }
}
