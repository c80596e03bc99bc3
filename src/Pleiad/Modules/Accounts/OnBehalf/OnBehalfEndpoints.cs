using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.OnBehalf;

/// <summary>Beginning and ending to act for another.</summary>
internal static class OnBehalfEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people/{account}/on-behalf", Ask).Needs(AccountsRights.ActOnBehalf);
        pages.MapPost("/people/{account}/on-behalf", Begin).Needs(AccountsRights.ActOnBehalf);
        pages.MapPost("/on-behalf/end", End).NeedsSignIn();
    }

    private static RazorComponentResult<OnBehalfPage> Ask(string account, Actor actor, ActOnBehalf behalf, IDbContextFactory<PleiadDb> databases) => Page(account, Form.Empty, actor, behalf, databases);

    private static IResult Begin(HttpContext context, string account, Form form, Actor actor, ActOnBehalf behalf, IDbContextFactory<PleiadDb> databases, FormAnswer answer)
    {
        var reason = form.Lines("reason", longest: 500);
        return answer.Run(actor, form, scope => behalf.Begin(scope, context.OpenSession!, account, reason), () => Page(account, form, actor, behalf, databases));
    }

    private static IResult End(HttpContext context, Form form, Actor actor, ActRunner acts, FormAnswer answer) =>
        answer.GoTo(acts.Run(actor, form.Once, scope => ActOnBehalf.End(scope, context.OpenSession!)));

    private static RazorComponentResult<OnBehalfPage> Page(string account, Form form, Actor actor, ActOnBehalf behalf, IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var other = behalf.Look(db, actor, account);
        return new(new { Form = form, Account = account, Name = AccountCards.Shown(other.Id, other.Name) });
    }
}
