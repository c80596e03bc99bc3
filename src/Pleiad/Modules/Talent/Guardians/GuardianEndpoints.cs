using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>The private page of a guardian, the same for lists, places, courses and intakes. A machine that follows the link only reads; an answer is sent.</summary>
internal static class GuardianEndpoints
{
    private const string One = "/consents/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string token, AnswerAsGuardian answers) => Show(token, answers, Form.Empty)).Privately();
        Act(pages, "/answer", (form, answers, token, reader) => answers.ByLink(form, token, reader.Language));
        Act(pages, "/more", (form, answers, token, reader) => answers.More(form, token, reader.Language));
        Act(pages, "/withdraw", (form, answers, token, _) => scope => answers.TakeBack(scope, token, form.Line("purpose")));
    }

    private static void Act(IEndpointRouteBuilder pages, string below, Func<Form, AnswerAsGuardian, string, Reader, Func<ActScope, string>> act) =>
        pages.MapPost(One + below, (string token, AnswerAsGuardian answers, Form form, Reader reader, FormAnswer answer) =>
            answer.Run(Actor.Visitor, form, act(form, answers, token, reader), () => Show(token, answers, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately(); // only the link counts, whoever is signed in

    private static RazorComponentResult<GuardianPage> Show(string token, AnswerAsGuardian answers, Form form) => new(new { View = answers.Question(token), Form = form });
}
