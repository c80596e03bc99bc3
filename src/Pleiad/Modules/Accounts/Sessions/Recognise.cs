using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Demonstrations;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Finds out who asks, before rights are checked. What a signed-in person reads is kept by no cache.</summary>
internal static class Recognise
{
    public static Task Run(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticFileRoute>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<MachineRoute>() is not null)
            return next(context); // the same for everybody
        var secret = SessionCookie.Read(context.Request);
        var session = secret is null ? null : context.RequestServices.GetRequiredService<OpenSessions>().Find(secret);
        if (session is not null)
            Enter(context, session);
        else if (context.Request.Cookies.ContainsKey(SessionCookie.Name))
            SessionCookie.Delete(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Append("Vary", "Cookie");
            if (context.Actor.SignedIn)
                context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Enter(HttpContext context, OpenSession session)
    {
        var russian = context.Request.PathBase == Reader.RussianPrefix;
        string Shown(string account, string name) => DemonstrationAccounts.Find(account) is { } shown ? (russian ? shown.Name.Ru : shown.Name.En) : name;

        var fresh = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - session.PasswordAt < OpenSessions.Fresh;
        context.Features.Set(session);
        context.Actor = new Actor(session.Account, Shown(session.Account, session.Name), session.Grants, fresh) { OnBehalfOf = session.ActingFor.Length > 0 ? session.ActingFor : null };
        List<Band> bands = [];
        if (session.Demonstration)
            bands.Add(new Band(new("This is a demonstration account: invented, and open to anybody who reads the sign-in page.", "Это демонстрационная учётная запись: она вымышлена, и войти под ней может любой, кто откроет страницу входа."), Illustrative: true));
        if (session.ActingFor.Length > 0)
        {
            var other = Shown(session.ActingFor, session.ActingName);
            bands.Add(new Band(new($"You act on behalf of {other}. Every act is written down under both names.", $"Вы действуете от имени пользователя «{other}». Каждое действие записывается под обоими именами."), Illustrative: false, "/accounts/on-behalf/end", new("Stop", "Закончить")));
        }

        context.Bands = bands;
    }
}

internal static class SessionOfRequest
{
    extension(HttpContext context)
    {
        /// <summary>The session of the request; null for a visitor.</summary>
        public OpenSession? OpenSession => context.Features.Get<OpenSession>();
    }
}
