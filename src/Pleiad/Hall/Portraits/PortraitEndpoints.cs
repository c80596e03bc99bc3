using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Hall.Portraits;

/// <summary>The portrait of a cluster: where the Registry's people and the Observatory's statistics meet.</summary>
public static class PortraitEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/registry/clusters/{cluster}", Show).Kept();

    private static RazorComponentResult<PortraitPage> Show(string cluster, string? on, ClusterPortraits portraits, TerritoryNames names, RegionCards regions, ObservatoryCards observatory)
    {
        var asked = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var refused = !asked && on is { Length: > 0 };
        var portrait = portraits.Of(cluster, asked ? day : null);
        return new(new
        {
            Cluster = portrait, Territories = names.Of(portrait.Territories),
            Verdicts = portrait.Territories.SelectMany(t => regions.VerdictsOn(t).Select(v => (t, v, v.Judged && portrait.Categories.Contains(v.Key) ? observatory.Agglomeration(v.Dataset, v.Kind, v.Key, t) : null))).ToArray(),
            Refused = refused ? on : null,
        })
        { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
