using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for applications, agreements, evaluations and cohorts.</summary>
internal static class PlacementFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PlacementLetters>();
        services.AddSingleton<PlacementTimers>();
        services.AddHostedService(provider => provider.GetRequiredService<PlacementTimers>());
        services.AddSingleton(provider => ApplicationNodes.Applications(provider.GetRequiredService<IDbContextFactory<PleiadDb>>()));
        services.AddSingleton(ApplicationNodes.Life);
        foreach (var deed in ApplicationNodes.Deeds)
            services.AddSingleton(deed);
        foreach (var purpose in ApplicationConsents.All)
            services.AddSingleton(purpose);
        services.AddSingleton<FollowPlaces>();
        services.AddSingleton(provider => new PoolOwner(TalentNodes.Openings + "/", (scope, place) => provider.GetRequiredService<FollowPlaces>().Moved(scope, place)));
        services.AddSingleton<Apply>();
        services.AddSingleton<AnswerAsGuardian>();
        services.AddSingleton<DecideApplication>();
        services.AddSingleton<OwnApplication>();
        services.AddSingleton<ApplicationTimers>();
        services.AddSingleton<ApplicationViews>();
        services.AddSingleton(ApplicationWork.Decisions);
        services.AddSingleton(ApplicationWork.Answers);
        services.AddSingleton(ApplicationPersonalData.Applications);
        services.AddSingleton(ApplicationPersonalData.Rule);
        services.AddSingleton<LoadPlacements>();
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        ApplicationEndpoints.Map(pages, acts);
    }

    public static void LoadSamples(IServiceProvider services) => services.GetRequiredService<LoadPlacements>().Run();
}
