using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Search;

/// <summary>An index of a test's own, on either engine, over a list that stands for a module's table.</summary>
internal sealed class SearchWorld : IDisposable
{
    private readonly Database database;
    private readonly ServiceProvider services;

    public SearchWorld(Dialect engine, params IEnumerable<SearchEntry> entries)
    {
        database = Database.WithSchema(engine);
        Things = [.. entries];
        var collection = new ServiceCollection();
        Pleiad.House.AddServices(collection, database.Storage); // the whole house, whose own tables stay empty
        collection.AddSingleton(new NodeKind("test/rooms", node => node.Id == "cellar" ? [Node.Of("test/rooms", "house")] : [], node => new Sentence(node.Id, node.Id)));
        foreach (var kind in Things.Select(e => e.Kind).Append("firms").Distinct().Order().ToList())
            collection.AddSingleton(new SearchSource(kind, new(kind, kind), 1, ["test/firms"], (_, node) => Things.Where(e => e.Kind == kind && (node is null || (e.Owner?.Path ?? e.Id) == node.Value.Path)), _ => Things.LongCount(e => e.Kind == kind)));
        services = collection.BuildServiceProvider();
        Index.Mend();
    }

    public List<SearchEntry> Things { get; }

    public SearchIndex Index => services.GetRequiredService<SearchIndex>();

    public FindEntries Find => services.GetRequiredService<FindEntries>();

    public static SearchEntry Organisation(string id, string en, string ru, params string[] other) =>
        new("firms", $"test/firms/{id}", new(en, ru), new("organisation", "организация"), $"/test/{id}") { OtherNames = other };

    public void Write(Action<DbConnection> act)
    {
        using var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        WriteTransaction.Run(db, act);
    }

    /// <summary>The ids that a visitor finds, the best first.</summary>
    public string[] Found(string asked, Actor? actor = null) => [.. Hits(asked, actor).Select(h => h.Id.Split('/')[^1])];

    public IEnumerable<SearchHit> Hits(string asked, Actor? actor = null) => Find.Run(asked, actor ?? Actor.Visitor).SelectMany(g => g.Hits);

    public T? Ask<T>(string sql) => Open().Scalar<T>(sql);

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
    }

    private DbConnection Open()
    {
        var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        db.Database.OpenConnection();
        return db.Database.GetDbConnection();
    }
}
