using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>A side of a pair, as it is compared on the page.</summary>
public sealed record PairSide(Organisation Organisation, Link? Territory, IReadOnlyList<string> Names, IReadOnlyList<Identifier> Numbers, IReadOnlyList<Link> Clusters, IReadOnlyList<(Sentence What, long Count)> Moves);

/// <summary>A pair with both sides.</summary>
public sealed record PairView(Duplicate Pair, PairSide One, PairSide Other);

/// <summary>A page of pairs.</summary>
/// <param name="Rows">The pairs with the names of both.</param>
/// <param name="Counts">How many there are in each state that the reader may see.</param>
/// <param name="State">The state that is shown.</param>
/// <param name="Page">From 1.</param>
/// <param name="Organisations">How many organisations are compared.</param>
/// <param name="All">Whether the reader sees the pairs of everybody.</param>
public sealed record PairList(IReadOnlyList<PairRow> Rows, IReadOnlyDictionary<string, long> Counts, string State, int Page, long Organisations, bool All)
{
    public const int PageLength = 50;

    public int Pages => (int)Math.Max(1, (Counts.GetValueOrDefault(State) + PageLength - 1) / PageLength);
}

/// <summary>A pair in a list.</summary>
public sealed record PairRow(string Id, string Reasons, double Score, Sentence One, Sentence Other, Sentence Where);

/// <summary>A merge with both names, and how many cells it moved.</summary>
public sealed record MergeView(Merge Merge, Link From, Link Into, int Version, IReadOnlyList<(Sentence What, int Count)> Moved, Sentence? WhyNot);

/// <summary>Asks the database for pairs and merges.</summary>
internal sealed class MergeViews(RegistryViews views, MoveReferences references, RightsOfActors rights)
{
    public static NotFoundException Missing(string id) => new($"There is no merge '{id}'.", $"Объединения «{id}» нет.", new Suggestion("Possible duplicates", "Возможные дубли", DuplicateEndpoints.Address));

    public static NotFoundException NoPair(string id) => new($"There is no pair '{id}'.", $"Пары «{id}» нет.", new Suggestion("Possible duplicates", "Возможные дубли", DuplicateEndpoints.Address));

    /// <summary>The pairs in a state: all for whoever serves all clusters, otherwise those whose both sides are members of one's own.</summary>
    public PairList List(Actor actor, string state, int page) => views.Ask((_, connection) =>
    {
        var all = rights.May(actor, RegistryRights.CloseOrganisation, Node.Instance);
        var clusters = actor.Grants.Where(g => RegistryRights.CloseOrganisation.Allows(g.Role) && g.Node.Kind == ClusterNode.Kind).Select(g => g.Node.Id).Distinct().ToList();
        var mine = all ? "" : clusters.Count == 0 ? " AND 1 = 0" : string.Concat(new[] { "one", "other" }.Select(side =>
            $" AND d.{side} IN (SELECT m.organisation FROM registry_membership m WHERE m.until = '' AND (m.confirmed_at <> '' OR m.claim <> '') AND m.cluster IN ({string.Join(", ", clusters.Select((_, i) => $"@c{i}"))}))"));
        (string, object?)[] own = all ? [] : [.. clusters.Select((c, i) => ($"@c{i}", (object?)c))];
        var counts = connection.Rows($"SELECT d.state, count(*) FROM registry_duplicate d WHERE 1 = 1{mine} GROUP BY d.state", row => (row.GetString(0), row.GetInt64(1)), own).ToDictionary(c => c.Item1, c => c.Item2);
        var places = views.Places();
        state = DuplicateFlow.Life.States.Any(s => s.Id == state) ? state : DuplicateFlow.Proposed;
        var rows = connection.Rows(
            $"""
            SELECT d.id, d.reasons, d.score, a.en, a.ru, b.en, b.ru, a.place_en, a.place_ru, a.territory FROM registry_duplicate d JOIN registry_organisation a ON a.id = d.one JOIN registry_organisation b ON b.id = d.other
            WHERE d.state = @state{mine} ORDER BY d.score DESC, d.id LIMIT {PairList.PageLength} OFFSET {(Math.Max(1, page) - 1) * PairList.PageLength}
            """,
            row => new PairRow(row.GetString(0), row.GetString(1), row.GetDouble(2), new(row.GetString(3), row.GetString(4)), new(row.GetString(5), row.GetString(6)), Where(row, places)), [("@state", state), .. own]);
        return new PairList(rows, counts, state, Math.Max(1, page), connection.Scalar<long>("SELECT count(*) FROM registry_organisation WHERE state = 'active'"), all);
    });

    /// <exception cref="NotFoundException">There is none.</exception>
    public PairView Pair(string id) => views.Ask((db, connection) =>
    {
        var pair = db.Duplicates.SingleOrDefault(d => d.Id == id) ?? throw NoPair(id);
        return new PairView(pair, Side(db, connection, pair.One), Side(db, connection, pair.Other));
    });

    /// <exception cref="NotFoundException">There is none.</exception>
    public MergeView Merge(string id) => views.Ask((db, connection) =>
    {
        var merge = db.Merges.SingleOrDefault(m => m.Id == id) ?? throw Missing(id);
        var moved = db.MovedCells.Where(m => m.Merge == id && m.ColumnName != "kind").AsEnumerable().GroupBy(m => references.What(m.TableName)).Select(g => (g.Key, g.Count())).ToList();
        return new MergeView(
            merge, views.LinkTo(DuplicateFlow.Organisation(merge.Organisation)), views.LinkTo(DuplicateFlow.Organisation(merge.IntoOrganisation)), Journal.Version(connection, merge.Node), moved,
            MergeFlow.Life.WhyNot("undo", merge.State, merge));
    });

    /// <summary>The merge that made an organisation part of another and holds; null for none that can be undone.</summary>
    public Merge? Of(string organisation) => views.Ask((db, _) => db.Merges.SingleOrDefault(m => m.Organisation == organisation && m.State == MergeFlow.Done));

    private PairSide Side(PleiadDb db, DbConnection connection, string id)
    {
        var organisation = db.Organisations.Single(o => o.Id == id);
        var path = organisation.Node.Path;
        return new(
            organisation, views.Territory(organisation.Territory), [.. db.Names.Where(n => n.Node == path).OrderBy(n => n.Id).Select(n => n.Text).Distinct()], [.. db.Identifiers.Where(i => i.Organisation == id).OrderBy(i => i.Scheme)],
            [.. db.Memberships.Where(m => m.Organisation == id && m.Until == "").Select(m => m.Cluster).Distinct().AsEnumerable().Select(c => views.LinkTo(ClusterNode.Of(c)))], references.Count(connection, id));
    }

    private static Sentence Where(DbDataReader row, Func<string, Link?> places)
    {
        var territory = places(row.GetString(9))?.Name;
        return new(row.GetString(7).Length > 0 ? row.GetString(7) : territory?.En ?? "", row.GetString(8).Length > 0 ? row.GetString(8) : territory?.Ru ?? "");
    }
}
