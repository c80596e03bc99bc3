using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Barriers;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>Barriers that wait to be accepted, and old ones that no council has on its agenda.</summary>
internal static class BarrierWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.barriers", Reported), new("registry.barriers.old", Old)];

    private static IEnumerable<WorkItem> Reported(Asked asked)
    {
        if (!asked.Actor.Grants.Any(g => RegistryRights.RunBarrier.Allows(g.Role)))
            return [];
        var mine = asked.Connection.Rows("SELECT id, en, ru, reported_at FROM registry_barrier WHERE state = @state ORDER BY reported_at, id", r => (Id: r.GetString(0), What: new Sentence(r.GetString(1), r.GetString(2)), At: r.GetString(3)[..10]), ("@state", BarrierFlow.Reported))
            .Select(b => (b.Id, b.What, b.At, Why: asked.Because(RegistryRights.RunBarrier, Barrier.Of(b.Id)))).Where(b => b.Why is not null).ToList();
        return mine.Count > RegistryWork.Apart
            ? [new(new($"{Words.Capital(Words.Count(Language.English, mine.Count))} barriers", $"Барьеры: {Numbers.Russian.Whole(mine.Count)}"), new("reported, and nobody has accepted them", "заявлены, и никто их не принял"), mine[0].Why!, "/registry/barriers", new("Look at them", "Посмотреть")) { Since = mine[0].At }]
            : mine.Select(b => new WorkItem(b.What, new("a barrier that was reported", "заявленный барьер"), b.Why!, $"/{Barrier.NodeKind}/{b.Id}", new("Answer", "Ответить")) { Since = b.At });
    }

    private static IEnumerable<WorkItem> Old(Asked asked)
    {
        if (asked.Because(RegistryRights.HoldSitting, Node.Instance) is not { } why)
            return [];
        var before = asked.Now.AddDays(-BarrierFlow.OldAfter).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return asked.Connection.Rows(
            "SELECT b.id, b.en, b.ru, b.changed_at FROM registry_barrier b LEFT JOIN registry_task t ON t.id = b.task WHERE b.state IN ('accepted', 'raised') AND (t.id IS NULL OR t.outcome <> '') AND "
            + "(CASE WHEN b.since = '' THEN b.reported_at ELSE b.since END) < @before ORDER BY b.reported_at, b.id",
            r => new WorkItem(new(r.GetString(1), r.GetString(2)), new("an old barrier that no council has on its agenda", "давний барьер, которого нет в повестке совета"), why, $"/{Barrier.NodeKind}/{r.GetString(0)}", new("Put it before a council", "Вынести на совет")) { Since = r.GetString(3)[..10] },
            ("@before", before));
    }
}
