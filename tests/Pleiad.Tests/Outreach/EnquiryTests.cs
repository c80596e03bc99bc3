using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Outreach;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Outreach;

/// <summary>Contact for investors: nothing without consent, a promised time that is kept or missed in view, and who may know who asks.</summary>
public class EnquiryTests
{
    [Theory]
    [InlineData("2026-06-01T12:00:00Z", 3, "2026-06-04T15:00:00Z")] // Monday; Thursday 18:00 in Moscow
    [InlineData("2026-06-05T22:30:00Z", 3, "2026-06-10T15:00:00Z")] // Saturday already in Moscow
    [InlineData("2026-06-10T12:00:00Z", 3, "2026-06-16T15:00:00Z")] // 12 June is a holiday, then a weekend
    [InlineData("2026-12-31T06:00:00Z", 1, "2027-01-11T15:00:00Z")] // the first eight days of January, then a weekend
    public void Working_days_pass_over_weekends_and_holidays(string at, int days, string promised) =>
        WorkingDays.After(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), days).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(promised);

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Without_the_tick_nothing_is_stored_and_with_it_request_and_text_are_linked(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var letters = Letters(world);
        var refused = Form.Of(Fields());
        File(world, letters)(refused);
        refused.Errors.Select(e => e.Field).ShouldBe([$"consent-{EnquiryLetters.Answer.Id}"]);
        world.Ask<long>("SELECT count(*) FROM outreach_enquiry").ShouldBe(0);
        var (_, id) = Filed(world, letters);
        id.ShouldBe("2026-1");
        world.Texts("SELECT purpose, hash, language FROM kernel_consent WHERE person = 'outreach/enquiries/2026-1'").ShouldBe([$"investor-answer {EnquiryLetters.Answer.Hash} en"]);
        world.Texts("SELECT facts FROM kernel_journal WHERE aggregate = 'outreach/enquiries/2026-1' AND move = 'file'").Single().ShouldContain(EnquiryLetters.Answer.Hash);
        world.Texts("SELECT recipient, text FROM kernel_mail").Single().ShouldContain("investor@example.org Your enquiry 2026-1 came. An answer is promised by 2026-06-04.");
        string.Join(' ', world.Texts("SELECT facts, reason FROM kernel_journal").Concat(world.Texts("SELECT names, words, line_en FROM kernel_search"))).ShouldNotContain("Wanda");
    }

    /// <summary>The table is asked by the beginning of a secret: what begins alike is not opened, and what cannot be one is not asked for.</summary>
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_private_link_opens_its_record_and_no_other_text_does(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var letters = Letters(world);
        var (token, id) = Filed(world, letters);
        var (other, second) = Filed(world, letters);
        string? Opened(string secret) => world.Service<IDbContextFactory<PleiadDb>>().Ask(db => ContactAddress.Link.Seek(db.Enquiries, secret))?.Id;
        (Opened(token), Opened(other)).ShouldBe((id, second));
        string Changed(int at) => $"{token[..at]}{(token[at] == 'a' ? 'b' : 'a')}{token[(at + 1)..]}";
        string[] wrong = [.. new[] { 0, 15, 16, token.Length - 1 }.Select(Changed), token[..^1], token + "0", token[..16], token.ToUpperInvariant() + "G", "", token[..^1] + "\0", $"{token[..^1]}%"];
        wrong.Select(Opened).ShouldAllBe(found => found == null);
        world.Ask<long>("SELECT count(*) FROM outreach_enquiry").ShouldBe(2);
        ContactAddress.Link.To(token, "/ask").ShouldBe($"/outreach/contact/{token}/ask");
    }

    [Fact]
    public void An_answer_in_time_keeps_the_promise_and_asking_on_makes_a_new_one()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var letters = Letters(world);
        var (token, id) = Filed(world, letters);
        world.Run(world.Officer, form => MoveEnquiry.From(form, id, "take"), ("version", "2")); // filing, and the consent
        world.On(2026, 6, 3);
        world.Run(world.Officer, form => AnswerEnquiry.From(form, id, letters), ("version", "3"), ("text", "8 MW are free."));
        var view = Views(world, letters).ByToken(token);
        view.Messages.Select(m => (m.Side, m.Text)).ShouldBe([("investor", "Is there power for a plant?"), ("office", "8 MW are free.")]);
        view.Promises.Single().On(view.Now).ShouldBe(Kept.InTime);
        world.Run(Actor.Visitor, form => AskOn.From(form, token, letters), ("text", "And gas?"));
        Should.Throw<ConflictException>(() => world.Run(Actor.Visitor, form => AskOn.From(form, token, letters), ("text", "And water?"))).Code.ShouldBe("not-now");
        world.On(2026, 6, 9);
        world.Run(world.Officer, form => AnswerEnquiry.From(form, id, letters), ("version", "5"), ("text", "From 2028."));
        var promises = Views(world, letters).ByToken(token).Promises;
        promises.Select(p => (p.Number, p.PromisedAt[..10], p.On(view.Now.AddDays(30)))).ShouldBe([(1, "2026-06-04", Kept.InTime), (2, "2026-06-08", Kept.Late)]);
        var count = new PromiseStatistics(world.Service<IDbContextFactory<PleiadDb>>(), world.Service<TimeProvider>()).All().Single(c => c.Topic.Id == "plot");
        (count.InTime, count.Late, count.Overdue, count.Due, count.Explained).ShouldBe((1, 1, 0, 2, 0));
        world.Run(world.Officer, form => ExplainPromise.From(form, id, 2, letters), ("version", "6"), ("reason", "The grid company answered late"));
        Views(world, letters).ByToken(token).Promises[1].Reason.ShouldBe("The grid company answered late");
        Should.Throw<ConflictException>(() => world.Run(world.Officer, form => ExplainPromise.From(form, id, 1, letters), ("version", "7"), ("reason", "x"))).Code.ShouldBe("kept");
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void A_promised_step_keeps_its_day_and_waits_on_the_officers_list_until_it_is_done_or_explained()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var letters = Letters(world);
        var (_, id) = Filed(world, letters);
        Should.Throw<ConflictException>(() => world.Run(world.Officer, form => AddPromise.From(form, id, letters), ("version", "2"), ("what", "Visit"), ("day", "2026-05-29"))).Code.ShouldBe("past");
        world.Run(world.Officer, form => AddPromise.From(form, id, letters), ("version", "2"), ("what", "Visit to the site"), ("day", "2026-06-02"));
        world.On(2026, 6, 3);
        Waiting(world).ShouldBe(["Visit to the site: overdue, and nobody has said why 2026-06-02", "the answer is promised 2026-06-04"]);
        world.Run(world.Officer, form => KeepPromise.From(form, id, 2, letters), ("version", "3"));
        Waiting(world).ShouldBe(["Visit to the site: kept too late, and nobody has said why 2026-06-02", "the answer is promised 2026-06-04"]);
        Should.Throw<ConflictException>(() => world.Run(world.Officer, form => KeepPromise.From(form, id, 1, letters), ("version", "4"))).Code.ShouldBe("answer");
        world.Run(world.Officer, form => ExplainPromise.From(form, id, 2, letters), ("version", "4"), ("reason", "Snow"));
        Waiting(world).ShouldBe(["the answer is promised 2026-06-04"]);
    }

    [Fact]
    public void The_owner_of_an_offer_answers_and_learns_who_asks_only_with_consent_for_that()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        world.Service<LoadOffers>().Run();
        var letters = Letters(world);
        var manager = new Actor("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/clusters/kaluga-pharma"))]);
        var other = new Actor("o", "Other", [new Grant(Role.ClusterManager, new Node("registry/clusters/spb-pharma"))]);
        var (_, silent) = Filed(world, letters, [("offer", "example-plot-a-1")]);
        var (_, open) = Filed(world, letters, [("offer", "example-plot-a-1")], EnquiryLetters.PassOn);
        Views(world, letters).List(manager).Select(v => v.Enquiry.Id).Order().ShouldBe([silent, open]);
        Views(world, letters).List(other).ShouldBeEmpty();
        (Views(world, letters).ForOffice(silent, manager).Named, Views(world, letters).ForOffice(open, manager).Named, Views(world, letters).ForOffice(silent, world.Officer).Named).ShouldBe((false, true, true));
        world.Rights.May(other, Pleiad.Modules.Outreach.InvestorRights.AnswerEnquiry, new Node($"outreach/enquiries/{open}")).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_withdrawn_enquiry_leaves_no_name_no_words_and_no_letter(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var letters = Letters(world);
        var (token, id) = Filed(world, letters, consent: EnquiryLetters.PassOn);
        world.Run(Actor.Visitor, null, scope => $"{Outbox.Add(scope, new Letter("account/reset", "investor@example.org", Language.English, "A new password", "Not of this enquiry"))}");
        world.Run(Actor.Visitor, null, WithdrawEnquiry.From(token, letters));
        string.Join(' ', world.Texts("SELECT name, organisation, mail, phone, state FROM outreach_enquiry").Concat(world.Texts("SELECT text FROM outreach_enquiry_message")).Concat(world.Texts("SELECT key FROM kernel_mail"))).Trim().ShouldBe("withdrawn  account/reset", "whoever withdraws deletes no other letter to the address that was typed");
        world.Texts("SELECT purpose FROM kernel_consent WHERE withdrawn_at = ''").ShouldBeEmpty();
        world.On(2026, 6, 20);
        new PromiseStatistics(world.Service<IDbContextFactory<PleiadDb>>(), world.Service<TimeProvider>()).All().Sum(c => c.Due).ShouldBe(0, "what was withdrawn before it was due is nobody's miss");
        Waiting(world).ShouldBeEmpty();
        Should.Throw<ConflictException>(() => world.Run(world.Officer, form => AnswerEnquiry.From(form, id, letters), ("version", "99"), ("text", "x")));
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    internal static EnquiryLetters Letters(RegistryWorld world) => new(new PublicAddress("https://pleiad.example"), world.Service<ConsentRegister>(), world.Service<PrivateLetters>(), world.Service<AccountCards>(), world.Service<IServiceProvider>());

    private static EnquiryViews Views(RegistryWorld world, EnquiryLetters letters) => new(world.Service<IDbContextFactory<PleiadDb>>(), world.Rights, letters, world.Service<TimeProvider>());

    private static Func<Form, Func<ActScope, string>> File(RegistryWorld world, EnquiryLetters letters) => form => FileEnquiry.From(form, Language.English, world.Service<OfferViews>(), world.Rights, world.Service<ConsentRegister>(), letters);

    private static (string Token, string Id) Filed(RegistryWorld world, EnquiryLetters letters, (string, string?)[]? more = null, ConsentPurpose? consent = null)
    {
        ConsentPurpose[] given = [EnquiryLetters.Answer, .. consent is null ? [] : new[] { consent }];
        var form = Form.Of([.. Fields(), .. more ?? []], ("consent", given.Select(g => g.Id)), ("consent-text", given.Select(g => $"{g.Id} {g.Hash}")));
        var act = File(world, letters)(form);
        form.Errors.ShouldBeEmpty();
        var token = world.Run(Actor.Visitor, form.Once, act)[ContactAddress.Private("").Length..];
        return (token, world.Texts($"SELECT id FROM outreach_enquiry WHERE token = '{token}'").Single());
    }

    private static (string, string?)[] Fields() => [("topic", "plot"), ("text", "Is there power for a plant?"), ("name", "Wanda"), ("mail", "investor@example.org")];

    private static string[] Waiting(RegistryWorld world)
    {
        using var connection = world.Open();
        return [.. EnquiryNodes.Work[0].Items(new(connection, world.Officer, world.Rights, world.Service<TimeProvider>().GetUtcNow())).Select(i => $"{i.Line.En} {i.Due}")];
    }
}
