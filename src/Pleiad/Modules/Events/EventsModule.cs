using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Finding;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Samples;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events;

/// <summary>Table of contents: gatherings with their programme, registrations, meetings and outcomes; idea contests.</summary>
public static class EventsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(EventsDb.Configure));
        ContestFurniture.AddServices(services);
        MeetingFurniture.AddServices(services);
        OutcomeFurniture.AddServices(services);
        services.AddSingleton(provider => GatheringNodes.Gatherings(Databases(provider)));
        services.AddSingleton(provider => GatheringNodes.Sessions(Databases(provider)));
        services.AddSingleton(GatheringNodes.Life);
        foreach (var deed in GatheringNodes.Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(new OrganisationReference("events_host", "node", ["gathering", "node", "part"], Path: true, new("parts in gatherings", "участие в событиях")));
        services.AddSingleton<GatheringViews>();
        services.AddSingleton<GatheringCards>();
        services.AddSingleton<LoadGatherings>();
        services.AddSingleton(GatheringSearch.Source);
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(EventsAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + EventsAddress.Root).RequireAuthorization(Policies.Public).WithTags("Events");
        GatheringEndpoints.Map(pages, api);
        ProgrammeEndpoints.Map(pages);
        ContestEndpoints.Map(pages);
        JuryEndpoints.Map(pages);
        MeetingEndpoints.Map(pages);
        OutcomeFurniture.Map(pages);
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
