using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary>The ways to an account: the first administrator's link.</summary>
internal static class EntryEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        var links = pages.MapGroup("").RequireRateLimiting(RateLimits.Secrets);
        links.MapGet("/first/{token}", ShowFirst);
        links.MapPost("/first/{token}", BecomeFirst);
    }

    private static RazorComponentResult<FirstPage> ShowFirst(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Reader reader)
    {
        using var db = databases.CreateDbContext();
        UseLink.Look(db, token, clock.GetUtcNow(), Purpose.FirstAdministrator);
        return new(new { Form = Form.Of(("language", reader.T("en", "ru"))) });
    }

    private static IResult BecomeFirst(HttpContext context, string token, Form form, Actor actor, FormAnswer answer, Passwords passwords)
    {
        var person = PersonForm.Read(form, passwords);
        var secret = "";
        var result = answer.Run(actor, form, scope =>
        {
            var account = FirstAdministrator.Become(scope, token, person);
            secret = BeginSession.Run(scope, account.Id, Device.Of(context.Request));
            return SessionEndpoints.Mine;
        }, () => new RazorComponentResult<FirstPage>(new { Form = form }));
        if (secret.Length > 0)
            SessionCookie.Write(context, secret);
        return result;
    }
}
