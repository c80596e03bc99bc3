using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Entries;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.Invitations;

/// <summary>Inviting, withdrawing, accepting.</summary>
internal static class InvitationEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/invitations", Ask).NeedsSignIn();
        pages.MapPost("/invitations", Invite).NeedsSignIn();
        pages.MapPost("/invitations/{invitation}/withdraw", Withdraw).NeedsSignIn();
        var links = pages.MapGroup("").RequireRateLimiting(RateLimits.Secrets).Privately();
        links.MapGet("/invitations/{token}", Show);
        links.MapPost("/invitations/{token}", Accept);
    }

    private static RazorComponentResult<InvitePage> Ask(string? node, Actor actor, RightsOfActors rights, RoleRules rules, Reader reader)
    {
        var where = Where(node, actor, rights);
        return new(new { Form = Form.Of(("language", reader.T("en", "ru"))), Node = where, Roles = rules.Givable(actor, where) });
    }

    private static IResult Invite(string? node, Form form, Actor actor, RightsOfActors rights, RoleRules rules, InviteSomebody invite, FormAnswer answer)
    {
        var where = Where(node, actor, rights);
        var (mail, language) = (form.Mail("mail"), form.Choice("language", ["en", "ru"]));
        var role = form.Choice("role", Enum.GetNames<Role>());
        return answer.Run(actor, form, scope => invite.Run(scope, mail, language, Enum.Parse<Role>(role), where),
            () => new RazorComponentResult<InvitePage>(new { Form = form, Node = where, Roles = rules.Givable(actor, where) }));
    }

    private static IResult Withdraw(string invitation, Form form, Actor actor, InviteSomebody invite, Kernel.Acts.ActRunner acts, FormAnswer answer) =>
        answer.GoTo(acts.Run(actor, form.Once, scope => invite.Withdraw(scope, invitation)));

    private static Node Where(string? node, Actor actor, RightsOfActors rights)
    {
        var where = node is { Length: > 0 } ? new Node(node) : Node.Instance;
        if (!rights.Exists(where))
            throw new NotFoundException($"There is no '{node}'.", $"Нет такого узла: «{node}».");
        rights.Must(actor, AccountsRights.ChangeRoles, where);
        return where;
    }

    private static RazorComponentResult<InvitationPage> Show(string token, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, AccountCards cards, Reader reader) =>
        Page(token, Form.Of(("language", reader.T("en", "ru"))), actor, databases, clock, cards);

    private static RazorComponentResult<InvitationPage> Page(string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, AccountCards cards)
    {
        using var db = databases.CreateDbContext();
        var link = UseLink.Look(db, token, clock.GetUtcNow(), Purpose.Invitation);
        var account = db.Accounts.Where(a => a.Mail == link.Mail).Select(a => a.Id).FirstOrDefault();
        return new(new
        {
            Form = form,
            Role = Enum.Parse<Role>(link.Role),
            Node = new Node(link.Node),
            By = cards.Names([link.MadeBy])[link.MadeBy],
            link.Mail,
            Until = link.ExpiresAt[..10],
            Mine = account is not null && account == actor.Id && actor.OnBehalfOf is null,
            HasAccount = account is not null,
        });
    }

    private static IResult Accept(HttpContext context, string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, AccountCards cards, Passwords passwords, FormAnswer answer)
    {
        string mail;
        bool hasAccount;
        using (var db = databases.CreateDbContext())
        {
            mail = UseLink.Peek(db, token, Purpose.Invitation).Mail;
            hasAccount = db.Accounts.Any(a => a.Mail == mail);
        }

        if (hasAccount && !actor.SignedIn)
            throw new SignInException();
        var person = hasAccount ? null : PersonForm.Read(form, passwords, mail);
        var secret = "";
        var result = answer.Run(actor, form, scope =>
        {
            var account = person is null ? scope.Db.Accounts.First(a => a.Id == actor.Id) : OpenAccount.Run(scope, person);
            InviteSomebody.Accept(scope, token, account);
            if (person is not null)
                secret = BeginSession.Run(scope, account.Id, Device.Of(context.Request));
            return SessionEndpoints.Mine;
        }, () => Page(token, form, actor, databases, clock, cards));
        if (secret.Length > 0)
            SessionCookie.Write(context, secret);
        return result;
    }
}
