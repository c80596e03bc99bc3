using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Web;

/// <summary>What every route has in common: languages, headers, policies, refusals, compression.</summary>
public static class WebFurniture
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddWebFurniture(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>();
        services.AddRazorComponents();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Public, policy => policy.RequireAssertion(_ => true))
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAssertion(_ => true)) // RouteRights.Check has asked before
            .AddPolicy(Policies.Role, policy => policy.RequireAssertion(_ => true));
        services.AddScoped<FormAnswer>();
        services.AddRateLimits();
        services.AddOutputCache(KeptPages.Configure);
        services.AddScoped<ApiAnswer>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Russian as letters, not as entities three times as long
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => JsonAnswers.Configure(json.SerializerOptions));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // no page mixes a secret with what a stranger sent
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    /// <param name="app">The server.</param>
    /// <param name="recognise">Finds out who asks, before rights are checked.</param>
    public static void UseWebFurniture(this WebApplication app, Func<HttpContext, RequestDelegate, Task> recognise)
    {
        app.UseResponseCompression();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (HttpMethods.IsHead(context.Request.Method))
                context.Request.Method = HttpMethods.Get; // the server sends no body to a HEAD, whatever is written
            if (IsHashed(context.Request.Path))
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode is 200 or 304)
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        app.UsePathBase(Reader.RussianPrefix);
        app.UseMiddleware<RefusalPages>();
        app.Use((context, next) => context.Request.Path.Value!.Contains('\0') || context.Request.QueryString.Value!.Contains("%00", StringComparison.Ordinal)
            ? throw new RefusedException("input", "The address holds a character that no name has.", "В адресе есть знак, которого не бывает в названиях.") // and that PostgreSQL does not take
            : next(context));
        app.UseRouting();
        app.Use(SameSite.Check);
        app.UseRateLimiter();
        app.Use(recognise);
        app.Use(RouteRights.Check);
        app.UseAuthorization();
        app.UseOutputCache();
        app.MapPost("/preferences/theme", SetTheme).RequireAuthorization(Policies.Public).DisableAntiforgery(); // SameSite.Check guards every form
        app.MapFallback("{*path}", Results<NotFound, Ok> () => throw new NotFoundException("There is nothing at this address.", "По этому адресу ничего нет.")).RequireAuthorization(Policies.Public);
        app.MapStaticAssets().RequireAuthorization(Policies.Public).Add(route => route.Metadata.Add(new StaticFileRoute()));
    }

    private static bool IsHashed(PathString path) =>
        path.StartsWithSegments("/fonts", StringComparison.Ordinal) || (path.Value?.StartsWith("/pleiad-", StringComparison.Ordinal) ?? false);

    private static IResult SetTheme(HttpContext context, [Microsoft.AspNetCore.Mvc.FromForm] string? theme, [Microsoft.AspNetCore.Mvc.FromForm] string? back)
    {
        if (theme is "light" or "dark")
            context.Response.Cookies.Append(Reader.ThemeCookie, theme, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        else
            context.Response.Cookies.Delete(Reader.ThemeCookie);
        return TypedResults.LocalRedirect(Reader.Own(back) ?? "/");
    }
}
