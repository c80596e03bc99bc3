using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Letters to many: a sender that dies on the way loses none and doubles none, and one person's letter does not wait behind them.</summary>
public class ManyLettersTests
{
    private const int Many = 300;

    private static readonly Letter Issue = new("digest/2026-03", "", Language.English, "The digest", "Figures and news") { Html = "<p>Figures and news</p>", Bulk = true };

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_sender_that_dies_on_the_way_loses_none_and_doubles_none(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        await using var server = new MailServer { Pipelining = true };
        Write(stairs, Many);
        var (settings, dies) = (new MailSettings(server.Address(), null, new MailAddress("centre@example.org")), 123);
        var dying = new SendLetters(stairs.Get<IDbContextFactory<PleiadDb>>(), new Dying(new SmtpCarrier(settings), dies), settings, stairs.Database.Storage, stairs.Clock, NullLogger<SendLetters>.Instance);
        await Should.ThrowAsync<UnavailableException>(() => dying.Run(TestContext.Current.CancellationToken));
        stairs.Read(c => Outbox.Count(c, LetterState.Sent)).ShouldBe(SendLetters.Handful, "the database does not know of those it sent last");
        server.Letters.Count.ShouldBe(dies);
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(Many - dies);
        server.Letters.Select(l => ParsedMail.Of(l)["To"]).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Many).Select(Address).Order(StringComparer.Ordinal));
        stairs.Read(c => Outbox.Count(c, LetterState.Sent)).ShouldBe(Many);
        Directory.GetFiles(Path.Combine(stairs.Database.Folder, "mail-notes")).ShouldBeEmpty();
        server.Said.Count(l => l.StartsWith("EHLO", StringComparison.Ordinal)).ShouldBe(2, "one connection for all the letters of a sender");
    }

    [Fact]
    public async Task What_a_dead_sender_had_in_hand_waits_and_says_so()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer { Pipelining = true };
        Write(stairs, 3);
        var settings = new MailSettings(server.Address(), null, new MailAddress("centre@example.org"));
        var dying = new SendLetters(stairs.Get<IDbContextFactory<PleiadDb>>(), new Dying(new SmtpCarrier(settings), 1) { InHand = true }, settings, stairs.Database.Storage, stairs.Clock, NullLogger<SendLetters>.Instance);
        await Should.ThrowAsync<UnavailableException>(() => dying.Run(TestContext.Current.CancellationToken));
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(1, "one was taken, one is in doubt");
        stairs.Read(c => Outbox.Latest(c, 10)).Where(l => l.State == LetterState.Waiting).ShouldHaveSingleItem().Trouble.ShouldBe(Outbox.InDoubt);
        stairs.Clock.Now += SendLetters.Lease;
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(1);
        server.Letters.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_letter_to_one_person_does_not_wait_behind_those_to_many()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer();
        Write(stairs, 5);
        stairs.Clock.Now += TimeSpan.FromSeconds(1);
        stairs.Run(scope => Outbox.Add(scope, new Letter("reset/1", "mira@example.org", Language.English, "A new password", "Here")));
        await Sender(stairs, new MailSettings(server.Address(), null, new MailAddress("centre@example.org"))).Run(TestContext.Current.CancellationToken);
        ParsedMail.Of(server.Letters[0])["To"].ShouldBe("mira@example.org");
    }

    [Fact]
    public async Task One_address_that_is_refused_does_not_keep_the_others_from_their_letters()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer { Pipelining = true, Answers = { [$"RCPT TO:<{Address(1)}>"] = "550 no such mailbox" } };
        Write(stairs, 3);
        var settings = new MailSettings(server.Address(), null, new MailAddress("centre@example.org"));
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(3);
        stairs.Read(c => Outbox.Refused(c, Issue.Key)).ShouldBe([Address(1)]);
        stairs.Read(c => Outbox.States(c, Issue.Key)).ShouldBe(new Dictionary<string, long> { [LetterState.GivenUp] = 1, [LetterState.Sent] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_paused_stays_until_it_goes_on()
    {
        using var stairs = new Staircase(Dialect.Sqlite);
        await using var server = new MailServer();
        Write(stairs, 3);
        var settings = new MailSettings(server.Address(), null, new MailAddress("centre@example.org"));
        stairs.Run(scope => Outbox.Pause(scope.Connection, Issue.Key, held: true).ShouldBe(3));
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(0);
        stairs.Run(scope => Outbox.TakeBack(scope.Connection, "digest/", Address(2)).ShouldBe(1));
        stairs.Run(scope => Outbox.Pause(scope.Connection, Issue.Key, held: false).ShouldBe(2));
        (await Sender(stairs, settings).Run(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    internal static string Address(int reader) => $"reader-{reader}@example.org";

    internal static SendLetters Sender(Staircase stairs, MailSettings settings) => new(stairs.Get<IDbContextFactory<PleiadDb>>(), new SmtpCarrier(settings), settings, stairs.Database.Storage, stairs.Clock, NullLogger<SendLetters>.Instance);

    private static void Write(Staircase stairs, int many) => stairs.Run(scope =>
    {
        for (var i = 0; i < many; i++)
            Outbox.Add(scope, Issue with { To = Address(i) }).ShouldBeTrue();
    });

    /// <summary>Ends its sender as a killed program ends: after some letters were taken, before the database knows of the last of them.</summary>
    private sealed class Dying(SmtpCarrier carrier, int after) : ICarrier
    {
        private int taken;

        /// <summary>Whether it ends while a letter is being handed over.</summary>
        public bool InHand { get; init; }

        public bool KeepsTexts => false;

        public async Task Carry(OutboxLetter letter, byte[] message, Action handing, CancellationToken cancel)
        {
            if (taken++ == after)
            {
                if (InHand)
                    handing();
                throw new UnavailableException("away", "The end.", "Конец.", new IOException());
            }

            await carrier.Carry(letter, message, handing, cancel);
        }

        public Task Rest() => carrier.Rest();
    }
}
