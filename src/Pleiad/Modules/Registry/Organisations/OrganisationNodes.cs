using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Modules.Registry.Sites;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>What stands above the Registry's nodes: organisations above what is theirs, clusters above organisations.</summary>
public static class OrganisationNodes
{
    public static NodeKind Organisations(IDbContextFactory<PleiadDb> databases) => new(
        Organisation.NodeKind, node => Clusters(databases, node), node => databases.Ask(db => db.Organisations.Where(o => o.Id == node.Id).Select(o => new Sentence(o.En, o.Ru)).FirstOrDefault()));

    public static NodeKind People(IDbContextFactory<PleiadDb> databases) => new(
        Person.NodeKind, _ => [], node => databases.Ask(db => db.People.Where(p => p.Id == node.Id).Select(p => new Sentence(p.En, p.Ru)).FirstOrDefault()));

    /// <summary>Above a product stands who owns, makes or develops it now.</summary>
    public static NodeKind Products(IDbContextFactory<PleiadDb> databases) => new(
        Product.NodeKind,
        node => databases.Ask(db => db.Holders.Where(h => h.Product == node.Id && h.Until == "").Select(h => h.Node).Distinct().ToList()).Select(path => new Node(path)),
        node => databases.Ask(db => db.Products.Where(p => p.Id == node.Id).Select(p => new Sentence(p.En, p.Ru)).FirstOrDefault()));

    public static NodeKind Plants(IDbContextFactory<PleiadDb> databases) => new(
        Plant.NodeKind,
        node => databases.Ask(db => db.Plants.Where(p => p.Id == node.Id && p.Owner != "").Select(p => p.Owner).ToList()).Select(id => Node.Of(Organisation.NodeKind, id)),
        node => databases.Ask(db => db.Plants.Where(p => p.Id == node.Id).Select(p => new Sentence(p.En, p.Ru)).FirstOrDefault()));

    public static NodeKind Sites(IDbContextFactory<PleiadDb> databases) => new(
        Site.NodeKind,
        node => databases.Ask(db => db.Sites.Where(s => s.Id == node.Id && s.Owner != "").Select(s => s.Owner).ToList()).Select(id => Node.Of(Organisation.NodeKind, id)),
        node => databases.Ask(db => db.Sites.Where(s => s.Id == node.Id).Select(s => new Sentence(s.En, s.Ru)).FirstOrDefault()));

    public static NodeKind Clusters(IDbContextFactory<PleiadDb> databases) => new(
        ClusterNode.Kind, _ => [], node => databases.Ask(db => db.Clusters.Where(c => c.Id == node.Id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault()));

    public static NodeKind Councils(IDbContextFactory<PleiadDb> databases) => new(
        CouncilNode.Kind, _ => [], node => databases.Ask(db => db.Councils.Where(c => c.Id == node.Id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault()));

    public static NodeKind Proposals(IDbContextFactory<PleiadDb> databases) => new(
        ProposalNode.Kind, _ => [], node => databases.Ask(db => db.Proposals.Where(p => p.Id == node.Id).Select(p => new Sentence($"proposal {p.Id}", $"предложение {p.Id}")).FirstOrDefault()));

    public static NodeKind Rules(IDbContextFactory<PleiadDb> databases) => new(
        EligibilityRules.NodeKind, _ => [], node => databases.Ask(db => db.RuleSets.Where(r => r.Id == node.Id).OrderByDescending(r => r.Version).Select(r => new Sentence(r.En, r.Ru)).FirstOrDefault()));

    /// <summary>Above a barrier stands whom it hinders.</summary>
    public static NodeKind Barriers(IDbContextFactory<PleiadDb> databases) => new(
        Barrier.NodeKind,
        node => databases.Ask(db => db.Barriers.Where(b => b.Id == node.Id).Select(b => new { b.Cluster, b.Organisation }).ToList())
            .SelectMany(b => new[] { b.Cluster.Length > 0 ? ClusterNode.Of(b.Cluster) : (Node?)null, b.Organisation.Length > 0 ? Node.Of(Organisation.NodeKind, b.Organisation) : null }.OfType<Node>()),
        node => databases.Ask(db => db.Barriers.Where(b => b.Id == node.Id).Select(b => new Sentence(b.En, b.Ru)).FirstOrDefault()));

    public static NodeKind Practices(IDbContextFactory<PleiadDb> databases) => new(
        Practice.NodeKind, node => databases.Ask(db => db.Practices.Where(p => p.Id == node.Id && p.Cluster != "").Select(p => p.Cluster).ToList()).Select(ClusterNode.Of),
        node => databases.Ask(db => db.Practices.Where(p => p.Id == node.Id).Select(p => new Sentence(p.En, p.Ru)).FirstOrDefault()));

    /// <summary>
    /// The clusters that an organisation is a member of now. A membership that somebody only entered counts when the organisation agreed:
    /// otherwise a manager could gain a right over a foreign organisation by naming it.
    /// </summary>
    private static IEnumerable<Node> Clusters(IDbContextFactory<PleiadDb> databases, Node organisation) => databases.Ask(db => db.Memberships
        .Where(m => m.Organisation == organisation.Id && m.Until == "" && (m.ConfirmedAt != "" || m.Claim != "")).Select(m => m.Cluster).Distinct().ToList()).Select(ClusterNode.Of);
}
