using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>One's own account: closed to whoever acts on behalf of it.</summary>
internal static class MeEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        var me = pages.MapGroup("/me").NeedsSignIn().AddEndpointFilter(OwnOnly);
        me.MapGet("", Show);
        me.MapGet("/profile", AskProfile);
        me.MapPost("/profile", ChangeProfile);
        me.MapPost("/sessions/{session}/end", (string session, HttpContext context, Form form, Actor actor, ActRunner acts, FormAnswer answer) => End(session, context, form, actor, acts, answer));
        me.MapPost("/sessions/end-others", (HttpContext context, Form form, Actor actor, ActRunner acts, FormAnswer answer) => End(null, context, form, actor, acts, answer));
        me.MapPost("/consents/withdraw", WithdrawConsent);
        me.MapGet("/password", () => new RazorComponentResult<PasswordPage>(new { Form = Form.Empty }));
        me.MapPost("/password", ChangePassword).RequireRateLimiting(RateLimits.Secrets);
        var weighty = me.MapGroup("").AddEndpointFilter(FreshOnly);
        weighty.MapGet("/mail", (Actor actor, IDbContextFactory<PleiadDb> databases) => MailPage(actor, databases, Form.Empty));
        weighty.MapPost("/mail", AskMail).RequireRateLimiting(RateLimits.VisitorForms);
        weighty.MapGet("/authenticator", (Actor actor, IDbContextFactory<PleiadDb> databases) => AuthenticatorPage(actor, databases, Form.Empty, AuthenticatorCode.NewKey()));
        weighty.MapPost("/authenticator", SetUp);
        weighty.MapPost("/authenticator/remove", Remove);
        weighty.MapGet("/erase", () => new RazorComponentResult<ErasePage>(new { Form = Form.Empty }));
        weighty.MapPost("/erase", Erase);
        pages.MapGet("/erased", () => new RazorComponentResult<ErasedPage>());
        var links = pages.MapGroup("").RequireRateLimiting(RateLimits.Secrets).Privately();
        links.MapGet("/mail-changes/{token}", ShowMailChange);
        links.MapPost("/mail-changes/{token}", TakeMail);
    }

    /// <summary>Refuses whoever acts on behalf of another: secrets, letters and consents stay a person's own.</summary>
    internal static ValueTask<object?> OwnOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.Actor.OnBehalfOf is null ? next(context)
        : throw new ForbiddenException("You act on behalf of somebody: password, letters, consents and their account are closed to you. Stop first, with the button above.", "Вы действуете от чужого имени: пароль, письма, согласия и сама запись вам закрыты. Сначала закончите, кнопка наверху.");

    private static ValueTask<object?> FreshOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Actor.PasswordFresh ? next(context) : throw new PasswordAgainException();

    private static RazorComponentResult<MePage> Show(HttpContext context, Actor actor, IDbContextFactory<PleiadDb> databases, AccountCards cards, TimeProvider clock)
    {
        using var db = databases.CreateDbContext();
        var (now, held) = (clock.GetUtcNow(), db.HeldRoles.Where(g => g.Account == actor.Id && g.EndedAt == "").OrderBy(g => g.Since).ToList());
        var (oldest, idle) = ((now - OpenSessions.Longest).ToString("O"), (now - OpenSessions.Idle).ToString("O"));
        var names = cards.Names(held.Select(h => h.GivenBy));
        return new(new
        {
            Account = db.Accounts.First(a => a.Id == actor.Id),
            Held = held.Select(h => new HeldRow(h, AccountCards.Erased, names.GetValueOrDefault(h.GivenBy) ?? AccountCards.Erased, MayEnd: true)).ToList(),
            Sessions = db.Sessions.Where(s => s.Account == actor.Id && s.EndedAt == "" && s.CreatedAt.CompareTo(oldest) > 0 && s.SeenAt.CompareTo(idle) > 0).OrderByDescending(s => s.SeenAt).ToList(),
            Current = context.OpenSession!.Id,
        });
    }

    private static RazorComponentResult<ProfilePage> AskProfile(Actor actor, IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var account = db.Accounts.First(a => a.Id == actor.Id);
        return new(new { Form = Form.Of(("name", account.Name), ("language", account.Language)) });
    }

    private static IResult ChangeProfile(Form form, Actor actor, FormAnswer answer)
    {
        var (name, language) = (form.Line("name", longest: 120), form.Choice("language", ["en", "ru"]));
        return answer.Run(actor, form, scope =>
        {
            if (scope.Db.Accounts.Where(a => a.Id == actor.Id && !a.Demonstration).ExecuteUpdate(a => a.SetProperty(x => x.Name, name).SetProperty(x => x.Language, language)) == 0)
                throw new ConflictException("demonstration", "A demonstration account stays as it is.", "Демонстрационная запись не меняется.");
            scope.Write(new Deed(AccountNode.Of(actor.Id), "change-profile") { Facts = new() { ["name"] = Journal.Hidden(scope.Connection, actor.Id, name) } });
            return SessionEndpoints.Mine;
        }, () => new RazorComponentResult<ProfilePage>(new { Form = form }));
    }

    private static IResult End(string? session, HttpContext context, Form form, Actor actor, ActRunner acts, FormAnswer answer) => answer.GoTo(acts.Run(actor, form.Once, scope =>
    {
        EndSessions.Run(scope, actor.Id, session, except: context.OpenSession!.Id);
        return SessionEndpoints.Mine + "#sessions";
    }));

    private static IResult WithdrawConsent(Form form, Actor actor, ConsentRegister register, ActRunner acts, FormAnswer answer)
    {
        var purpose = form.Choice("purpose", register.Purposes.Select(p => p.Id));
        if (!form.Fine)
            throw new NotFoundException("There is no such consent.", "Такого согласия нет.", new Suggestion("Your account", "Ваша запись", SessionEndpoints.Mine));
        return answer.GoTo(acts.Run(actor, form.Once, scope =>
        {
            register.Withdraw(scope, actor.Id, purpose, AccountNode.Of(actor.Id));
            return SessionEndpoints.Mine + "#consents";
        }, form.Fingerprint()));
    }

    private static IResult ChangePassword(HttpContext context, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, Passwords passwords, GivePasswordAgain again, FormAnswer answer)
    {
        string mail;
        using (var db = databases.CreateDbContext())
            mail = db.Accounts.Where(a => a.Id == actor.Id).Select(a => a.Mail).First() ?? "";
        var current = form.Secret("current");
        var password = Entries.PersonForm.NewPassword(form, mail);
        if (form.Fine && !again.Run(actor, context.OpenSession!, current))
            form.Refuse("current", "This is not your password. After five attempts it is not taken for a minute, then longer.", "Это не ваш пароль. После пяти попыток он не принимается минуту, потом дольше.");
        var hash = form.Fine ? passwords.Hash(password) : "";
        return answer.Run(actor, form, scope =>
        {
            SetPassword.Run(scope, actor.Id, hash, "change-password", keepSession: context.OpenSession!.Id);
            return SessionEndpoints.Mine;
        }, () => new RazorComponentResult<PasswordPage>(new { Form = form }));
    }

    private static RazorComponentResult<MailPage> MailPage(Actor actor, IDbContextFactory<PleiadDb> databases, Form form, bool sent = false)
    {
        using var db = databases.CreateDbContext();
        return new(new { Form = form, Mail = db.Accounts.Where(a => a.Id == actor.Id).Select(a => a.Mail).First() ?? "", Sent = sent });
    }

    private static IResult AskMail(Form form, Actor actor, IDbContextFactory<PleiadDb> databases, ChangeMail change, FormAnswer answer)
    {
        var mail = form.Mail("mail");
        return answer.Run(actor, form, scope =>
        {
            change.Ask(scope, actor.Id, mail);
            return "/accounts/sent";
        }, () => MailPage(actor, databases, form));
    }

    private static RazorComponentResult<MailChangePage> ShowMailChange(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock)
    {
        using var db = databases.CreateDbContext();
        return new(new { Form = Form.Empty, UseLink.Look(db, token, clock.GetUtcNow(), Purpose.MailChange).Mail });
    }

    private static IResult TakeMail(string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, FormAnswer answer) => answer.Run(actor, form, scope =>
    {
        ChangeMail.Confirm(scope, token);
        return SessionEndpoints.Mine;
    }, () => ShowMailChange(token, databases, clock));

    private static RazorComponentResult<AuthenticatorPage> AuthenticatorPage(Actor actor, IDbContextFactory<PleiadDb> databases, Form form, string key)
    {
        using var db = databases.CreateDbContext();
        var account = db.Accounts.First(a => a.Id == actor.Id);
        return new(new { Form = form, Has = account.AuthenticatorKey.Length > 0, Key = key, Mail = account.Mail ?? "" });
    }

    private static IResult SetUp(Form form, Actor actor, IDbContextFactory<PleiadDb> databases, FormAnswer answer)
    {
        var (key, code) = (form.Typed("key"), form.Line("code", longest: 20));
        if (key.Length != 32 || key.Any(c => c is not ((>= 'a' and <= 'z') or (>= '2' and <= '7'))))
            form.Refuse("", "The key of this page is damaged. Open the page again.", "Ключ этой страницы повреждён. Откройте её заново.");
        IReadOnlyList<string> codes = [];
        var result = answer.Run(actor, form, scope =>
        {
            codes = SetUpAuthenticator.Run(scope, actor.Id, key, code);
            return SessionEndpoints.Mine;
        }, () => AuthenticatorPage(actor, databases, form, form.ErrorOf("")?.En.StartsWith("The key", StringComparison.Ordinal) == true ? AuthenticatorCode.NewKey() : key));
        return codes.Count > 0 ? new RazorComponentResult<RecoveryCodesPage>(new { Codes = codes }) : result; // in the answer itself: they are kept nowhere to be shown again
    }

    private static IResult Remove(Form form, Actor actor, ActRunner acts, FormAnswer answer) => answer.GoTo(acts.Run(actor, form.Once, scope =>
    {
        SetUpAuthenticator.Remove(scope, actor.Id);
        return SessionEndpoints.Mine;
    }));

    private static IResult Erase(HttpContext context, Form form, Actor actor, EraseAccount erase, IDbContextFactory<PleiadDb> databases, FormAnswer answer)
    {
        if (!form.Ticked("sure"))
            form.Refuse("sure", "Tick the box to say that you mean it.", "Отметьте, что вы этого действительно хотите.");
        var done = false;
        var result = answer.Run(actor, form, scope =>
        {
            erase.Run(scope, actor.Id);
            done = true;
            return "/accounts/erased";
        }, () => new RazorComponentResult<ErasePage>(new { Form = form }));
        if (!done)
            return result;
        SessionCookie.Delete(context);
        using var db = databases.CreateDbContext();
        EraseAccount.Sweep(db);
        return result;
    }
}
