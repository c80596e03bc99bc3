using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Councils;

/// <summary>A delegate with the names of person and cluster, and whether the term covers a day.</summary>
public sealed record SeatedDelegate(string Id, Named Person, Named Cluster, string Account, string Mandate, Term Term);

/// <summary>A task with its votes.</summary>
public sealed record TaskView(CouncilTask Task, IReadOnlyDictionary<string, string> Votes);

/// <summary>A sitting with its tasks.</summary>
public sealed record SittingView(Sitting Sitting, IReadOnlyList<TaskView> Tasks);

/// <summary>A council with its delegates and sittings, read for its page.</summary>
public sealed record CouncilView(Council Council, Named? Chair, IReadOnlyList<SeatedDelegate> Delegates, IReadOnlyList<SittingView> Sittings)
{
    /// <summary>Reads it on an open connection.</summary>
    /// <exception cref="NotFoundException">There is no such council.</exception>
    public static CouncilView Of(PleiadDb db, DbConnection connection, string id)
    {
        var council = db.Councils.Find(id) ?? throw CouncilNode.Missing(id);
        var chair = connection.Rows("SELECT id, en, ru FROM registry_person WHERE id = @id", r => new Named(r.GetString(0), new(r.GetString(1), r.GetString(2)), $"/registry/people/{r.GetString(0)}"), ("@id", council.Chair)).FirstOrDefault();
        var delegates = connection.Rows(
            "SELECT d.id, d.person, coalesce(p.en, ''), coalesce(p.ru, ''), d.cluster, c.en, c.ru, d.account, d.mandate, d.since, d.until FROM registry_delegate d JOIN registry_cluster c ON c.id = d.cluster "
            + "LEFT JOIN registry_person p ON p.id = d.person WHERE d.council = @id ORDER BY c.en, d.since",
            r => new SeatedDelegate(
                r.GetString(0), r.GetString(2).Length > 0 ? new(r.GetString(1), new(r.GetString(2), r.GetString(3)), $"/registry/people/{r.GetString(1)}") : new("", new("a delegate", "делегат"), ""),
                new(r.GetString(4), new(r.GetString(5), r.GetString(6)), $"/registry/clusters/{r.GetString(4)}"), r.GetString(7), r.GetString(8), new(r.GetString(9), r.GetString(10))), ("@id", id));
        var sittings = db.Sittings.Where(s => s.Council == id).OrderByDescending(s => s.Date).ToList();
        var ids = sittings.Select(s => s.Id).ToList();
        var tasks = db.CouncilTasks.Where(t => ids.Contains(t.Sitting)).OrderBy(t => t.Number).ToList();
        var asked = tasks.Select(t => t.Id).ToList();
        var votes = db.Votes.Where(v => asked.Contains(v.Task)).ToList().ToLookup(v => v.Task);
        return new(council, chair, delegates, [.. sittings.Select(s => new SittingView(s, [.. tasks.Where(t => t.Sitting == s.Id).Select(t => new TaskView(t, votes[t.Id].ToDictionary(v => v.Delegate, v => v.Choice)))]))]);
    }
}
