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
    private const string OneCategory = "/us/{year:int}/{kind}/{category}";
    private const string OneRegion = OneCategory + "/{region}";

    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet(Address.CheckPath, Check).WithSummary("Our flags against the digests of the published ones, recomputed now");
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.Answer);
        api.MapGet("/", Index).WithSummary("The years, the kinds of regions and the categories that there are figures for");
        api.MapGet("/us/{year:int}/{kind}", Nation).WithSummary("Every traded category: jobs and how many regions are strong in it").ProducesProblem(404);
        api.MapGet(OneCategory, Category).WithSummary("All regions in a category, ranked by location quotient, with flags and margins").ProducesProblem(404);
        api.MapGet(OneCategory + ".csv", CategoryCsv).WithSummary("The same as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(OneRegion, Region).WithSummary("The proof of one verdict").ProducesProblem(404);
        api.MapGet(OneRegion + ".csv", RegionCsv).WithSummary("The figures and the tests of one verdict as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(OneRegion + "/what-if", WhatIf).WithSummary("The verdict if the region had another number of jobs; everything else is recomputed").ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<IndexDto> Index(Nation nation) => TypedResults.Ok(new IndexDto(
        [.. nation.Panels.Select(p => new PanelDto(p.Year, p.Kind, p.Regions.Count, "/api" + Address.Of(p)))],
        [.. nation.Categories.Select(c => new CategoryDto(c.Code, c.Key, c.Traded, c.En, c.Ru))]));

    private static Ok<CheckDto> Check(Nation nation)
    {
        var check = CheckPublished.Run(nation);
        return TypedResults.Ok(new CheckDto(check.Agree, check.Cells, check.Took.TotalMilliseconds, check.Rows));
    }

    private static Ok<IReadOnlyList<NationDto>> Nation(int year, [Description("states or metros")] string kind, Places places)
    {
        var panel = places.Panel(year, kind);
        return TypedResults.Ok<IReadOnlyList<NationDto>>([.. panel.Traded.Categories.Select(panel.Ranking)
            .Select(r => new NationDto(r.Category.Code, r.Category.Key, r.Jobs, r.Strong.Count(), r.StrongShare, "/api" + Address.Of(panel, r.Category)))]);
    }

    private static Ok<RatedCategoryDto> Category(int year, string kind, string category, Places places) =>
        TypedResults.Ok(RatedCategoryDto.Of(Ranking(year, kind, category, places)));

    private static FileContentHttpResult CategoryCsv(int year, string kind, string category, Places places)
    {
        var ranking = Ranking(year, kind, category, places);
        return Csv($"pleiad-{year}-{kind}-{ranking.Category.Key}.csv", CsvTables.Of(ranking));
    }

    private static Ok<ProofDto> Region(int year, string kind, string category, string region, Places places, Nation nation, ObservatoryCards cards)
    {
        var proof = Proof(year, kind, category, region, places);
        return TypedResults.Ok(ProofDto.Of(proof, nation.Sources, cards.LastCheck));
    }

    private static FileContentHttpResult RegionCsv(int year, string kind, string category, string region, Places places)
    {
        var proof = Proof(year, kind, category, region, places);
        return Csv($"pleiad-{year}-{kind}-{proof.Ranking.Category.Key}-{proof.Row.Region.Code}.csv", CsvTables.Of(proof));
    }

    private static Ok<WhatIfDto> WhatIf(int year, string kind, string category, string region, [Description("A whole number of jobs, 0 or more")] string? jobs, Places places)
    {
        var proof = Proof(year, kind, category, region, places);
        var question = WhatIfQuestion.Read(jobs) ?? throw new RefusedException("jobs", "Say how many jobs: ?jobs=9000.");
        if (question.WhyEn is { } why)
            throw new RefusedException("jobs", why);
        return proof.WhatIf(question.Jobs!.Value) is { } answer
            ? TypedResults.Ok(WhatIfDto.Of(proof, answer))
            : throw new RefusedException("not-judged", "This cell carries no verdict that could change.");
    }

    private static CategoryRanking Ranking(int year, string kind, string category, Places places)
    {
        var panel = places.Panel(year, kind);
        return panel.Ranking(places.Category(panel, category));
    }

    private static Proof Proof(int year, string kind, string category, string region, Places places)
    {
        var ranking = Ranking(year, kind, category, places);
        return new Proof(ranking, places.Region(ranking.Panel, ranking.Category, region));
    }

    private static FileContentHttpResult Csv(string name, byte[] content) => TypedResults.File(content, "text/csv; charset=utf-8", name);
}
