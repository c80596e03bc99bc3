using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Proposals;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What waits for people around clusters: proposals without an answer, an organisation's own word, pages that went dormant.</summary>
internal static class ClusterWork
{
    /// <summary>Most items of one sort that are told.</summary>
    private const int Most = 30;

    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.proposals", Proposals), new("registry.spearhead", Spearheads), new("registry.memberships", Memberships), new("registry.clusters", Dormant)];

    private static IEnumerable<WorkItem> Proposals(Asked asked) => asked.Because(RegistryRights.AnswerProposal, Kernel.Rights.Node.Instance) is not { } why ? []
        : asked.Connection.Rows(
            $"SELECT name, place, token, filed_at FROM registry_proposal WHERE state = 'filed' ORDER BY filed_at LIMIT {Most}",
            r => new WorkItem(new(r.GetString(0), r.GetString(0)), new($"proposal of a cluster, {r.GetString(1)}", $"предложение кластера, {r.GetString(1)}"), why, ProposalNode.Address(r.GetString(2)), new("Answer", "Ответить")) { Since = r.GetString(3)[..10] });

    private static IEnumerable<WorkItem> Spearheads(Asked asked) => OwnWord(
        asked, "SELECT s.organisation, s.cluster, c.en, c.ru, s.named_at FROM registry_spearhead s JOIN registry_cluster c ON c.id = s.cluster WHERE s.confirmed_at = '' AND c.state IN ('proposed', 'founding') AND s.organisation = @organisation",
        new("named to start this cluster; say whether it does", "названа в инициативной группе кластера; подтвердите, если это так"), "/life");

    private static IEnumerable<WorkItem> Memberships(Asked asked) => OwnWord(
        asked, "SELECT m.organisation, m.cluster, c.en, c.ru, '' FROM registry_membership m JOIN registry_cluster c ON c.id = m.cluster WHERE m.confirmed_at = '' AND m.until = '' AND m.organisation = @organisation",
        new("named as a member; say whether it is", "названа участником; подтвердите, если это так"), "/members");

    private static IEnumerable<WorkItem> Dormant(Asked asked) => asked.Actor.Grants.Where(g => g.Node.Kind == ClusterNode.Kind && RegistryRights.LeadCluster.Allows(g.Role)).Take(Most).SelectMany(g => asked.Connection.Rows(
        "SELECT id, en, ru, confirmed_at FROM registry_cluster WHERE id = @id AND state <> 'dissolved'",
        r => (Confirmed: r.GetString(3), Item: new WorkItem(
            new(r.GetString(1), r.GetString(2)), r.GetString(3).Length == 0 ? new("nobody has confirmed this page yet", "страницу ещё никто не подтверждал") : new($"last confirmed {r.GetString(3)[..10]}", $"последнее подтверждение: {r.GetString(3)[..10]}"),
            asked.Because(g), ClusterNode.Address(r.GetString(0)), new("Confirm", "Подтвердить")) { Since = r.GetString(3).Length == 0 ? "" : r.GetString(3)[..10] }), ("@id", g.Node.Id))
        .Where(c => ClusterPortraits.IsDormant(c.Confirmed, asked.Now)).Select(c => c.Item));

    private static IEnumerable<WorkItem> OwnWord(Asked asked, string sql, Sentence line, string page) => asked.Actor.Grants
        .Where(g => g.Node.Kind == Organisations.Organisation.NodeKind && RegistryRights.SpeakForOrganisation.Allows(g.Role)).Take(Most).SelectMany(g => asked.Connection.Rows(
            sql, r => new WorkItem(new(r.GetString(2), r.GetString(3)), line, asked.Because(g), ClusterNode.Address(r.GetString(1)) + page, new("Confirm", "Подтвердить")) { Since = r.GetString(4).Length < 10 ? "" : r.GetString(4)[..10] }, ("@organisation", g.Node.Id)));
}
