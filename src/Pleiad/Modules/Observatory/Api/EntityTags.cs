using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>Figures change only when others are loaded or the program changes, so both together name an answer's version.</summary>
public static class EntityTags
{
    private static readonly string Program = typeof(EntityTags).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..6] + typeof(Engine.Panel).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..6];

    public static async ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var answer = await next(context); // a refusal leaves by exception, without a tag
        var dataset = http.RequestServices.GetRequiredService<Datasets>().Of((string)http.Request.RouteValues["dataset"]!);
        var tag = $"\"{dataset.Id}-{dataset.Head.Revision}-{dataset.Identity}-{Program}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Any(t => t is not null && t.Contains(tag, StringComparison.Ordinal))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }
}
