using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>What a region's page is asked besides its panel.</summary>
/// <param name="From">The year to compare with; null for the earliest comparable one.</param>
/// <param name="Local">"yes" for the local half of the economy.</param>
public sealed record RegionView(int? From, string? Local)
{
    public bool Traded => Local is not "yes";

    public Portfolio Open(RegionPanel panel, int place) => Portfolio.Of(panel, place, Traded, From);
}

/// <summary>The pages of one region, of several side by side, and of a custom one.</summary>
public static class RegionEndpoints
{
    private const string OnePanel = "/{dataset}/{year:int}/{kind}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(OnePanel + "/regions", ShowRegions);
        pages.MapGet(OnePanel + "/regions/{region}", ShowRegion);
        pages.MapGet(OnePanel + "/regions/{region}.svg", DrawRegion).WithMetadata(new StaticFileRoute());
        pages.MapGet(OnePanel + "/compare", ShowComparison);
        pages.MapGet(OnePanel + "/custom", ShowCustom);
    }

    private static IResult ShowRegions([AsParameters] PanelAddress at, [AsParameters] RegionView view, string? region, string? of, int? page, Places places, Reader reader)
    {
        var panel = at.Find(places);
        if (!string.IsNullOrWhiteSpace(region)) // the choice of the form on a region's page
            return TypedResults.LocalRedirect(reader.Href(RegionAddress.Of(panel, panel.Regions[Place(panel, region, places)], view.From, view.Traded)));
        var within = of is null ? null : panel.Dataset.Kinds.Where(k => k != panel.Kind).SelectMany(panel.Dataset.Regions).FirstOrDefault(t => t.Code == of);
        return new RazorComponentResult<RegionsPage>(new { Panel = panel, Within = within, Page = page ?? 1 });
    }

    private static IResult ShowRegion([AsParameters] PanelAddress at, [AsParameters] RegionView view, string region, Places places, RelatedCategories related, Reader reader)
    {
        var panel = at.Find(places);
        var place = Place(panel, region, places);
        if (panel.Regions[place].Code != region)
            return TypedResults.LocalRedirect(reader.Href(RegionAddress.Of(panel, panel.Regions[place], view.From, view.Traded)), permanent: true);
        var portfolio = view.Open(panel, place);
        return new RazorComponentResult<RegionPage>(new { Portfolio = portfolio, Reach = WithinReach.Of(portfolio, related, 6), RelatedOver = related.PanelOf(panel.Dataset) });
    }

    private static ContentHttpResult DrawRegion([AsParameters] PanelAddress at, [AsParameters] RegionView view, string region, Places places, Reader reader)
    {
        var panel = at.Find(places);
        return TypedResults.Content(StandaloneSvg.Of(new RegionPictures(view.Open(panel, Place(panel, region, places)), reader).Main(phone: false)), "image/svg+xml");
    }

    private static IResult ShowComparison([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, string? category, Places places, Reader reader)
    {
        var panel = at.Find(places);
        var pick = RegionPick.Read(panel, asked, places);
        if (pick.Added)
            return TypedResults.LocalRedirect(reader.Href(RegionAddress.Compare(panel, pick.Regions, asked.Traded)));
        if (pick.Places.Count is < Comparison.Fewest or > Comparison.Most)
        {
            return new RazorComponentResult<ComparePage>(new { Pick = pick, asked.Traded })
            { StatusCode = pick.Places.Count > Comparison.Most ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
        }

        var comparison = new Comparison(panel, pick.Places, asked.Traded);
        var shown = string.IsNullOrWhiteSpace(category) ? null : places.Category(panel, category);
        return new RazorComponentResult<ComparePage>(new
        {
            Pick = pick,
            asked.Traded,
            Comparison = comparison,
            History = RegionHistory.Load(panel, [.. pick.Regions.Select(r => r.Code)]),
            Shown = shown is not null && comparison.Economy.ColumnOf(shown) >= 0 ? shown : comparison.Rows.MaxBy(r => r.Difference)!.Category,
        });
    }

    private static IResult ShowCustom([AsParameters] PanelAddress at, [AsParameters] PickQuestion asked, string? name, Places places, Reader reader)
    {
        var panel = at.Find(places);
        var pick = RegionPick.Read(panel, asked, places);
        var called = CustomRegion.NameOf(name);
        if (pick.Added && pick.Places.Count <= CustomRegion.Most)
            return TypedResults.LocalRedirect(reader.Href(RegionAddress.Custom(panel, called, pick.Regions, asked.Traded)));
        return new RazorComponentResult<CustomPage>(new
        {
            Pick = pick,
            Name = called,
            asked.Traded,
            Region = pick.Places.Count is 0 or > CustomRegion.Most ? null : new CustomRegion(panel, pick.Places, called, asked.Traded),
        })
        { StatusCode = pick.Places.Count > CustomRegion.Most ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static int Place(RegionPanel panel, string region, Places places) => places.Region(panel, region, t => RegionAddress.Of(panel, t));
}
