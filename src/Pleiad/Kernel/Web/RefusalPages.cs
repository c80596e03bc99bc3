using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Web;

/// <summary>
/// Turns what went wrong into an answer a reader can act on: a refusal into its sentence, a missing page into the nearest ones, a database
/// in trouble into "not now", a bug into an apology. Each carries the reference of its request, which stands in every line that the log
/// has of it. The API answers with problem+json.
/// </summary>
public sealed class RefusalPages(RequestDelegate next, ILogger<RefusalPages> log)
{
    private const string ReferenceHeader = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var reference = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N"); // the trace of whoever asked, where it names one
        context.Response.Headers[ReferenceHeader] = reference;
        try
        {
            await next(context);
        }
        catch (RefusedException refusal) when (refusal is not UnavailableException && !context.Response.HasStarted)
        {
            await Answer(context, reference, StatusOf(refusal), refusal);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer(context, reference, bad.StatusCode, new RefusedException("input", bad.Message));
        }
        catch (Exception e) when (!context.Response.HasStarted && Unavailable.Because(e) is { } trouble)
        {
            Metrics.DatabaseErrors.Add(1);
            log.LogWarning(trouble.Cause, "Refused {Reference} at {Path}: {Sentence}", reference, PathOf(context), trouble.Message);
            context.Response.Headers.RetryAfter = "10";
            await Answer(context, reference, StatusCodes.Status503ServiceUnavailable, trouble);
        }
        catch (Exception bug) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(bug, "Bug {Reference} at {Path}", reference, PathOf(context));
            await Answer(context, reference, StatusCodes.Status500InternalServerError, null);
        }
    }

    /// <summary>The path for the log; of an address that holds a secret, only its pattern.</summary>
    private static string PathOf(HttpContext context) => context.GetEndpoint() is RouteEndpoint route && route.Metadata.GetMetadata<SecretRoute>() is not null
        ? route.RoutePattern.RawText ?? "" : context.Request.Path;

    private static int StatusOf(RefusedException refusal) => refusal switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        GoneException => StatusCodes.Status410Gone,
        SignInException => StatusCodes.Status401Unauthorized,
        ForbiddenException or PasswordAgainException => StatusCodes.Status403Forbidden,
        ConflictException => StatusCodes.Status409Conflict,
        TooManyException => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Task Answer(HttpContext context, string reference, int status, RefusedException? refusal)
    {
        context.Response.Headers.Remove("blazor-enhanced-nav"); // a page that broke while it was drawn has set it, and the next would set it again
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            var sentence = refusal?.Message ?? $"A mistake in the program, not in your request. Its reference is {reference}.";
            var near = ((refusal as NotFoundException)?.Suggestions ?? (refusal as GoneException)?.Suggestions)?.Select(s => new { name = s.English, address = "/api" + s.Address }) ?? [];
            return TypedResults.Problem(sentence, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = refusal?.Code ?? "bug", ["reference"] = reference, ["suggestions"] = near }).ExecuteAsync(context);
        }

        if (refusal is SignInException or PasswordAgainException && context.RequestServices.GetService<SignInDoor>() is { } door)
        {
            var here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : PageOf(context.Request);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.PathBase}{(refusal is SignInException ? door.SignIn : door.PasswordAgain)}?back={Uri.EscapeDataString(here)}";
            return Task.CompletedTask;
        }

        return new RazorComponentResult<RefusalPage>(new { Status = status, Reference = reference, Refusal = refusal }) { StatusCode = status }.ExecuteAsync(context);
    }

    /// <summary>The page whose form was sent, as the browser names it; the start page where it does not.</summary>
    private static string PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? Reader.Own(page.AbsolutePath.StartsWith(Reader.RussianPrefix + "/", StringComparison.Ordinal) ? page.PathAndQuery[Reader.RussianPrefix.Length..] : page.PathAndQuery) ?? "/"
            : "/";
}
