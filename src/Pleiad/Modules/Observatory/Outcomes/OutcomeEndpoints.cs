using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Outcomes;

/// <summary>The outcomes of a region's strong or chosen categories: page, JSON, CSV.</summary>
public static class OutcomeEndpoints
{
    private const string Pattern = "/{dataset}/{year:int}/{kind}/outcomes/{region}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder open)
    {
        pages.MapGet(Pattern, Show);
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.Answer);
        api.MapGet(Pattern, Get).WithSummary("What became of a region's strong or chosen categories since the base year").ProducesProblem(404);
        api.MapGet(Pattern + ".csv", GetCsv).WithSummary("The same as CSV, a line for each outcome").Produces<string>(200, "text/csv").ProducesProblem(404);
    }

    /// <summary>The address of the page.</summary>
    public static string AddressOf(PanelView panel, Territory region, string suffix = "", string question = "") => Address.At(panel, $"/outcomes/{region.Code}{suffix}", question);

    /// <summary>The address under the dataset's own rules; nothing is rated for it.</summary>
    public static string AddressOf(Dataset dataset, PanelHead panel, Territory region) => $"{Address.Of(dataset, panel)}/outcomes/{region.Code}";

    private static IResult Show([AsParameters] PanelAddress at, string region, [FromQuery] string[]? category, Places places, Reader reader)
    {
        var outcomes = Find(at, region, category, places);
        return outcomes.Region.Code == region
            ? new RazorComponentResult<OutcomesPage>(new { Outcomes = outcomes })
            : TypedResults.LocalRedirect(reader.Href(AddressOf(outcomes.Panel, outcomes.Region)), permanent: true);
    }

    private static Ok<OutcomesDto> Get([AsParameters] PanelAddress at, string region, [FromQuery] string[]? category, Places places) => TypedResults.Ok(OutcomesDto.Of(Find(at, region, category, places)));

    private static FileContentHttpResult GetCsv([AsParameters] PanelAddress at, string region, [FromQuery] string[]? category, Places places)
    {
        var outcomes = Find(at, region, category, places);
        return CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-outcomes-{outcomes.Region.Code}", OutcomesDto.Csv(outcomes));
    }

    private static RegionOutcomes Find(PanelAddress at, string region, string[]? categories, Places places)
    {
        var panel = at.Find(places);
        var place = places.Region(panel, region, r => AddressOf(panel, r));
        return new RegionOutcomes(panel, place, [.. (categories ?? []).Where(c => c.Length > 0).Select(c => places.Category(panel, c)).Distinct()]);
    }
}
