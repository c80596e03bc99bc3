using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>The private page of a guardian. A machine that follows the link only reads; an answer is sent.</summary>
internal static class GuardianEndpoints
{
    private const string One = "/consents/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string token, HttpContext http, GroupViews views) => Show(token, http, views, Form.Empty)).WithMetadata(new SecretRoute());
        Act(pages, "/answer", (form, answers, token, reader) => answers.ByLink(form, token, reader.Language));
        Act(pages, "/more", (form, answers, token, reader) => answers.More(form, token, reader.Language));
        Act(pages, "/withdraw", (form, answers, token, _) => scope => answers.TakeBack(scope, token, form.Line("purpose")));
    }

    private static void Act(IEndpointRouteBuilder pages, string below, Func<Form, AnswerForPupil, string, Reader, Func<ActScope, string>> act) =>
        pages.MapPost(One + below, (string token, HttpContext http, GroupViews views, AnswerForPupil answers, Form form, Reader reader, FormAnswer answer) =>
            answer.Run(Actor.Visitor, form, act(form, answers, token, reader), () => Show(token, http, views, form))).RequireRateLimiting(RateLimits.VisitorForms).WithMetadata(new SecretRoute()); // only the link counts, whoever is signed in

    private static RazorComponentResult<GuardianPage> Show(string token, HttpContext http, GroupViews views, Form form)
    {
        http.KeepPrivate();
        return new(new { View = views.OfToken(token), Form = form });
    }
}
