using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Outreach.Bulletins;
using Pleiad.Modules.Outreach.Issues;

namespace Pleiad.Modules.Outreach;

/// <summary>What waits around the digest and the Bulletin: for a second pair of eyes, for its hour, for somebody to let it go on.</summary>
internal static class DigestWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("outreach.issues", Issues), new("outreach.bulletins", Bulletins)];

    private static IEnumerable<WorkItem> Issues(Asked asked)
    {
        if (asked.Because(DigestRights.Review, Node.Instance) is not { } why)
            return [];
        return asked.Connection.Rows(
            $"SELECT month, subject_en, subject_ru, state, writers, drafted_at FROM outreach_issue WHERE state IN ('{IssueFlow.Draft}', '{IssueFlow.Reviewed}', '{IssueFlow.Paused}') ORDER BY month",
            row => (Item: new WorkItem(
                new(row.GetString(1), row.GetString(2)),
                row.GetString(3) switch { IssueFlow.Draft => new("waits for a second reader", "ждёт второго читателя"), IssueFlow.Paused => new("is held on its way", "приостановлен в пути"), _ => new("was read; its hour is not set", "прочитан; время не назначено") },
                why, Issue.Address(row.GetString(0), "/edit"), row.GetString(3) == IssueFlow.Draft ? new("Read it", "Прочитать") : new("Decide", "Решить")) { Since = row.GetString(5)[..10] }, Own: row.GetString(3) == IssueFlow.Draft && row.GetString(4).Split(' ').Contains(asked.Actor.Id)))
            .Where(r => !r.Own).Select(r => r.Item);
    }

    private static IEnumerable<WorkItem> Bulletins(Asked asked) => asked.Because(DigestRights.Review, Node.Instance) is not { } why ? [] : asked.Connection.Rows(
        $"SELECT id, title_en, title_ru, built_at FROM outreach_bulletin WHERE state = '{BulletinFlow.Draft}' AND built_by <> @actor ORDER BY id",
        row => new WorkItem(new(row.GetString(1), row.GetString(2)), new("its figures wait for a second person", "показатели ждут второго человека"), why, Bulletin.Address(row.GetString(0)), new("Check and publish", "Проверить и опубликовать")) { Since = row.GetString(3)[..10] }, ("@actor", asked.Actor.Id));
}
