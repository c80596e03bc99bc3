using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Proposals;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>What waits for people in the Registry: proposals to be answered, the group that starts a cluster, contradictions, terms that end, open votes.</summary>
internal static class RegistryWork
{
    /// <summary>So many of one sort stand each in a line of their own; more are one line that leads to the list.</summary>
    internal const int Apart = 3;

    private const int AnswerWithin = 30; // days
    private const int TermEndsWithin = 60; // days

    public static IReadOnlyList<WaitsFor> All { get; } =
    [
        new("registry.proposals", Proposals), new("registry.spearhead", Spearhead), new("registry.memberships", Memberships), new("registry.conflicts", Conflicts),
        new("registry.terms", Terms), new("registry.votes", Votes), .. ProfileWork.All, .. IntakeWork.All, .. ChainWork.All, .. BarrierWork.All,
    ];

    private static IEnumerable<WorkItem> Proposals(Asked asked)
    {
        if (asked.Because(RegistryRights.AnswerProposal, Node.Instance) is not { } why)
            return [];
        return asked.Connection.Rows("SELECT token, name, place, filed_at FROM registry_proposal WHERE state = @state ORDER BY filed_at", row =>
            new WorkItem(
                new(row.GetString(1), row.GetString(1)), new($"proposal of a cluster · {row.GetString(2)}", $"предложение кластера · {row.GetString(2)}"), why, $"/registry/proposals/{row.GetString(0)}", new("Answer", "Ответить"))
            {
                Since = row.GetString(3)[..10],
                Due = Day(row.GetString(3), AnswerWithin),
            }, ("@state", ProposalFlow.Filed));
    }

    /// <summary>Who is named among those that start a cluster must say so themselves.</summary>
    private static IEnumerable<WorkItem> Spearhead(Asked asked) => OfMine(asked, RegistryRights.SpeakForOrganisation).SelectMany(mine => asked.Connection.Rows(
        "SELECT c.id, c.en, c.ru, s.named_at FROM registry_spearhead s JOIN registry_cluster c ON c.id = s.cluster WHERE s.organisation = @organisation AND s.confirmed_at = '' ORDER BY c.id",
        row => new WorkItem(
            new(row.GetString(1), row.GetString(2)), new($"{mine.Name.En} is named in the group that starts this cluster", $"{mine.Name.Ru} названа в инициативной группе этого кластера"), mine.Why,
            ClusterNode.Address(row.GetString(0)) + "/life", new("Confirm", "Подтвердить")) { Since = Begin(row.GetString(3)) },
        ("@organisation", mine.Id)));

    /// <summary>A cluster's manager entered the membership; the organisation has not said so itself. What an article says is not asked about.</summary>
    private static IEnumerable<WorkItem> Memberships(Asked asked) => OfMine(asked, RegistryRights.SpeakForOrganisation).SelectMany(mine => asked.Connection.Rows(
        "SELECT c.id, c.en, c.ru FROM registry_membership m JOIN registry_cluster c ON c.id = m.cluster WHERE m.organisation = @organisation AND m.confirmed_at = '' AND m.until = '' AND m.claim = '' ORDER BY c.id",
        row => new WorkItem(
            new(row.GetString(1), row.GetString(2)), new($"says that {mine.Name.En} is a member", $"считает участником: {mine.Name.Ru}"), mine.Why, ClusterNode.Address(row.GetString(0)) + "/members", new("Confirm", "Подтвердить")),
        ("@organisation", mine.Id)));

