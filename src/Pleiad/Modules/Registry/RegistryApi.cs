using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry;

/// <summary>What the pages show, for programs. Dates are 2014, 2014-11 or 2014-11-05; "" is unknown.</summary>
public static class RegistryApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        OrganisationExports.Map(api);
        api.MapGet("/organisations/{organisation}", One).WithSummary("The profile of an organisation; its ETag is the version to send back with If-Match").Produces<ProfileDto>().ProducesProblem(404);
        api.MapGet("/people/{person}", (string person, RegistryViews views) => TypedResults.Ok(PersonDto.Of(PersonView.Find(views, person)))).WithSummary("A person with positions over time").ProducesProblem(404);
        api.MapGet("/products", (RegistryViews views) => TypedResults.Ok(ProductView.All(views).Select(ProductDto.Of))).WithSummary("Products with owners, makers and developers over time");
        api.MapGet("/products.csv", (RegistryViews views) => CsvAnswer.Of("products", [["id", "en", "ru", "kind", "substance", "field", "essential", "registration", "claim", "role", "holder", "since", "known_by", "until"], .. ProductView.All(views).SelectMany(p => p.Holders.Select(h => new[] { p.Product.Id, p.Product.En, p.Product.Ru, p.Product.Kind, p.Product.Substance, p.Product.FieldEn, p.Product.Essential, p.Product.Registration, h.Holder.Claim, h.Holder.Role, h.Holder.Node, h.Holder.ByThen ? "" : h.Holder.Since, h.Holder.ByThen ? h.Holder.Since : "", h.Holder.Until }))])).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/products/{product}", (string product, RegistryViews views) => TypedResults.Ok(ProductDto.Of(ProductView.Find(views, product)))).WithSummary("A product with owners, makers and developers over time").ProducesProblem(404);
        api.MapGet("/plants", (RegistryViews views) => TypedResults.Ok(views.Ask((db, _) => views.Plants(db)).Select(PlantDto.Of))).WithSummary("Plants with their timelines; what is planned is not open, and overdue when its day has passed");
        api.MapGet("/plants.csv", (RegistryViews views) => CsvAnswer.Of("plants", [["id", "en", "ru", "kind", "owner", "state", "overdue", "opened", "planned_for", "claim"], .. views.Ask((db, _) => views.Plants(db)).Select(PlantDto.Of).Select(p => new[] { p.Id, p.En, p.Ru, p.Kind, p.Owner, p.State, p.Overdue ? "true" : "false", p.Opened, p.PlannedFor, p.Timeline.Count > 0 ? p.Timeline[^1].Claim : "" })])).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/plants/{plant}", (string plant, RegistryViews views) => TypedResults.Ok(PlantDto.Of(PlantEndpoints.Find(views, plant)))).WithSummary("A plant with its timeline").ProducesProblem(404);
        api.MapGet("/sites", (RegistryViews views, string? kv, string? zone, string? free) => TypedResults.Ok(SiteView.Search(views, SiteEndpoints.Filter(kv, zone, free).Filter).Select(SiteDto.Of))).WithSummary("Sites by voltage (kv), regime (zone) and free hectares (free); what is planned is told apart from what is available");
        api.MapGet("/sites.csv", (RegistryViews views) => CsvAnswer.Of("sites", [["id", "en", "ru", "kind", "state", "zone", "territory", "available_kv", "to_come_kv", "free_ha"], .. SiteView.Search(views, new(double.NaN, "", double.NaN)).Select(s => new[] { s.Site.Id, s.Site.En, s.Site.Ru, s.Site.Kind, s.Site.State, s.Site.Zone, s.Site.Territory, CsvAnswer.Text(s.Available), CsvAnswer.Text(s.ToCome), CsvAnswer.Text(s.Free) })])).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/sites/{site}", (string site, RegistryViews views) => TypedResults.Ok(SiteDto.Of(SiteView.Find(views, site).View))).WithSummary("A site with plots and utilities").ProducesProblem(404);
    }

    internal static OrganisationFilter Filter(string? q, string? kind, string? territory, string? state) => new((q ?? "").Trim(), kind ?? "", territory ?? "", state ?? "");

    private static Ok<ProfileDto> One(string organisation, RegistryViews views, HttpContext http)
    {
        var view = views.Organisation(organisation);
        http.Response.Headers.ETag = $"\"{view.Version}\"";
        return TypedResults.Ok(ProfileDto.Of(view));
    }
}
