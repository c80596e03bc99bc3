using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Profiles;

/// <summary>Clusters here and abroad by the same attributes: page, JSON, CSV.</summary>
public static class ProfileEndpoints
{
    private const string Pattern = "/profiles";

    public const string Page = Address.Root + Pattern;

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder open)
    {
        pages.MapGet(Pattern, Show);
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.OfClaims);
        api.MapGet(Pattern, Get).WithSummary("Two to five clusters by the same attributes; what is not known is an empty list").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(Pattern + ".csv", GetCsv).WithSummary("The same as CSV; what is not known is an empty field").Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
    }

    private static RazorComponentResult<ProfilesPage> Show([FromQuery] string[]? with, ShippedClaims claims)
    {
        var comparison = Comparison.Of(claims, with);
        return new(new { Comparison = comparison }) { StatusCode = comparison.Refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static Ok<IReadOnlyList<ProfileDto>> Get([FromQuery] string[]? with, ShippedClaims claims)
    {
        var comparison = Followed(claims, with);
        return TypedResults.Ok<IReadOnlyList<ProfileDto>>([.. comparison.Chosen.Select(s => new ProfileDto(
            s.Id, s.En, s.Ru, [.. ProfileAttribute.All.Select(a => new ProfileAttributeDto(a.Id, [.. comparison.Of(s, a).Select(ReadingDto.Of)]))]))]);
    }

    private static FileContentHttpResult GetCsv([FromQuery] string[]? with, ShippedClaims claims)
    {
        var comparison = Followed(claims, with);
        var nothing = ReadingDto.Header.Skip(1).Select(_ => "");
        var rows = comparison.Chosen.SelectMany(s => ProfileAttribute.All.SelectMany(a => comparison.Of(s, a).Any()
            ? comparison.Of(s, a).Select(c => (string[])[s.Id, s.En, .. ReadingDto.Fields(c)])
            : [[s.Id, s.En, a.Id, .. nothing]]));
        return CsvTables.Answer("pleiad-profiles", CsvTables.Write([["profile", "name", .. ReadingDto.Header], .. rows]));
    }

    private static Comparison Followed(ShippedClaims claims, string[]? with)
    {
        var comparison = Comparison.Of(claims, with);
        return comparison.Refused is { } refused ? throw new RefusedException("profiles", refused.En) : comparison;
    }
}

/// <summary>A cluster by the same attributes as every other.</summary>
public sealed record ProfileDto(string Id, string En, string Ru, IReadOnlyList<ProfileAttributeDto> Attributes);

/// <summary>An attribute and what is known of it.</summary>
/// <param name="Facts">Empty for nothing.</param>
public sealed record ProfileAttributeDto(string Id, IReadOnlyList<ReadingDto> Facts);
