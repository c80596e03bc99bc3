using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The pages of regions for programs: JSON and CSV at their addresses under /api.</summary>
public static class RegionApi
{
    private const string OnePanel = "/{dataset}/{year:int}/{kind}";
    private const string OneRegion = OnePanel + "/regions/{region}";

    public static void Map(IEndpointRouteBuilder open)
    {
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.Answer);
        api.MapGet(OneRegion, Region).WithSummary("A region's portfolio: every category, its change beside the nation's, and what is within reach").ProducesProblem(404);
        api.MapGet(OneRegion + ".csv", RegionCsv).WithSummary("The categories of a region as CSV, with the parts of their change").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(OnePanel + "/compare", Compare).WithSummary("Two to ten regions side by side: ?r=37&r=25").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(OnePanel + "/compare.csv", CompareCsv).WithSummary("The same as CSV").Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(OnePanel + "/custom", Custom).WithSummary("Regions summed into one and judged by the cut-offs of their kind: ?name=…&r=37&r=45").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(OnePanel + "/custom.csv", CustomCsv).WithSummary("The same as CSV").Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<PortfolioDto> Region([AsParameters] PanelAddress at, [AsParameters] RegionView view, string region, Places places, RelatedCategories related) =>
        TypedResults.Ok(PortfolioDto.Of(Open(at, view, region, places), related));

    private static FileContentHttpResult RegionCsv([AsParameters] PanelAddress at, [AsParameters] RegionView view, string region, Places places)
    {
        var portfolio = Open(at, view, region, places);
        return CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-{portfolio.Region.Code}", RegionTables.Of(portfolio));
    }

    private static Ok<ComparisonDto> Compare([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, Places places) => TypedResults.Ok(ComparisonDto.Of(Compared(at, asked, places)));

    private static FileContentHttpResult CompareCsv([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, Places places) =>
        CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-compare", RegionTables.Of(Compared(at, asked, places)));

    private static Ok<CustomRegionDto> Custom([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, string? name, Places places) => TypedResults.Ok(CustomRegionDto.Of(Summed(at, asked, name, places)));

    private static FileContentHttpResult CustomCsv([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, string? name, Places places) =>
        CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-custom", RegionTables.Of(Summed(at, asked, name, places)));

    private static Portfolio Open(PanelAddress at, RegionView view, string region, Places places)
    {
        var panel = at.Find(places);
        return view.Open(panel, places.Region(panel, region, t => RegionAddress.Of(panel, t)));
    }

    private static Comparison Compared(PanelAddress at, PickQuestion asked, Places places)
    {
        var pick = Picked(at, asked, places);
        return pick.Places.Count is >= Comparison.Fewest and <= Comparison.Most
            ? new Comparison(pick.Panel, pick.Places, asked.Traded)
            : throw new RefusedException("regions", $"Name {Comparison.Fewest} to {Comparison.Most} regions: ?r=37&r=25. Here are {pick.Places.Count}.");
    }

    private static CustomRegion Summed(PanelAddress at, PickQuestion asked, string? name, Places places)
    {
        var pick = Picked(at, asked, places);
        return pick.Places.Count is >= 1 and <= CustomRegion.Most
            ? new CustomRegion(pick.Panel, pick.Places, CustomRegion.NameOf(name), asked.Traded)
            : throw new RefusedException("regions", $"Name 1 to {CustomRegion.Most} regions: ?r=37&r=45. Here are {pick.Places.Count}.");
    }

    private static RegionPick Picked(PanelAddress at, PickQuestion asked, Places places)
    {
        var pick = RegionPick.Read(at.Find(places), asked, places);
        return pick.Unknown.Count == 0 ? pick : throw new RefusedException("regions", $"Not among the regions: {string.Join(", ", pick.Unknown)}.");
    }
}
