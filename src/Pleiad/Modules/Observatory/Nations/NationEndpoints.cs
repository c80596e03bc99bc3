using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>The pages of a nation: all categories, one category, and its figure as a drawing of its own.</summary>
public static class NationEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dataset}/{year:int}/{kind}", ShowNation);
        pages.MapGet("/{dataset}/{year:int}/{kind}/{category}", ShowCategory);
        pages.MapGet("/{dataset}/{year:int}/{kind}/{category}.svg", DrawCategory).WithMetadata(new StaticFileRoute());
    }

    private static IResult ShowNation([AsParameters] PanelAddress at, string? category, Places places, Reader reader)
    {
        var panel = at.Find(places);
        return string.IsNullOrWhiteSpace(category)
            ? new RazorComponentResult<NationPage>(new { Panel = panel })
            : TypedResults.LocalRedirect(reader.Href(Address.Of(panel, places.Category(panel, category)))); // the choice of the form above the map
    }

    private static IResult ShowCategory([AsParameters] PanelAddress at, string category, string? page, Places places, RelatedCategories related, Reader reader)
    {
        var panel = at.Find(places);
        var found = places.Category(panel, category);
        if (found.Key != category)
            return TypedResults.LocalRedirect(reader.Href(Address.Of(panel, found)), permanent: true);
        var ranking = panel.Ranking(found);
        var last = (ranking.Rows.Count + CategoryPage.PageRows - 1) / CategoryPage.PageRows;
        var number = page == "all" && panel.Few ? 2 : int.TryParse(page, out var n) ? Math.Clamp(n, 1, Math.Max(2, last)) : 1;
        return new RazorComponentResult<CategoryPage>(new
        {
            Ranking = ranking,
            Related = (IReadOnlyList<(Category, double)>)[.. related.Of(panel.Dataset, found).Take(4)],
            RelatedOver = related.PanelOf(panel.Dataset),
            Page = number,
        });
    }

    private static ContentHttpResult DrawCategory([AsParameters] PanelAddress at, string category, Places places, Reader reader)
    {
        var panel = at.Find(places);
        var drawing = new CategoryDrawing(panel.Ranking(places.Category(panel, category)), reader);
        return TypedResults.Content(StandaloneSvg.Of(panel.Map is not null ? drawing.MapWide() : drawing.Strip(phone: false)), "image/svg+xml");
    }
}
