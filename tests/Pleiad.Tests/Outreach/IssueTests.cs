using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Issues;
using Pleiad.Modules.Outreach.News;
using Pleiad.Modules.Outreach.Subscriptions;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Outreach;

/// <summary>An issue from its draft to the mail server: two people, one letter a person and month, and what happens on the way.</summary>
public class IssueTests
{
    private static readonly Actor Writer = new("writer", "Writer", [new Grant(Role.CentreOfficer, Node.Instance)]);
    private static readonly Actor Reader = new("reader", "Reader", [new Grant(Role.CentreOfficer, Node.Instance)]);

    private const string Month = "2026-03";

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Each_reader_gets_one_letter_a_month_however_often_the_writer_of_letters_dies(Dialect engine)
    {
        using var stairs = Stairs(engine);
        var mails = Enumerable.Range(0, 230).Select(i => $"reader-{i}@example.org").ToArray();
        foreach (var mail in mails)
            Subscribe(stairs, mail, "news");
        Subscribe(stairs, "left@example.org", "news", leaves: true);
        Subscribe(stairs, "pending@example.org", "news", confirms: false);
        Subscribe(stairs, "other@example.org", "events");
        Subscribe(stairs, "quarterly@example.org", "news", Frequencies.Quarterly);
        Prepare(stairs);
        var deliver = stairs.Get<DeliverIssues>();
        Act(stairs, Actor.Program, scope => { scope.Issue(Month).State = IssueFlow.Sending; return ""; });
        deliver.Write(Month).ShouldBeTrue("two hundred in the first transaction"); // and here the program dies
        await using var server = new MailServer { Pipelining = true };
        var settings = new MailSettings(server.Address(), null, new MailAddress("centre@example.org"));
        (await ManyLettersTests.Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBeInRange(190, DeliverIssues.Batch);
        deliver.Run();
        await ManyLettersTests.Sender(stairs, settings).Run(TestContext.Current.CancellationToken);
        deliver.Run();
        Sent(server).ShouldBe([.. mails.Append("quarterly@example.org").Order(StringComparer.Ordinal)], "March closes a quarter");
        stairs.Read(c => c.Scalar<string>("SELECT state FROM outreach_issue WHERE month = @month", ("@month", Month))).ShouldBe(IssueFlow.Sent);
        stairs.Read(c => c.Scalar<long>("SELECT letters FROM outreach_issue WHERE month = @month", ("@month", Month))).ShouldBe(231);

        // whoever erases and subscribes again in the same month gets no second letter in it
        Act(stairs, Actor.Visitor, scope => stairs.Get<EndSubscription>().Erase(scope, Token(stairs, mails[0], "own"), never: false));
        Subscribe(stairs, mails[0], "news");
        Act(stairs, Actor.Program, scope => { var issue = scope.Issue(Month); (issue.State, issue.Checkpoint) = (IssueFlow.Sending, ""); return ""; });
        deliver.Run();
        (await ManyLettersTests.Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(0, "a second sending in a month to an address is refused");
    }

    [Fact]
    public async Task The_letter_can_be_read_as_text_and_as_HTML_and_has_its_way_out()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        Subscribe(stairs, "mira@example.org", "news indicators events", language: "ru");
        Prepare(stairs);
        Act(stairs, Writer, scope => MoveIssue.Run(scope, Month, "schedule", "", scope.Now, Version(stairs)));
        stairs.Get<DeliverIssues>().Run();
        await using var server = new MailServer();
        await ManyLettersTests.Sender(stairs, new MailSettings(server.Address(), null, new MailAddress("centre@example.org"))).Run(TestContext.Current.CancellationToken);
        var mail = ParsedMail.Of(server.Letters.ShouldHaveSingleItem());
        var leave = $"http://localhost/ru/outreach/digest/leave/{Token(stairs, "mira@example.org", "leave")}";
        (mail["Subject"], mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"], mail["List-Id"]).ShouldBe(("Дайджест, март 2026", $"<{leave}>", "List-Unsubscribe=One-Click", "Digest <digest.localhost>"));
        (mail["Auto-Submitted"], mail.Has("List-Archive"), mail.Has("List-Help")).ShouldBe(("auto-generated", true, true));
        mail.Parts.Select(p => p["Content-Type"]).ShouldBe(["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
        var (text, html) = (mail.Parts[0].Text.ReplaceLineEndings("\n"), new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Parts[1].Text));
        text.ShouldContain("Новости экономики\n-----------------");
        text.ShouldContain("* Завод открыт.\n  Газета, 5.03.2026\n  https://example.org/news");
        text.ShouldContain($"Отписаться одним нажатием: {leave}");
        text.ShouldNotContain("События"); // a topic without anything to say is not in the letter
        html.QuerySelector("html")!.GetAttribute("lang").ShouldBe("ru");
        html.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["Новости экономики"]);
        html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(leave);
        html.QuerySelectorAll("img, script, link, style").ShouldBeEmpty("nothing is fetched, and nothing counts who opens it");
        mail.Parts[1].Text.ShouldNotContain('\u0001');
    }

    [Fact]
    public void Whoever_wrote_in_it_does_not_review_it_and_sending_it_back_voids_the_review()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        AddNews(stairs);
        Act(stairs, Writer, scope => stairs.Get<DraftIssue>().Run(scope, Month));
        Should.Throw<ConflictException>(() => Act(stairs, Writer, scope => MoveIssue.Run(scope, Month, "review", "", scope.Now, Version(stairs)))).Message.ShouldBe("You wrote in this issue, so somebody else reads it before it leaves.");
        Should.Throw<ConflictException>(() => Act(stairs, Reader, scope => MoveIssue.Run(scope, Month, "schedule", "", scope.Now, Version(stairs))));
        Should.Throw<ConflictException>(() => Act(stairs, Writer, scope => stairs.Get<DraftIssue>().Run(scope, Month))).Code.ShouldBe("issue");
        Act(stairs, Reader, scope => MoveIssue.Run(scope, Month, "review", "", scope.Now, Version(stairs)));
        Should.Throw<ConflictException>(() => Act(stairs, Writer, scope => NameIssue.Run(scope, Month, new("x", "x"), Version(stairs))), "what was reviewed is not edited");
        Act(stairs, Reader, scope => MoveIssue.Run(scope, Month, "send-back", "A figure is wrong.", scope.Now, Version(stairs)));
        var issue = Issue(stairs);
        (issue.State, issue.ReviewedBy, issue.ReviewedAt).ShouldBe((IssueFlow.Draft, "", ""));
        Should.Throw<ConflictException>(() => Act(stairs, Writer, scope => NameIssue.Run(scope, Month, new("x", "x"), 1))).Code.ShouldBe("stale");
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paused_issue_goes_on_where_it_stopped_and_an_address_that_refuses_gets_no_more()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        foreach (var i in Enumerable.Range(0, 5))
            Subscribe(stairs, $"reader-{i}@example.org", "news");
        Prepare(stairs);
        Act(stairs, Writer, scope => MoveIssue.Run(scope, Month, "schedule", "", scope.Now.AddHours(1), Version(stairs)));
        var deliver = stairs.Get<DeliverIssues>();
        deliver.Run();
        stairs.Read(c => Outbox.Count(c, LetterState.Waiting)).ShouldBe(0, "its hour has not come");
        stairs.Clock.Now += TimeSpan.FromHours(1);
        deliver.Run();
        Act(stairs, Writer, scope => MoveIssue.Run(scope, Month, "pause", "A figure is wrong.", scope.Now, Version(stairs)));
        await using var server = new MailServer { Answers = { ["RCPT TO:<reader-3@example.org>"] = "550 no such mailbox" } };
        var settings = new MailSettings(server.Address(), null, new MailAddress("centre@example.org"));
        (await ManyLettersTests.Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(0);
        Act(stairs, Actor.Visitor, scope => stairs.Get<EndSubscription>().Leave(scope, Token(stairs, "reader-0@example.org", "leave")));
        Act(stairs, Writer, scope => MoveIssue.Run(scope, Month, "resume", "", scope.Now, Version(stairs)));
        (await ManyLettersTests.Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(4, "who left while it was held gets no letter");
        deliver.Run();
        Sent(server).ShouldBe(["reader-1@example.org", "reader-2@example.org", "reader-4@example.org"]);
        State(stairs, "reader-3@example.org").ShouldBe(SubscriptionFlow.Bounced);
        Issue(stairs).State.ShouldBe(IssueFlow.Sent);
        Act(stairs, Writer, scope => CorrectIssue.Run(scope, Month, new("It was nine.", "Было девять.")));
        Issue(stairs).State.ShouldBe(IssueFlow.Corrected);
        stairs.Read(c => Outbox.Count(c, LetterState.Waiting)).ShouldBe(0, "a correction is no second letter");
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_says_why_each_line_is_in_or_out_and_makes_nothing_up()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        AddNews(stairs);
        AddNews(stairs, "2017-02-01");
        Act(stairs, Writer, scope => stairs.Get<DraftIssue>().Run(scope, Month));
        using var db = stairs.Get<IDbContextFactory<PleiadDb>>().CreateDbContext();
        var content = IssueContent.Of(db, Issue(stairs));
        content.Sections.Select(s => (s.Topic.Id, s.Lines.Count)).ShouldBe([("offers", 0), ("news", 2), ("indicators", 0), ("events", 0), ("bulletin", 0)]);
        content.Sections[1].Lines.Select(l => (l.Kept, l.BecauseEn)).ShouldBe([(true, "Chosen: dated since the last issue."), (false, "Left out: dated 2017-02-01, before the last issue.")]);
    }

    [Fact]
    public void The_link_works_for_seven_days_and_a_new_one_goes_to_the_address_only()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        Subscribe(stairs, "late@example.org", "news", confirms: false);
        var old = Token(stairs, "late@example.org", "confirm");
        stairs.Clock.Now += SubscriptionLetters.Confirming;
        Should.Throw<ConflictException>(() => Act(stairs, Actor.Visitor, scope => ConfirmSubscription.Run(scope, stairs.Get<ConsentRegister>(), old))).Code.ShouldBe("link-over");
        Act(stairs, Actor.Visitor, scope => AskOnceMore.Run(scope, stairs.Get<SubscriptionLetters>(), old));
        var fresh = Token(stairs, "late@example.org", "confirm");
        fresh.ShouldNotBe(old);
        stairs.Read(c => People.Letters(c, "late@example.org"))[^1].ShouldContain(fresh);
        Act(stairs, Actor.Visitor, scope => ConfirmSubscription.Run(scope, stairs.Get<ConsentRegister>(), fresh));
        State(stairs, "late@example.org").ShouldBe(SubscriptionFlow.Confirmed);
        var person = stairs.Read(c => c.Scalar<string>("SELECT person FROM kernel_consent WHERE purpose = 'digest'"))!;
        stairs.Read(c => ConsentRegister.Of(c, person)).ShouldHaveSingleItem().Proof.Proof.ShouldContain("confirmed by the link in the letter");
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void An_erased_account_leaves_no_subscription_and_an_unconfirmed_address_does_not_stay()
    {
        using var stairs = Stairs(Dialect.Sqlite);
        Subscribe(stairs, "mira@example.org", "news");
        Subscribe(stairs, "somebody@example.org", "news", confirms: false);
        var held = stairs.Get<IEnumerable<Pleiad.Kernel.Personal.PersonalData>>().Single(d => d.Name == "outreach-subscriptions");
        var holder = new Pleiad.Kernel.Personal.Holder("x", "mira@example.org", "Mira");
        stairs.Read(c => held.Read(c, holder))!.ToJsonString().ShouldContain("\"purpose\":\"digest\"");
        stairs.Run(scope => held.Erase!(scope.Connection, holder));
        stairs.Read(c => held.Read(c, holder)).ShouldBeNull();
        var rule = stairs.Get<IEnumerable<Pleiad.Kernel.Personal.RetentionRule>>().Single(r => r.Id == "digest-unconfirmed");
        stairs.Run(scope => rule.Run(scope.Connection, stairs.Clock.Now + TimeSpan.FromDays(36)).ShouldBe(0));
        stairs.Run(scope => rule.Run(scope.Connection, stairs.Clock.Now + TimeSpan.FromDays(38)).ShouldBe(1));
    }

    private static Staircase Stairs(Dialect engine) => new(engine, services =>
    {
        services.AddSingleton(new Pleiad.Kernel.Web.PublicAddress(null));
        foreach (var source in services.Where(s => s.ServiceType == typeof(DigestSource)).ToList())
            services.Remove(source); // of the figures and events that ship these tests know nothing
        services.AddSingleton(NewsSource.Lines);
    });

    private static void Prepare(Staircase stairs)
    {
        AddNews(stairs);
        Act(stairs, Writer, scope => stairs.Get<DraftIssue>().Run(scope, Month));
        Act(stairs, Reader, scope => MoveIssue.Run(scope, Month, "review", "", scope.Now, Version(stairs)));
    }

    private static void AddNews(Staircase stairs, string date = "2026-03-05") => Act(stairs, Writer, scope => Pleiad.Modules.Outreach.News.AddNews.Run(scope, new NewNews("A plant opened.", "Завод открыт.", "A paper", "Газета", date, "https://example.org/news")));

    private static void Subscribe(Staircase stairs, string mail, string topics, string frequency = Frequencies.Monthly, bool confirms = true, bool leaves = false, string language = "en")
    {
        Act(stairs, Actor.Visitor, scope => AskForDigest.Run(scope, stairs.Get<SubscriptionLetters>(), mail, new Wish(topics, frequency, language)));
        if (confirms)
            Act(stairs, Actor.Visitor, scope => ConfirmSubscription.Run(scope, stairs.Get<ConsentRegister>(), Token(stairs, mail, "confirm")));
        if (leaves)
            Act(stairs, Actor.Visitor, scope => stairs.Get<EndSubscription>().Leave(scope, Token(stairs, mail, "leave")));
        stairs.Run(scope => scope.Connection.Execute("UPDATE kernel_mail SET state = 'sent' WHERE key LIKE 'digest-ask/%'")); // those letters are another test's
    }

    private static string Token(Staircase stairs, string mail, string kind) => stairs.Read(c => c.Scalar<string>($"SELECT {kind}_token FROM outreach_subscription WHERE mail = @mail", ("@mail", mail)))!;

    private static string? State(Staircase stairs, string mail) => stairs.Read(c => c.Scalar<string>("SELECT state FROM outreach_subscription WHERE mail = @mail", ("@mail", mail)));

    private static Issue Issue(Staircase stairs)
    {
        using var db = stairs.Get<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return db.Issues.Single(i => i.Month == Month);
    }

    private static int Version(Staircase stairs) => stairs.Read(c => Pleiad.Kernel.Journals.Journal.Version(c, Pleiad.Modules.Outreach.Issues.Issue.Of(Month)));

    private static void Act(Staircase stairs, Actor actor, Func<ActScope, string> act) => stairs.Get<ActRunner>().Run(actor, null, act);

    private static IEnumerable<string> Sent(MailServer server) => server.Letters.Select(l => ParsedMail.Of(l)["To"]).Order(StringComparer.Ordinal);
}
