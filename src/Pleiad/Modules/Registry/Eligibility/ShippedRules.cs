using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>
/// The rule sets that ship: readings of Government Resolution No. 779 on industrial clusters by summaries of it, since its full text was not
/// read; therefore unverified. Only what a summary names is asked. One that is there already is left alone.
/// </summary>
public sealed class ShippedRules(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>Those that nobody would call a participant, by our reading.</summary>
    private const string LeftOut = "partner,authority,support";

    /// <summary>Each participant has a contract with another one.</summary>
    public const string Contracts = "ru-779-contracts";

    /// <summary>The lowered level of functional dependence.</summary>
    public const string Dependence = "ru-779-dependence";

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            var there = db.RuleSets.Select(r => r.Id).Distinct().ToHashSet();
            if (All("").All(r => there.Contains(r.Id)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var rules in All(scope.Moment()).Where(r => !scope.Db.RuleSets.Any(o => o.Id == r.Id)))
            {
                scope.Db.RuleSets.Add(rules);
                scope.Write(new Deed(EligibilityRules.Node(rules.Id), "load"));
            }
        });
    }

    private static EligibilityRules[] All(string at) =>
    [
        new()
        {
            Id = Contracts, Version = 1, En = "Resolution 779: each participant has a contract with another", Ru = "Постановление № 779: у каждого участника есть договор с другим участником",
            SourceEn = "Government Resolution No. 779 of 31 July 2015 on industrial clusters, as amended in 2021. Read by the summary of frpkk.ru: a joint import-substituting project, supply, works or services, or a special investment contract.",
            SourceRu = "Постановление Правительства РФ от 31.07.2015 № 779 о промышленных кластерах в редакции 2021 года. Прочитано по пересказу frpkk.ru: совместный проект импортозамещения, поставка, работы или услуги, специальный инвестиционный контракт.",
            SourceDate = "2021", Link = "frpkk.ru", Since = "2021", LeftOut = LeftOut, TieKinds = "contract,supply,service,joint-project", EnteredAt = at, EnteredBy = Actor.ProgramId,
        },
        new()
        {
            Id = Dependence, Version = 1, En = "Resolution 779: functional dependence at the lowered level", Ru = "Постановление № 779: функциональная зависимость по сниженному уровню",
            SourceEn = "Government Resolution No. 779 of 31 July 2015, with the requirements softened. Read by the summary of bukvoed.ru: at least 10% where at least 30% of participants are in priority territories, geostrategic ones or single-industry towns; at most three participants without production in the period before. Which territories these are was not read.",
            SourceRu = "Постановление Правительства РФ от 31.07.2015 № 779 со смягчёнными требованиями. Прочитано по пересказу bukvoed.ru: не менее 10 %, если не менее 30 % участников находятся на приоритетных и геостратегических территориях или в моногородах; не более трёх участников без выпуска в предыдущем периоде. Перечень территорий не прочитан.",
            Link = "bukvoed.ru/smyagcheny-trebovaniya-k-promyshlennym-klasteram", LeftOut = LeftOut, LeastUsed = 0.1, LeastPriority = 0.3, MostIdle = 3, EnteredAt = at, EnteredBy = Actor.ProgramId,
        },
    ];
}
