using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Services;

/// <summary>Requests that wait: for an officer until they end, for whoever asked until they are rated.</summary>
internal static class ServiceWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("centres.requests", Open), new("centres.requests.rate", Unrated)];

    private static IEnumerable<WorkItem> Open(Asked asked) => asked.Because(CentresRights.RunRequest, Node.Instance) is not { } why ? [] : asked.Connection.Rows(
        "SELECT r.id, s.en, s.ru, r.state, r.due, r.filed_at FROM centres_request r JOIN centres_service s ON s.id = r.service WHERE r.state IN ('filed', 'accepted') AND (r.state = 'filed' OR r.handler = @actor) ORDER BY r.due, r.id",
        r => new WorkItem(new($"{r.GetString(1)}, request {r.GetString(0)}", $"{r.GetString(2)}, запрос {r.GetString(0)}"), r.GetString(3) == RequestFlow.Filed ? new("nobody has taken it on", "его никто не взял") : new("you took it on", "вы взяли его"), why, $"/{ServiceRequest.NodeKind}/{r.GetString(0)}", r.GetString(3) == RequestFlow.Filed ? new("Take it on", "Взять") : new("Give the result", "Дать результат"))
        {
            Due = r.GetString(4), Since = r.GetString(5)[..10],
        },
        ("@actor", asked.Actor.Id));

    private static IEnumerable<WorkItem> Unrated(Asked asked)
    {
        var mine = asked.Connection.Rows(
            "SELECT r.token, s.en, s.ru, r.organisation, r.account, r.ended_at FROM centres_request r JOIN centres_service s ON s.id = r.service WHERE r.state = 'done' AND r.stars = 0 AND r.organisation <> '' ORDER BY r.ended_at, r.id",
            r => (Token: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Organisation: r.GetString(3), Since: r.GetString(5)[..10]));
        return mine.Select(m => (m, Why: asked.Because(ClusterPermissions.Speak, ClusterPermissions.Organisation(m.Organisation)))).Where(m => m.Why is not null && asked.Actor.Grants.Any(g => g.Role == Role.OrganisationRepresentative))
            .Select(m => new WorkItem(m.m.Name, new("the result is there: how was it?", "результат готов: как вы его оцените?"), m.Why!, $"/{ServiceRequest.NodeKind}/{m.m.Token}", new("Rate it", "Оценить")) { Since = m.m.Since });
    }
}
