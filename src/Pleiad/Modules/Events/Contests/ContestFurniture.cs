using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What contests of ideas bring to the house.</summary>
internal static class ContestFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(Names);
        services.AddSingleton(Entries);
        services.AddSingleton(new FlowFurniture(Contest.NodeKind, new("Contests of ideas", "Конкурсы идей"), ContestFlow.Life, connection => Stored(connection, "events_contest", Contest.Of)));
        services.AddSingleton(new FlowFurniture(Idea.NodeKind, new("Ideas of contests", "Идеи на конкурсы"), IdeaFlow.Life, connection => Stored(connection, "events_idea", Idea.Of)));
        foreach (var deed in Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(ContestLetters.Author);
        services.AddSingleton(ContestLetters.Name);
        services.AddSingleton(ContestLetters.Jury);
        services.AddSingleton<ContestLetters>();
        services.AddSingleton(ContestPersonalData.Sides);
        services.AddSingleton(ContestPersonalData.Addresses);
        services.AddSingleton(ContestPersonalData.Unconfirmed);
        services.AddSingleton(Waiting);
        services.AddSingleton(Ballots);
        services.AddSingleton<LoadContests>();
        services.AddSingleton<ContestPages>();
        services.AddHttpContextAccessor();
    }

    private static readonly DeedName[] Deeds =
    [
        new(Contest.NodeKind, "prepare", new("contest prepared", "конкурс подготовлен")),
        new(Contest.NodeKind, "load", new("entered as an example", "внесён как пример")),
        new(Idea.NodeKind, "load", new("entered as an example", "внесена как пример")),
        new(Idea.NodeKind, "enter", new("idea entered", "идея подана")),
        new(Juror.NodeKind, "join", new("joined the jury", "вошёл в жюри")),
        new(Juror.NodeKind, "score", new("ballot saved", "бюллетень сохранён")),
        new(Juror.NodeKind, "leave", new("left the jury", "вышел из жюри")),
    ];

    /// <summary>Ideas that nobody answered, for whoever runs contests.</summary>
    private static readonly WaitsFor Waiting = new("events.ideas", asked => asked.Because(ContestRights.Run, Node.Instance) is not { } why ? [] : asked.Connection.Rows(
        "SELECT c.id, c.en, c.ru, count(*), min(i.entered_at), c.ideas_until FROM events_idea i JOIN events_contest c ON c.id = i.contest WHERE i.state = 'entered' AND c.state = 'open' GROUP BY c.id, c.en, c.ru, c.ideas_until ORDER BY 5",
        row => new WorkItem(new(row.GetString(1), row.GetString(2)), new($"ideas to answer: {row.GetInt64(3)}", $"идей ждут ответа: {row.GetInt64(3)}"), why, $"/{Contest.NodeKind}/{row.GetString(0)}#ideas", new("Answer", "Ответить")) { Since = row.GetString(4)[..10], Due = row.GetString(5) }));

    /// <summary>Ballots that are open, for jurors who are signed in.</summary>
    private static readonly WaitsFor Ballots = new("events.ballots", asked => asked.Connection.Rows(
        "SELECT c.en, c.ru, j.token, c.judged_until FROM events_juror j JOIN events_contest c ON c.id = j.contest WHERE j.account = @account AND j.left_at = '' AND c.state = 'judging' AND c.judged_until >= @today ORDER BY c.judged_until",
        row => new WorkItem(new(row.GetString(0), row.GetString(1)), new("ideas to judge", "идеи ждут оценки"), new("you are in the jury", "вы в жюри"), Juror.Address(row.GetString(2)), new("Open the ballot", "Открыть бюллетень")) { Due = row.GetString(3) },
        ("@account", asked.Actor.Id), ("@today", asked.Now.UtcDateTime.ToString("yyyy-MM-dd"))));

    private static NodeKind Names(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(Contest.NodeKind, _ => [], node =>
        {
            using var db = databases.CreateDbContext();
            return db.Contests.Where(c => c.Id == node.Id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault();
        });
    }

    /// <summary>Ideas by their number alone: their words are the contest's to show.</summary>
    private static NodeKind Entries(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(Idea.NodeKind, node =>
        {
            using var db = databases.CreateDbContext();
            return [.. db.Ideas.Where(i => i.Id == node.Id).Select(i => i.Contest).AsEnumerable().Select(Contest.Of)];
        }, node =>
        {
            using var db = databases.CreateDbContext();
            return db.Ideas.Where(i => i.Id == node.Id).Join(db.Contests, i => i.Contest, c => c.Id, (i, c) => new { i.Number, c.En, c.Ru }).AsEnumerable().Select(i => new Sentence($"{i.En}, idea {i.Number}", $"{i.Ru}, идея {i.Number}")).FirstOrDefault();
        });
    }

    private static List<(Node, string)> Stored(DbConnection connection, string table, Func<string, Node> node) => connection.Rows($"SELECT id, state FROM {table}", r => (node(r.GetString(0)), r.GetString(1)));
}
