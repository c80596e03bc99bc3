using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The house without its server, with the chains of the articles, on a database of a test's own.</summary>
internal sealed class ChainHouse : IDisposable
{
    public const string Flow = "flow-synthesis";
    public const string Gap = "near-production";

    public static readonly Actor Officer = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);
    public static readonly Actor Manager = new("manager", "Manager", [new Grant(Role.ClusterManager, Node.Of("registry/clusters", "spb-pharma"))]);

    private readonly Database database;
    private readonly ServiceProvider services;

    public ChainHouse(Dialect engine)
    {
        database = Database.Like(engine, "chains", first =>
        {
            using (var connection = first.Open())
                SchemaSteps.Apply(connection, TimeProvider.System.GetUtcNow());
            using var house = Pleiad.House.Furnish(first.Storage);
            house.GetRequiredService<LoadClaims>().Run(LoadClaims.Folder);
            house.GetRequiredService<LoadWorld>().Run();
            house.GetRequiredService<LoadClusters>().Run();
            house.GetRequiredService<LoadChains>().Run();
        });
        services = Pleiad.House.Furnish(database.Storage);
    }

    public ChainReader Chains => services.GetRequiredService<ChainReader>();

    public ClusterPortraits Portraits => services.GetRequiredService<ClusterPortraits>();

    public RightsOfActors Rights => services.GetRequiredService<RightsOfActors>();

    public void Load() => services.GetRequiredService<LoadChains>().Run();

    public static Actor Representative(string organisation) => new($"of-{organisation}", "Representative", [new Grant(Role.OrganisationRepresentative, Node.Of("registry/organisations", organisation))]);

    public ChainView View(string chain = Flow, Actor? actor = null, DateOnly? on = null) => Chains.Of(chain, actor ?? Officer, on);

    /// <summary>How each step stands, as a word.</summary>
    public string Standings(string chain = Flow) => string.Join(' ', View(chain).Steps.Select(s => s.Standing));

    /// <summary>Runs an act on a chain at its present version; of fields with the same name the last one counts.</summary>
    public string Run(Actor actor, string chain, Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of([.. fields, ("version", Version(chain).ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        var run = act(form);
        form.Errors.ShouldBeEmpty();
        return services.GetRequiredService<ActRunner>().Run(actor, form.Once, run);
    }

    public string Act(Actor actor, Func<ActScope, string> act) => services.GetRequiredService<ActRunner>().Run(actor, null, act);

    public string Offer(Actor actor, string step, params (string Field, string? Value)[] fields) => Run(actor, Flow, form => OfferStep.From(form, Rights, Flow, step), [("state", "offered"), ("evidence", "Our page"), .. fields]);

    public int Version(string chain)
    {
        using var connection = Open();
        return Journal.Version(connection, Node.Of("registry/chains", chain));
    }

    public DbConnection Open() => database.Open();

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }
}
