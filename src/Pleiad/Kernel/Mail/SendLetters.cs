using System.Data.Common;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Takes letters out of the outbox, beside the server. A handful is claimed for a few minutes in the database, so of several servers one
/// sends them; when that one dies, another does after the lease, or itself at once when it is started again. What the mail server took is
/// noted in a file at once (<see cref="TakenNotes"/>) and told to the database by handfuls. What cannot be had over SMTP is "exactly once":
/// a sender that dies between the last byte of a letter and the mail server's 250 does not know whether it is out, and sends it once more
/// after the lease, with the same Message-ID, by which receivers tell a double.
/// </summary>
public sealed class SendLetters(IDbContextFactory<PleiadDb> databases, ICarrier carrier, MailSettings settings, Storage storage, TimeProvider clock, ILogger<SendLetters> log) : RegularWork(TimeSpan.FromSeconds(2), "Letters wait", clock, log)
{
    /// <summary>How many letters are claimed at once, and told to the database at once.</summary>
    internal const int Handful = 100;

    /// <summary>Longer than a carrier takes at most, and than a handful is worked on.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The pauses after each failure; after the last the letter is given up.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Pauses = [.. new[] { 1, 5, 15, 60, 240, 720, 1440 }.Select(m => TimeSpan.FromMinutes(m))];

    /// <summary>How long sent letters, and those given up, stay to be looked at.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly string notesFolder = Path.Combine(storage.Folder, "mail-notes");
    private string tidied = "";

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many letters were tried.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        TakenNotes.OfTheDead(notesFolder, dead => Write(connection => Outbox.Settle(connection, dead, Clock.GetUtcNow(), carrier.KeepsTexts)));
        var (tried, sender) = (0, Guid.NewGuid().ToString("N"));
        using var notes = TakenNotes.Begin(notesFolder, sender);
        try
        {
            var goesOn = true;
            while (goesOn && !cancel.IsCancellationRequested && Write(connection => Outbox.Claim(connection, Clock.GetUtcNow(), Lease, sender, Handful)) is { Count: > 0 } letters)
            {
                var hand = new Hand(sender, notes);
                goesOn = await Carry(letters, hand, cancel);
                tried += hand.Tried;
            }
        }
        finally
        {
            await carrier.Rest();
        }

        notes.End();
        return tried;
    }

    protected override async Task Once(CancellationToken cancel)
    {
        if (Due())
            await Run(cancel);
        if (tidied != (tidied = Clock.GetUtcNow().ToString("yyyy-MM-dd")))
            Write(connection => { Outbox.Retire(connection, Clock.GetUtcNow() - Kept); return 0; });
    }

    /// <summary>Carries a handful of claimed letters, and gives back those that were not tried.</summary>
    /// <returns>Whether there is sense in claiming more.</returns>
    private async Task<bool> Carry(IReadOnlyList<OutboxLetter> letters, Hand hand, CancellationToken cancel)
    {
        var (until, goesOn) = (Clock.GetUtcNow() + (Lease / 2), true); // a slow server must not outlast the lease
        foreach (var letter in letters)
        {
            if (!goesOn || cancel.IsCancellationRequested || Clock.GetUtcNow() > until)
                break;
            hand.Tried++;
            goesOn = await Try(letter, hand, cancel);
        }

        Write(connection =>
        {
            Outbox.Sent(connection, hand.Out, hand.Sender, Clock.GetUtcNow(), carrier.KeepsTexts);
            Outbox.GiveBack(connection, [.. letters.Skip(hand.Tried).Select(l => l.Id)], hand.Sender, Clock.GetUtcNow());
            return 0;
        });
        hand.Notes.Settled();
        return goesOn && !cancel.IsCancellationRequested;
    }

    /// <returns>Whether the carrier can take another.</returns>
    private async Task<bool> Try(OutboxLetter letter, Hand hand, CancellationToken cancel)
    {
        try
        {
            var message = Mime.Write(letter.Letter, letter.Id, settings.From, DateTimeOffset.Parse(letter.CreatedAt, System.Globalization.CultureInfo.InvariantCulture));
            await carrier.Carry(letter, message, () => hand.Notes.Handing(letter.Id), cancel);
            hand.Notes.Taken(letter.Id);
            hand.Out.Add(letter.Id);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false; // nobody knows whether it is out; after the lease it is tried again
        }
        catch (Exception e) when (Unavailable.Because(e) is null)
        {
            hand.Notes.Refused(letter.Id);
            DateTimeOffset? again = e is LetterRefusedException or ArgumentException or SmtpException || letter.Attempts > Pauses.Count ? null : Clock.GetUtcNow() + Pauses[letter.Attempts - 1];
            if (again is null)
                Log.LogError("The letter {Id} is given up after {Attempts} tries: {Trouble}", letter.Id, letter.Attempts, e.Message);
            Write(connection => { Outbox.Failed(connection, letter.Id, hand.Sender, Mime.OneLine(e.Message), again); return 0; });
            return e is not CarrierAwayException;
        }
    }

    /// <summary>Whether anything is due, asked without the write lock.</summary>
    private bool Due() => databases.Ask((_, connection) => Outbox.AnyDue(connection, Clock.GetUtcNow()));

    private T Write<T>(Func<DbConnection, T> act)
    {
        using var db = databases.CreateDbContext();
        var answer = default(T)!;
        WriteTransaction.Run(db, connection => answer = act(connection));
        return answer;
    }

    /// <summary>What one handful has come to.</summary>
    private sealed class Hand(string sender, TakenNotes notes)
    {
        public string Sender { get; } = sender;

        public TakenNotes Notes { get; } = notes;

        public int Tried { get; set; }

        /// <summary>What is out, and not yet told to the database.</summary>
        public List<string> Out { get; } = [];
    }
}
