namespace Pleiad.Kernel.Web;

/// <summary>What an answer to a private link tells caches, search engines and the pages it leads to: to leave its address alone.</summary>
public static class PrivateLinks
{
    extension(HttpContext context)
    {
        /// <summary>Says so in the headers of this answer.</summary>
        public void KeepPrivate()
        {
            context.Response.Headers.CacheControl = "private, no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
        }

        /// <summary>The same for a program, with the version that it names when it changes what it read.</summary>
        public void KeepPrivate(int version)
        {
            context.KeepPrivate();
            context.Response.Headers.ETag = $"\"{version.ToString(System.Globalization.CultureInfo.InvariantCulture)}\"";
        }
    }

    extension<TRoute>(TRoute route)
        where TRoute : IEndpointConventionBuilder
    {
        /// <summary>Marks a route that whoever has a secret may use: the log writes its pattern, and every answer of it, also that nothing is there, is left alone by caches and search engines.</summary>
        public TRoute Privately() => route.WithMetadata(new SecretRoute()).AddEndpointFilter((call, next) =>
        {
            call.HttpContext.KeepPrivate();
            return next(call);
        });
    }
}
