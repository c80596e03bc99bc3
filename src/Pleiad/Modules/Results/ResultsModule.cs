using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Results.Clusters;
using Pleiad.Modules.Results.Contracts;
using Pleiad.Modules.Results.Factors;

namespace Pleiad.Modules.Results;

/// <summary>Table of contents: what joins statistics with deeds. What it says of figures and deeds is worked out anew from both.</summary>
public static class ResultsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(ResultsDb.Configure));
        services.AddSingleton(new MenuItem("prove", ResultsAddress.Root, "Prove", "Доказать"));
        services.AddSingleton<CompareClusters>();
        FactorFurniture.AddServices(services);
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(ResultsAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + ResultsAddress.Root).RequireAuthorization(Policies.Public).WithTags("Results");
        pages.MapGet("", (CompareClusters compare) => new RazorComponentResult<IndexPage>(new { Organised = compare.Organised() }));
        ClusterEndpoints.Map(pages, api);
        FactorEndpoints.Map(pages, api);
    }
}
