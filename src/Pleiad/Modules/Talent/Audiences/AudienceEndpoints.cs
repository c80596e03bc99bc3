using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Ways;

namespace Pleiad.Modules.Talent.Audiences;

/// <summary>The first page of each audience, and the ways between occupations that all of them look for.</summary>
internal static class AudienceEndpoints
{
    private const int MostHours = 20_000;

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var audience in Audience.All)
            pages.MapGet("/" + audience.Id, (Actor actor, AudienceViews views, MeViews mine) => new RazorComponentResult<AudiencePage>(new { View = views.Of(audience.Id, actor), Mine = audience.Id == "specialists" && actor.SignedIn ? mine.Of(actor.Id) : null }));
        pages.MapGet("/ways", (OccupationWays ways, string? from, string? to, string? most) => new RazorComponentResult<WaysPage>(new
        {
            Way = ways.Find(from ?? "", to ?? "", int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostHours ? hours : OccupationWays.UsualStep),
        }));
    }
}
