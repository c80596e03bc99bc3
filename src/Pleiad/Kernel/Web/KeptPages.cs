using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Web;

/// <summary>
/// Keeps the pages that visitors read as they were drawn, as long as nobody writes: the database's <see cref="Revision"/> is asked with each
/// request and is part of the key, so every server of an installation sees what another wrote with the next request. Whoever is signed in is
/// drawn a page of their own. The framework's output cache stores them and lets one request draw what many ask for at once.
/// </summary>
public sealed class KeptPages(IDbContextFactory<PleiadDb> databases, TimeProvider clock) : IOutputCachePolicy
{
    private const string Mark = "pleiad.drawn-for-one";
    private const long Most = 64 << 20, LargestPage = 2 << 20;

    /// <summary>Some sentences count days or minutes: no page is older than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    internal static void Configure(OutputCacheOptions cache)
    {
        (cache.SizeLimit, cache.MaximumBodySize) = (Most, LargestPage);
        cache.UseCaseSensitivePaths = true;
    }

    /// <summary>Says that the page being drawn is for one reader only: it holds the name of one sending of a form.</summary>
    public static void ForOne(HttpContext context) => context.Items[Mark] = true;

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var keeps = HttpMethods.IsGet(http.Request.Method) && !http.Actor.SignedIn;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (keeps, keeps, keeps, keeps);
        if (!keeps)
            return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Longest;
        var varies = context.CacheVaryByRules;
        varies.QueryKeys = "*";
        varies.VaryByValues["revision"] = $"{Now()}";
        varies.VaryByValues["day"] = $"{clock.GetUtcNow():yyyy-MM-dd}";
        varies.VaryByValues["theme"] = http.RequestServices.GetRequiredService<Reader>().Theme;
        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.Response.StatusCode != StatusCodes.Status200OK || http.Items.ContainsKey(Mark) || http.Response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private long Now()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return Revision.Of(db.Database.GetDbConnection());
    }
}

public static class KeptRoutes
{
    /// <summary>Keeps what a route draws for visitors until somebody writes. For pages that many read and that ask the database much.</summary>
    public static TBuilder Kept<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.CacheOutput(policy => policy.AddPolicy<KeptPages>(), excludeDefaultPolicy: true);
}
