using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Flows;

/// <summary>Every state table on one page, drawn from the same rows that the acts obey.</summary>
public static class FlowEndpoints
{
    public const string Address = "/lives";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Address, (IEnumerable<FlowFurniture> flows) => new RazorComponentResult<FlowsPage>(new { Flows = flows.ToArray() })).RequireAuthorization(Policies.Public).ExcludeFromDescription();

    /// <summary>Where the table of a kind stands on that page.</summary>
    public static string AddressOf(string kind) => $"{Address}#{Anchor(kind)}";

    internal static string Anchor(string kind) => kind.Replace('/', '-');
}
