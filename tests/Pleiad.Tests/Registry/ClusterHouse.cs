using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The house without its server and without statistics: acts on clusters, on a database of a test's own.</summary>
internal sealed class ClusterHouse : IDisposable
{
    public static readonly Actor Officer = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    private readonly Database database;
    private readonly ServiceProvider services;

    private ClusterHouse(Database database)
    {
        this.database = database;
        services = Pleiad.House.Furnish(database.Storage);
    }

    public ClusterPortraits Portraits => services.GetRequiredService<ClusterPortraits>();

    public ClusterLists Lists => services.GetRequiredService<ClusterLists>();

    public RegistryViews Views => services.GetRequiredService<RegistryViews>();

    public ClusterRecords Records => services.GetRequiredService<ClusterRecords>();

    public ProposalLetters Letters => services.GetRequiredService<ProposalLetters>();

    public RightsOfActors Rights => services.GetRequiredService<RightsOfActors>();

    /// <summary>With two organisations and an idea of a cluster.</summary>
    public static ClusterHouse On(Dialect engine)
    {
        var house = new ClusterHouse(Database.WithSchema(engine));
        foreach (var (id, country) in new[] { ("alpha", "RU"), ("beta", "RU"), ("gamma", "FI") })
            house.Act(scope => house.Add(scope, id, country));
        house.Act(scope => FoundCluster.Run(scope, new NewCluster("Amber", "Янтарь", "innovation", ["RU-SPE"])));
        return house;
    }

    /// <summary>With the clusters of the articles.</summary>
    public static ClusterHouse WithArticles(Dialect engine)
    {
        return new ClusterHouse(Database.Like(engine, "articles", first =>
        {
            using var connection = first.Open();
            SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
            using var house = Pleiad.House.Furnish(first.Storage);
            Load(house);
        }));
    }

    public void Load() => Load(services);

    private static void Load(ServiceProvider house)
    {
        house.GetRequiredService<LoadClaims>().Run(LoadClaims.Folder);
        house.GetRequiredService<LoadWorld>().Run();
        house.GetRequiredService<LoadClusters>().Run();
    }

    public void ShipRules() => services.GetRequiredService<ShippedRules>().Run();

    public void LoadExchange() => services.GetRequiredService<LoadExchange>().Run();

    public string Act(Func<ActScope, string> act, Actor? actor = null, string? once = null) => services.GetRequiredService<ActRunner>().Run(actor ?? Officer, once, act);

    public DbConnection Open() => database.Open();

    public int Version(string cluster)
    {
        using var connection = Open();
        return Journal.Version(connection, Node.Of("registry/clusters", cluster));
    }

    public string Move(string cluster, string move, string reason = "", Actor? actor = null) => Act(scope => MoveCluster.Run(scope, Rights, cluster, move, reason, Journal.Version(scope.Connection, Node.Of("registry/clusters", cluster))), actor);

    public string Show(string cluster, string state, string date = "2020-05-05") => Act(scope => AddEvidence.Run(scope, cluster, state, $"A paper that shows {state}", date, ""));

    /// <summary>Names and confirms the group that starts a cluster.</summary>
    public void Start(string cluster, params string[] organisations)
    {
        foreach (var organisation in organisations)
        {
            Act(scope => NameSpearhead.Run(scope, cluster, organisation));
            Act(scope => ConfirmSpearhead.Run(scope, cluster, organisation));
        }
    }

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }

    private string Add(ActScope scope, string id, string country)
    {
        scope.Db.Add(new Organisation { Id = id, En = id, Ru = id, Kind = OrganisationKinds.Company, State = OrganisationStates.Active, Country = country, CreatedAt = scope.Now.ToString("O") });
        return "";
    }
}
