using Microsoft.AspNetCore.Http.HttpResults;

namespace Pleiad.Kernel.Web;

/// <summary>
/// Turns what went wrong into an answer a reader can act on: a refusal into its sentence, a missing page into the nearest ones,
/// a bug into a reference that also stands in the log, once. The API answers with problem+json.
/// </summary>
public sealed class RefusalPages(RequestDelegate next, ILogger<RefusalPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (RefusedException refusal) when (!context.Response.HasStarted)
        {
            await Answer(context, refusal is NotFoundException ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest, refusal, refusal.Code);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer(context, bad.StatusCode, new RefusedException("input", bad.Message), "input");
        }
        catch (Exception bug) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            log.LogError(bug, "Bug {Reference} at {Path}", reference, context.Request.Path);
            await Answer(context, StatusCodes.Status500InternalServerError, null, reference);
        }
    }

    private static Task Answer(HttpContext context, int status, RefusedException? refusal, string code)
    {
        context.Response.Headers.Remove("blazor-enhanced-nav"); // a page that broke while it was drawn has set it, and the next would set it again
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            var sentence = refusal?.Message ?? $"A mistake in the program, not in your request. Its reference is {code}.";
            var near = (refusal as NotFoundException)?.Suggestions.Select(s => new { name = s.English, address = "/api" + s.Address }) ?? [];
            return TypedResults.Problem(sentence, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code, ["suggestions"] = near }).ExecuteAsync(context);
        }

        return new RazorComponentResult<RefusalPage>(new { Status = status, Code = code, Refusal = refusal }) { StatusCode = status }.ExecuteAsync(context);
    }
}
