using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Methods;

/// <summary>Working methods: the list, one of them with its differences, its file, and opening a copy.</summary>
internal static class MethodEndpoints
{
    private const string One = "/methods/{method}";
    private const int LongestForm = 1_000_000; // bytes

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/methods", (MethodViews views) => new RazorComponentResult<MethodsPage>(new { All = views.All() }));
        acts.Map<MethodFormPage>("/methods/new", route => route.NeedsSignIn(), "Compose a method. Fields: organisation, en, ru, text-en, text-ru, activity, course (several each)", (r, form) => r.Service<KeepMethod>().New(form), (r, form) => new(new { Form = form ?? Form.Empty })); // whose it is stands in the form
        acts.Map<OpenMethodPage>("/methods/open", route => route.NeedsSignIn().WithMetadata(new TakesFiles(LongestForm)), "Open an exported method as a copy, as multipart/form-data. Fields: organisation, file", (r, form) => r.Service<KeepMethod>().Open(form), (_, form) => new(new { Form = form ?? Form.Empty })); // whose it becomes stands in the form
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null));
        acts.Map<MethodFormPage>(One + "/edit", route => route.Needs(MethodNodes.Keep, values => MethodNodes.Of((string)values["method"]!)), "Change a method. Fields: en, ru, text-en, text-ru, remove, activity, course, version", (r, form) => r.Service<KeepMethod>().Edit(form, r.At("method")), (r, form) =>
        {
            var view = r.Service<MethodViews>().One(r.At("method"));
            return new(new { View = view, Form = form ?? Form.Of(("en", view.Method.En), ("ru", view.Method.Ru), ("text-en", view.Method.TextEn), ("text-ru", view.Method.TextRu)) });
        });
        acts.MapPost(One + "/copy", route => route.NeedsSignIn(), "Open a copy of a method. Fields: organisation", (r, form) => r.Service<KeepMethod>().Copy(form, r.At("method")), Page); // whose it becomes stands in the form
        acts.MapPost(One + "/start", route => route.NeedsSignIn(), "Prepare the activities of a method as drafts. Fields: organisation", (r, form) => r.Service<KeepMethod>().Start(form, r.At("method")), Page); // whose they are stands in the form
        pages.MapGet(One + "/method.json", (string method, MethodViews views, PublicAddress host, IServiceProvider services) =>
        {
            var of = views.One(method).Method;
            return TypedResults.File(Encoding.UTF8.GetBytes(KeepMethod.Export(of, host.Of(services, of.Address))), "application/json", $"{of.Id}.pleiad-method.json");
        }).WithMetadata(new StaticFileRoute());
    }

    private static RazorComponentResult<MethodPage> Page(ActRequest request, Form? form) => new(new { View = request.Service<MethodViews>().One(request.At("method")), Form = form ?? Form.Empty });
}
