using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>Figures change only when others are loaded or the program changes, so both together name an answer's version.</summary>
public static class EntityTags
{
    private static readonly string Program = typeof(EntityTags).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var tag = $"\"{http.RequestServices.GetRequiredService<Nation>().States.ContentHash[..16]}-{Program}\"";
        if (http.Request.Headers.IfNoneMatch.Any(t => t is not null && t.Contains(tag, StringComparison.Ordinal)))
        {
            http.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var answer = await next(context); // a refusal leaves by exception, without a tag
        http.Response.Headers.ETag = tag;
        return answer;
    }
}
