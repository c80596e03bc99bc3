using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Results.Clusters;

/// <summary>Invisible and paper clusters: the page, and the same for programs.</summary>
internal static class ClusterEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/clusters", (CompareClusters compare, string? dataset, string? territory, int? page) => new RazorComponentResult<ClustersPage>(new
        {
            View = compare.Of(dataset is { Length: > 0 } ? dataset : First(compare)), compare.Datasets, Territory = territory ?? "", Page = Math.Max(1, page ?? 1),
        }));
        api.MapGet("/clusters", (CompareClusters compare, string? dataset) => TypedResults.Ok(StandingsDto.Of(compare.Of(dataset is { Length: > 0 } ? dataset : First(compare))))).WithSummary("Strong places that nobody organises, and organised clusters with what they lack").ProducesProblem(404);
        api.MapGet("/clusters/invisible.csv", (CompareClusters compare, string? dataset) => Csv("invisible", ["category", "territory", "value", "lq", "firm", "illustrative", "year", "state", "begun", "may_be_covered_by"],
            StandingsDto.Of(compare.Of(dataset is { Length: > 0 } ? dataset : First(compare))) is var all ? all.Invisible.Select(i => new[] { i.Category, i.Territory, Text(i.Value), Text(i.Lq), i.Firm ? "true" : "false", all.Illustrative ? "true" : "false", $"{all.Year}", i.State, string.Join(' ', i.Begun), string.Join(' ', i.MayCover) }) : []))
            .WithSummary("Strong places that nobody organises, as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/clusters/paper.csv", (CompareClusters compare) => Csv("paper", ["cluster", "mass", "mass_since", "ties", "ties_since", "activity", "activity_since"],
            compare.Organised().Select(OrganisedDto.Of).Select(c => new[] { c.Cluster, c.Mass, c.MassSince, c.Ties, c.TiesSince, c.Activity, c.ActivitySince }))).WithSummary("Organised clusters and which of mass, ties and activity is missing, as CSV").Produces<string>(200, "text/csv");
    }

    /// <summary>The dataset of the territories that have most of the registry's clusters; the first where none has any.</summary>
    private static string First(CompareClusters compare)
    {
        var territories = compare.Organised().SelectMany(c => c.Record.Territories).ToList();
        return compare.Datasets.Select(d => d.Id).OrderByDescending(id => compare.Of(id).Nation.Counted.Keys.Count(k => territories.Contains(k))).First();
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private static FileContentHttpResult Csv(string name, string[] head, IEnumerable<string[]> rows) =>
        TypedResults.File(CsvText.Write([head, .. rows]), "text/csv; charset=utf-8", $"pleiad-{name}.csv");
}

/// <summary>A strong place that nobody organises, for programs; null is no answer.</summary>
public sealed record InvisibleDto(string Category, string Territory, double Value, double Lq, bool Firm, string State, string Proof, IReadOnlyList<string> Begun, IReadOnlyList<string> MayCover);

/// <summary>An organised cluster: each sign is there, missing or unknown.</summary>
public sealed record OrganisedDto(string Cluster, bool Paper, string Mass, string MassSince, string Ties, string TiesSince, string Activity, string ActivitySince)
{
    public static OrganisedDto Of(OrganisedCluster cluster)
    {
        var signs = cluster.Signs.ToDictionary(s => s.Id, s => (Word: s.Presence.ToString().ToLowerInvariant(), s.Since));
        return new(cluster.Record.Id, cluster.Paper, signs["mass"].Word, signs["mass"].Since, signs["ties"].Word, signs["ties"].Since, signs["activity"].Word, signs["activity"].Since);
    }
}

/// <summary>Both lists for programs.</summary>
public sealed record StandingsDto(string Dataset, int Year, bool Illustrative, int Covered, int Rejected, IReadOnlyList<InvisibleDto> Invisible, IReadOnlyList<OrganisedDto> Organised)
{
    public static StandingsDto Of(ClusterStandings view) => new(
        view.Nation.Dataset, view.Nation.Year, view.Nation.Illustrative, view.Covered, view.Rejected,
        [.. view.Invisible.Select(i => new InvisibleDto(i.Place.Key, i.Place.Territory, i.Place.Value, i.Place.Lq, i.Place.Firm, i.Place.State, i.Place.Proof, [.. i.Begun.Select(c => c.Id)], [.. i.MayCover.Select(c => c.Id)]))],
        [.. view.Organised.Select(OrganisedDto.Of)]);
}
