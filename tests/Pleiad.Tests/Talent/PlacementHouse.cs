using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Talent;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Talent;

/// <summary>The house without its server, on a database of a test's own, at a time that the test sets: two firms, a university, and people who look for a place.</summary>
internal sealed class PlacementHouse : IDisposable
{
    private readonly Database database;
    private readonly ServiceProvider services;

    public PlacementHouse(Dialect engine)
    {
        database = Database.WithSchema(engine);
        var all = new ServiceCollection();
        Pleiad.House.AddServices(all, database.Storage);
        all.AddLogging();
        all.AddSingleton<TimeProvider>(Clock);
        services = all.BuildServiceProvider();
        Act(Actor.Program, scope =>
        {
            foreach (var id in new[] { "firm", "other-firm", "university" })
                scope.Db.Add(new Organisation { Id = id, En = id, Ru = id, Kind = id == "university" ? OrganisationKinds.University : OrganisationKinds.Company, State = OrganisationStates.Active, Country = "RU", CreatedAt = Now });
            AddAccount(scope, "representative");
            AddAccount(scope, "dean");
            OwnRole.Give(scope, "representative", Role.OrganisationRepresentative, new Node("registry/organisations/firm"));
            OwnRole.Give(scope, "dean", Role.OrganisationRepresentative, new Node("registry/organisations/university"));
        });
    }

    public static Actor Firm { get; } = new("representative", "Representative", [new Grant(Role.OrganisationRepresentative, new Node("registry/organisations/firm"))], PasswordFresh: true);

    public static Actor University { get; } = new("dean", "Dean", [new Grant(Role.OrganisationRepresentative, new Node("registry/organisations/university"))], PasswordFresh: true);

    public SetClock Clock { get; } = new();

    private string Now => Clock.Now.UtcDateTime.ToString("O");

    public static Actor Learner(string account) => new(account, account, [new Grant(Role.Learner, TalentNodes.OfPerson(account))], PasswordFresh: true);

    /// <summary>Somebody with an account and a record.</summary>
    public void Person(string account, string stage = "student", string born = "", string organisation = "university") => Act(Actor.Program, scope =>
    {
        AddAccount(scope, account, born);
        scope.Db.Add(new LearnerRecord { Account = account, Stage = stage, Organisation = organisation, CreatedAt = Now });
        OwnRole.Give(scope, account, Role.Learner, TalentNodes.OfPerson(account));
    });

    public void Opening(string id, int places = 1, string kind = "practice", int leastAge = 16, string starts = "2026-06-01", string ends = "2026-06-28", string firm = "firm") => Act(Actor.Program, scope =>
    {
        scope.Db.Add(new Opening
        {
            Id = id, Organisation = firm, Kind = kind, En = id, Ru = id, Places = places, LeastAge = leastAge, Starts = starts, Ends = ends, State = "open", PostedBy = "representative", CreatedAt = Now,
        });
        scope.Write(new Deed(TalentNodes.OfOpening(id), "load") { To = "open" });
    });

    /// <summary>Applies; gives the application's id.</summary>
    public string Apply(string account, string opening)
    {
        var apply = Service<Apply>();
        return Send(Learner(account), form => apply.From(form, opening, Language.English), Form.Of([("motivation", $"Words of {account}")], ("consent", [ApplicationConsents.Shown.Id]), ("consent-text", [ConsentRegister.Shown(ApplicationConsents.Shown)]))).Split('/')[^1];
    }

    public void Decide(string application, string move, string reason = "") => Send(Firm, form => Service<DecideApplication>().From(form, application, move), Form.Of(("reason", reason), ("version", Version(Application.NodeOf(application)))));

    public void Answer(string application, string move)
    {
        var person = Text($"SELECT person FROM talent_application WHERE id = '{application}'");
        Send(Learner(person), _ => Service<OwnApplication>().From(application, move), Form.Empty);
    }

    /// <summary>Applies and is accepted.</summary>
    public string Accepted(string account, string opening)
    {
        var application = Apply(account, opening);
        Decide(application, "accept");
        return application;
    }

    public string State(string application) => Text($"SELECT state FROM talent_application WHERE id = '{application}'");

    public int Wait(double days)
    {
        Clock.Now += TimeSpan.FromDays(days);
        return Service<PlacementTimers>().Run();
    }

    public string Send(Actor actor, Func<Form, Func<ActScope, string>> act, Form form)
    {
        var run = act(form);
        form.Errors.Select(e => $"{e.Field}: {e.Sentence.En}").ShouldBeEmpty();
        Clock.Now += TimeSpan.FromSeconds(1);
        return Service<ActRunner>().Run(actor, form.Once, run);
    }

    public void Act(Actor actor, Action<ActScope> act)
    {
        Clock.Now += TimeSpan.FromSeconds(1); // no two acts at one instant: letters are read in their order
        Service<ActRunner>().Run(actor, act);
    }

    public string Version(Node node)
    {
        using var connection = Open();
        return $"{Journal.Version(connection, node)}";
    }

    public string Text(string sql)
    {
        using var connection = Open();
        return connection.Scalar<string>(sql) ?? "";
    }

    public IReadOnlyList<string> Texts(string sql)
    {
        using var connection = Open();
        return connection.Rows(sql, row => $"{row.GetValue(0)}");
    }

    public IReadOnlyList<string> Letters(string account)
    {
        using var connection = Open();
        return People.Letters(connection, $"{account}@example.org");
    }

    public IReadOnlyList<string> Troubles()
    {
        using var connection = Open();
        return [.. Service<VerifyJournal>().Run(connection).Troubles.Select(t => $"{t}")];
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DbConnection Open() => database.Open();

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }

    private void AddAccount(ActScope scope, string id, string born = "") => scope.Db.Add(new Account
    {
        Id = id, Mail = $"{id}@example.org", Name = $"Name of {id}", Born = born, GuardianMail = born.Length > 0 ? $"guardian-of-{id}@example.org" : "", GuardianAt = born.Length > 0 ? Now : "", CreatedAt = Now,
    });
}
