using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Renditions;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach;
using Pleiad.Modules.Outreach.Bulletins;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>The Bulletin of the shipped figures: frozen, sourced, published by a second person, and on paper.</summary>
public class BulletinTests
{
    private static readonly Actor Builder = new("builder", "Builder", [new Grant(Role.Analyst, Node.Instance)]);
    private static readonly Actor Checker = new("checker", "Checker", [new Grant(Role.CentreOfficer, Node.Instance)]);

    [Fact]
    public async Task Built_twice_from_the_same_data_it_has_the_same_numbers_each_with_its_source_and_a_second_person_publishes_it()
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var services = Pleiad.House.Furnish(database.Storage);
        var acts = services.GetRequiredService<ActRunner>();
        var build = services.GetRequiredService<BuildBulletin>();
        acts.Run(Builder, null, build.Run).ShouldEndWith("-1");
        acts.Run(Builder, null, build.Run).ShouldEndWith("-2");
        var (one, two) = (Find(services, 1), Find(services, 2));
        (two.Hash, two.Data).ShouldBe((one.Hash, one.Data));
        var sections = one.Sections;
        sections.Select(s => s.Id).ShouldBe(["clusters", "jobs", "strong-us", "strong-ru-jobs", "plants", "pipeline", "investments", "money"]);
        sections.SelectMany(s => s.Figures).ShouldAllBe(f => f.Source.En.Length > 0 && f.Source.Ru.Length > 0 && f.Proof.StartsWith('/') && f.Name.Ru.Length > 0);
        sections.Single(s => s.Id == "strong-ru-jobs").Figures.ShouldAllBe(f => f.Illustrative);
        var put = sections.Single(s => s.Id == "investments");
        put.Figures[0].Text.ShouldBe(new Sentence("more than 50 bn roubles", "более\u00a050\u00a0млрд\u00a0рублей"));
        put.Finding.En.ShouldEndWith("put in more than 50 bn roubles since 2007, by the ledger");
        put.Figures.Count.ShouldBe(2, "the sum and the agreements of the ledger");
        sections.Single(s => s.Id == "money").Figures.ShouldNotContain(f => f.Proof == put.Figures[0].Proof || f.Name == put.Figures[0].Name, "what the ledger holds is not said twice");
        Should.Throw<ConflictException>(() => acts.Run(Builder, null, scope => MoveBulletin.Run(scope, one.Id, "publish", "", 1))).Message.ShouldBe("You took these figures, so somebody else checks them and publishes.");
        acts.Run(Checker, null, scope => MoveBulletin.Run(scope, one.Id, "publish", "", 1));
        Should.Throw<ConflictException>(() => acts.Run(Builder, null, scope => build.Again(scope, one.Id, 2)), "what is published stays as it is");
        await ReadPdf(services, Find(services, 1));
    }

    private static async Task ReadPdf(ServiceProvider services, Bulletin bulletin)
    {
        var settings = RenditionSettings.Read(null);
        if (settings.Chromium is null)
            return;
        var pdf = new BulletinPdf(new MakePdf(settings), services.GetRequiredService<Storage>(), services.GetRequiredService<Pleiad.Modules.Outreach.Subscriptions.SubscriptionLetters>(), TimeProvider.System);
        foreach (var (language, tag) in new[] { (Language.English, "en"), (Language.Russian, "ru") })
        {
            var (html, pages) = pdf.Document(bulletin, language, numbered: true);
            var made = await pdf.Of(bulletin, language, TestContext.Current.CancellationToken);
            BulletinPdf.PdfPages(made).ShouldBeInRange(pages, pages + 2, "a page for each finding; the letters of the system, which stand in here, may need another");
            Encoding.Latin1.GetString(made).ShouldContain($"/Lang ({tag})");
            (await pdf.Of(bulletin, language, TestContext.Current.CancellationToken)).ShouldBe(made, "made once");
            html.ShouldNotContain("http://127", Case.Sensitive);
            html.ShouldContain(bulletin.Hash);
        }
    }

    private static Bulletin Find(ServiceProvider services, int number)
    {
        using var db = services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<PleiadDb>>().CreateDbContext();
        return db.Bulletins.AsEnumerable().Single(b => b.Id.EndsWith($"-{number}", StringComparison.Ordinal));
    }
}
