using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Proofs;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>What the pages show, for programs: JSON and CSV at the pages' addresses under /api.</summary>
public static class ObservatoryApi
{
    private const string OnePanel = "/{dataset}/{year:int}/{kind}";
    private const string OneCategory = OnePanel + "/{category}";
    private const string OneRegion = OneCategory + "/{region}";

    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet(Address.CheckPath, Check).WithSummary("Our flags against the digests of the published ones, recomputed now");
        open.MapGet("/", Index).WithSummary("The datasets: years, kinds of regions, categories, measure, source and licence");
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.Answer);
        api.MapGet(OnePanel, Nation).WithSummary("Every traded category: its total and how many regions are strong in it").ProducesProblem(404);
        api.MapGet(OneCategory, Category).WithSummary("All regions in a category, ranked by location quotient, with flags and margins").ProducesProblem(404);
        api.MapGet(OneCategory + ".csv", CategoryCsv).WithSummary("The same as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(OneCategory + ".geojson", CategoryGeoJson).WithSummary("The same as GeoJSON features without geometry, to be joined to boundaries by code").Produces<GeoJsonDto>(200, "application/geo+json").ProducesProblem(404);
        api.MapGet(OneRegion, Region).WithSummary("The proof of one verdict").ProducesProblem(404);
        api.MapGet(OneRegion + ".csv", RegionCsv).WithSummary("The figures and the tests of one verdict as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(OneRegion + "/what-if", WhatIf).WithSummary("The verdict if the region had another number of jobs; everything else is recomputed").ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<IReadOnlyList<DatasetDto>> Index(Datasets datasets) => TypedResults.Ok<IReadOnlyList<DatasetDto>>([.. datasets.All().Select(DatasetDto.Of)]);

    private static Ok<CheckDto> Check(Datasets datasets)
    {
        var check = CheckPublished.Run(datasets.Us);
        return TypedResults.Ok(new CheckDto(check.Agree, check.Cells, check.Took.TotalMilliseconds, check.Rows));
    }

    private static Ok<IReadOnlyList<NationDto>> Nation([AsParameters] PanelAddress at, Places places)
    {
        var panel = at.Find(places);
        return TypedResults.Ok<IReadOnlyList<NationDto>>([.. panel.Traded.Categories.Select(panel.Ranking)
            .Select(r => new NationDto(r.Category.Code, r.Category.Key, r.Jobs, panel.Rules is null ? null : r.Strong.Count(), panel.Rules is null ? null : r.StrongShare, "/api" + Address.Of(panel, r.Category)))]);
    }

    private static Ok<RatedCategoryDto> Category(
        [AsParameters] PanelAddress at, string category, [Description("The code of the last region already read")] string? after, [Description("How many regions, 1000 at most")] int? limit, Places places, HttpContext http)
    {
        var ranking = Ranking(at, category, places);
        return TypedResults.Ok(RatedCategoryDto.Of(ranking, PagedBy.Cursor(http, ranking.Rows, r => r.Region.Code, after, limit)));
    }

    private static JsonHttpResult<GeoJsonDto> CategoryGeoJson([AsParameters] PanelAddress at, string category, Places places) =>
        TypedResults.Json(GeoJsonDto.Of(Ranking(at, category, places)), contentType: "application/geo+json");

    private static FileContentHttpResult CategoryCsv([AsParameters] PanelAddress at, string category, Places places)
    {
        var ranking = Ranking(at, category, places);
        return CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-{ranking.Category.Key}", CsvTables.Of(ranking));
    }

    private static Ok<ProofDto> Region([AsParameters] PanelAddress at, string category, string region, Places places, ObservatoryCards cards) =>
        TypedResults.Ok(ProofDto.Of(Proof(at, category, region, places), cards.LastCheck));

    private static FileContentHttpResult RegionCsv([AsParameters] PanelAddress at, string category, string region, Places places)
    {
        var proof = Proof(at, category, region, places);
        return CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-{proof.Ranking.Category.Key}-{proof.Row.Region.Code}", CsvTables.Of(proof));
    }

    private static Ok<WhatIfDto> WhatIf([AsParameters] PanelAddress at, string category, string region, [Description("A whole number of jobs, 0 or more")] string? jobs, Places places)
    {
        var proof = Proof(at, category, region, places);
        var question = WhatIfQuestion.Read(jobs) ?? throw new RefusedException("jobs", "Say how many jobs: ?jobs=9000.");
        if (question.WhyEn is { } why)
            throw new RefusedException("jobs", why);
        return proof.WhatIf(question.Jobs!.Value) is { } answer
            ? TypedResults.Ok(WhatIfDto.Of(proof, answer))
            : throw new RefusedException("not-judged", "This cell carries no verdict that could change.");
    }

    private static CategoryRanking Ranking(PanelAddress at, string category, Places places)
    {
        var panel = at.Find(places);
        return panel.Ranking(places.Category(panel, category));
    }

    private static Proof Proof(PanelAddress at, string category, string region, Places places)
    {
        var ranking = Ranking(at, category, places);
        return new Proof(ranking, places.Region(ranking.Panel, ranking.Category, region));
    }
}
