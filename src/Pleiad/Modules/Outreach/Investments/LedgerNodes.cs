using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>Entries of the ledger as nodes, below the cluster whose members they are of.</summary>
internal static class LedgerNodes
{
    public static NodeKind Entries(IDbContextFactory<PleiadDb> databases) => new(
        Investment.NodeKind, node => databases.Ask(db => db.Investments.Where(i => i.Id == node.Id).Select(i => i.Cluster).ToList()).Select(ClusterPermissions.Of),
        node => databases.Ask(db => db.Investments.FirstOrDefault(i => i.Id == node.Id))?.What);
}
