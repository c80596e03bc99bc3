using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Chains;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>Published chains with links that nobody offers and nobody has posted wait for whoever describes them.</summary>
internal static class ChainWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.chains", Gaps)];

    private static IEnumerable<WorkItem> Gaps(Asked asked)
    {
        if (!asked.Actor.Grants.Any(g => RegistryRights.EditChain.Allows(g.Role)))
            return [];
        return asked.Connection.Rows(
            """
            SELECT c.id, c.en, c.ru, count(*) FROM registry_chain c JOIN registry_chain_step s ON s.chain = c.id
            WHERE c.state = @published AND NOT c.illustrative AND s.must AND s.posted = ''
                AND NOT EXISTS (SELECT 1 FROM registry_chain_offer o WHERE o.chain = s.chain AND o.step = s.id AND o.scale = s.scale AND o.state <> 'stopped')
            GROUP BY c.id, c.en, c.ru ORDER BY c.id
            """,
            row => (Id: row.GetString(0), Name: new Sentence(row.GetString(1), row.GetString(2)), Open: Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture)), ("@published", ChainFlow.Published))
            .Select(c => (c, Why: asked.Because(RegistryRights.EditChain, ChainNode.Of(c.Id)))).Where(c => c.Why is not null)
            .Select(c => new WorkItem(
                c.c.Name, new($"chain: {Words.Count(Language.English, c.c.Open)} {Words.Plural(c.c.Open, "step has", "steps have")} nobody, and no need is posted", $"цепочка: шагов без исполнителя — {Numbers.Russian.Whole(c.c.Open)}, потребность не размещена"),
                c.Why!, ChainNode.Address(c.c.Id, "#gaps"), new("See the gaps", "Посмотреть")));
    }
}
