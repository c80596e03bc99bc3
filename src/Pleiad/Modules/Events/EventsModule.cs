using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events;

/// <summary>Table of contents: gatherings with their programme, registrations, meetings and outcomes; idea contests.</summary>
public static class EventsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(EventsDb.Configure));
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(EventsAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
    }
}
