using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>What programs are told of an offer. No answer is null.</summary>
public sealed record OfferDto(string Id, string Kind, string En, string Ru, string Site, string Plot, string Territory, string State, double? Hectares, double? MegawattsNow, double? MegawattsToCome, string ToComeFrom, int? Sanitary, string Rail, decimal? Price, string Currency, bool Illustrative, string Claim);

/// <summary>Offers: the search for plots, the lists of the other kinds, the passport, and what their keepers do.</summary>
internal static class OfferEndpoints
{
    private const string One = "/offers/{offer}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/offers", List);
        pages.MapGet("/offers/new", (SiteCards sites, TerritoryNames names, ClusterRecords clusters) => New(sites, names, clusters, Form.Empty)).NeedsSignIn(); // whose it is stands in the form, and the act asks for it
        pages.MapPost("/offers/new", Write).NeedsSignIn();
        pages.MapGet(One, (string offer, OfferViews views, Actor actor) => Show(views, actor, offer, Form.Empty));
        pages.MapPost(One + "/moves/{move}", (string offer, string move, OfferViews views, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, MoveOffer.From(form, offer, move), () => Show(views, actor, offer, form))).Needs(InvestorRights.KeepOffer, values => Node.Of(Offer.NodeKind, $"{values["offer"]}"));
        api.MapGet("/offers", (OfferViews views) => TypedResults.Ok(All(views))).WithSummary("The investment offers that are open or held, with what is there now and what is to come").Produces<OfferDto[]>();
    }

    private static IResult List(HttpContext context, OfferViews views, string? kind)
    {
        if (kind is OfferWords.Project or OfferWords.Product)
            return new RazorComponentResult<OtherOffersPage>(new { Kind = kind, Offers = views.Others(kind) });
        if (kind is not (null or "" or OfferWords.Plot))
            throw new NotFoundException($"There is no kind of offers '{kind}'.", $"Вида предложений «{kind}» нет.", new Suggestion("All offers", "Все предложения", OfferAddress.All));
        var (question, unreadable) = PlotQuestion.Read(context.Request.Query);
        return new RazorComponentResult<OffersPage>(new { Found = FindOffers.Plots(views.Plots(), question), Unreadable = unreadable }) { StatusCode = unreadable.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static RazorComponentResult<OfferPage> Show(OfferViews views, Actor actor, string id, Form form) => new(new { View = views.Find(id, actor), Form = form });

    private static RazorComponentResult<NewOfferPage> New(SiteCards sites, TerritoryNames names, ClusterRecords clusters, Form form) => new(new { Form = form, Sites = sites.All(), Names = names, Clusters = clusters.All() });

    private static IResult Write(SiteCards sites, TerritoryNames names, ClusterRecords clusters, RightsOfActors rights, Form form, Actor actor, FormAnswer answer)
    {
        var act = WriteOffer.From(form, rights, sites.All(), [.. names.Regions.Keys]);
        return answer.Run(actor, form, act, () => New(sites, names, clusters, form));
    }

    private static OfferDto[] All(OfferViews views) =>
    [
        .. views.Plots().Select(p => Of(p.Offer, p.Site.Territory, p.Plot?.Area)),
        .. new[] { OfferWords.Project, OfferWords.Product }.SelectMany(views.Others).Select(o => Of(o.Offer, o.Offer.Territory, null)),
    ];

    private static OfferDto Of(Offer o, string territory, double? area) => new(o.Id, o.Kind, o.En, o.Ru, o.Site, o.Plot, territory, o.State, area, o.Power, o.PowerToCome, o.PowerFrom, o.Sanitary, o.Rail, o.Price / 100m, o.Currency, o.Illustrative, o.Claim);
}
