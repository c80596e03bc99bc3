using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Finding;

/// <summary>By what the things of the Registry can be narrowed down when they are searched: territory, kind of organisation, cluster.</summary>
internal static class RegistryFacets
{
    private const string Kind = "organisation", Cluster = "cluster";

    public static string KindOf(string kind) => $"{Kind}:{kind}";

    public static string ClusterOf(string cluster) => $"{Cluster}:{cluster}";

    public static IEnumerable<string> TerritoryOf(string territory) => territory.Length == 0 ? [] : [$"{TerritoryNames.Facet}:{territory}"];

    public static SearchFacet Territories(TerritoryNames names) => new(TerritoryNames.Facet, new("Territory", "Территория"), 10, code => names.Of([code])[0].Name);

    public static SearchFacet Kinds { get; } = new(Kind, new("Kind of organisation", "Вид организации"), 20, kind => OrganisationKinds.All.FirstOrDefault(k => k.Id == kind) is { } word ? new(Words.Capital(word.Name.En), Words.Capital(word.Name.Ru)) : null);

    public static SearchFacet Clusters(IDbContextFactory<PleiadDb> databases) => new(Cluster, new("Cluster", "Кластер"), 30, id =>
    {
        using var db = databases.CreateDbContext();
        return db.Clusters.Where(c => c.Id == id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault();
    });
}
