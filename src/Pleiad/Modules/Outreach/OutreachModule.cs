using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Contracts;

namespace Pleiad.Modules.Outreach;

/// <summary>Table of contents: investment offers and enquiries, support measures, the digest and the Bulletin.</summary>
public static class OutreachModule
{
    public static void AddServices(IServiceCollection services)
    {
        Measures.MeasureFurniture.AddServices(services);
        services.AddSingleton(new DbFurniture(OutreachDb.Configure));
        InvestorFurniture.AddServices(services);
        DigestFurniture.AddServices(services);
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        Measures.MeasureEndpoints.Map(app);
        var pages = app.MapGroup(OutreachAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
        var api = app.MapGroup("/api" + OutreachAddress.Root).RequireAuthorization(Policies.Public).WithTags("Outreach");
        var acts = new ActRoutes(pages, api);
        InvestorFurniture.MapRoutes(pages, api, acts);
        DigestFurniture.MapRoutes(pages, api, acts);
    }
}
