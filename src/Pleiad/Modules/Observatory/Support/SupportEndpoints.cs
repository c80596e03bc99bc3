using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Support;

/// <summary>The authorities' support of clusters over the years: page, JSON, CSV.</summary>
public static class SupportEndpoints
{
    private const string Pattern = "/support";

    public const string Page = Address.Root + Pattern;

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder open)
    {
        pages.MapGet(Pattern, Show);
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.OfClaims);
        api.MapGet(Pattern, Get).WithSummary("Support of clusters by regions, year by year: years, kinds, the longest unbroken streak, sources");
        api.MapGet(Pattern + ".csv", GetCsv).WithSummary("The facts of support as CSV").Produces<string>(200, "text/csv");
    }

    private static RazorComponentResult<SupportPage> Show(ShippedClaims claims) => new(new { Table = new SupportTable(claims) });

    private static Ok<IReadOnlyList<SupportDto>> Get(ShippedClaims claims)
    {
        var table = new SupportTable(claims);
        return TypedResults.Ok<IReadOnlyList<SupportDto>>([.. table.Regions.Concat(table.Nations).Select(SupportDto.Of)]);
    }

    private static FileContentHttpResult GetCsv(ShippedClaims claims)
    {
        var table = new SupportTable(claims);
        var rows = table.Regions.Concat(table.Nations).SelectMany(r => r.Claims.Select(c => (string[])[r.Subject.Id, r.Subject.En, .. ReadingDto.Fields(c)]));
        return CsvTables.Answer("pleiad-support", CsvTables.Write([["region", "name", .. ReadingDto.Header], .. rows]));
    }
}

/// <summary>The support of clusters in one region, or by the nation.</summary>
/// <param name="Years">Years of support that is stated; empty when no year is.</param>
/// <param name="Streak">The longest run without a gap; null for no data, never 0.</param>
public sealed record SupportDto(string Region, string Name, bool Nation, IReadOnlyList<int> Years, StreakDto? Streak, IReadOnlyList<string> Kinds, IReadOnlyList<ReadingDto> Facts)
{
    public static SupportDto Of(RegionSupport r) => new(
        r.Subject.Id, r.Subject.En, r.Subject.Sort == "nation", r.Years, r.Longest is { } s ? new StreakDto(s.First, s.Last, s.Length) : null, [.. r.Kinds], [.. r.Claims.Select(ReadingDto.Of)]);
}

/// <summary>Years without a gap.</summary>
public sealed record StreakDto(int First, int Last, int Years);
