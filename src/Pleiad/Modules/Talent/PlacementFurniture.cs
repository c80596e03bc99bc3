using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for applications, agreements, evaluations and cohorts.</summary>
internal static class PlacementFurniture
{
    public static void AddServices(IServiceCollection services)
    {
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
    }

    public static void LoadSamples(IServiceProvider services)
    {
    }
}
