using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry;

/// <summary>What the Registry holds, and what in it wants somebody.</summary>
public sealed record IndexView
{
    /// <summary>Organisations by kind, the most first.</summary>
    public required IReadOnlyList<(string Kind, int Count)> Kinds { get; init; }

    public required int Organisations { get; init; }

    public required int Confirmed { get; init; }

    public required int People { get; init; }

    public required int Products { get; init; }

    public required int Clusters { get; init; }

    /// <summary>Needs and offers that are open to everybody.</summary>
    public required int Needs { get; init; }

    public required IReadOnlyList<PlantView> Plants { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>Those that were entered here last, none of which an article names.</summary>
    public required IReadOnlyList<OrganisationRow> Newest { get; init; }

    /// <summary>Those whose own people should say whether they hold, the most referred to first.</summary>
    public required IReadOnlyList<OrganisationRow> Waiting { get; init; }

    public required string Today { get; init; }

    /// <summary>Sites that are planned or begun, and whose day has passed.</summary>
    public IEnumerable<Site> LateSites => Sites.Where(s => s.State != SiteWords.Available && Dates.IsPast(s.Since, Today));

    internal static IndexView Find(RegistryViews views) => views.Ask((db, connection) =>
    {
        var list = OrganisationList.Find(views, new OrganisationFilter("", "", "", ""), 1);
        var newest = connection.Rows("SELECT id FROM registry_organisation WHERE claim = '' ORDER BY created_at DESC, id LIMIT 5", row => row.GetString(0));
        return new IndexView
        {
            Kinds = [.. list.Kinds.OrderByDescending(k => k.Count).ThenBy(k => k.Kind, StringComparer.Ordinal)],
            Organisations = list.Count, Confirmed = list.Confirmed, People = db.People.Count(), Products = db.Products.Count(), Clusters = db.Clusters.Count(), Needs = NeedRows.Open(connection, views.Today).Count(n => n.Need.Audience == NeedWords.Everyone),
            Plants = views.Plants(db), Sites = [.. db.Sites.OrderBy(s => s.En)], Today = views.Today,
            Newest = [.. OrganisationList.OfIds(views, connection, newest).OrderBy(r => newest.IndexOf(r.Organisation.Id))],
            Waiting = [.. MostReferred(views, connection)],
        };
    });

    /// <summary>Active organisations whose profile wants confirmation, those first that plants, products and ties name most.</summary>
    private static IEnumerable<OrganisationRow> MostReferred(RegistryViews views, DbConnection connection)
    {
        Dictionary<string, int> named = new(StringComparer.Ordinal);
        foreach (var path in connection.Rows("SELECT from_node FROM registry_tie UNION ALL SELECT to_node FROM registry_tie UNION ALL SELECT node FROM registry_holder", row => new Node(row.GetString(0))).Where(n => n.Kind == Organisation.NodeKind))
            named[path.Id] = named.GetValueOrDefault(path.Id) + 1;
        foreach (var owner in connection.Rows("SELECT owner FROM registry_plant WHERE owner <> ''", row => row.GetString(0)))
            named[owner] = named.GetValueOrDefault(owner) + 1;
        return OrganisationList.OfIds(views, connection, named.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Take(100).Select(n => n.Key))
            .Where(r => r.Organisation.State == OrganisationStates.Active && r.Freshness != Freshness.Fresh).OrderByDescending(r => named[r.Organisation.Id]).ThenBy(r => r.Organisation.Id, StringComparer.Ordinal).Take(8);
    }
}
