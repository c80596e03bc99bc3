using Microsoft.EntityFrameworkCore;
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
        var all = OrganisationList.Find(views, new OrganisationFilter("", "", "", ""), 1).Rows;
        var ties = db.Ties.Select(t => new { t.FromNode, t.ToNode }).ToList();
        return new IndexView
        {
            Kinds = [.. all.GroupBy(r => r.Organisation.Kind).Select(g => (g.Key, g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Key, StringComparer.Ordinal)],
            Organisations = all.Count, Confirmed = all.Count(r => r.Organisation.ConfirmedAt.Length > 0), People = db.People.Count(), Products = db.Products.Count(), Clusters = db.Clusters.Count(), Needs = NeedRows.Open(connection, views.Today).Count(n => n.Need.Audience == NeedWords.Everyone),
            Plants = views.Plants(db), Sites = [.. db.Sites.OrderBy(s => s.En)], Today = views.Today,
            Newest = [.. all.Where(r => r.Organisation.Claim.Length == 0).OrderByDescending(r => r.Organisation.CreatedAt, StringComparer.Ordinal).Take(5)],
            Waiting = [.. all.Where(r => r.Organisation.State == OrganisationStates.Active && r.Freshness != Freshness.Fresh).OrderByDescending(r => r.Plants + r.Products + ties.Count(t => t.FromNode == r.Organisation.Node.Path || t.ToNode == r.Organisation.Node.Path)).Take(8)],
        };
    });
}
