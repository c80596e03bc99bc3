using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Claims;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Finding;
using Pleiad.Modules.Registry.Networks;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Waiting;

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
        services.AddSingleton(provider => ChainNode.Chains(Databases(provider)));
        services.AddSingleton(provider => ChainNode.Steps(Databases(provider)));
        services.AddSingleton(new FlowFurniture(Chain.NodeKind, new("Technology and service chains", "Технологические и сервисные цепочки"), ChainFlow.Life, connection => Stored(connection, "registry_chain", ChainNode.Of)));
        services.AddSingleton<ChainReader>();
        services.AddSingleton<ChainChoices>();
        services.AddSingleton<ClusterChains>();
        services.AddSingleton<LoadChains>();
        foreach (var deed in OrganisationDeeds.All.Concat(ClusterDeeds.All).Concat(ChainDeeds.All))
            services.AddSingleton(deed);
        foreach (var source in RegistrySearch.All)
            services.AddSingleton(source);
        foreach (var waiting in RegistryWork.All)
            services.AddSingleton(waiting);
        services.AddSingleton(ClaimSearch.Claims); // their pages are the Registry's
        services.AddSingleton(ClaimSearch.Subjects);
        services.AddSingleton(ProposalLetters.Purpose);
        services.AddSingleton<ProposalLetters>();
        services.AddSingleton<LoadClusters>();
        services.AddSingleton<ClusterPortraits>();
        services.AddSingleton<ClusterLists>();
        services.AddSingleton<RegistryCards>();
        services.AddSingleton<NetworkViews>();
        services.AddSingleton<NetworkCards>();
    }

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
        PlantEndpoints.Map(pages, acts);
        SiteEndpoints.Map(pages, acts);
        ChainEndpoints.Map(pages, acts);
        ChainApi.Map(api);
        RegistryApi.Map(api);
        ClaimEndpoints.Map(pages);
        ClaimApi.Map(api);
    }

    private static List<(Node, string)> Stored(DbConnection connection, string table, Func<string, Node> node) => connection.Rows($"SELECT id, state FROM {table}", r => (node(r.GetString(0)), r.GetString(1)));

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
