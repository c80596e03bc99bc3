using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>What the articles say of proposals to policy, each with its claim: no more is known of them than stands here.</summary>
public sealed class ShippedPolicies(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            var there = db.PolicyProposals.Select(p => p.Id).ToHashSet();
            if (All("").All(p => there.Contains(p.Proposal.Id)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            var (there, at) = (scope.Db.PolicyProposals.Select(p => p.Id).ToHashSet(), scope.Now.ToString("O"));
            foreach (var (proposal, en, ru) in All(at).Where(p => !there.Contains(p.Proposal.Id)))
            {
                scope.Db.PolicyProposals.Add(proposal);
                scope.Db.PolicyVersions.Add(new(proposal.Id, 1, en, ru, at, Actor.ProgramId));
                scope.Write(new Deed(proposal.Node, "load") { To = proposal.State });
            }
        });
    }

    private static (PolicyProposal Proposal, string En, string Ru)[] All(string at) =>
    [
        (new()
        {
            Id = "measures-of-pharma-2020", En = "Most support measures of Pharma 2020", Ru = "Большинство мер поддержки «Фармы-2020»", AuthorEn = "pharmaceutical manufacturers", AuthorRu = "производители лекарств", StrategyEn = "Pharma 2020", StrategyRu = "Фарма-2020",
            State = PolicyFlow.Adopted, Sent = 1, Outcome = "The programme has them. / Они вошли в программу.", StateAt = "2018", Claim = "f470", FiledAt = at,
        }, "Support measures that producers themselves put forward.", "Меры поддержки, которые предложили сами производители."),
        (new()
        {
            Id = "pharma-2030-spb", En = "Part in drafting Pharma 2030", Ru = "Участие в разработке «Фармы-2030»", Author = "registry/clusters/spb-pharma", StrategyEn = "Pharma 2030", StrategyRu = "Фарма-2030", State = PolicyFlow.Sent, Sent = 1, StateAt = "2019-05", Claim = "f272", FiledAt = at,
        }, "The cluster took part in the draft; what it proposed no article says.", "Кластер участвовал в разработке; что именно он предложил, в статьях не сказано."),
        (new()
        {
            Id = "pharma-2030-clinical-research", En = "Wider subsidies for clinical research", Ru = "Более широкие субсидии на клинические исследования", Author = "registry/clusters/kaluga-pharma", StrategyEn = "Pharma 2030", StrategyRu = "Фарма-2030", State = PolicyFlow.Filed, StateAt = "2018", Claim = "f480", FiledAt = at,
        }, "Members hope that clinical studies will be subsidised more broadly.", "Участники надеются на более широкие субсидии на клинические исследования."),
        (new()
        {
            Id = "pharma-2030-lines", En = "Subsidies for technological lines instead of single substances", Ru = "Субсидии на технологические линии вместо отдельных субстанций", Author = "registry/clusters/kaluga-pharma", StrategyEn = "Pharma 2030", StrategyRu = "Фарма-2030", State = PolicyFlow.Filed, StateAt = "2018", Claim = "f481", FiledAt = at,
        }, "Members hope for aid to whole lines rather than to the making of a given substance.", "Участники надеются на поддержку линий целиком, а не выпуска отдельной субстанции."),
        (new()
        {
            Id = "pharma-2030-export", En = "Export support in Pharma 2030", Ru = "Поддержка экспорта в «Фарме-2030»", Author = "registry/clusters/kaluga-pharma", StrategyEn = "Pharma 2030", StrategyRu = "Фарма-2030", State = PolicyFlow.Filed, StateAt = "2018", Claim = "f482", FiledAt = at,
        }, "Members count on help with exports.", "Участники рассчитывают на поддержку экспорта."),
    ];
}
