using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Long;

/// <summary>Ten thousand letters to a mail server on loopback, with the serving process killed on the way; run by ./pleiad test --long. PLEIAD_LETTERS changes the number.</summary>
[Trait("Long", "true")]
public class ManyLettersSizeTests
{
    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("PLEIAD_LETTERS") ?? "10000");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Ten_thousand_letters_leave_at_over_200_a_second_and_a_killed_sender_doubles_none(Dialect engine)
    {
        var patience = TimeSpan.FromSeconds(60 + (Many / 100));
        using var database = Database.Started(engine);
        var killed = Many * 2 / 5;
        var (reached, goOn, first, dead) = (new TaskCompletionSource(), new TaskCompletionSource(), 0L, TimeSpan.Zero);
        await using var server = new MailServer
        {
            Pipelining = true,
            HeadsOnly = true,
            Before = async taken =>
            {
                if (taken == 0)
                    first = Stopwatch.GetTimestamp();
                if (taken != killed || goOn.Task.IsCompleted)
                    return;
                reached.TrySetResult(); // between two letters: the last was answered, the next has not begun
                await goOn.Task;
                throw new IOException("its client is dead");
            },
        };
        var start = Stopwatch.GetTimestamp();
        Write(database);
        Say($"{engine}: {Many} letters written into the outbox in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        using (var dying = Serve(database, server))
        {
            await reached.Task.WaitAsync(patience, TestContext.Current.CancellationToken);
            var end = Stopwatch.GetTimestamp();
            Say($"{engine}: {killed} letters in {Stopwatch.GetElapsedTime(first, end).TotalSeconds:F1} s, {killed / Stopwatch.GetElapsedTime(first, end).TotalSeconds:F0} a second; then killed");
            dying.Kill(entireProcessTree: true);
            await dying.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        goOn.SetResult();
        using var living = Serve(database, server);
        try
        {
            using var limit = new CancellationTokenSource(patience * 2);
            while (server.Letters.Count == killed)
                await Task.Delay(5, limit.Token);
            var again = Stopwatch.GetTimestamp();
            while (Unsent(database) > 0)
                await Task.Delay(50, limit.Token);
            var rate = (Many - killed) / Stopwatch.GetElapsedTime(again).TotalSeconds;
            Say($"{engine}: the other {Many - killed} letters after the restart at {rate:F0} a second, until the database knew of the last");
            server.Letters.Select(l => ParsedMail.Of(l + "\r\n")["Message-ID"]).Distinct().Count().ShouldBe(Many);
            server.Letters.Count.ShouldBe(Many);
            rate.ShouldBeGreaterThan(200);
        }
        finally
        {
            living.Kill(entireProcessTree: true);
            await living.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static void Write(Database database)
    {
        using var services = Pleiad.House.Furnish(database.Storage);
        var text = string.Join("\n", Enumerable.Range(0, 60).Select(i => $"Line {i} of a letter as long as an issue of the digest, with its figures and addresses."));
        var html = string.Join("\n", Enumerable.Range(0, 120).Select(i => $"<p>Line {i} of a letter as long as an issue of the digest, with its figures and addresses.</p>"));
        for (var from = 0; from < Many; from += 500)
        {
            services.GetRequiredService<ActRunner>().Run(Actor.Program, scope =>
            {
                for (var i = from; i < Math.Min(Many, from + 500); i++)
                    Outbox.Add(scope, new Letter("digest/2026-03", $"reader-{i}@example.org", Language.English, "The digest", text) { Html = html, Bulk = true });
            });
        }
    }

    private static long Unsent(Database database)
    {
        using var connection = database.Open();
        return connection.Scalar<long>("SELECT count(*) FROM kernel_mail WHERE state = 'waiting'");
    }

    private static Process Serve(Database database, MailServer server) =>
        Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", "--smtp", server.Address().ToString().TrimEnd('/'), "--mail-from", "centre@example.org", .. database.Options]);

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
