using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Cohorts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Evaluations;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Intakes;
using Pleiad.Modules.Talent.People;

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
        services.AddSingleton<IGuardianMatter, ApplicationMatter>();
        services.AddSingleton<DecideApplication>();
        services.AddSingleton<OwnApplication>();
        services.AddSingleton<ApplicationTimers>();
        services.AddSingleton<LearnerNames>();
        services.AddSingleton<ApplicationViews>();
        services.AddSingleton(ApplicationWork.Decisions);
        services.AddSingleton(ApplicationWork.Answers);
        services.AddSingleton(ApplicationPersonalData.Applications);
        services.AddSingleton(ApplicationPersonalData.Rule);
        AddAgreements(services);
        IntakeFurniture.AddServices(services);
        AddCohorts(services);
        services.AddSingleton<LoadPlacements>();
    }

    private static void AddAgreements(IServiceCollection services)
    {
        services.AddSingleton(provider => AgreementNodes.Agreements(provider.GetRequiredService<IDbContextFactory<PleiadDb>>()));
        services.AddSingleton(AgreementNodes.Life);
        foreach (var deed in AgreementNodes.Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(new OrganisationReference("talent_agreement", "organisation", ["id"], Path: false, new("agreements about places", "договоры о местах")));
        services.AddSingleton(new OrganisationReference("talent_agreement", "institution", ["id"], Path: false, new("agreements of their learners", "договоры их учащихся")));
        services.AddSingleton<AgreementParties>();
        services.AddSingleton<AgreementLetters>();
        services.AddSingleton<AgreementTimers>();
        services.AddSingleton<AgreementViews>();
        services.AddSingleton<KeepAgreement>();
        services.AddSingleton<SignAgreement>();
        services.AddSingleton<Evaluate>();
        services.AddSingleton(AgreementNodes.Signatures);
        services.AddSingleton(AgreementNodes.Evaluations);
        services.AddSingleton(AgreementPersonalData.Agreements);
        services.AddSingleton(AgreementPersonalData.Rule);
    }

    private static void AddCohorts(IServiceCollection services)
    {
        services.AddSingleton(new OrganisationReference("talent_cohort", "university", ["id"], Path: false, new("cohorts of graduates", "выпуски")));
        services.AddSingleton(CohortNodes.Cohorts);
        foreach (var deed in CohortNodes.Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(JoinCohort.Purpose);
        services.AddSingleton<JoinCohort>();
        services.AddSingleton<CohortViews>();
        services.AddSingleton(CohortNodes.Rows);
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        ApplicationEndpoints.Map(pages, acts);
        AgreementEndpoints.Map(pages, acts);
        FollowUpEndpoints.Map(pages);
        IntakeFurniture.Map(pages, acts);
        CohortEndpoints.Map(pages, api, acts);
    }

    public static void LoadSamples(IServiceProvider services)
    {
        services.GetRequiredService<LoadPlacements>().Run();
        services.GetRequiredService<LoadIntakes>().Run();
    }
}
