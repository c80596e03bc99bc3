using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Evaluations;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>Agreements: writing and changing, signing by account or by a private link, and the evaluation at the end.</summary>
internal static class AgreementEndpoints
{
    private const string One = "/agreements/{agreement}", Sign = "/agreements/sign/{token}", Fields = "Fields: institution, tutor, starts, ends, hours, tasks, early, further-name, further-mail";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        acts.Map<AgreementFormPage>("/applications/{application}/agreement", route => route.Needs(PlacementRights.KeepAgreement, v => Application.NodeOf((string)v["application"]!)), $"Write the agreement of a confirmed place. {Fields}",
            (r, form) => r.Service<KeepAgreement>().Write(form, r.At("application"), r.Reader.Language), (r, form) => new(new { Application = r.At("application"), Form = form ?? r.Service<AgreementViews>().Begin(r.At("application")), Choice = r.Service<RegistryNames>().Choose() }));
        pages.MapGet(One, (string agreement, int? version, HttpContext http) => Show(http, agreement, Form.Empty, version)).Needs(PlacementRights.SeeAgreement, NodeOf);
        acts.Map<AgreementFormPage>(One + "/edit", Keeps, $"Change an agreement: every signature is void. {Fields}, version", (r, form) => r.Service<KeepAgreement>().Edit(form, r.At("agreement"), r.Reader.Language), (r, form) =>
        {
            var view = r.Service<AgreementViews>().One(r.At("agreement"));
            return new(new { view.Agreement.Application, Form = form ?? KeepAgreement.Of(view.Agreement), Version = (int?)view.Version, Signed = AgreementFlow.Signing.Contains(view.Agreement.State), Choice = r.Service<RegistryNames>().Choose() });
        });
        acts.MapPost(One + "/offer", Keeps, "Offer an agreement for signature. Fields: version", (r, form) => r.Service<KeepAgreement>().Offer(form, r.At("agreement")), Again);
        acts.MapPost(One + "/terminate", Keeps, "Terminate an agreement. Fields: reason, version", (r, form) => r.Service<KeepAgreement>().Terminate(form, r.At("agreement")), Again);
        acts.MapPost(One + "/signatures/{role}", Signs, "Sign an agreement as learner, organisation or institution. Fields: hash, name, read", (r, form) => r.Service<SignAgreement>().ByAccount(form, r.At("agreement"), r.At("role")), Again);
        acts.MapPost(One + "/signatures/{role}/withdraw", Signs, "Take a signature back", (r, _) => r.Service<SignAgreement>().TakeBack(r.At("agreement"), r.At("role")), Again);
        acts.MapPost(One + "/evaluation", route => route.Needs(PlacementRights.Evaluate, NodeOf), "Evaluate what was agreed. Fields: outcome (completed, partly, absent), hours-missed, words, level-{skill} (1 to 5), employed, contract, job-starts, version",
            (r, form) => r.Service<Evaluate>().From(form, r.At("agreement")), Again);
        pages.MapGet(Sign, (string token, HttpContext http) => ShowPlace(http, token, Form.Empty)).Privately();
        pages.MapPost(Sign, (string token, HttpContext http, Form form, Actor actor, FormAnswer answer, SignAgreement act) => answer.Run(actor, form, act.ByLink(form, token), () => ShowPlace(http, token, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
        pages.MapPost(Sign + "/withdraw", (string token, HttpContext http, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, SignAgreement.TakeBackByLink(token), () => ShowPlace(http, token, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(PlacementRights.KeepAgreement, NodeOf);

    private static void Signs(RouteHandlerBuilder route) => route.Needs(PlacementRights.SignAgreement, NodeOf);

    private static Node NodeOf(RouteValueDictionary values) => Agreement.NodeOf((string)values["agreement"]!);

    private static RazorComponentResult<AgreementPage> Again(ActRequest r, Form? form) => Show(r.Http, r.At("agreement"), form ?? Form.Empty, null);

    private static RazorComponentResult<AgreementPage> Show(HttpContext http, string id, Form form, int? version)
    {
        http.KeepPrivate();
        return new(new { View = http.RequestServices.GetRequiredService<AgreementViews>().One(id, version), Form = form });
    }

    private static RazorComponentResult<SignPage> ShowPlace(HttpContext http, string token, Form form)
    {
        var (view, place) = http.RequestServices.GetRequiredService<AgreementViews>().OfToken(token);
        return new(new { View = view, Place = place, Form = form });
    }
}
