using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>The list of detected agglomerations.</summary>
public static class CandidateEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{dataset}/{year:int}/{kind}/candidates", Show);

    private static RazorComponentResult<CandidatesPage> Show([AsParameters] PanelAddress at, string? category, string? region, string? fresh, string? page, Places places)
    {
        var panel = at.Find(places);
        var found = FindCandidates.Of(panel, places, category, region, fresh is "yes");
        var pages = Math.Max(1, (found.Rows.Count + CandidatesPage.PageRows - 1) / CandidatesPage.PageRows);
        return new(new
        {
            Found = found,
            Category = string.IsNullOrWhiteSpace(category) ? null : places.Category(panel, category),
            Region = string.IsNullOrWhiteSpace(region) ? "" : region,
            Fresh = fresh is "yes",
            Page = int.TryParse(page, out var number) ? Math.Clamp(number, 1, pages) : 1,
            Pages = pages,
        });
    }
}
