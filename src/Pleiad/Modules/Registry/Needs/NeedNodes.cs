using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>Needs and conversations as nodes, and the lives that are followed.</summary>
internal static class NeedNodes
{
    /// <summary>Above a need stands whose it is. Its title is not its name: who may not read a need must not learn it from a path.</summary>
    public static NodeKind Needs(IDbContextFactory<PleiadDb> databases) => new(
        Need.NodeKind, node => databases.Ask(db => db.Needs.Where(n => n.Id == node.Id).Select(n => n.Owner).ToList()).Select(path => new Node(path)),
        node => databases.Ask(db => db.Needs.Where(n => n.Id == node.Id).Select(n => new { n.En, n.Ru, n.Audience, n.State }).FirstOrDefault()) is { } need
            ? need is { Audience: NeedWords.Everyone, State: not NeedFlow.Draft } ? new Sentence(need.En, need.Ru) : new Sentence("a need that not everybody may read", "запрос, который виден не всем")
            : null);

    /// <summary>A conversation has no name but that it is one.</summary>
    public static NodeKind Interests(IDbContextFactory<PleiadDb> databases) => new(
        Interest.NodeKind, _ => [], node => databases.Ask(db => db.Interests.Any(i => i.Id == node.Id)) ? new Sentence("an answer to a need", "отклик на запрос") : null);

    public static IReadOnlyList<FlowFurniture> Lives { get; } =
    [
        new(Need.NodeKind, new("Needs and offers", "Запросы и предложения"), NeedFlow.Life, connection => Stored(connection, "SELECT id, state FROM registry_need", Need.NodeKind)),
        new(Interest.NodeKind, new("Answers to needs", "Отклики на запросы"), InterestFlow.Life, connection => Stored(connection, "SELECT id, state FROM registry_interest", Interest.NodeKind)),
        new(Product.NodeKind, new("Products on their way to the market", "Продукты на пути к рынку"), ProductFlow.Life, connection => Stored(connection, "SELECT id, registration FROM registry_product WHERE registration <> ''", Product.NodeKind)),
    ];

    private static List<(Node, string)> Stored(DbConnection connection, string sql, string kind) => connection.Rows(sql, r => (Node.Of(kind, r.GetString(0)), r.GetString(1)));
}
