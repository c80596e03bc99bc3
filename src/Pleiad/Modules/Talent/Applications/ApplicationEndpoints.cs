using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Applying, and the pages of applications on both their sides.</summary>
internal static class ApplicationEndpoints
{
    private const string One = "/applications/{application}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        acts.Map<ApplyPage>("/openings/{opening}/apply", route => route.NeedsSignIn(), "Apply for an opening. Fields: motivation, consent and consent-text as the page has them",
            (r, form) => r.Service<Apply>().From(form, r.At("opening"), r.Reader.Language), (r, form) => new(new { View = r.Service<ApplicationViews>().Opening(r.At("opening"), r.Http.Actor), Form = form ?? Form.Empty }));
        pages.MapGet("/me/applications", (ApplicationViews views, Actor actor) => new RazorComponentResult<MyApplicationsPage>(new { Rows = views.Mine(actor.Id) })).NeedsSignIn();
        pages.MapGet("/organisations/{organisation}/applications", (string organisation, ApplicationViews views) =>
        {
            var (name, rows) = views.OfOrganisation(organisation);
            return new RazorComponentResult<OrganisationApplicationsPage>(new { Id = organisation, Organisation = name, Rows = rows });
        }).Needs(PlacementRights.DecideApplication, values => ClusterPermissions.Organisation((string)values["organisation"]!));
        pages.MapGet(One, (string application, HttpContext http) => Show(http, application, Form.Empty)).Needs(PlacementRights.SeeApplication, NodeOf);
        acts.MapPost(One + "/decisions/{move}", route => route.Needs(PlacementRights.DecideApplication, NodeOf), "Read, accept, reject or call off an application. Fields: reason, version",
            (r, form) => r.Service<DecideApplication>().From(form, r.At("application"), r.At("move")), (r, form) => Show(r.Http, r.At("application"), form ?? Form.Empty));
        acts.MapPost(One + "/answers/{move}", route => route.Needs(PlacementRights.OwnApplication, NodeOf), "Confirm a place (confirm), take a freed one (take), or withdraw (withdraw)",
            (r, _) => r.Service<OwnApplication>().From(r.At("application"), r.At("move")), (r, form) => Show(r.Http, r.At("application"), form ?? Form.Empty));
        pages.MapGet("/applications/guardians/{token}", (string token, Reader reader) => TypedResults.Redirect(reader.Href(SchoolAddress.OfConsent(token)))).Privately(); // links in letters of before
    }

    private static Node NodeOf(RouteValueDictionary values) => Application.NodeOf((string)values["application"]!);

    private static RazorComponentResult<ApplicationPage> Show(HttpContext http, string id, Form form)
    {
        http.KeepPrivate();
        return new(new { View = http.RequestServices.GetRequiredService<ApplicationViews>().One(id), Form = form });
    }
}
