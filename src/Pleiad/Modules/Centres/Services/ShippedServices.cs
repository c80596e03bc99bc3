using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Services;

/// <summary>The services that the articles name, each with its claim. How soon they are given no article says: those days are illustrative.</summary>
public sealed class ShippedServices(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private const string Centre = "spb-cluster-development-centre", Association = "kaluga-pharmaceutical-cluster-association";

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            var there = db.CentreServices.Select(s => s.Id).ToHashSet();
            if (All.All(s => there.Contains(s.Id)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            var there = scope.Db.CentreServices.Select(s => s.Id).ToHashSet();
            foreach (var service in All.Where(s => !there.Contains(s.Id)))
            {
                scope.Db.CentreServices.Add(service);
                scope.Write(new Deed(service.Node, "load"));
            }
        });
    }

    private static CentreService[] All { get; } =
    [
        Said("expert-advice-for-clusters", Centre, "expert", "f159", 10, "Expert advice for clusters", "Экспертные консультации для кластеров", "An expert of the centre looks at a question of a cluster or its member and answers it in writing.", "Эксперт центра разбирает вопрос кластера или его участника и отвечает письменно."),
        Said("analysis-for-clusters", Centre, "analytic", "f160", 20, "Analysis for clusters", "Аналитика для кластеров", "Figures and comparisons for a decision: the market, the members, the region.", "Данные и сравнения для решения: рынок, участники, регион."),
        Said("news-for-clusters", Centre, "information", "f161", 5, "Information for clusters", "Информация для кластеров", "What is planned, offered and asked for: calls, events, partners.", "Что планируется, предлагается и требуется: конкурсы, события, партнёры."),
        Said("project-from-opening-to-implementation", Centre, "project", "f162", 30, "Help with a project, from its opening through its implementation", "Помощь проекту от открытия до реализации", "Somebody goes along with the project: papers, partners, money, reports.", "Проект сопровождают: документы, партнёры, деньги, отчёты."),
        Said("word-before-authorities", Centre, "interests", "f164", 30, "A word for clusters before the authorities", "Представление кластеров перед органами власти", "The centre takes a question of clusters to the body that can decide it.", "Центр выносит вопрос кластеров на рассмотрение органа, который может его решить."),
        Said("methodological-support-kaluga", Association, "methodological", "f485", 15, "Methods and organisation for members of the Kaluga pharmaceutical cluster", "Методическая и организационная помощь участникам калужского фармкластера", "How to set up a joint piece of work: rules, papers, examples.", "Как устроить общую работу: правила, документы, примеры."),
    ];

    private static CentreService Said(string id, string centre, string kind, string claim, int days, string en, string ru, string whatEn, string whatRu) =>
        new() { Id = id, Centre = centre, Kind = kind, Claim = claim, Days = days, DaysIllustrative = true, En = en, Ru = ru, WhatEn = whatEn, WhatRu = whatRu };
}
