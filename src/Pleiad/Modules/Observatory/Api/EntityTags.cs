using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>An answer changes only with what it is made of and with the program, so these together name its version.</summary>
public static class EntityTags
{
    private static readonly string Program = typeof(EntityTags).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..6] + typeof(Engine.Panel).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..6];

    /// <summary>Answers of the dataset that the route names.</summary>
    public static ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Tagged(context, next, http => Of(Service<Datasets>(http).Of((string)http.Request.RouteValues["dataset"]!)));

    /// <summary>Answers of the claims that ship.</summary>
    public static ValueTask<object?> OfClaims(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Tagged(context, next, http => Service<ShippedClaims>(http).Version);

    /// <summary>Answers that set claims beside the figures of any dataset.</summary>
    public static ValueTask<object?> OfClaimsAndFigures(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Tagged(context, next, http => string.Join('-', Service<Datasets>(http).All().Select(Of).Prepend(Service<ShippedClaims>(http).Version)));

    /// <summary>Answers of the dataset that the route names, with what experts said of it.</summary>
    public static ValueTask<object?> OfJudgements(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Tagged(context, next, http =>
    {
        var dataset = Service<Datasets>(http).Of((string)http.Request.RouteValues["dataset"]!);
        using var db = Service<IDbContextFactory<PleiadDb>>(http).CreateDbContext();
        db.Database.OpenConnection();
        return $"{Of(dataset)}-{Judgement.Version(db.Database.GetDbConnection(), dataset.Id)}";
    });

    private static async ValueTask<object?> Tagged(EndpointFilterInvocationContext context, EndpointFilterDelegate next, Func<HttpContext, string> madeOf)
    {
        var http = context.HttpContext;
        var answer = await next(context); // a refusal leaves by exception, without a tag
        var tag = $"\"{madeOf(http)}-{Program}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.Any(t => t is not null && t.Contains(tag, StringComparison.Ordinal))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }

    private static string Of(Dataset dataset) => $"{dataset.Id}-{dataset.Head.Revision}-{dataset.Identity}";

    private static T Service<T>(HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();
}
