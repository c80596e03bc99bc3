using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Duplicates;
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

    /// <summary>Gives the Observatory two Russian territories without a figure, so that organisations can be placed.</summary>
    public RegistryWorld WithTerritories()
    {
        Execute("INSERT INTO observatory_dataset (id, en, ru, in_en, in_ru, measure, rules, illustrative, revision) VALUES ('ru', 'Russia', 'Россия', 'Russia', 'в России', 'employment', '', " + No + ", 1)");
        Execute("INSERT INTO observatory_panel (dataset, kind, year, import_id, incomplete, note_en, note_ru) VALUES ('ru', 'subjects', 2024, 1, " + No + ", '', '')");
        foreach (var (code, en, ru) in new[] { ("RU-SPE", "St Petersburg", "Санкт-Петербург"), ("RU-KLU", "Kaluga region", "Калужская область") })
            Execute($"INSERT INTO observatory_territory (dataset, kind, code, parent, postal, en, ru, in_ru, ru_gender, population) VALUES ('ru', 'subjects', '{code}', '', '', '{en}', '{ru}', '', 'm', NULL)");
        return this;
    }

    private string No => database.Storage.Connection is null ? "0" : "false";

    public RegistryViews Views => services.GetRequiredService<RegistryViews>();

    public RightsOfActors Rights => services.GetRequiredService<RightsOfActors>();

    public MergeOrganisations Merges => Service<MergeOrganisations>();

    /// <summary>Whoever may everything here.</summary>
    public Actor Officer { get; } = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Letters as the server writes them, with a host of their own.</summary>
    public InterestLetters Letters => new(Service<AccountCards>(), new PublicAddress("https://pleiad.example"), services);

    /// <summary>Runs an act by the name of its one sending.</summary>
    public string Run(Actor actor, string? once, Func<ActScope, string> act) => Service<ActRunner>().Run(actor, once, act);

    /// <summary>The database as an act's own transaction would see it.</summary>
    public void Write(Action<DbConnection> write)
    {
        using var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        WriteTransaction.Run(db, write);
    }

    /// <summary>A connection of the test's own; the caller disposes of it.</summary>
    public DbConnection Open() => database.Open();

    /// <summary>Sends a file to an act.</summary>
    public string Send(Actor actor, Func<Form, Func<ActScope, string>> act, string name, byte[] content, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of("file", new SentFile(name, content), fields);
        var run = act(form);
        return form.Fine ? services.GetRequiredService<ActRunner>().Run(actor, form.Once, run) : throw new RefusedException("input", string.Join(' ', form.Errors.Select(e => e.Sentence.En)), string.Join(' ', form.Errors.Select(e => e.Sentence.Ru)));
    }

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
