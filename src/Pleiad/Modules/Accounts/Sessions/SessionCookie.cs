namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>The one cookie that signs in. Scripts cannot read it, and other sites' forms do not carry it.</summary>
internal static class SessionCookie
{
    public const string Name = "pleiad-session";

    /// <summary>What the browser brought, or a program in its header; null for a visitor.</summary>
    public static string? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is { Length: > 0 and <= 100 } cookie)
            return cookie;
        const string Bearer = "Bearer ";
        return request.Headers.Authorization.ToString() is { Length: > 7 and <= 107 } header && header.StartsWith(Bearer, StringComparison.Ordinal) ? header[Bearer.Length..] : null;
    }

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