    private static IEnumerable<WorkItem> Conflicts(Asked asked)
    {
        if (!asked.Actor.Grants.Any(g => RegistryRights.PreferClaim.Allows(g.Role)))
            return [];
        var open = OpenConflict.All(asked.Connection).Select(c => (Conflict: c, Why: c.Subjects.Select(s => asked.Because(RegistryRights.PreferClaim, s)).FirstOrDefault(w => w is not null))).Where(c => c.Why is not null).ToList();
        return open.Count > Apart
            ? [new(new($"{Words.Capital(Words.Count(Language.English, open.Count))} contradictions", $"Противоречия: {Numbers.Russian.Whole(open.Count)}"), new("claims stand against each other, and none is preferred", "утверждения расходятся, и ни одно не выбрано"), open[0].Why!, "/registry/claims?conflicts=yes", new("Look at them", "Посмотреть"))]
            : open.Select(c => new WorkItem(
                c.Conflict.Name, new($"{Words.Count(Language.English, c.Conflict.Count)} claims contradict each other, and none is preferred", $"утверждений, которые расходятся: {Numbers.Russian.Whole(c.Conflict.Count)}; ни одно не выбрано"),
                c.Why!, $"/{Claim.NodeKind}/{c.Conflict.Claim}", new("Compare", "Сравнить")) { Since = c.Conflict.Since });
    }

    private static IEnumerable<WorkItem> Terms(Asked asked) => asked.Connection.Rows(
        """
        SELECT d.council, d.cluster, d.until, n.en, n.ru, c.en, c.ru FROM registry_delegate d JOIN registry_council n ON n.id = d.council JOIN registry_cluster c ON c.id = d.cluster
        WHERE d.until >= @today AND d.until <= @soon ORDER BY d.until, d.id
        """,
        row => (Council: row.GetString(0), Cluster: row.GetString(1), Until: row.GetString(2), Body: new Sentence(row.GetString(3), row.GetString(4)), From: new Sentence(row.GetString(5), row.GetString(6))),
        ("@today", asked.Now.ToString("yyyy-MM-dd")), ("@soon", asked.Now.AddDays(TermEndsWithin).ToString("yyyy-MM-dd")))
        .Select(d => (d, Why: asked.Because(RegistryRights.LeadCluster, ClusterNode.Of(d.Cluster)))).Where(d => d.Why is not null)
        .Select(d => new WorkItem(d.d.Body, new($"the term of a delegate of {d.d.From.En} ends", $"кончается срок делегата; кластер: {d.d.From.Ru}"), d.Why!, $"/registry/councils/{d.d.Council}", new("See the council", "Открыть совет")) { Due = d.d.Until });

    private static IEnumerable<WorkItem> Votes(Asked asked) => asked.Connection.Rows(
        """
        SELECT n.id, n.en, n.ru, t.what, s.date FROM registry_task t JOIN registry_sitting s ON s.id = t.sitting JOIN registry_council n ON n.id = s.council
        JOIN registry_delegate d ON d.council = n.id AND d.account = @account AND d.since <= s.date AND (d.until = '' OR d.until > s.date)
        WHERE s.closed_at = '' AND NOT EXISTS (SELECT 1 FROM registry_vote v WHERE v.task = t.id AND v.delegate = d.id) ORDER BY s.date, t.number
        """,
        row => new WorkItem(new(row.GetString(3), row.GetString(3)), new($"a vote in {row.GetString(1)}", $"голосование: {row.GetString(2)}"), new("you are a delegate", "вы — делегат"), $"/registry/councils/{row.GetString(0)}", new("Vote", "Проголосовать")) { Since = row.GetString(4) },
        ("@account", asked.Actor.Id));

    /// <summary>The organisations that the actor holds a role on directly, with their names and why.</summary>
    private static IEnumerable<(string Id, Sentence Name, Sentence Why)> OfMine(Asked asked, Permission permission) => asked.Actor.Grants
        .Where(g => permission.Roles.Contains(g.Role) && g.Node.Kind == Organisations.Organisation.NodeKind && asked.Rights.Exists(g.Node)).DistinctBy(g => g.Node)
        .Select(g => (g.Node.Id, asked.Rights.Name(g.Node), asked.Because(g)));

    /// <summary>The day of an instant or of a date; "" where it is not exact.</summary>
    private static string Begin(string at) => at.Length >= 10 ? at[..10] : "";

    private static string Day(string instant, int later) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).AddDays(later).ToString("yyyy-MM-dd");
}
