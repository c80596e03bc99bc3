using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>The stairs of the house, on an empty database of either kind, at a time that the test sets.</summary>
internal sealed class Staircase : IDisposable
{
    private readonly ServiceProvider services;

    public Staircase(Dialect engine, Action<IServiceCollection>? furnish = null)
    {
        Database = Database.WithSchema(engine);
        var all = new ServiceCollection();
        Pleiad.House.AddServices(all, Database.Storage); // all modules: the one context keeps one model for a process
        all.AddLogging();
        all.AddSingleton<TimeProvider>(Clock);
        furnish?.Invoke(all);
        services = all.BuildServiceProvider();
    }

    public static Actor Anna { get; } = new("anna", "Anna", [new Grant(Role.ClusterManager, Node.Instance)]);

    public Database Database { get; }

    public SetClock Clock { get; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Writes one line.</summary>
    public JournalEntry Write(string node, string move = "note", string? reason = null, Actor? actor = null)
    {
        JournalEntry? entry = null;
        Get<ActRunner>().Run(actor ?? Anna, scope => entry = scope.Write(new Deed(new Node(node), move) { Reason = reason }));
        return entry!;
    }

    public void Run(Action<ActScope> act) => Get<ActRunner>().Run(Anna, act);

    public T Read<T>(Func<DbConnection, T> read)
    {
        using var db = Get<IDbContextFactory<PleiadDb>>().CreateDbContext();
        db.Database.OpenConnection();
        return read(db.Database.GetDbConnection());
    }

    /// <summary>Takes the next letter out of the outbox, as a sender of that name does.</summary>
    public OutboxLetter Claim(string sender)
    {
        OutboxLetter? claimed = null;
        Run(scope => claimed = Outbox.Claim(scope.Connection, Clock.Now, SendLetters.Lease, sender, 1).FirstOrDefault());
        return claimed!;
    }

    public JournalCheck Verify() => Read(Get<VerifyJournal>().Run);

    /// <summary>Runs SQL past the program, as somebody with the keys of the database could.</summary>
    public void Tamper(string sql)
    {
        using var connection = Database.Open();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        services.Dispose();
        Database.Dispose();
    }
}
