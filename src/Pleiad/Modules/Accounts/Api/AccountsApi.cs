using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Me;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.Api;

/// <summary>What a program sends to sign in.</summary>
/// <param name="Mail">The mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">The code of an authenticator, where the account has one.</param>
public sealed record SignInRequest(string? Mail, string? Password, string? Code = null);

/// <summary>A session that was begun.</summary>
/// <param name="Token">To be sent as <c>Authorization: Bearer …</c>; it cannot be asked for again.</param>
/// <param name="Account">The account.</param>
/// <param name="EndsAt">When it ends at the latest, in UTC.</param>
public sealed record SessionBegun(string Token, string Account, string EndsAt);

/// <summary>Who is signed in.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="OnBehalfOf">The account acted for; null for none.</param>
/// <param name="PasswordFresh">Whether acts of weight are open without giving the password again.</param>
/// <param name="Roles">The roles that count now.</param>
public sealed record WhoAmI(string Account, string Name, string? OnBehalfOf, bool PasswordFresh, IReadOnlyList<HeldRoleDto> Roles);

/// <summary>A role and where it is held.</summary>
public sealed record HeldRoleDto(Role Role, string Node);

/// <summary>Sessions and the own account, for programs.</summary>
internal static class AccountsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/sessions", Begin).RequireRateLimiting(RateLimits.Secrets).WithSummary("Sign in; the token is sent as a bearer token from then on");
        api.MapDelete("/sessions", End).NeedsSignIn().WithSummary("Sign out: the session and its token end");
        api.MapGet("/me", Me).NeedsSignIn().WithSummary("Who is signed in, with which roles");
        api.MapGet("/me/data", Data).NeedsSignIn().AddEndpointFilter(MeEndpoints.OwnOnly).WithSummary("Everything that is held about the account");
    }

    private static async Task<IResult> Begin(SignInRequest request, HttpContext context, SignIn signIn, TimeProvider clock)
    {
        var begun = clock.GetTimestamp();
        var (mail, password) = ((request.Mail ?? "").Trim().ToLowerInvariant(), request.Password ?? "");
        var (attempt, secret, account) = mail.Length is > 0 and <= 254 && password.Length is > 0 and <= Passwords.Longest ? signIn.Run(mail, password, request.Code ?? "", Device.Of(context.Request)) : (Attempt.Failed, "", "");
        if (attempt == Attempt.Done)
            return TypedResults.Created("/api/accounts/me", new SessionBegun(secret, account, (clock.GetUtcNow() + OpenSessions.Longest).ToString("O")));
        await EvenPace.Keep(clock, begun, context.RequestAborted);
        throw attempt switch
        {
            Attempt.NeedsCode => new RefusedException("code", "Give the code that the authenticator shows now, or a recovery code. Each works once.", "Введите код приложения или запасной код. Каждый действует один раз."),
            Attempt.WaitsForGuardian => new RefusedException("guardian", "A parent or guardian has not confirmed the account yet.", "Родитель или опекун ещё не подтвердил запись."),
            _ => new RefusedException("credentials", SessionEndpoints.Refusal.En, SessionEndpoints.Refusal.Ru),
        };
    }

    private static IResult End(HttpContext context, Actor actor, ActRunner acts)
    {
        var session = context.OpenSession!.Id;
        acts.Run(actor, scope => scope.Db.Sessions.Where(s => s.Id == session).ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, scope.Now.ToString("O"))));
        return TypedResults.NoContent();
    }

    private static WhoAmI Me(Actor actor) => new(actor.Id, actor.Name, actor.OnBehalfOf, actor.PasswordFresh, [.. actor.Grants.Select(g => new HeldRoleDto(g.Role, g.Node.Path))]);

    private static IResult Data(Actor actor, HttpContext context, ExportMine export)
    {
        context.Response.Headers.ContentDisposition = "attachment; filename=\"pleiad-my-data.json\"";
        return TypedResults.Text(export.Run(actor.Id).ToJsonString(new JsonSerializerOptions(JsonAnswers.Indented) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "application/json; charset=utf-8");
    }
}
