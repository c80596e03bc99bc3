using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Networks;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Five organisations and a cluster: Anna, Bela (companies) and Cora (a university) are members, Dora works with Cora, Emma stands apart.</summary>
internal sealed class NetworkWorld : IDisposable
{
    private readonly Database database;
    private readonly ServiceProvider services;
    private readonly Clock clock = new();

    public NetworkWorld(Dialect engine)
    {
        database = Database.WithSchema(engine);
        var collection = new ServiceCollection();
        Pleiad.House.AddServices(collection, database.Storage);
        collection.AddSingleton<TimeProvider>(clock);
        services = collection.BuildServiceProvider();
        Act(scope =>
        {
            foreach (var (name, kind) in new[] { ("Anna", OrganisationKinds.Company), ("Bela", OrganisationKinds.Company), ("Cora", OrganisationKinds.University), ("Dora", OrganisationKinds.ResearchInstitute), ("Emma", OrganisationKinds.Company) })
                scope.Db.Add(new Organisation { Id = name.ToLowerInvariant(), En = name, Ru = name, Kind = kind, Territory = "RU-SPE", CreatedAt = scope.Now.ToString("O") });
            return "";
        });
        Act(scope => FoundCluster.Run(scope, new NewCluster("Amber", "Янтарь", "innovation", ["RU-SPE"])));
        Act(scope =>
        {
            foreach (var member in new[] { "anna", "bela", "cora" })
                scope.Db.Add(new Membership { Id = $"m-{member}", Organisation = member, Cluster = "amber", Part = "firm", Evidence = "A list of members" });
            return "";
        });
        Tie("cora", "dora", TieKinds.Cooperation, "");
    }

    public NetworkViews Networks => services.GetRequiredService<NetworkViews>();

    public StakeholderNetwork OfCluster(DateOnly? on = null) => Networks.Read(Networks.Question(NetworkScope.OfCluster("amber"), on));

    public StakeholderNetwork Read(NetworkScope scope, string? kind = null, string? origin = null, string? type = null) => Networks.Read(Networks.Question(scope, null, kind, origin, type));

    public NetworkView Find(string supplier) => Networks.Find(Networks.Question(NetworkScope.OfCluster("amber"), null), supplier);

    public void Tie(string from, string to, string kind, string since, string until = "", string origin = "")
    {
        var form = Form.Of(("tie-kind", kind), ("other", to), ("since", since), ("until", until), ("evidence", "A paper"), ("origin", origin));
        var act = AddTie.From(form, from, services.GetRequiredService<RightsOfActors>());
        form.Errors.ShouldBeEmpty();
        Act(act);
    }

    public void Can(string organisation, string en, string ru) => Act(scope =>
    {
        scope.Db.Add(new Competence($"can-{organisation}", $"{Organisation.NodeKind}/{organisation}", "technology", en, ru, ""));
        return "";
    });

    public void Days(int more) => clock.Now = clock.Now.AddDays(more);

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }

    private void Act(Func<ActScope, string> act) => services.GetRequiredService<ActRunner>().Run(new Actor("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]), null, act);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
