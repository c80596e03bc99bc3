using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>The ledger of one cluster, or of all.</summary>
/// <param name="Cluster">The cluster; null for all.</param>
/// <param name="Since">The year from which it is read.</param>
/// <param name="Entries">Everything entered, also what was taken back, the earliest first.</param>
/// <param name="Sums">What stands, from that year on, by unit; empty for all clusters, whose figures are not added.</param>
/// <param name="Claims">The claims behind entries.</param>
/// <param name="Investors">The names of single investors, by path.</param>
/// <param name="Clusters">The clusters that have entries.</param>
public sealed record LedgerView(ClusterRecord? Cluster, int Since, IReadOnlyList<Investment> Entries, IReadOnlyList<InvestmentSum> Sums, IReadOnlyDictionary<string, Claim> Claims, IReadOnlyDictionary<string, Sentence> Investors, IReadOnlyList<(ClusterRecord Cluster, IReadOnlyList<InvestmentSum> Sums)> Clusters);

/// <summary>Reads the ledger.</summary>
public sealed class Ledger(IDbContextFactory<PleiadDb> databases, ClusterRecords clusters, RightsOfActors rights)
{
    /// <exception cref="NotFoundException">There is no such cluster.</exception>
    public LedgerView Of(string cluster, int since)
    {
        var records = clusters.All();
        var of = cluster.Length == 0 ? null : records.FirstOrDefault(c => c.Id == cluster)
            ?? throw new NotFoundException($"There is no cluster '{cluster}'.", $"Кластера «{cluster}» нет.", new Suggestion("The whole ledger", "Вся книга инвестиций", InvestmentWords.Address));
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var all = db.Investments.OrderBy(i => i.Since).ThenBy(i => i.Id).ToList();
        Investment[] entries = [.. all.Where(i => of is null || i.Cluster == of.Id)];
        return new(
            of, since, entries, of is null ? [] : InvestmentSum.Of(entries, since), ReadClaims.Some(db.Database.GetDbConnection(), entries.Select(e => e.Claim)),
            entries.Select(e => e.Investor).Where(i => i.Length > 0).Distinct().ToDictionary(i => i, i => rights.Name(new Node(i)), StringComparer.Ordinal),
            [.. records.Where(c => all.Any(i => i.Cluster == c.Id)).Select(c => (c, InvestmentSum.Of(all.Where(i => i.Cluster == c.Id), since)))]);
    }

    /// <summary>What stands of one cluster, for pages that show it beside other things.</summary>
    public IReadOnlyList<InvestmentSum> SumsOf(string cluster) => InvestmentSum.Of(databases.Ask(db => db.Investments.Where(i => i.Cluster == cluster).ToList()), 0);
}
