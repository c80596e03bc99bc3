using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Centres.Contracts;

namespace Pleiad.Modules.Centres;

/// <summary>Table of contents: a development centre's services and who asked for them, its residents, and proposals to policy.</summary>
public static class CentresModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(CentresDb.Configure));
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(CentresAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
    }
}
