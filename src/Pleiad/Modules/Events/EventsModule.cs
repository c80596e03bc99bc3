using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Calendars;
using Pleiad.Modules.Events.CheckIns;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Finding;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Recordings;
using Pleiad.Modules.Events.Registrations;
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
        services.AddSingleton(provider => GatheringNodes.Registrations(Databases(provider)));
        services.AddSingleton(GatheringNodes.RegistrationLife);
        services.AddSingleton<GatheringViews>();
        services.AddSingleton<GatheringCards>();
        services.AddSingleton<EventEvidence>();
        services.AddSingleton<LoadGatherings>();
        services.AddSingleton(GatheringSearch.Source);
        foreach (var purpose in RegistrationConsents.All)
            services.AddSingleton(purpose);
        services.AddSingleton<RegistrationLetters>();
        services.AddSingleton<FollowPlaces>();
        services.AddSingleton(provider => new PoolOwner("events/", (scope, place) => provider.GetRequiredService<FollowPlaces>().Moved(scope, place)));
        services.AddSingleton<RegistrationViews>();
        services.AddSingleton<Register>();
        services.AddSingleton<OwnRegistration>();
        services.AddSingleton<DecideRegistration>();
        services.AddSingleton<KeepAdmission>();
        services.AddSingleton<CheckInCodes>();
        services.AddSingleton<MarkCome>();
        services.AddSingleton(RegistrationPersonalData.Registrations);
        services.AddSingleton(RegistrationPersonalData.Rule);
        services.AddSingleton(RegistrationWork.Pending);
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(EventsAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + EventsAddress.Root).RequireAuthorization(Policies.Public).WithTags("Events");
        var acts = new ActRoutes(pages, api);
        GatheringEndpoints.Map(pages, api, acts);
        ProgrammeEndpoints.Map(pages, acts);
        RegistrationEndpoints.Map(pages, api, acts);
        CheckInEndpoints.Map(pages, api);
        CalendarEndpoints.Map(pages);
        RecordingEndpoints.Map(pages, acts);
        ContestEndpoints.Map(pages, api, acts);
        JuryEndpoints.Map(pages, acts);
        MeetingEndpoints.Map(pages, api, acts);
        OutcomeFurniture.Map(pages);
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
