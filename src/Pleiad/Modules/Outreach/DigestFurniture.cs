using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Outreach.Bulletins;
using Pleiad.Modules.Outreach.Issues;
using Pleiad.Modules.Outreach.News;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach;

/// <summary>Table of contents of the digest and the Bulletin: services, routes, tables.</summary>
public static class DigestFurniture
{
    extension(PleiadDb db)
    {
        internal DbSet<Subscription> Subscriptions => db.Set<Subscription>();

        internal DbSet<NewsItem> News => db.Set<NewsItem>();

        internal DbSet<Issue> Issues => db.Set<Issue>();

        internal DbSet<IssueSection> IssueSections => db.Set<IssueSection>();

        internal DbSet<IssueLine> IssueLines => db.Set<IssueLine>();

        internal DbSet<Bulletin> Bulletins => db.Set<Bulletin>();
    }

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(SubscriptionLetters.Purpose);
        services.AddSingleton<SubscriptionLetters>();
        services.AddSingleton(provider => new NewsWanted((scope, mail, language) => AskForDigest.Run(scope, provider.GetRequiredService<SubscriptionLetters>(), mail, new Wish(DigestTopics.Events, Frequencies.Quarterly, language == Language.Russian ? "ru" : "en"))));
        services.AddSingleton<EndSubscription>();
        services.AddSingleton(SubscriptionPersonalData.Subscriptions);
        services.AddSingleton(SubscriptionPersonalData.Unconfirmed);
        services.AddSingleton(new NodeKind(SubscriptionNode.Kind, _ => [], _ => null)); // nobody is led from the journal to a subscriber
        services.AddSingleton(new FlowFurniture(SubscriptionNode.Kind, new("Subscriptions to the digest", "Подписки на дайджест"), SubscriptionFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_subscription", r => (SubscriptionNode.Of(r.GetString(0)), r.GetString(1)))));
        AddIssues(services);
        AddBulletins(services);
        foreach (var waiting in DigestWork.All)
            services.AddSingleton(waiting);
    }

    /// <summary>The digest's issues: what they are drafted from, and what sends them.</summary>
    private static void AddIssues(IServiceCollection services)
    {
        services.AddSingleton<LoadNews>();
        services.AddSingleton(NewsSource.Lines);
        services.AddSingleton(IndicatorSource.Lines);
        services.AddSingleton(EventSource.Lines);
        services.AddSingleton(OfferSource.Lines);
        services.AddSingleton<DraftIssue>();
        services.AddSingleton<DeliverIssues>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliverIssues>());
        services.AddSingleton(new FlowFurniture(Issue.NodeKind, new("Issues of the digest", "Выпуски дайджеста"), IssueFlow.Life, connection => connection.Rows("SELECT month, state FROM outreach_issue", r => (Issue.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(provider => new NodeKind(Issue.NodeKind, _ => [], node => Find(provider, db => db.Issues.Where(i => i.Month == node.Id).Select(i => new Kernel.Sentence(i.SubjectEn, i.SubjectRu)).FirstOrDefault())));
        services.AddSingleton(new DeedName(NewsItem.NodeKind, "add", new("news added", "новость добавлена")));
        services.AddSingleton(new DeedName(NewsItem.NodeKind, "withdraw", new("news taken back", "новость снята")));
        services.AddSingleton(new DeedName(NewsItem.NodeKind, "load", new("news entered from an article", "новость внесена из статьи")));
        services.AddSingleton(new DeedName(Issue.NodeKind, "draft", new("drafted", "составлен черновик")));
    }

    private static void AddBulletins(IServiceCollection services)
    {
        services.AddSingleton<TakeFigures>();
        services.AddSingleton<BuildBulletin>();
        services.AddSingleton<BulletinPdf>();
        services.AddSingleton(BulletinSource.Lines);
        services.AddSingleton(new FlowFurniture(Bulletin.NodeKind, new("Bulletins", "Бюллетени"), BulletinFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_bulletin", r => (Bulletin.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(provider => new NodeKind(Bulletin.NodeKind, _ => [], node => Find(provider, db => db.Bulletins.Where(b => b.Id == node.Id).Select(b => new Kernel.Sentence(b.TitleEn, b.TitleRu)).FirstOrDefault())));
        services.AddSingleton(new DeedName(Bulletin.NodeKind, "build", new("built from the figures of the day", "собран из показателей дня")));
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        SubscriptionEndpoints.Map(pages, acts);
        SubscriptionApi.Map(api);
        NewsEndpoints.Map(pages);
        IssueEndpoints.Map(pages);
        BulletinEndpoints.Map(pages);
    }

    private static T Find<T>(IServiceProvider provider, Func<PleiadDb, T> question)
    {
        using var db = provider.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return question(db);
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Subscription>(e =>
        {
            e.ToTable("outreach_subscription").Ignore(s => s.TopicList).HasKey(s => s.Id);
            e.HasIndex(s => s.Mail);
        });
        model.Entity<Suppressed>(e => e.ToTable("outreach_suppression").HasKey(s => s.Hash));
        model.Entity<NewsItem>(e => e.ToTable("outreach_news").Ignore(n => n.Node).Ignore(n => n.Link).HasKey(n => n.Id));
        model.Entity<Issue>(e => e.ToTable("outreach_issue").Ignore(i => i.Node).Ignore(i => i.Subject).Ignore(i => i.Public).Ignore(i => i.Key).HasKey(i => i.Month));
        model.Entity<IssueSection>(e => e.ToTable("outreach_issue_section").HasKey(s => new { s.Issue, s.Topic }));
        model.Entity<IssueLine>(e => e.ToTable("outreach_issue_line").Ignore(l => l.Text).Ignore(l => l.Source).HasKey(l => new { l.Issue, l.Topic, l.Number }));
        model.Entity<Bulletin>(e => e.ToTable("outreach_bulletin").Ignore(b => b.Node).Ignore(b => b.Title).Ignore(b => b.Foreword).Ignore(b => b.Public).Ignore(b => b.Sections).HasKey(b => b.Id));
        model.Entity<Delivery>(e => e.ToTable("outreach_delivery").HasKey(d => new { d.Month, d.Hash }));
        model.Entity<AddressSalt>(e => e.ToTable("outreach_salt").HasKey(s => s.Id));
    }
}
