using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What the forms of chains offer to whoever fills them in.</summary>
public sealed class ChainChoices(IDbContextFactory<PleiadDb> databases, RightsOfActors rights)
{
    /// <summary>The clusters that somebody leads, and those that are chosen already.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> Clusters(Actor actor, IReadOnlyList<string> chosen)
    {
        using var db = databases.CreateDbContext();
        return [.. db.Clusters.OrderBy(c => c.En).Select(c => new { c.Id, c.En, c.Ru }).ToList().Where(c => chosen.Contains(c.Id) || rights.May(actor, RegistryRights.EditChain, ClusterNode.Of(c.Id))).Select(c => (c.Id, new Sentence(c.En, c.Ru)))];
    }

    /// <summary>The organisations for which somebody may offer steps; of those who may for all, the chain's members come first.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> Organisations(Actor actor, ChainView view)
    {
        using var db = databases.CreateDbContext();
        var clusters = view.Clusters.Select(c => c.Id).ToHashSet();
        var members = db.Memberships.Where(m => clusters.Contains(m.Cluster) && m.Until == "").Select(m => m.Organisation).ToHashSet();
        return [.. db.Organisations.Where(o => o.State == OrganisationStates.Active).OrderBy(o => o.En).Select(o => new { o.Id, o.En, o.Ru }).ToList()
            .Where(o => rights.May(actor, RegistryRights.OfferStep, Node.Of(Organisation.NodeKind, o.Id))).OrderByDescending(o => members.Contains(o.Id)).Select(o => (o.Id, new Sentence(o.En, o.Ru)))];
    }

    /// <summary>Whether somebody may offer a step for any organisation at all.</summary>
    internal static bool MayOffer(Actor actor) => actor.Grants.Any(g => RegistryRights.OfferStep.Allows(g.Role));
}
