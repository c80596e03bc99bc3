using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Clusters;

/// <summary>The clusters of a territory at a date, and the room for more: page, JSON, CSV.</summary>
public static class ClusterEndpoints
{
    private const string Pattern = "/territories/{code}/clusters";

    private const string DateFormat = "yyyy-MM-dd";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder open)
    {
        pages.MapGet(Pattern, Show);
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.OfClaimsAndFigures);
        api.MapGet(Pattern, Get).WithSummary("The clusters of a territory at a date by group, and where it is strong though nobody organises it").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(Pattern + ".csv", GetCsv).WithSummary("The clusters of a territory at a date as CSV").Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The address of the page.</summary>
    public static string AddressOf(string code, DateOnly? at = null, string suffix = "") => $"{Address.Root}/territories/{code}/clusters{suffix}{(at is { } day ? "?at=" + Text(day) : "")}";

    public static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static RazorComponentResult<ClustersPage> Show(string code, string? at, ShippedClaims claims, Datasets datasets)
    {
        var refused = at is { Length: > 0 } && Day(at) is null;
        var found = TerritoryView.Find(code, Day(at), claims, datasets);
        return new(new { View = found, Refused = refused ? at : null }) { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static Ok<TerritoryClustersDto> Get(string code, [Description("A day: 2014-12-31; the end of the last year that anything is said of when left out")] string? at, ShippedClaims claims, Datasets datasets) =>
        TypedResults.Ok(TerritoryClustersDto.Of(Asked(code, at, claims, datasets)));

    private static FileContentHttpResult GetCsv(string code, string? at, ShippedClaims claims, Datasets datasets)
    {
        var view = Asked(code, at, claims, datasets);
        return CsvTables.Answer($"pleiad-clusters-{view.Subject.Id}-{Text(view.Clusters.At)}", TerritoryClustersDto.Csv(view));
    }

    private static TerritoryView Asked(string code, string? at, ShippedClaims claims, Datasets datasets) => at is { Length: > 0 } && Day(at) is null
        ? throw new RefusedException("at", $"'{at}' is not a day; write it as 2014-12-31.")
        : TerritoryView.Find(code, Day(at), claims, datasets);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A territory, its clusters at a date, and what the statistics say.</summary>
public sealed record TerritoryView(Subject Subject, TerritoryClusters Clusters, StatisticalPotential? Statistics, IReadOnlyList<Subject> Others)
{
    /// <summary>The view of a territory that the claims or a dataset name.</summary>
    /// <exception cref="NotFoundException">Neither does.</exception>
    public static TerritoryView Find(string code, DateOnly? at, ShippedClaims claims, Datasets datasets)
    {
        var all = datasets.All();
        Subject[] known = [.. claims.Of("territory").Where(t => claims.Of("cluster").Any(c => c.Territory == t.Id))];
        var subject = claims.Of("territory").FirstOrDefault(s => s.Id == code) ?? Named(code, all) ?? throw new NotFoundException(
            $"There is no territory '{code}'.", $"Территории «{code}» нет.", [.. known.Select(s => new Suggestion(s.En, s.Ru, ClusterEndpoints.AddressOf(s.Id)))]);
        var clusters = new TerritoryClusters(claims, code, at ?? new DateOnly(claims.Clusters.SelectMany(c => c.Years).Max(), 12, 31));
        return new(subject, clusters, StatisticalPotential.Find(all, clusters), known);
    }

    private static Subject? Named(string code, IReadOnlyList<Dataset> datasets) => datasets.SelectMany(d => d.Kinds.SelectMany(d.Regions))
        .Where(r => r.Code == code).Select(r => new Subject(code, "territory", r.En, r.Ru, "")).FirstOrDefault();
}
