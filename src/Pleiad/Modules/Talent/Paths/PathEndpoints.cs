using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>The own path, for whose it is; and the years of a school in numbers.</summary>
internal static class PathEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/me/path", (HttpContext http, PathViews views, Actor actor) => Own(http, views, actor.Id, Form.Empty)).NeedsSignIn();
        pages.MapPost("/me/path/link", (HttpContext http, PathViews views, LinkPupil link, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, link.From(form), () => Own(http, views, actor.Id, form))).NeedsSignIn().RequireRateLimiting(RateLimits.Secrets);
        pages.MapPost("/me/path/year", (HttpContext http, PathViews views, FollowYear follow, Reader reader, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, follow.Change(form, reader.Language), () => Own(http, views, actor.Id, form))).NeedsSignIn();
        pages.MapGet("/people/{account}", (string account, HttpContext http, PathViews views) => Own(http, views, account, Form.Empty)).Needs(SchoolRights.SeePath, values => TalentNodes.OfPerson((string)values["account"]!));
        pages.MapGet("/schools/{organisation}/years", (string organisation, FollowYear follow, RegistryNames names) => new RazorComponentResult<YearsPage>(new { Id = organisation, Name = names.Some([organisation]).GetValueOrDefault(organisation), Years = follow.Of(organisation) }))
            .Needs(SchoolRights.FollowYears, values => ClusterPermissions.Organisation((string)values["organisation"]!));
    }

    private static RazorComponentResult<PathPage> Own(HttpContext http, PathViews views, string account, Form form)
    {
        http.KeepPrivate();
        return new(new { View = views.Of(account), Mine = http.Actor.Id == account, Form = form });
    }
}
