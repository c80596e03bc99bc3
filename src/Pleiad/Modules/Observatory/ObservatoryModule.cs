using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Clusters;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Finding;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Outcomes;
using Pleiad.Modules.Observatory.Profiles;
using Pleiad.Modules.Observatory.Proofs;
using Pleiad.Modules.Observatory.Ratings;
using Pleiad.Modules.Observatory.Regions;
using Pleiad.Modules.Observatory.Rules;
using Pleiad.Modules.Observatory.Samples;
using Pleiad.Modules.Observatory.Support;
using Pleiad.Modules.Observatory.Waiting;

namespace Pleiad.Modules.Observatory;

/// <summary>Table of contents: territories, classifications, panels, ratings and their proofs.</summary>
public static class ObservatoryModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(ObservatoryDb.Configure));
        services.AddSingleton(new MenuItem("find", Address.Root, "Find", "Найти"));
        services.AddSingleton(provider => ObservatoryRights.Nodes(provider.GetRequiredService<Datasets>()));
        services.AddSingleton(provider => ObservatoryRights.Findings(provider.GetRequiredService<Datasets>()));
        services.AddSingleton(new FlowFurniture(ObservatoryRights.FindingKind, new("Findings of the figures", "Находки по данным"), AgglomerationStates.Flow, Judgement.States));
        services.AddSingleton(provider => ObservatoryRights.OwnRules(provider.GetRequiredService<IDbContextFactory<PleiadDb>>()));
        services.AddSingleton(new DeedName(OwnRuleSet.NodeKind, "add", new("rule set added", "правило добавлено")));
        services.AddSingleton(new DeedName(OwnRuleSet.NodeKind, "withdraw", new("rule set withdrawn", "правило отозвано")));
        services.AddSingleton<JudgeAgglomeration>();
        services.AddSingleton<FollowFigures>();
        services.AddSingleton<FindCandidates>();
        services.AddSingleton(ObservatorySearch.Categories);
        services.AddSingleton(ObservatorySearch.Places);
        services.AddSingleton(provider => ObservatoryWork.Agglomerations(provider.GetRequiredService<Datasets>(), provider.GetRequiredService<FindCandidates>()));
        services.AddSingleton<PlaceAnswers>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ImportFigures>();
        services.AddSingleton<LoadSamples>();
        services.AddSingleton<Datasets>();
        services.AddSingleton<PreloadPanels>();
        services.AddSingleton<RelatedCategories>();
        services.AddSingleton<CellIndustries>();
        services.AddSingleton<Places>();
        services.AddSingleton<ObservatoryCards>();
        services.AddSingleton<RegionCards>();
        services.AddSingleton<StrongPlaces>();
        services.AddSingleton<ObservatoryCategories>();
        services.AddSingleton(_ => ShippedClaims.Read(Path.Combine(LoadSamples.Folder, "seeds")));
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/observatory").RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api/observatory").RequireAuthorization(Policies.Public).WithTags("Observatory");
        CheckEndpoints.Map(pages);
        FindEndpoints.Map(pages);
        ImportEndpoints.Map(pages);
        RuleSetEndpoints.Map(pages, api);
        DatasetEndpoints.Map(pages);
        CandidateEndpoints.Map(pages);
        NationEndpoints.Map(pages);
        ProofEndpoints.Map(pages);
        RegionEndpoints.Map(pages);
        OutcomeEndpoints.Map(pages, api);
        SupportEndpoints.Map(pages, api);
        ProfileEndpoints.Map(pages, api);
        ClusterEndpoints.Map(pages, api);
        ObservatoryApi.Map(api);
        RegionApi.Map(api);
        CandidateApi.Map(api);
    }

    /// <summary>The module's commands; those that need the database open the house on its storage.</summary>
    public static void AddCommands(RootCommand root, Func<Storage, ServiceProvider> openHouse)
    {
        root.Add(new Command("observe", "Rate regions and open verdicts") { ImportCommand.Create(openHouse), RateCommand.Create(), RulesCommand.Create(openHouse), RelatedCommand.Create(), ProofCommand.Create(openHouse), RegionCommands.Portfolio(openHouse), RegionCommands.ShiftShare(openHouse) });
    }
}
