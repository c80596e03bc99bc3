using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for schools and what is done with them, equipment lent to teaching, training of employees.</summary>
internal static class SchoolFurniture
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
