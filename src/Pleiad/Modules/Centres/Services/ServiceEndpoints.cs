using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Services;

/// <summary>The catalogue of services, the form for anybody, the private page of a request, and the officers' list.</summary>
public static class ServiceEndpoints
{
    private const string One = "/services/{service}", Request = "/requests/{token}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        var acts = new ActRoutes(pages, api);
        pages.MapGet("/services", (ServiceViews views, string? kind) => new RazorComponentResult<ServicesPage>(new { Services = views.All(), Report = views.Report(), Kind = kind is not null && ServiceWords.Kinds.ContainsKey(kind) ? kind : "" }));
        acts.Map<NewServicePage>("/services/new", route => route.Needs(CentresRights.KeepServices), "Offer a service. Fields: name_en, name_ru, kind, what_en, what_ru, centre, days", (r, form) => KeepService.Enter(form, r.Service<OrganisationFacts>()), (r, form) => new(new { Form = form ?? Form.Empty }));
        pages.MapGet(One, (string service, ServiceViews views) => Page(views, service, null));
        acts.MapPost(One + "/end", route => route.Needs(CentresRights.KeepServices), "End a service. Fields: reason, version", (r, form) => KeepService.End(form, r.At("service")), (r, form) => Page(r.Service<ServiceViews>(), r.At("service"), form));
        pages.MapGet(One + "/request", (string service, ServiceViews views) => Asking(views, service, Form.Empty));
        acts.MapPost(One + "/request", ActRoutes.Anyone, "Ask for a service; answers with the private address. Fields: organisation (of a representative) or who, ask, mail, consent",
            (r, form) => AskForService.From(form, r.At("service"), r.Reader.Language, r.Service<RightsOfActors>(), r.Service<RequestLetters>()), (r, form) => Asking(r.Service<ServiceViews>(), r.At("service"), form!));
        pages.MapGet("/requests", (ServiceViews views) => new RazorComponentResult<RequestsPage>(new { Rows = views.Requests(), Now = views.Now })).Needs(CentresRights.RunRequest);
        pages.MapGet(Request, (string token, HttpContext http, ServiceViews views) => Show(http, views, token, Form.Empty)).Privately();
        acts.MapPost(Request + "/answers/{move}", route => route.Needs(CentresRights.RunRequest).Privately(), "Take a request on, give its result, or decline it (accept, finish, decline). Fields: reason, version",
            (r, form) => HandleRequest.From(form, r.At("token"), r.At("move"), r.Service<RequestLetters>()), (r, form) => Show(r.Http, r.Service<ServiceViews>(), r.At("token"), form!));
        acts.MapPost(Request + "/rate", ActRoutes.ByLink, "Say how the result was. Fields: stars (1 to 5), said", (r, form) => AnswerByLink.Rate(form, r.At("token")), (r, form) => Show(r.Http, r.Service<ServiceViews>(), r.At("token"), form!));
        acts.MapPost(Request + "/withdraw", ActRoutes.ByLink, "Take the request back", (r, _) => scope => AnswerByLink.Withdraw(scope, r.At("token")), (r, form) => Show(r.Http, r.Service<ServiceViews>(), r.At("token"), form!));
        acts.MapPost(Request + "/forget", ActRoutes.ByLink, "Take the consent back: the mail address is deleted", (r, _) => scope => AnswerByLink.Forget(scope, r.At("token"), r.Service<RequestLetters>()), (r, form) => Show(r.Http, r.Service<ServiceViews>(), r.At("token"), form!));
        api.MapGet("/services", (ServiceViews views) => TypedResults.Ok(views.All().Select(ServiceDto.Of))).WithSummary("The services, with the days within which a result is promised");
        api.MapGet("/services/report", (ServiceViews views) => TypedResults.Ok(views.Report())).WithSummary("How requests went, by kind of service: asked, done, promises kept, ratings");
        api.MapGet("/services/report.csv", (ServiceViews views) => TypedResults.File(CsvText.Write([["kind", "services", "asked", "open", "done", "kept", "stars", "rated"], .. views.Report().Select(k => new[] { k.Kind, $"{k.Services}", $"{k.Asked}", $"{k.Open}", $"{k.Done}", Text(k.Kept), Text(k.Stars), $"{k.Rated}" })]), "text/csv; charset=utf-8", "pleiad-services.csv")).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static RazorComponentResult<ServicePage> Page(ServiceViews views, string id, Form? form)
    {
        var (row, version) = views.One(id);
        return new(new { Row = row, Version = version, Form = form ?? Form.Empty });
    }

    private static RazorComponentResult<AskPage> Asking(ServiceViews views, string service, Form form) => new(new { views.One(service).Row, Form = form });

    private static RazorComponentResult<RequestPage> Show(HttpContext http, ServiceViews views, string token, Form form)
    {
        var (row, version) = views.Request(token, http.Actor);
        return new(new { Row = row, Version = version, views.Now, Form = form });
    }
}

/// <summary>A service for programs.</summary>
public sealed record ServiceDto(string Id, string En, string Ru, string Kind, string Centre, int Days, bool DaysIllustrative, bool Offered, string Claim)
{
    public static ServiceDto Of(ServiceRow row) => new(row.Service.Id, row.Service.En, row.Service.Ru, row.Service.Kind, row.Service.Centre, row.Service.Days, row.Service.DaysIllustrative, row.Service.EndedAt.Length == 0, row.Service.Claim);
}
