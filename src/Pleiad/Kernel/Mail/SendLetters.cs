using System.Data.Common;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Takes letters out of the outbox one by one, beside the server. A letter is claimed for a few minutes in the database, so of several
/// servers one sends it; when that one dies, another does after the lease. What cannot be had over SMTP is "exactly once": a server that
/// dies between the mail server's 250 and writing it down sends once more, with the same Message-ID, by which receivers tell a double.
/// </summary>
public sealed class SendLetters(IDbContextFactory<PleiadDb> databases, ICarrier carrier, MailSettings settings, TimeProvider clock, ILogger<SendLetters> log) : BackgroundService
{
    /// <summary>Longer than a carrier takes at most.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The pauses after each failure; after the last the letter is given up.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Pauses = [.. new[] { 1, 5, 15, 60, 240, 720, 1440 }.Select(m => TimeSpan.FromMinutes(m))];

    /// <summary>How long sent letters, and those given up, stay to be looked at.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private readonly string sender = Guid.NewGuid().ToString("N");

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many letters were tried.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var tried = 0;
        while (!cancel.IsCancellationRequested && Write(connection => Outbox.Claim(connection, clock.GetUtcNow(), Lease, sender)) is { } letter)
        {
            tried++;
            await Try(letter, cancel);
        }

        return tried;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        var day = "";
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    if (Due())
                        await Run(stoppingToken);
                    if (day != (day = clock.GetUtcNow().ToString("yyyy-MM-dd")))
                        Write(connection => { Outbox.Retire(connection, clock.GetUtcNow() - Kept); return 0; });
                }
                catch (Exception e) when (Unavailable.Because(e) is { } trouble)
                {
                    log.LogWarning("Letters wait: {Sentence}", trouble.Message); // the database is away; the next tick tries again
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the server ends; what was claimed is free again after the lease
        }
    }

    private async Task Try(OutboxLetter letter, CancellationToken cancel)
    {
        try
        {
            await carrier.Carry(letter, Mime.Write(letter.Letter, letter.Id, settings.From, DateTimeOffset.Parse(letter.CreatedAt, System.Globalization.CultureInfo.InvariantCulture)), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return; // nobody knows whether it is out; after the lease it is tried again
        }
        catch (Exception e) when (Unavailable.Because(e) is null)
        {
            DateTimeOffset? again = e is LetterRefusedException or ArgumentException or SmtpException || letter.Attempts > Pauses.Count ? null : clock.GetUtcNow() + Pauses[letter.Attempts - 1];
            if (again is null)
                log.LogError("The letter {Id} is given up after {Attempts} tries: {Trouble}", letter.Id, letter.Attempts, e.Message);
            Write(connection => { Outbox.Failed(connection, letter.Id, sender, Mime.OneLine(e.Message), again); return 0; });
            return;
        }

        Write(connection => { Outbox.Sent(connection, letter.Id, sender, clock.GetUtcNow(), carrier.KeepsTexts); return 0; });
    }

    /// <summary>Whether anything is due, asked without the write lock.</summary>
    private bool Due()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return Outbox.AnyDue(db.Database.GetDbConnection(), clock.GetUtcNow());
    }

    private T Write<T>(Func<DbConnection, T> act)
    {
        using var db = databases.CreateDbContext();
        var answer = default(T)!;
        WriteTransaction.Run(db, connection => answer = act(connection));
        return answer;
    }
}
