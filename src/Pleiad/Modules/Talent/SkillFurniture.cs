using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Talent.Audiences;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Forecasts;
using Pleiad.Modules.Talent.Gaps;
using Pleiad.Modules.Talent.Matches;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Samples;
using Pleiad.Modules.Talent.Skills;
using Pleiad.Modules.Talent.Ways;

namespace Pleiad.Modules.Talent;

/// <summary>The part of the table of contents for skills, people and openings, what fits and what is missing.</summary>
internal static class SkillFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => OpeningNodes.Openings(Databases(provider)));
        services.AddSingleton(provider => CourseEndpoints.Nodes(Databases(provider)));
        services.AddSingleton(provider => CourseEndpoints.Enrolments(Databases(provider)));
        services.AddSingleton(provider => MeEndpoints.Nodes(Databases(provider)));
        services.AddSingleton(ForecastEndpoints.Nodes);
        services.AddSingleton(OpeningNodes.Life);
        services.AddSingleton(CourseEndpoints.Life);
        services.AddSingleton(OpeningNodes.Source);
        foreach (var deed in OpeningNodes.Deeds.Concat(CourseEndpoints.Deeds).Concat(MeEndpoints.Deeds).Concat(ForecastEndpoints.Deeds))
            services.AddSingleton(deed);
        services.AddSingleton(ShowRecord.Purpose);
        services.AddSingleton(TakeCourse.Purpose);
        services.AddSingleton(CourseConsents.Guardian);
        services.AddSingleton<Guardians.IGuardianMatter, CourseMatter>();
        services.AddSingleton(CourseWork.Takers);
        services.AddSingleton(LearnerPersonalData.Record);
        services.AddSingleton<OpeningViews>();
        services.AddSingleton<CourseViews>();
        services.AddSingleton<SkillMatches>();
        services.AddSingleton<MeViews>();
        services.AddSingleton<DemandForecast>();
        services.AddSingleton<GapViews>();
        services.AddSingleton<OccupationWays>();
        services.AddSingleton<AudienceViews>();
        services.AddHostedService<ExpireOpenings>();
        services.AddSingleton<ImportSkills>();
        services.AddSingleton<LoadVocabulary>();
        services.AddSingleton<LoadOpenings>();
        services.AddSingleton<LoadCourses>();
        services.AddSingleton<LoadNorms>();
    }

    public static Command Commands(Func<Storage, ServiceProvider> openHouse) => new("talent", "The vocabulary of skills") { ImportSkills.Command(openHouse) };

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        SkillEndpoints.Map(pages, api);
        OpeningEndpoints.Map(pages, api, acts);
        CourseEndpoints.Map(pages, api, acts);
        MeEndpoints.Map(pages, acts);
        ForecastEndpoints.Map(pages, api, acts);
        GapEndpoints.Map(pages, api);
        AudienceEndpoints.Map(pages);
    }

    public static void LoadSamples(IServiceProvider services)
    {
        services.GetRequiredService<LoadVocabulary>().Run();
        services.GetRequiredService<LoadOpenings>().Run();
        services.GetRequiredService<LoadNorms>().Run();
        services.GetRequiredService<LoadCourses>().Run(services.GetService<Demonstration>()?.On == true);
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
