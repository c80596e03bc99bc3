using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Finding;

/// <summary>
/// Needs and offers that everybody may read, found by title, text and capabilities. The line tells the last day and not that they are open: an
/// index does not notice that a day has passed. What is for some readers only, and what passes between two sides, is not in it.
/// </summary>
internal static class NeedSearch
{
    private const string Public = "n.audience = 'everyone' AND n.state <> 'draft'";

    public static long Count(DbConnection connection) => connection.Scalar<long>($"SELECT count(*) FROM registry_need n WHERE {Public}");

    public static IEnumerable<SearchEntry> Entries(DbConnection connection, Node? node)
    {
        var terms = connection.Rows("SELECT need, en, ru FROM registry_need_term ORDER BY need, number", row => (Need: row.GetString(0), Words: $"{row.GetString(1)} {row.GetString(2)}")).ToLookup(t => t.Need, t => t.Words);
        return connection.Rows(
            $"""
            SELECT n.id, n.en, n.ru, n.text_en, n.text_ru, n.direction, n.kind, n.state, n.expires, n.illustrative, n.owner, COALESCE(o.en, c.en, ''), COALESCE(o.ru, c.ru, '') FROM registry_need n
            LEFT JOIN registry_organisation o ON n.owner = '{Organisation.NodeKind}/' || o.id LEFT JOIN registry_cluster c ON n.owner = '{ClusterNode.Kind}/' || c.id WHERE {Public} ORDER BY n.id
            """,
            row =>
            {
                var (id, sort, state, over) = (row.GetString(0), NeedWords.Sort(row.GetString(5), row.GetString(6)), row.GetString(7), NeedFlow.Life.State(row.GetString(7)).Name);
                var (en, ru) = state == NeedFlow.Open ? ($"until {row.GetString(8)}", $"до {row.GetString(8)}") : (over.En, over.Ru);
                return (Owner: row.GetString(10), Entry: new SearchEntry("needs", Node.Of(Need.NodeKind, id).Path, new(row.GetString(1), row.GetString(2)), new($"{sort.En} · {row.GetString(11)} · {en}", $"{sort.Ru} · {row.GetString(12)} · {ru}"), NeedAddress.Of(id))
                {
                    Text = $"{row.GetString(3)} {row.GetString(4)} {string.Join(' ', terms[id])}", Illustrative = row.GetBoolean(9), Weight = state == NeedFlow.Open ? 2 : 0,
                });
            }).Where(n => node is null || node.Value.Path == n.Entry.Id || node.Value.Path == n.Owner).Select(n => n.Entry);
    }
}
