using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>The measures that the articles name, each with its claim, and one invented loan, so that kinds can be added. One that is there already is left alone.</summary>
public sealed class ShippedMeasures(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private const string Exporters = """{"all":[{"fact":"kind","in":["company"]},{"fact":"cluster","in":["listed","other"]},{"fact":"exports","in":["now","plan"]}]}""";

    private const string SmallMembers = """{"all":[{"fact":"kind","in":["company"]},{"fact":"size","atMost":"50-249"},{"fact":"cluster","in":["listed"]}]}""";

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            var there = db.Measures.Select(m => m.Id).ToHashSet();
            if (All("").All(m => there.Contains(m.Id)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            var there = scope.Db.Measures.Select(m => m.Id).ToHashSet();
            foreach (var measure in All(scope.Now.ToString("O")).Where(m => !there.Contains(m.Id)))
            {
                scope.Db.Measures.Add(measure);
                scope.Write(new Deed(measure.Node, "load") { To = measure.State });
            }

            foreach (var exclusion in Exclusions.Where(e => !scope.Db.MeasureExclusions.Any(x => x.One == e.One && x.Other == e.Other)))
                scope.Db.MeasureExclusions.Add(exclusion);
        });
    }

    private static MeasureExclusion[] Exclusions { get; } =
    [
        new("joint-projects-of-industrial-clusters", "soft-loan-for-production", "The same costs of a project are not paid for twice.", "Одни и те же затраты проекта не оплачивают дважды.", Illustrative: true),
        new("kaluga-export-tax-preference", "kaluga-special-economic-zone", "One tax relief at a time: the zone's, or the exporter's.", "Одновременно действует одна налоговая льгота: зоны или экспортёра.", Illustrative: true),
    ];

    private static Measure[] All(string at) =>
    [
        Said("kaluga-export-money", "subsidy", "f465", "2018", at) with
        {
            En = "Direct money for exporters of Kaluga Region", Ru = "Прямая финансовая поддержка экспортёров Калужской области", Territory = "RU-KLU", Conditions = Exporters,
            WhatEn = "The regional government supports the exports of cluster participants with money.", WhatRu = "Правительство области деньгами поддерживает экспорт участников кластера.",
        },
        Said("kaluga-export-tax-preference", "tax", "f466", "2018", at) with
        {
            En = "Tax preference for exporters of Kaluga Region", Ru = "Налоговые преференции экспортёрам Калужской области", Territory = "RU-KLU", Conditions = Exporters,
            WhatEn = "Participants that export pay less tax in the region.", WhatRu = "Участники кластера, которые экспортируют, платят в области меньше налогов.",
        },
        Said("kaluga-export-agencies", "export", "f467", "2018", at) with
        {
            En = "Funds and agencies behind Kaluga's exports", Ru = "Фонды и агентства для экспорта из Калужской области", Territory = "RU-KLU", Conditions = Exporters,
            WhatEn = "The region brings exporters together with funds and agencies that help abroad.", WhatRu = "Область сводит экспортёров с фондами и агентствами, которые помогают за рубежом.",
        },
        Said("training-for-members-of-pilot-clusters", "training", "f144", "2015-06", at) with
        {
            En = "Training for smaller members of the city's pilot clusters", Ru = "Обучение малых и средних участников пилотных кластеров города", Territory = "RU-SPE", Since = "2015-06", Conditions = SmallMembers, Giver = "ministry-of-economic-development-of-russia",
            WhatEn = "Federal money of 2015 pays training programmes for small and medium members of the two pilot clusters.", WhatRu = "Федеральные средства 2015 года оплачивают обучение малых и средних участников двух пилотных кластеров.",
        },
        Said("market-entry-for-members-of-pilot-clusters", "subsidy", "f145", "2015-06", at) with
        {
            En = "Entry into new markets for smaller members of the city's pilot clusters", Ru = "Выход на новые рынки для малых и средних участников пилотных кластеров города", Territory = "RU-SPE", Since = "2015-06", Conditions = SmallMembers, Giver = "ministry-of-economic-development-of-russia",
            WhatEn = "Federal money of 2015 helps small and medium members of the two pilot clusters into new markets.", WhatRu = "Федеральные средства 2015 года помогают малым и средним участникам двух пилотных кластеров выйти на новые рынки.",
        },
        Said("technology-transfer", "subsidy", "f471", "2018", at) with
        {
            En = "Subsidy for technology transfer", Ru = "Субсидия на передачу технологий", Giver = "ministry-of-industry-and-trade-of-russia", Conditions = """{"all":[{"fact":"kind","in":["company"]},{"fact":"transfer","in":["yes"]}]}""",
            WhatEn = "The industry ministry subsidises local companies that take over a technology.", WhatRu = "Минпромторг субсидирует российским компаниям передачу технологий.",
        },
        Said("admission-of-local-makers", "procurement", "f472", "2018", at) with
        {
            En = "Priority of local makers in state purchases of medicines", Ru = "Преимущество местных производителей при госзакупках лекарств", Conditions = """{"all":[{"fact":"kind","in":["company"]},{"fact":"makes","in":["now"]}]}""",
            WhatEn = "Foreign medicines are admitted to tenders under limits, which smooths the way of local makers.", WhatRu = "Иностранные лекарства допускаются к закупкам с ограничениями, и местным производителям проще.",
        },
        Said("joint-projects-of-industrial-clusters", "subsidy", "f213", "2019-05", at) with
        {
            En = "Support of joint projects of industrial clusters", Ru = "Поддержка совместных проектов промышленных кластеров", Conditions = """{"all":[{"fact":"joint","in":["yes"]},{"fact":"cluster","in":["listed","other"]}]}""",
            WhatEn = "Chosen joint projects of cluster members are paid for in part; later other mechanisms are to follow.", WhatRu = "Часть затрат отобранных совместных проектов участников оплачивается; позже обещаны другие механизмы.",
        },
        Said("kaluga-special-economic-zone", "regime", "f458", "2018", at) with
        {
            En = "Regime of the special economic zone in Kaluga Region", Ru = "Режим особой экономической зоны в Калужской области", Territory = "RU-KLU", ConditionsIllustrative = true,
            Conditions = """{"all":[{"fact":"kind","in":["company"]},{"fact":"sez","in":["yes"]},{"fact":"costs","atLeast":"100"},{"fact":"makes","in":["now","build"]}]}""",
            WhatEn = "Residents of the zone's pharmaceutical site, which is being enlarged, work under its customs and tax regime.", WhatRu = "Резиденты фармацевтической площадки зоны, которую расширяют, работают в её таможенном и налоговом режиме.",
        },
        Said("pharma-2030-clinical-research", "subsidy", "f480", "2018", at) with
        {
            En = "Subsidies for clinical research that members hope for in Pharma 2030", Ru = "Субсидии на клинические исследования, которых ждут от «Фармы-2030»", Planned = true, Conditions = """{"all":[{"fact":"kind","in":["company","science"]}]}""", ConditionsIllustrative = true,
            WhatEn = "Members of the Kaluga cluster expect wider subsidies for clinical studies. Nothing says that they came.", WhatRu = "Участники калужского кластера ждут более широких субсидий на клинические исследования. О том, что они появились, ничего не сказано.",
        },
        new()
        {
            Id = "soft-loan-for-production", Kind = "loan", Illustrative = true, ConditionsIllustrative = true, State = MeasureFlow.Life.Start, ChangedAt = at,
            En = "Soft loan for a new production line", Ru = "Льготный кредит на новую производственную линию",
            Conditions = """{"all":[{"fact":"kind","in":["company"]},{"fact":"costs","atLeast":"100"},{"any":[{"fact":"makes","in":["build"]},{"all":[{"fact":"makes","in":["now"]},{"fact":"joint","in":["yes"]}]}]},{"not":{"fact":"sez","in":["yes"]}}]}""",
            WhatEn = "A loan below the market's rate; an example, so that a loan and a grant can be held against one limit.", WhatRu = "Кредит по ставке ниже рыночной; пример, чтобы кредит и субсидию можно было сравнить с одним пределом.",
        },
    ];

    private static Measure Said(string id, string kind, string claim, string asOf, string at) =>
        new() { Id = id, En = "", Ru = "", Kind = kind, Claim = claim, AsOf = asOf, State = MeasureFlow.Life.Start, ChangedAt = at };
}
