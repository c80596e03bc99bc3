using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>The network of a cluster, of a territory, of all: as a page, as JSON and as CSV.</summary>
internal static class NetworkEndpoints
{
    private const string OfCluster = "/clusters/{cluster}/network", OfAll = "/network";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(OfCluster, (string cluster, string? on, string? kind, string? origin, string? type, string? supplier, NetworkViews networks, RegistryViews views) => Page(networks, views, NetworkScope.OfCluster(cluster), on, kind, origin, type, supplier));
        pages.MapGet(OfAll, (string? territory, string? on, string? kind, string? origin, string? type, string? supplier, NetworkViews networks, RegistryViews views) => Page(networks, views, NetworkScope.OfTerritory(territory ?? ""), on, kind, origin, type, supplier));
        api.MapGet(OfCluster, (string cluster, [Description("A day: 2014-12-31; today when left out")] string? on, string? kind, string? origin, string? type, NetworkViews networks, Reader reader) => TypedResults.Ok(Read(networks, reader, NetworkScope.OfCluster(cluster), on, kind, origin, type)))
            .WithSummary("The network of a cluster on a day: nodes with their figures, ties with their sources").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(OfAll, (string? territory, string? on, string? kind, string? origin, string? type, NetworkViews networks, Reader reader) => TypedResults.Ok(Read(networks, reader, NetworkScope.OfTerritory(territory ?? ""), on, kind, origin, type)))
            .WithSummary("The network of a territory, or of all").ProducesProblem(400);
        Csv(api, OfCluster, (http, cluster) => NetworkScope.OfCluster(cluster));
        Csv(api, OfAll, (http, _) => NetworkScope.OfTerritory(http.Request.Query["territory"].ToString()));
        api.MapGet("/organisations/{organisation}/partners", (string organisation, NetworkViews networks) => TypedResults.Ok(networks.PartnersOf(organisation, 20).Select(MeetingDto.Of))).WithSummary("Whom an organisation should meet and why: those it shares partners with and is not tied to");
    }

    private static void Csv(IEndpointRouteBuilder api, string address, Func<HttpContext, string, NetworkScope> scope)
    {
        api.MapGet(address + ".csv", (HttpContext http, string? cluster, string? on, string? kind, string? origin, string? type, NetworkViews networks, Reader reader) => CsvAnswer.Of("network", [NetworkTieDto.Header, .. Read(networks, reader, scope(http, cluster ?? ""), on, kind, origin, type).Ties.Select(t => t.Fields())]))
            .WithSummary("The ties as CSV").Produces<string>(200, "text/csv").ProducesProblem(400);
        api.MapGet(address + "/organisations.csv", (HttpContext http, string? cluster, string? on, string? kind, string? origin, string? type, NetworkViews networks, Reader reader) => CsvAnswer.Of("network-organisations", [NetworkNodeDto.Header, .. Read(networks, reader, scope(http, cluster ?? ""), on, kind, origin, type).Nodes.Select(n => n.Fields())]))
            .WithSummary("The organisations with their figures as CSV").Produces<string>(200, "text/csv").ProducesProblem(400);
    }

    private static RazorComponentResult<NetworkPage> Page(NetworkViews networks, RegistryViews views, NetworkScope scope, string? on, string? kind, string? origin, string? type, string? supplier)
    {
        var day = ClusterEndpoints.Day(on);
        var refused = day is null && on is { Length: > 0 };
        var view = networks.Find(networks.Question(scope, day, kind, origin, type), (supplier ?? "").Trim());
        return new(new { View = view, Territories = views.Territories(), Refused = refused ? on! : "" }) { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static NetworkDto Read(NetworkViews networks, Reader reader, NetworkScope scope, string? on, string? kind, string? origin, string? type)
    {
        DateOnly? day = string.IsNullOrEmpty(on) ? null : ClusterEndpoints.Day(on) ?? throw new RefusedException("on", $"'{on}' is not a day; write it as 2014-12-31.", $"«{on}» — не дата; напишите её так: 2014-12-31.");
        return NetworkDto.Of(new NetworkFigures(networks.Read(networks.Question(scope, day, kind, origin, type))), reader);
    }
}
