using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Outreach.InvestorNeeds;
using Pleiad.Modules.Outreach.Partners;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Outreach;

/// <summary>A search for a partner: firms that fit, and neither side known to the other before the firm agrees. Needs of investors: owned within their term, or on the manager's list.</summary>
public class PartnerTests
{
    private static readonly Actor MirPharm = RegistryWorld.Representative("mir-pharm");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_contact_is_shown_only_after_the_firm_agrees_and_then_to_both(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var (token, id) = Asked(world);
        var (letters, views) = (Letters(world), world.Service<PartnerViews>());
        (views.ByToken(token).Asked.Single().Introduction.Contact, views.ForFirm(id).Investor).ShouldBe(("", ""), "asked is not agreed");
        var unticked = Form.Of(("contact", "Irina, irina@example.org"));
        AnswerIntroduction.From(unticked, id, "agree", Language.English, world.Service<ConsentRegister>(), letters);
        unticked.Errors.Select(e => e.Field).ShouldBe([$"consent-{PartnerFlows.Firm.Id}"]);
        var form = Form.Of([("contact", "Irina, irina@example.org")], ("consent", [PartnerFlows.Firm.Id]), ("consent-text", [$"{PartnerFlows.Firm.Id} {PartnerFlows.Firm.Hash}"]));
        world.Run(MirPharm, form.Once, AnswerIntroduction.From(form, id, "agree", Language.English, world.Service<ConsentRegister>(), letters));
        (views.ByToken(token).Asked.Single().Introduction.Contact, views.ForFirm(id).Investor).ShouldBe(("Irina, irina@example.org", "Hiroshi, hiroshi@example.org"));
        world.Texts("SELECT text FROM kernel_mail WHERE recipient = 'hiroshi@example.org'").Single().ShouldStartWith("A firm agreed to meet.");
        string.Join(' ', world.Texts("SELECT facts, reason FROM kernel_journal")).ShouldNotContain("Hiroshi");
        world.Run(Actor.Visitor, null, CloseBrief.From(token, world.Service<PrivateLetters>()));
        (views.ByToken(token).Brief.Contact, views.ForFirm(id).Investor, views.ByToken(token).Asked.Single().Introduction.Contact).ShouldBe(("", "", ""));
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Only_firms_that_fit_are_asked_once_each_and_only_their_own_people_answer()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var (token, id) = Asked(world);
        var (letters, matches) = (Letters(world), world.Service<PartnerMatches>());
        Should.Throw<ConflictException>(() => world.Run(Actor.Visitor, form => AskIntroduction.From(form, token, matches, letters), ("organisation", "mir-pharm"))).Code.ShouldBe("asked");
        Should.Throw<ConflictException>(() => world.Run(Actor.Visitor, form => AskIntroduction.From(form, token, matches, letters), ("organisation", "hse-university"))).Code.ShouldBe("no-match");
        var node = new Node($"outreach/introductions/{id}");
        (world.Rights.May(MirPharm, Pleiad.Modules.Outreach.InvestorRights.AnswerIntroduction, node), world.Rights.May(RegistryWorld.Representative("polysan"), Pleiad.Modules.Outreach.InvestorRights.AnswerIntroduction, node), world.Rights.May(world.Officer, Pleiad.Modules.Outreach.InvestorRights.AnswerIntroduction, node)).ShouldBe((true, false, false));
        using (var connection = world.Open())
            PartnerNodes.Work.Items(new(connection, MirPharm, world.Rights, world.Service<TimeProvider>().GetUtcNow())).Single().Line.En.ShouldBe("an investor (Japan) asks to meet");
        world.Run(MirPharm, form => AnswerIntroduction.From(form, id, "decline", Language.English, world.Service<ConsentRegister>(), letters), ("reason", "No room this year"));
        var asked = world.Service<PartnerViews>().ByToken(token).Asked.Single().Introduction;
        (asked.State, asked.Reason, world.Service<PartnerViews>().ForFirm(id).Investor).ShouldBe((PartnerFlows.Declined, "No room this year", ""));
    }

