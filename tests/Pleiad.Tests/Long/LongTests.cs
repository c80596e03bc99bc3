using System.Text;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Long;

/// <summary>Tests that take their time: run by ./pleiad test --long.</summary>
[Trait("Long", "true")]
public class LongTests
{
    [Fact]
    public void Whatever_bytes_come_in_the_reader_refuses_or_rates_and_never_breaks()
    {
        const string Good = "region,category,year,employment,establishments\n01,a,2016,10,3\n01,b,2016,30,3\n02,a,2016,30,5\n02,\"b\",2016,30,2\n";
        byte[] alphabet = [.. ",\"\n\r\0 -.019aé\xff"u8];
        for (var seed = 1; seed <= 4000; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(3) switch
                {
                    0 => [.. bytes[..at], alphabet[random.Next(alphabet.Length)], .. bytes[at..]],
                    1 => [.. bytes[..at], .. bytes[(at + 1)..]],
                    _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                };
            }

            using var folder = new TempFolder();
            var path = folder.Write("f.csv", bytes);
            try
            {
                var facts = Modules.Observatory.Facts.FactsFile.Read(path);
                Modules.Observatory.Ratings.RateFacts.Rate(facts, null, Modules.Observatory.Rules.RuleSetFile.Open("us-strong").Rules).Quotients.Length.ShouldBe(facts.Count);
            }
            catch (Pleiad.Kernel.RefusedException refusal)
            {
                refusal.Message.ShouldContain("line ", Case.Sensitive, $"seed {seed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Three_servers_that_start_together_on_an_empty_database_all_serve(Dialect engine)
    {
        for (var round = 0; round < 5; round++)
        {
            using var database = Database.On(engine);
            var servers = Enumerable.Range(0, 3).Select(_ => Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options])).ToArray();
            try
            {
                foreach (var server in servers)
                {
                    using var client = new HttpClient { BaseAddress = await RunningServer.Address(server) };
                    (await client.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain("of 49,317 verdicts agree");
                }
            }
            finally
            {
                foreach (var server in servers)
                {
                    server.Kill();
                    await server.WaitForExitAsync(TestContext.Current.CancellationToken);
                    server.Dispose();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_first_start_killed_at_any_moment_is_followed_by_a_whole_one(Dialect engine)
    {
        for (var delay = 100; delay <= 2500; delay += 200)
        {
            using var database = Database.On(engine);
            using (var killed = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]))
            {
                await Task.Delay(delay, TestContext.Current.CancellationToken);
                killed.Kill();
                await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var proof = Command.Run(["observe", "proof", "--region", "37", "--category", "5", .. database.Options]);
            proof.Output.ShouldContain("2.7643386", Case.Sensitive, $"killed after {delay} ms: {proof.Errors}");
        }
    }

    [Fact]
    public async Task A_rating_killed_while_it_writes_leaves_no_half_file()
    {
        var facts = "region,category,year,employment,establishments\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i / 50},{i % 50},2016,{i * 7919L % 1000},{i % 9}\n"));
        using var folder = new TempFolder();
        var path = folder.Write("f.csv", facts);
        for (var delay = 100; delay <= 1500; delay += 100)
        {
            var output = folder.File($"o{delay}.csv");
            using var process = Command.Start("dotnet", [Repository.Program, "observe", "rate", "--facts", path, "--out", output]);
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (File.Exists(output))
                File.ReadLines(output).Count().ShouldBe(300_001);
        }
    }
}
