using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The whole house on a database of a test's own, with the claims of the articles and the rows they make, at a day that the test sets.</summary>
internal sealed class RegistryWorld : IDisposable
{
    private readonly Database database;
    private readonly ServiceProvider services;
    private readonly Clock clock = new();

    public RegistryWorld(Dialect engine)
    {
        database = Database.Like(engine, "world", first =>
        {
            using (var connection = first.Open())
                SchemaSteps.Apply(connection, clock.GetUtcNow());
            using var house = Furnish(first);
            house.GetRequiredService<LoadClaims>().Run(Path.Combine(AppContext.BaseDirectory, "samples", "seeds"));
            house.GetRequiredService<LoadWorld>().Run();
        });
        services = Furnish(database);
    }

    public RegistryViews Views => services.GetRequiredService<RegistryViews>();

    public RightsOfActors Rights => services.GetRequiredService<RightsOfActors>();

    /// <summary>Whoever may everything here.</summary>
    public Actor Officer { get; } = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    public void Load() => services.GetRequiredService<LoadWorld>().Run();

    private ServiceProvider Furnish(Database on)
    {
        var collection = new ServiceCollection();
        Pleiad.House.AddServices(collection, on.Storage);
        collection.AddSingleton<TimeProvider>(clock);
        return collection.BuildServiceProvider();
    }

    /// <summary>Sets the day.</summary>
    public void On(int year, int month, int day) => clock.Now = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero);

    public static Actor Representative(string organisation) => new($"of-{organisation}", "Representative", [new Grant(Role.OrganisationRepresentative, new Node($"registry/organisations/{organisation}"))]);

    /// <summary>Sends fields to an act; gives the address it answers with.</summary>
    public string Run(Actor actor, Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of(fields);
        var run = act(form);
        form.Errors.ShouldBeEmpty();
        return services.GetRequiredService<ActRunner>().Run(actor, form.Once, run);
    }

    public string Run(Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields) => Run(Officer, act, fields);

    /// <summary>What an act says against the fields before it runs.</summary>
    public static string[] Errors(Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of(fields);
        act(form);
        return [.. form.Errors.Select(e => e.Field)];
    }

    public T? Ask<T>(string sql)
    {
        using var connection = database.Open();
        return connection.Scalar<T>(sql);
    }

    public List<string> Texts(string sql)
    {
        using var connection = database.Open();
        return connection.Rows(sql, row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i))));
    }

    public void Execute(string sql)
    {
        using var connection = database.Open();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
