using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Checks;

/// <summary>The page that runs the check again.</summary>
public static class CheckEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Address.CheckPath, ShowCheck);

    private static RazorComponentResult<CheckPage> ShowCheck(Datasets datasets) => new(new { Check = CheckPublished.Run(datasets.Us), datasets.Us.Categories });
}
