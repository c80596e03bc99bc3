using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Demonstrations;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Coming in and going out.</summary>
internal static class SessionEndpoints
{
    public const string Mine = "/accounts/me";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", Open);
        pages.MapPost("/sign-in", Enter).RequireRateLimiting(RateLimits.Secrets);
        pages.MapPost("/demonstration/{account}", EnterDemonstration);
        pages.MapPost("/sign-out", Leave);
        pages.MapGet("/password-again", AskAgain).NeedsSignIn();
        pages.MapPost("/password-again", GiveAgain).NeedsSignIn().RequireRateLimiting(RateLimits.Secrets);
    }

    private static IResult Open(Actor actor, FormAnswer answer, string? back) => actor.SignedIn
        ? answer.GoTo(Reader.Own(back) ?? Mine)
        : new RazorComponentResult<SignInPage>(new { Form = Form.Empty, Back = Reader.Own(back) ?? "" });

    private static async Task<IResult> Enter(HttpContext context, Form form, FormAnswer answer, SignIn signIn, TimeProvider clock)
    {
        var begun = clock.GetTimestamp();
        var back = Reader.Own(form.Typed("back")) ?? "";
        var (mail, password, code) = (form.Mail("mail"), form.Secret("password"), form.Line("code", required: false, longest: 50));
        var (attempt, secret, _) = form.Fine ? signIn.Run(mail, password, code, Device.Of(context.Request)) : (Attempt.Failed, "", "");
        if (attempt == Attempt.Done)
        {
            SessionCookie.Write(context, secret);
            return answer.GoTo(back.Length > 0 ? back : Mine);
        }

        if (attempt == Attempt.NeedsCode)
            form.Refuse("code", "Give the code that your authenticator shows now, or a recovery code. Each works once, so wait for the next if you just used one.", "Введите код, который сейчас показывает приложение, или запасной код. Каждый действует один раз: если код уже использован, дождитесь следующего.");
        else if (attempt == Attempt.WaitsForGuardian)
            form.Refuse("", "Your parent or guardian has not confirmed the account yet. They have a letter with a link.", "Родитель или опекун ещё не подтвердил запись. У него есть письмо со ссылкой.");
        else if (form.Fine)
            form.Refuse("", Refusal.En, Refusal.Ru);
        await EvenPace.Keep(clock, begun, context.RequestAborted);
        return new RazorComponentResult<SignInPage>(new { Form = form, Back = back }) { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>One answer for an unknown address, a wrong password and a pause.</summary>
    internal static readonly Sentence Refusal = new(
        "This mail address and password do not fit together. After five attempts an account waits a minute, then longer; a new password by mail ends the wait.",
        "Адрес и пароль не подходят друг к другу. После пяти попыток вход закрывается на минуту, потом на дольше; новый пароль по почте снимает ожидание.");

    private static IResult EnterDemonstration(HttpContext context, string account, Form form, FormAnswer answer, ActRunner acts, Demonstration demonstration)
    {
        if (!demonstration.On || DemonstrationAccounts.Find(account) is not { } shown)
            throw new NotFoundException("There is no such demonstration account here.", "Здесь нет такой демонстрационной записи.", new Suggestion("Sign in", "Вход", "/accounts/sign-in"));
        var secret = "";
        acts.Run(new Actor(shown.Id, shown.Name.En, []), scope => secret = BeginSession.Run(scope, shown.Id, Device.Of(context.Request)));
        SessionCookie.Write(context, secret);
        return answer.GoTo(Reader.Own(form.Typed("back")) ?? Mine);
    }

    private static IResult Leave(HttpContext context, Actor actor, FormAnswer answer, ActRunner acts)
    {
        if (context.OpenSession is { } session)
            acts.Run(actor, scope => scope.Db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, scope.Now.ToString("O"))));
        SessionCookie.Delete(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\""; // lists of names that a device kept to work without a network go with the reader
        return answer.GoTo("/");
    }

    private static RazorComponentResult<PasswordAgainPage> AskAgain(string? back) => new(new { Form = Form.Empty, Back = Reader.Own(back) ?? "" });

    private static async Task<IResult> GiveAgain(HttpContext context, Actor actor, Form form, FormAnswer answer, GivePasswordAgain again, TimeProvider clock)
    {
        var begun = clock.GetTimestamp();
        var back = Reader.Own(form.Typed("back")) ?? "";
        var password = form.Secret("password");
        if (form.Fine && again.Run(actor, context.OpenSession!, password))
            return answer.GoTo(back.Length > 0 ? back : Mine);
        if (form.Fine)
            form.Refuse("password", "This is not your password. After five attempts it is not taken for a minute, then longer.", "Это не ваш пароль. После пяти попыток он не принимается минуту, потом дольше.");
        await EvenPace.Keep(clock, begun, context.RequestAborted);
        return new RazorComponentResult<PasswordAgainPage>(new { Form = form, Back = back }) { StatusCode = StatusCodes.Status400BadRequest };
    }
}
