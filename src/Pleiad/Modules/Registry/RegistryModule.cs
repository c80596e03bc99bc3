using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Claims;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Finding;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Medicines;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Modules.Registry.Networks;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Pipeline;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Substitution;
using Pleiad.Modules.Registry.Waiting;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry;

/// <summary>Table of contents: organisations, people, clusters, products, sites, plants, and the ties between them.</summary>
public static class RegistryModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(RegistryDb.Configure));
        services.AddSingleton<ClaimViews>();
        services.AddSingleton(provider => ClaimNodes.Claims(Databases(provider)));
        services.AddSingleton(provider => ClaimNodes.Subjects(Databases(provider)));
        services.AddSingleton(new MenuItem("build", RegistryAddress.Root, "Build", "Создать"));
        services.AddSingleton<TerritoryNames>();
        services.AddSingleton<RegistryViews>();
        services.AddSingleton<LoadWorld>();
        services.AddSingleton(provider => OrganisationNodes.Organisations(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Clusters(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Councils(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.People(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Products(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Plants(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Sites(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Proposals(Databases(provider)));
        services.AddSingleton(new FlowFurniture(ClusterNode.Kind, new("Clusters", "Кластеры"), ClusterFlow.Life, connection => Stored(connection, "registry_cluster", ClusterNode.Of)));
        services.AddSingleton(new FlowFurniture(ProposalNode.Kind, new("Proposals of clusters", "Предложения кластеров"), ProposalFlow.Life, connection => Stored(connection, "registry_proposal", ProposalNode.Of)));
        services.AddSingleton(new FlowFurniture(Plant.NodeKind, new("Plants", "Заводы"), PlantFlow.Table, connection => connection.Rows("SELECT id, state FROM registry_plant", r => (Node.Of(Plant.NodeKind, r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(provider => NeedNodes.Needs(Databases(provider)));
        services.AddSingleton(provider => NeedNodes.Interests(Databases(provider)));
        foreach (var life in NeedNodes.Lives)
            services.AddSingleton(life);
        foreach (var source in RegistryCapabilities.All)
            services.AddSingleton(source);
        services.AddSingleton(new FlowFurniture(ImportedFile.NodeKind, new("Imports of organisations", "Загрузки организаций"), ImportFlow.Life, connection => Stored(connection, "registry_import", id => Node.Of(ImportedFile.NodeKind, id))));
        services.AddSingleton(new FlowFurniture(Duplicate.NodeKind, new("Possible duplicates", "Возможные дубли"), DuplicateFlow.Life, connection => Stored(connection, "registry_duplicate", id => Node.Of(Duplicate.NodeKind, id))));
        services.AddSingleton(new FlowFurniture(Merge.NodeKind, new("Merges", "Объединения"), MergeFlow.Life, connection => Stored(connection, "registry_merge", id => Node.Of(Merge.NodeKind, id))));
        AddIntake(services);
        services.AddSingleton(provider => ChainNode.Chains(Databases(provider)));
        services.AddSingleton(provider => ChainNode.Steps(Databases(provider)));
        services.AddSingleton(new FlowFurniture(Chain.NodeKind, new("Technology and service chains", "Технологические и сервисные цепочки"), ChainFlow.Life, connection => Stored(connection, "registry_chain", ChainNode.Of)));
        services.AddSingleton<ChainReader>();
        services.AddSingleton<ChainChoices>();
        services.AddSingleton<ClusterChains>();
        services.AddSingleton<LoadChains>();
        foreach (var deed in OrganisationDeeds.All.Concat(ClusterDeeds.All).Concat(NeedDeeds.All).Concat(ChainDeeds.All))
            services.AddSingleton(deed);
        services.AddSingleton(provider => RegistryFacets.Territories(provider.GetRequiredService<TerritoryNames>()));
        services.AddSingleton(RegistryFacets.Kinds);
        services.AddSingleton(provider => RegistryFacets.Clusters(Databases(provider)));
        foreach (var source in RegistrySearch.All)
            services.AddSingleton(source);
        foreach (var waiting in RegistryWork.All.Concat(NeedWork.All))
            services.AddSingleton(waiting);
        services.AddSingleton(NeedWork.Matches);
        services.AddSingleton(InterestPersonalData.Words);
        services.AddSingleton<CapabilityRegister>();
        services.AddSingleton<MatchNeeds>();
        services.AddSingleton<InterestLetters>();
        services.AddSingleton<ImportMedicines>();
        services.AddHostedService<ExpireNeeds>();
        services.AddSingleton(ClaimSearch.Claims); // their pages are the Registry's
        services.AddSingleton(ClaimSearch.Subjects);
        services.AddSingleton(ProposalLetters.Purpose);
        services.AddSingleton<ProposalLetters>();
        services.AddSingleton<LoadClusters>();
        services.AddSingleton<LoadExchange>();
        services.AddSingleton<ShippedRules>();
        services.AddSingleton<EligibilityCards>();
        services.AddSingleton(provider => OrganisationNodes.Rules(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Barriers(Databases(provider)));
        services.AddSingleton(provider => OrganisationNodes.Practices(Databases(provider)));
        services.AddSingleton(new FlowFurniture(Barrier.NodeKind, new("Barriers", "Барьеры"), BarrierFlow.Life, connection => Stored(connection, "registry_barrier", Barrier.Of)));
        services.AddSingleton<ClusterPortraits>();
        services.AddSingleton<ClusterLists>();
        services.AddSingleton<ClusterRecords>();
        services.AddSingleton<OrganisationFacts>();
        services.AddSingleton<RegistryCards>();
        services.AddSingleton<RegistryNames>();
        services.AddSingleton<EventRecords>();
        services.AddSingleton<SiteCards>();
        services.AddSingleton<PartnerMatches>();
        services.AddSingleton<ProgressCards>();
        services.AddSingleton<PlantCards>();
        services.AddSingleton<NetworkViews>();
        services.AddSingleton<NetworkCards>();
    }

    /// <summary>What comes in from files, and what is made one.</summary>
    private static void AddIntake(IServiceCollection services)
    {
        services.AddSingleton(provider => IntakeNodes.Imports(Databases(provider)));
        services.AddSingleton(provider => IntakeNodes.Duplicates(Databases(provider)));
        services.AddSingleton(provider => IntakeNodes.Merges(Databases(provider)));
        foreach (var reference in References.All)
            services.AddSingleton(reference);
        services.AddSingleton<ReceiveFile>();
        services.AddSingleton<CheckFile>();
        services.AddSingleton<AcceptFile>();
        services.AddSingleton<DecideRow>();
        services.AddSingleton<ImportRor>();
        services.AddSingleton<ImportViews>();
        services.AddSingleton<MoveReferences>();
        services.AddSingleton<MergeOrganisations>();
        services.AddSingleton<UndoMerge>();
        services.AddSingleton<DecideDuplicate>();
        services.AddSingleton<FindDuplicates>();
        services.AddSingleton<MergeViews>();
    }

    public static void AddCommands(RootCommand root, Func<Storage, ServiceProvider> openHouse) =>
        root.Add(new Command("registry", "Organisations, products, and registers to compare them with") { ImportMedicinesCommand.Create(openHouse), RegistryCommands.Import(openHouse), RegistryCommands.ImportRor(openHouse), RegistryCommands.Duplicates(openHouse) });

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/registry").RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api/registry").RequireAuthorization(Policies.Public).WithTags("Registry");
        ClusterEndpoints.Map(pages);
        ClusterApi.Map(api);
        ProposalEndpoints.Map(pages, api);
        CouncilEndpoints.Map(pages);
        AllianceEndpoints.Map(pages, api);
        NetworkEndpoints.Map(pages, api);
        var acts = new ActRoutes(pages, api);
        pages.MapGet("", (RegistryViews views) => new RazorComponentResult<IndexPage>(new { View = IndexView.Find(views) }));
        OrganisationEndpoints.Map(pages, acts);
        NeedEndpoints.Map(pages, api, acts);
        InterestEndpoints.Map(pages, acts);
        PipelineEndpoints.Map(pages, api);
        SubstitutionEndpoints.Map(pages, api, acts);
        PlantEndpoints.Map(pages, acts);
        SiteEndpoints.Map(pages, acts);
        ImportEndpoints.Map(pages, api, acts);
        DuplicateEndpoints.Map(pages, api, acts);
        ChainEndpoints.Map(pages, acts);
        ChainApi.Map(api);
        EligibilityEndpoints.Map(pages, api, acts);
        BarrierEndpoints.Map(pages, api, acts);
        PracticeEndpoints.Map(pages, api, acts);
        RegistryApi.Map(api);
        ClaimEndpoints.Map(pages);
        ClaimApi.Map(api);
    }

    private static List<(Node, string)> Stored(DbConnection connection, string table, Func<string, Node> node) => connection.Rows($"SELECT id, state FROM {table}", r => (node(r.GetString(0)), r.GetString(1)));

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
