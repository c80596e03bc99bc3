using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Samples;

namespace Pleiad.Modules.Registry;

/// <summary>Table of contents: organisations, people, clusters, products, sites, plants, and the ties between them.</summary>
public static class RegistryModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(RegistryDb.Configure));
        services.AddSingleton<LoadWorld>();
        services.AddSingleton(provider => OrganisationNodes.Organisations(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.People(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Products(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Plants(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Sites(Databases(provider)));
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        _ = app.MapGroup("/registry").RequireAuthorization(Policies.Public).ExcludeFromDescription();
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
