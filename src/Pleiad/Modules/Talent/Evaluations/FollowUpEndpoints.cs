using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Evaluations;

/// <summary>The private page on which somebody says what they do some months later.</summary>
internal static class FollowUpEndpoints
{
    private const string One = "/follow-ups/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string token, HttpContext http) => Show(http, token, Form.Empty)).Privately();
        pages.MapPost(One, (string token, HttpContext http, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, AnswerFollowUp.From(form, token), () => Show(http, token, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
    }

    private static RazorComponentResult<FollowUpPage> Show(HttpContext http, string token, Form form)
    {
        using var db = http.RequestServices.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return new(new { Asked = FollowUp.Link.Open(db.FollowUps, token), Form = form });
    }
}
