using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Practices;

/// <summary>A practice with names, and who tried it.</summary>
public sealed record PracticeRow(Practice Practice, Link? Cluster, Link? Ask, IReadOnlyList<(Adoption Adoption, Link Cluster)> Adoptions);

/// <summary>The practices of the exchange, the latest first; withdrawn ones are only on their own page.</summary>
public sealed record PracticeView(IReadOnlyList<PracticeRow> Rows, IReadOnlyDictionary<string, Claim> Claims)
{
    internal static PracticeView Find(RegistryViews views) => views.Ask((db, connection) =>
    {
        var clusters = connection.Rows("SELECT id, en, ru FROM registry_cluster", r => (Id: r.GetString(0), Link: new Link(new(r.GetString(1), r.GetString(2)), ClusterNode.Address(r.GetString(0))))).ToDictionary(c => c.Id, c => c.Link, StringComparer.Ordinal);
        var practices = db.Practices.OrderByDescending(p => p.PublishedAt).ThenBy(p => p.Id).ToList();
        var asked = practices.Select(p => p.Ask).ToHashSet();
        var organisations = db.Organisations.Where(o => asked.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru }).ToDictionary(o => o.Id, o => new Link(new(o.En, o.Ru), RegistryAddress.OfOrganisation(o.Id)));
        var adoptions = db.Adoptions.OrderBy(a => a.Since).ThenBy(a => a.Id).AsEnumerable().ToLookup(a => a.Practice);
        return new PracticeView(
            [.. practices.Select(p => new PracticeRow(p, clusters.GetValueOrDefault(p.Cluster), organisations.GetValueOrDefault(p.Ask), [.. adoptions[p.Id].Select(a => (a, clusters.GetValueOrDefault(a.Cluster) ?? new Link(new(a.Cluster, a.Cluster), "")))]))],
            ReadClaims.Some(connection, [PracticeWords.ThemesClaim, .. practices.Select(p => p.Claim)]));
    });

    internal static (PracticeRow Row, IReadOnlyDictionary<string, Claim> Claims, int Version) One(RegistryViews views, string id)
    {
        var all = Find(views);
        var row = all.Rows.FirstOrDefault(r => r.Practice.Id == id) ?? throw PublishPractice.Missing(id);
        return (row, all.Claims, views.Ask((_, connection) => Journal.Version(connection, row.Practice.Node)));
    }
}
