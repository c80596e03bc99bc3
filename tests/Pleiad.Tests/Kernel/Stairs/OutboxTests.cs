using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Letters from the act that writes them to a real mail server on loopback; senders that die, servers that refuse, several senders at once.</summary>
public class OutboxTests
{
    private static readonly Letter Welcome = new("invitation/1", "mira@example.org", Language.Russian, "Приглашение", "Здравствуйте!\n.\nКонец");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_letter_belongs_to_its_act_and_is_written_once(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        var added = new List<bool>();
        stairs.Run(scope => added.AddRange([Outbox.Add(scope, Welcome), Outbox.Add(scope, Welcome), Outbox.Add(scope, Welcome with { To = "Mira@example.org" }), Outbox.Add(scope, Welcome with { To = "other@example.org" }), Outbox.Add(scope, Welcome with { Key = "invitation/2" })]));
        added.ShouldBe([true, false, false, true, true]);
        Should.Throw<InvalidOperationException>(() => stairs.Run(scope =>
        {
            Outbox.Add(scope, Welcome with { Key = "invitation/3" });
            throw new InvalidOperationException("the act fails");
        }));
        var letters = stairs.Read(c => Outbox.Latest(c, 10));
        letters.Count.ShouldBe(3);
        letters.ShouldAllBe(l => l.State == LetterState.Waiting && l.Letter.Text == Welcome.Text && l.Letter.Language == Language.Russian);
        stairs.Run(scope => Outbox.Forget(scope.Connection, "Mira@example.org", "invitation/2"));
        stairs.Read(c => Outbox.Latest(c, 10)).Select(l => $"{l.Letter.Key} {l.Letter.To}").Order().ShouldBe([$"{Welcome.Key} {Welcome.To}", $"{Welcome.Key} other@example.org"]);
        stairs.Run(scope => Outbox.Forget(scope.Connection, "mira@example.org"));
        stairs.Read(c => Outbox.Latest(c, 10)).Single().Letter.To.ShouldBe("other@example.org");
        foreach (var address in new[] { "", "x", "a@b@c.org", "a b@c.org", "a@c.org\r\nx", "мира@example.org", "<a@c.org>", "A <a@c.org>", "a@c.org,b@c.org" })
            Should.Throw<RefusedException>(() => stairs.Run(scope => Outbox.Add(scope, Welcome with { To = address })), address).Code.ShouldBe("mail-address");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_mail_server_gets_the_letter_encrypted_and_after_a_login(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        await using var server = new MailServer { Certificate = MailServer.NewCertificate(TimeProvider.System.GetUtcNow()) };
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        var sender = Sender(stairs, server, "anna");
        (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        var mail = ParsedMail.Of(server.Letters.ShouldHaveSingleItem());
        mail["Subject"].ShouldBe("Приглашение");
        mail.Text.ReplaceLineEndings("\n").ShouldBe(Welcome.Text);
        mail["Date"].ShouldBe("Sat, 14 Mar 2026 22:00:00 +0000");
        server.Said.ShouldContain("MAIL FROM:<centre@example.org>");
        server.Said.ShouldContain("RCPT TO:<mira@example.org>");
        server.Said.FindIndex(l => l.StartsWith("AUTH", StringComparison.Ordinal)).ShouldBeGreaterThan(server.Said.IndexOf("STARTTLS"));
        var kept = stairs.Read(c => Outbox.Latest(c, 1)).Single();
        (kept.State, kept.SentAt, kept.Letter.Text, kept.Letter.Subject).ShouldBe((LetterState.Sent, "2026-03-14T22:00:00.0000000+00:00", "", "Приглашение"));
        (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer { Certificate = MailServer.NewCertificate(TimeProvider.System.GetUtcNow()) };
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        await Sender(stairs, server, "anna", trusting: false).Run(TestContext.Current.CancellationToken);
        server.Letters.ShouldBeEmpty();
        server.Said.ShouldNotContain(l => l.StartsWith("AUTH", StringComparison.Ordinal));
        stairs.Read(c => Outbox.Latest(c, 1)).Single().Trouble.ShouldContain("is not trusted");
    }

    [Theory]
    [InlineData("RCPT", "450 mailbox busy", "The mail server answered RCPT TO:<mira@example.org> with 450 mailbox busy")]
    [InlineData("MAIL", "550 not from you", "The mail server answered MAIL FROM:<centre@example.org> with 550 not from you")]
    [InlineData("EHLO", "421 too many", "with 421 too many")]
    [InlineData("DATA", "nonsense", "That is no mail server: it answered without a number.")]
    [InlineData("end of DATA", "451 disk full", "The mail server answered the message with 451 disk full")]
    public async Task What_is_refused_for_now_is_tried_again_with_growing_pauses_and_then_given_up(string command, string answer, string trouble)
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer { Answers = { [command] = answer } };
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        var sender = Sender(stairs, server);
        foreach (var pause in SendLetters.Pauses)
        {
            (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
            var waiting = stairs.Read(c => Outbox.Latest(c, 1)).Single();
            waiting.State.ShouldBe(LetterState.Waiting);
            waiting.Trouble.ShouldContain(trouble);
            stairs.Clock.Now += pause - TimeSpan.FromSeconds(1);
            (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(0, "the pause is not over");
            stairs.Clock.Now += TimeSpan.FromSeconds(1);
        }

        (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        stairs.Read(c => Outbox.Latest(c, 1)).Single().State.ShouldBe(LetterState.GivenUp);
        stairs.Clock.Now += TimeSpan.FromDays(30);
        (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory]
    [InlineData("RCPT", "550 no such mailbox")]
    [InlineData("end of DATA", "554 not wanted")]
    public async Task What_is_refused_for_good_is_given_up_at_once(string command, string answer)
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer { Answers = { [command] = answer } };
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        await Sender(stairs, server).Run(TestContext.Current.CancellationToken);
        stairs.Read(c => Outbox.Latest(c, 1)).Single().ShouldSatisfyAllConditions(l => l.State.ShouldBe(LetterState.GivenUp), l => l.Trouble.ShouldContain(answer));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_sender_that_died_with_a_letter_in_hand_loses_nothing(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        await using var server = new MailServer();
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        var claimed = stairs.Claim("the dead");
        var alive = Sender(stairs, server);
        (await alive.Run(TestContext.Current.CancellationToken)).ShouldBe(0, "it may still be sending");
        var dying = new SmtpCarrier(Settings(server));
        await dying.Carry(claimed, Mime.Write(claimed.Letter, claimed.Id, Settings(server).From, stairs.Clock.Now), () => { }, TestContext.Current.CancellationToken); // it died after the server took it
        await dying.Rest();
        stairs.Clock.Now += SendLetters.Lease;
        (await alive.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        server.Letters.Select(l => ParsedMail.Of(l)["Message-ID"]).ShouldBe([$"<{claimed.Id}@example.org>", $"<{claimed.Id}@example.org>"], "what SMTP allows: a double that can be told by its name");
        stairs.Read(c => Outbox.Latest(c, 1)).Single().State.ShouldBe(LetterState.Sent);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Several_senders_send_each_letter_once(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        await using var server = new MailServer();
        stairs.Run(scope =>
        {
            for (var i = 0; i < 24; i++)
                Outbox.Add(scope, Welcome with { Key = $"invitation/{i}" });
        });
        var tried = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Sender(stairs, server).Run(TestContext.Current.CancellationToken))));
        tried.Sum().ShouldBe(24);
        server.Letters.Select(l => ParsedMail.Of(l)["Message-ID"]).ToHashSet().Count.ShouldBe(24);
        server.Letters.Count.ShouldBe(24);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Without_a_mail_server_letters_are_files_and_their_texts_stay(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        stairs.Run(scope => Outbox.Add(scope, Welcome));
        var folder = stairs.Database.Storage.MailFolder;
        var sender = new SendLetters(stairs.Get<IDbContextFactory<PleiadDb>>(), new FolderCarrier(folder), MailSettings.Files, stairs.Database.Storage, stairs.Clock, NullLogger<SendLetters>.Instance);
        (await sender.Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        var mail = ParsedMail.Of(await File.ReadAllTextAsync(Directory.GetFiles(folder).ShouldHaveSingleItem(), TestContext.Current.CancellationToken));
        mail.Text.ReplaceLineEndings("\n").ShouldBe(Welcome.Text);
        stairs.Read(c => Outbox.Latest(c, 1)).Single().Letter.Text.ShouldBe(Welcome.Text);
        stairs.Run(scope => Outbox.Retire(scope.Connection, stairs.Clock.Now));
        stairs.Read(c => Outbox.Latest(c, 1)).ShouldHaveSingleItem();
        stairs.Run(scope => Outbox.Retire(scope.Connection, stairs.Clock.Now.AddSeconds(1)));
        stairs.Read(c => Outbox.Latest(c, 1)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_shows_texts_on_a_server_that_shows_itself_only(bool demonstration)
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite, services => services.AddSingleton(new Demonstration(demonstration)));
        house.Services.GetRequiredService<Pleiad.Kernel.Acts.ActRunner>().Run(Pleiad.Kernel.Rights.Actor.Program, scope => Outbox.Add(scope, Welcome with { Text = "Открыть: https://example.org/x?a=1\n<b>" }));
        (await house.Client.GetAsync("/accounts/mail", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        house.Client.DefaultRequestHeaders.Add("X-Actor", "passer-by");
        (await house.Client.GetAsync("/accounts/mail", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        house.Client.DefaultRequestHeaders.Remove("X-Actor");
        house.Client.DefaultRequestHeaders.Add("X-Actor", "officer");
        var list = await SmallHouse.Document(await house.Client.GetAsync("/accounts/mail", TestContext.Current.CancellationToken));
        list.QuerySelector("h1")!.TextContent.ShouldBe("1 letter waits to be sent");
        var link = list.QuerySelector("#letters a")!;
        link.TextContent.ShouldBe("Приглашение");
        var letter = await SmallHouse.Document(await house.Client.GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken));
        (letter.QuerySelector("pre.pl-letter")?.TextContent.Trim()).ShouldBe(demonstration ? "Открыть: https://example.org/x?a=1\n<b>" : null);
        (letter.QuerySelector("pre.pl-letter a")?.GetAttribute("href")).ShouldBe(demonstration ? "https://example.org/x?a=1" : null);
        (await house.Client.GetAsync("/ru/accounts/mail?letter=none", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static MailSettings Settings(MailServer server, string user = "") => new(server.Address(user), "пароль", new MailAddress("centre@example.org", "Centre"));

    private static SendLetters Sender(Staircase stairs, MailServer server, string user = "", bool trusting = true)
    {
        var settings = Settings(server, user);
        return new SendLetters(stairs.Get<IDbContextFactory<PleiadDb>>(), new SmtpCarrier(settings) { TrustedRoot = trusting ? server.Certificate : null }, settings, stairs.Database.Storage, stairs.Clock, NullLogger<SendLetters>.Instance);
    }
}
