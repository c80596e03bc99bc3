using Microsoft.AspNetCore.Http.HttpResults;

namespace Pleiad.Modules.Observatory.Finding;

/// <summary>The search box of the header.</summary>
public static class FindEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/find", Find);

    private static RazorComponentResult<FindPage> Find(string? q, FindPlaces find)
    {
        var asked = (q ?? "").Trim();
        var (categories, regions) = find.Run(asked);
        return new(new { Asked = asked.Length > 100 ? asked[..100] : asked, Categories = categories, Regions = regions });
    }
}
