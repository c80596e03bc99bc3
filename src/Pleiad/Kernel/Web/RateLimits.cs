using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Pleiad.Kernel.Web;

/// <summary>How often one address may knock where guessing or flooding would pay. Behind a proxy the address is the one that the proxy forwards.</summary>
public static class RateLimits
{
    /// <summary>Where a secret is tried: passwords, codes, links.</summary>
    public const string Secrets = "secrets";

    /// <summary>What visitors send: requests for a letter, proposals.</summary>
    public const string VisitorForms = "visitor-forms";

    internal static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Secrets, context => Bucket(context, most: 60, aMinute: 30));
        limits.AddPolicy(VisitorForms, context => Bucket(context, most: 30, aMinute: 10));
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new TooManyException();
        };
    });

    private static RateLimitPartition<string> Bucket(HttpContext context, int most, int aMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(Address(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = aMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });

    /// <summary>One household of addresses: an IPv4 address, or the first 64 bits of an IPv6 one, all of which one person can have.</summary>
    internal static string Address(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