    [Fact]
    public void Without_the_tick_no_search_is_stored()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var form = Form.Of(Fields());
        FileBrief.From(form, Language.English, world.Rights, world.Service<ConsentRegister>(), []);
        form.Errors.Select(e => e.Field).ShouldBe([$"consent-{PartnerFlows.Investor.Id}"]);
    }

    [Fact]
    public void A_need_without_an_owner_within_its_term_stands_on_the_managers_list_until_it_is_owned()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var manager = new Actor("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/clusters/kaluga-pharma"))]);
        world.Service<Pleiad.Modules.Registry.Samples.LoadClusters>().Run();
        var id = world.Run(manager, form => RecordNeed.From(form, world.Rights, ["kaluga-pharma", "spb-pharma"]), ("cluster", "kaluga-pharma"), ("need-kind", "staff"), ("what", "Technologists of solid forms"), ("amount", "12"), ("owner-by", "2026-06-10"))[InvestorNeedWords.Of("").Length..];
        Should.Throw<ForbiddenException>(() => world.Run(manager, form => RecordNeed.From(form, world.Rights, ["spb-pharma"]), ("cluster", "spb-pharma"), ("need-kind", "staff"), ("what", "x"), ("owner-by", "2026-06-10")));
        Waiting().ShouldBeEmpty();
        world.On(2026, 6, 11);
        Waiting().ShouldBe(["an investor's need that nobody owns 2026-06-10"]);
        Should.Throw<ConflictException>(() => Move("plan", "1", ("answer", "training-order"), ("plan", "x"), ("plan-by", "2027-01-31"))).Code.ShouldBe("not-now", "nobody owns it yet");
        Move("own", "1", ("owner", "mir-pharm"));
        Waiting().ShouldBeEmpty();
        Move("plan", "2", ("answer", "training-order"), ("plan", "Twelve places in the course of autumn"), ("plan-by", "2026-12-31"));
        var need = world.Service<InvestorNeedViews>().Find(id).Need;
        (need.State, need.Answer, need.Owner, need.PlanBy).ShouldBe((InvestorNeedFlow.Planned, InvestorNeedWords.TrainingOrder, "mir-pharm", "2026-12-31"));
        world.On(2027, 1, 1);
        Waiting().ShouldBe(["the plan for an investor's need is overdue 2026-12-31"]);
        Should.Throw<ConflictException>(() => Move("meet", "1")).Code.ShouldBe("stale");
        Move("meet", "3");
        Waiting().ShouldBeEmpty();

        string Move(string move, string version, params (string, string?)[] fields) => world.Run(manager, form => MoveInvestorNeed.From(form, id, move, world.Rights), [("version", version), .. fields]);
        string[] Waiting()
        {
            using var connection = world.Open();
            return [.. InvestorNeedNodes.Work.Items(new(connection, manager, world.Rights, world.Service<TimeProvider>().GetUtcNow())).Select(i => $"{i.Line.En} {i.Due}")];
        }
    }

    private static (string Token, string Introduction) Asked(RegistryWorld world)
    {
        var form = Form.Of(Fields(), ("consent", [PartnerFlows.Investor.Id]), ("consent-text", [$"{PartnerFlows.Investor.Id} {PartnerFlows.Investor.Hash}"]));
        var act = FileBrief.From(form, Language.English, world.Rights, world.Service<ConsentRegister>(), []);
        form.Errors.ShouldBeEmpty();
        var token = world.Run(Actor.Visitor, form.Once, act)[PartnerAddress.Private("").Length..];
        world.Service<PartnerMatches>().Of(new Node("outreach/briefs/x"), ["finished dosage forms"], "").Select(m => m.Organisation.Id).ShouldContain("mir-pharm");
        world.Run(Actor.Visitor, ask => AskIntroduction.From(ask, token, world.Service<PartnerMatches>(), Letters(world)), ("organisation", "mir-pharm"));
        return (token, world.Texts("SELECT id FROM outreach_introduction").Single());
    }

    private static (string, string?)[] Fields() => [("title", "A maker of finished forms"), ("text", "We bring a substance"), ("capabilities", "finished dosage forms"), ("country", "Japan"), ("name", "Hiroshi"), ("mail", "hiroshi@example.org")];

    private static PartnerLetters Letters(RegistryWorld world) => new(new PublicAddress("https://pleiad.example"), world.Service<PrivateLetters>(), world.Service<AccountCards>(), world.Service<IServiceProvider>());
}
