using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Organisations: the list, the profile, and every act on one.</summary>
internal static class OrganisationEndpoints
{
    private const string One = "/organisations/{organisation}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/organisations", (RegistryViews views, string? q, string? kind, string? territory, string? state, int? page) =>
            new RazorComponentResult<OrganisationsPage>(new { List = OrganisationList.Find(views, RegistryApi.Filter(q, kind, territory, state), page ?? 1) }));
        acts.Map<RegisterPage>("/organisations/new", route => route.NeedsSignIn(), "Register an organisation. Fields: en, ru, kind, legal-form, territory, place-en, place-ru, country, employees, employees-at, web, founded, under, namesake",
            (r, form) => RegisterOrganisation.From(form, r.Service<RightsOfActors>(), Codes(r)), Register); // the node stands in the form, and the act asks for it
        pages.MapGet(One, (string organisation, RegistryViews views) => Profile(views, organisation, null));
        var edit = ActRoutes.On(RegistryRights.EditOrganisation, Organisation.NodeKind, "organisation");
        acts.MapPost(One + "/confirm", edit, "Confirm that a profile holds. Field: version", (r, form) => ConfirmOrganisation.From(form, Id(r)), (r, form) => Profile(r.Service<RegistryViews>(), Id(r), form));
        acts.Map(One + "/edit", edit, "Change a profile. Fields as for registering, without the names; version", (r, form) => EditOrganisation.From(form, Id(r), Codes(r)), (r, form) => Page<EditPage>(r, form, o => OrganisationProfile.Of(o)));
        acts.Map(One + "/rename", edit, "Give an organisation new names from a day on. Fields: en, ru, since, version", (r, form) => RenameOrganisation.From(form, Id(r)), (r, form) => Page<RenamePage>(r, form, o => Form.Of(("en", o.En), ("ru", o.Ru))));
        acts.Map(One + "/names/new", edit, "Add another spelling, short name or brand. Fields: text, name-kind", (r, form) => AddName.From(form, Id(r)), (r, form) => Page<NamePage>(r, form));
        acts.Map(One + "/identifiers/new", edit, "Add a number of a register. Fields: scheme (inn, ogrn, kpp, lei, ror), value", (r, form) => AddIdentifier.From(form, Id(r)), (r, form) => Page<IdentifierPage>(r, form));
        acts.Map(One + "/industries/new", edit, "Add an industry. Fields: industry-scheme (okved, nace), code, main", (r, form) => AddIndustry.From(form, Id(r)), (r, form) => Page<IndustryPage>(r, form));
        acts.Map(One + "/ties/new", edit, "Add a tie. Fields: tie-kind, other, end (from, to), since, until, evidence, origin, planned, products", (r, form) => AddTie.From(form, Id(r), r.Service<RightsOfActors>()), (r, form) => Page<TiePage>(r, form, _ => Asked(r, "other", "tie-kind", "end", "origin", "cluster")));
        acts.Map(One + "/ties/{tie}/end", edit, "End a tie. Fields: until, reason", (r, form) => EndTie.From(form, Id(r), r.At("tie")), (r, form) => Page<EndPage>(r, form));
        acts.Map(One + "/people/new", edit, "Enter a person's position. Fields: person, or person-en and person-ru; title-en, title-ru, since, until, leads, succeeds", (r, form) => AddPosition.From(form, Id(r)), (r, form) => Page<PositionPage>(r, form));
        acts.Map(One + "/people/{position}/end", edit, "End a position. Field: until", (r, form) => EndPosition.From(form, Id(r), r.At("position")), (r, form) => Page<EndPage>(r, form));
        acts.Map(One + "/products/new", edit, "Add a product. Fields: en, ru, product-kind, substance, field-en, field-ru, atc, essential, registration, registration-at, registration-evidence, role, since", (r, form) => AddProduct.From(form, Id(r)), (r, form) => Page<NewProductPage>(r, form));
        acts.Map(One + "/plants/new", edit, "Add a plant as a plan. Fields: en, ru, plant-kind, site, makes-en, makes-ru, at, evidence", (r, form) => AddPlant.From(form, Id(r)), (r, form) => Page<NewPlantPage>(r, form));
        acts.Map(One + "/sites/new", edit, "Add a site. Fields: en, ru, site-kind, zone, state, since, area", (r, form) => AddSite.From(form, Id(r)), (r, form) => Page<NewSitePage>(r, form));
        acts.Map(One + "/close", ActRoutes.On(RegistryRights.CloseOrganisation, Organisation.NodeKind, "organisation"), "Close an organisation, or merge it into another. Fields: into, reason, version",
            (r, form) => CloseOrganisation.From(form, Id(r), r.Service<MergeOrganisations>()), (r, form) => Page<ClosePage>(r, form));
        pages.MapGet("/people/{person}", (string person, RegistryViews views) => new RazorComponentResult<PersonPage>(new { View = PersonView.Find(views, person) }));
        pages.MapGet("/products", (RegistryViews views) => new RazorComponentResult<ProductsPage>(new { Products = ProductView.All(views) }));
        pages.MapGet("/products/{product}", (string product, RegistryViews views) => ProductOf(views, product, null));
        acts.MapPost("/products/{product}/move", ActRoutes.On(RegistryRights.EditProduct, Product.NodeKind, "product"), "Write the next step of a product's way to the market. Fields: move (research, preclinical, clinical, prepare, file, examine, ask, answer, authorise, market, refuse, withdraw), phase (I, II, III, BE), at, evidence, version",
            (r, form) => MoveProduct.From(form, r.At("product")), (r, form) => ProductOf(r.Service<RegistryViews>(), r.At("product"), form));
    }

    private static string Id(ActRequest request) => request.At("organisation");

    /// <summary>The codes that the field of the territory offers.</summary>
    private static IReadOnlyCollection<string> Codes(ActRequest request) => [.. request.Service<RegistryViews>().Territories().Select(t => t.Code)];

    private static RazorComponentResult<OrganisationPage> Profile(RegistryViews views, string id, Form? form) => new(new { View = views.Organisation(id), Form = form ?? Form.Empty });

    private static RazorComponentResult<ProductPage> ProductOf(RegistryViews views, string id, Form? form) => new(new { View = ProductView.Find(views, id), Form = form ?? Form.Empty });

    private static RazorComponentResult<RegisterPage> Register(ActRequest request, Form? form) => new(new { Form = form ?? Form.Empty });

    /// <summary>A form with the fields that the address gives, so that a page can ask for one thing.</summary>
    private static Form Asked(ActRequest request, params string[] fields) => Form.Of([.. fields.Select(f => (f, request.Http.Request.Query[f].FirstOrDefault()))]);

    /// <summary>A page of an act on an organisation, with its fields as they stand, empty, or as they were sent.</summary>
    private static RazorComponentResult<TPage> Page<TPage>(ActRequest request, Form? form, Func<Organisation, Form>? fields = null)
        where TPage : IComponent
    {
        var view = request.Service<RegistryViews>().Organisation(Id(request));
        return new(new { View = view, Form = form ?? fields?.Invoke(view.Organisation) ?? Form.Empty });
    }
}
