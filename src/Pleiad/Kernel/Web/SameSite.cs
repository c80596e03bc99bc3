namespace Pleiad.Kernel.Web;

/// <summary>
/// Refuses what another site makes a reader's browser send. Browsers say where a request comes from (Sec-Fetch-Site, and Origin before
/// that); a page cannot forge it. So forms need no hidden token, no key that nodes would have to share, and may be cached. A request
/// without either header is no browser's with cookies to abuse.
/// </summary>
internal static class SameSite
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && context.GetEndpoint()?.Metadata.GetMetadata<FromAnywhere>() is null && !SameOrigin(context.Request))
            throw new ForbiddenException("This was sent from another site. Open the page here and send it again.", "Это отправлено с другого сайта. Откройте страницу здесь и отправьте ещё раз.");
        return next(context);
    }

    private static bool SameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
