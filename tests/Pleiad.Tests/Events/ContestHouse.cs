using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>The house without its server, on a database of a test's own: contests from the draft to the result.</summary>
internal sealed class ContestHouse : IDisposable
{
    public static readonly Actor Officer = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    private readonly Database database;
    private readonly ServiceProvider services;

    public ContestHouse(Dialect engine)
    {
        database = Database.WithSchema(engine);
        services = Pleiad.House.Furnish(database.Storage);
    }

    public ContestLetters Letters => new(Private, services.GetRequiredService<ConsentRegister>());

    public PrivateLetters Private => new(new PublicAddress("https://pleiad.example"), services.GetRequiredService<ConsentRegister>(), services);

    /// <summary>An open contest of patients and doctors with one line of rubric.</summary>
    public string Opened()
    {
        var until = TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd");
        var id = Run(Officer, form => PrepareContest.From(form), ("en", "Quiet"), ("ru", "Тихо"), ("theme-en", "t"), ("theme-ru", "т"), ("rules-en", "r"), ("rules-ru", "п"), ("ideas-until", until), ("judged-until", until), ("weight-patients", "1"), ("weight-doctors", "1"), ("criteria", "Use | Польза | 1")).Split('/')[^1];
        Move(id, "open");
        return id;
    }

    public void Move(string contest, string move, string reason = "") => Run(Officer, form => MoveContest.From(form, contest, move, Letters), ("reason", reason), ("version", Version(Contest.Of(contest))));

    /// <summary>Enters an idea by mail, and confirms the address as its owner would; gives its private token.</summary>
    public string Enter(string contest, string title, string mail) => Enter(Actor.Visitor, contest, title, mail);

    public string Enter(Actor actor, string contest, string title, string mail)
    {
        var token = Typed(actor, contest, title, mail);
        if (!actor.SignedIn)
            Confirm(token);
        return token;
    }

    public void Confirm(string token) => Run(Actor.Visitor, _ => scope => ConfirmIdea.Run(scope, Text("SELECT confirm_token FROM events_idea WHERE token = @p", token)));

    /// <summary>The same without the confirmation.</summary>
    public string Typed(Actor actor, string contest, string title, string mail) => Send(actor, form => EnterIdea.From(form, contest, Letters, Language.English, actor.SignedIn),
        Form.Of([("title", title), ("text", "words"), ("author-is", "patient"), ("mail", mail)], ("consent", mail.Length > 0 ? ["contest-author"] : []), ("consent-text", [ConsentRegister.Shown(ContestLetters.Author)]))).Split('/')[^1];

    public void Answer(string contest, string title, string move, string reason = "")
    {
        var id = Text("SELECT id FROM events_idea WHERE title = @p", title);
        Run(Officer, form => AnswerIdea.From(form, contest, id, move, Letters), ("reason", reason), ("version", Version(Idea.Of(id))));
    }

    /// <summary>Takes a seat by the link of a group; gives the address that is answered.</summary>
    public string Join(Actor actor, string contest, string group, string mail = "") => Send(actor, form => JoinJury.From(form, Text("SELECT token FROM events_contest_group WHERE key = @p", group), Letters, Language.English, actor.SignedIn),
        Form.Of([("mail", mail)], ("consent", ["contest-jury"]), ("consent-text", [ConsentRegister.Shown(ContestLetters.Jury)])));

    /// <summary>Somebody of a group scores the ideas in their order; 0 leaves one blank.</summary>
    public void Judge(string contest, string group, string account, params int[] scores)
    {
        var token = Join(Account(account), contest, group).Split('/')[^1];
        var ideas = Texts("SELECT id FROM events_idea WHERE state = 'admitted' ORDER BY number");
        Run(Account(account), form => ScoreIdeas.From(form, token), [("version", Version(new Node($"events/jury/{Text("SELECT id FROM events_juror WHERE token = @p", token)}"))), .. ideas.Zip(scores).Where(p => p.Second > 0).Select(p => ($"s-{p.First}-1", (string?)$"{p.Second}"))]);
    }

    public Verdict Verdict(string contest) => Modules.Events.Contests.Verdict.Of(Record(contest));

    /// <summary>All that the pages of a contest know.</summary>
    public ContestRecord Record(string contest)
    {
        using var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return ContestRecord.Read(db, db.Contests.Single(c => c.Id == contest));
    }

    /// <summary>An announced gathering, and organisations of the registry.</summary>
    public void Gathering(string id, params string[] organisations) => Run(Officer, _ => scope =>
    {
        scope.Db.Gatherings.Add(new Gathering { Id = id, En = "Forum", Ru = "Форум", Zone = "Europe/Moscow", State = GatheringFlow.Announced, CreatedAt = scope.Now.ToString("O") });
        scope.Write(new Deed(EventsNodes.OfGathering(id), "load") { To = GatheringFlow.Announced });
        foreach (var organisation in organisations)
            scope.Db.Add(new Organisation { Id = organisation, En = organisation, Ru = organisation, Kind = OrganisationKinds.Company, State = OrganisationStates.Active, Country = "RU", CreatedAt = scope.Now.ToString("O") });
        return "";
    });

    public static Actor Account(string id) => new(id, id, []);

    public string Run(Actor actor, Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields) => Send(actor, act, Form.Of(fields));

    public string Send(Actor actor, Func<Form, Func<ActScope, string>> act, Form form)
    {
        var run = act(form);
        form.Errors.Select(e => $"{e.Field}: {e.Sentence.En}").ShouldBeEmpty();
        return services.GetRequiredService<ActRunner>().Run(actor, form.Once, run);
    }

    public string Version(Node node)
    {
        using var connection = Open();
        return $"{Journal.Version(connection, node)}";
    }

    public string Text(string sql, string p = "")
    {
        using var connection = Open();
        return connection.Scalar<string>(sql, ("@p", p))!;
    }

    public IReadOnlyList<string> Texts(string sql)
    {
        using var connection = Open();
        return connection.Rows(sql, row => $"{row.GetValue(0)}");
    }

    public IReadOnlyList<string> Troubles()
    {
        using var connection = Open();
        return [.. services.GetRequiredService<VerifyJournal>().Run(connection).Troubles.Select(t => $"{t}")];
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DbConnection Open() => database.Open();

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }
}
