using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for skills, people and openings, what fits and what is missing.</summary>
internal static class SkillFurniture
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
