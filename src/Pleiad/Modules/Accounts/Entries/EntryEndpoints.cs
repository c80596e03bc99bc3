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

/// <summary>The ways to an account: the first administrator's link, one's own request, a new password, and the guardian's word.</summary>
internal static class EntryEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/register", () => new RazorComponentResult<AskPage>(new { Form = Form.Empty }));
        pages.MapPost("/register", AskRegistration).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet("/reset", () => new RazorComponentResult<AskPage>(new { Form = Form.Empty, Reset = true }));
        pages.MapPost("/reset", AskReset).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet("/sent", (string? reference) => new RazorComponentResult<SentPage>(new { Reference = reference is { Length: 8 } && reference.All(char.IsAsciiLetterOrDigit) ? reference : "" }));
        pages.MapGet("/guardian-answered", () => new RazorComponentResult<GuardianDonePage>());
        var links = pages.MapGroup("").RequireRateLimiting(RateLimits.Secrets).Privately();
        links.MapGet("/first/{token}", ShowFirst);
        links.MapPost("/first/{token}", BecomeFirst);
        links.MapGet("/registrations/{token}", ShowRegistration);
        links.MapPost("/registrations/{token}", Register);
        links.MapGet("/reset/{token}", ShowReset);
        links.MapPost("/reset/{token}", Reset);
        links.MapGet("/guardians/{token}", ShowGuardian);
        links.MapPost("/guardians/{token}", AnswerGuardian);
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
        return WithSession(context, result, secret);
    }

    private static async Task<IResult> AskRegistration(HttpContext context, Form form, AskForLetter ask, FormAnswer answer, Reader reader, TimeProvider clock)
    {
        var (begun, mail, reference) = (clock.GetTimestamp(), form.Mail("mail"), AskForLetter.NewReference());
        if (!form.Fine)
            return new RazorComponentResult<AskPage>(new { Form = form }) { StatusCode = StatusCodes.Status400BadRequest };
        ask.Register(mail, reader.T("en", "ru"), reference);
        await EvenPace.Keep(clock, begun, context.RequestAborted);
        return answer.GoTo($"/accounts/sent?reference={reference}");
    }

    private static async Task<IResult> AskReset(HttpContext context, Form form, AskForLetter ask, FormAnswer answer, TimeProvider clock)
    {
        var (begun, mail, reference) = (clock.GetTimestamp(), form.Mail("mail"), AskForLetter.NewReference());
        if (!form.Fine)
            return new RazorComponentResult<AskPage>(new { Form = form, Reset = true }) { StatusCode = StatusCodes.Status400BadRequest };
        ask.Reset(mail, reference);
        await EvenPace.Keep(clock, begun, context.RequestAborted);
        return answer.GoTo($"/accounts/sent?reference={reference}");
    }

    private static RazorComponentResult<RegistrationPage> ShowRegistration(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Reader reader)
    {
        using var db = databases.CreateDbContext();
        return new(new { Form = Form.Of(("language", reader.T("en", "ru"))), UseLink.Look(db, token, clock.GetUtcNow(), Purpose.Registration).Mail });
    }

    private static IResult Register(HttpContext context, string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, FormAnswer answer, Passwords passwords, RegisterMinor minors)
    {
        string mail;
        using (var db = databases.CreateDbContext())
            mail = UseLink.Peek(db, token, Purpose.Registration).Mail;
        var minor = RegisterMinor.Read(form, clock.GetUtcNow(), mail);
        var person = PersonForm.Read(form, passwords, mail) with { Born = minor.Born, GuardianMail = minor.GuardianMail };
        var secret = "";
        var result = answer.Run(actor, form, scope =>
        {
            UseLink.Run(scope, token, Purpose.Registration);
            var account = OpenAccount.Run(scope, person);
            if (person.GuardianMail.Length > 0)
                minors.AskGuardian(scope, account);
            if (SignIn.WaitsForGuardian(account, scope.Now))
                return "/accounts/sent";
            secret = BeginSession.Run(scope, account.Id, Device.Of(context.Request));
            return SessionEndpoints.Mine;
        }, () => new RazorComponentResult<RegistrationPage>(new { Form = form, Mail = mail }));
        return WithSession(context, result, secret);
    }

    private static RazorComponentResult<NewPasswordPage> ShowReset(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock)
    {
        using var db = databases.CreateDbContext();
        UseLink.Look(db, token, clock.GetUtcNow(), Purpose.Reset);
        return new(new { Form = Form.Empty });
    }

    private static IResult Reset(string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, FormAnswer answer, Passwords passwords)
    {
        string mail;
        using (var db = databases.CreateDbContext())
            mail = UseLink.Peek(db, token, Purpose.Reset).Mail;
        var password = PersonForm.NewPassword(form, mail);
        var hash = form.Fine ? passwords.Hash(password) : "";
        return answer.Run(actor, form, scope =>
        {
            SetPassword.Run(scope, UseLink.Run(scope, token, Purpose.Reset).Account, hash, "reset-password", keepSession: "");
            return "/accounts/sign-in";
        }, () => new RazorComponentResult<NewPasswordPage>(new { Form = form }));
    }

    private static RazorComponentResult<GuardianPage> ShowGuardian(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock)
    {
        using var db = databases.CreateDbContext();
        var link = UseLink.Look(db, token, clock.GetUtcNow(), Purpose.Guardian);
        return new(new { Form = Form.Empty, Name = db.Accounts.Where(a => a.Id == link.Account).Select(a => a.Name).First() });
    }

    private static IResult AnswerGuardian(string token, Form form, Actor actor, IDbContextFactory<PleiadDb> databases, TimeProvider clock, RegisterMinor minors, FormAnswer answer)
    {
        var agrees = form.Choice("answer", ["agree", "refuse"]) == "agree";
        return answer.Run(actor, form, scope =>
        {
            minors.Answer(scope, token, agrees);
            return "/accounts/guardian-answered";
        }, () => ShowGuardian(token, databases, clock));
    }

    private static IResult WithSession(HttpContext context, IResult result, string secret)
    {
        if (secret.Length > 0)
            SessionCookie.Write(context, secret);
        return result;
    }
}
