using System.Diagnostics;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>The record of acts: one chain per thing, one anchor per day, whoever writes and however many at once.</summary>
public class JournalTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_line_has_who_when_what_and_why_and_the_version_of_what_it_was_done_to(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        var first = stairs.Write("toys/a", "confirm", "Seen on the spot: “всё верно” 😀");
        stairs.Write("registry/clusters/b");
        stairs.Run(scope => scope.Journal.Write(scope.Connection, Staircase.Anna with { OnBehalfOf = "registry/organisations/c" }, new Deed(new Node("toys/a"), "move") { From = "x", To = "y", Facts = new JsonObject { ["b"] = 1.50, ["a"] = "ё" } }));
        var lines = stairs.Read(c => Journal.Of(c, new Node("toys/a")));
        lines[0].ShouldBe(first);
        lines[0].ShouldBe(new JournalEntry(1, "toys/a", 1, "2026-03-14T22:00:00.0000000+00:00", "anna", "", "confirm", "", "", "Seen on the spot: “всё верно” 😀", "{}", "", lines[0].Hash));
        lines[1].ShouldBe(new JournalEntry(3, "toys/a", 2, "2026-03-14T22:00:00.0000000+00:00", "anna", "registry/organisations/c", "move", "x", "y", "", """{"a":"ё","b":1.5}""", lines[0].Hash, lines[1].Hash));
        stairs.Read(c => Journal.Version(c, new Node("toys/a"))).ShouldBe(2);
        stairs.Read(c => Journal.By(c, "registry/organisations/c")).Single().ShouldBe(lines[1]);
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => (c.Lines, c.Chains, c.Anchors).ShouldBe((3, 2, 1)));
    }

    [Fact]
    public void A_hash_is_over_the_canonical_JSON_of_the_line()
    {
        var entry = new JournalEntry(7, "toys/a", 2, "2026-03-14T22:00:00.0000000+00:00", "anna", "", "move", "x", "y", "\"why\"\n", """{"a":"ё"}""", "before", "");
        var twin = CanonicalJson.Of(new JsonObject { ["seq"] = 7, ["aggregate"] = entry.Aggregate, ["number"] = 2, ["at"] = entry.At, ["actor"] = "anna", ["onBehalfOf"] = "", ["move"] = "move", ["from"] = "x", ["to"] = "y", ["reason"] = entry.Reason, ["facts"] = JsonNode.Parse(entry.Facts) });
        Journal.Sealed(entry).Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("before" + twin))));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_page_that_is_out_of_date_is_refused_and_nothing_is_written(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        var node = new Node("registry/clusters/a");
        stairs.Write(node.Path);
        stairs.Run(scope => Journal.MustBeAt(scope.Connection, node, 1));
        stairs.Write(node.Path);
        Should.Throw<ConflictException>(() => stairs.Run(scope =>
        {
            scope.Write(new Deed(node, "too-late"));
            Journal.MustBeAt(scope.Connection, node, 1);
        })).Code.ShouldBe("stale");
        stairs.Read(c => Journal.Version(c, node)).ShouldBe(2);
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_day_is_one_anchor_and_a_clock_that_lags_at_midnight_does_no_harm(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        foreach (var hours in new[] { 0, 1, 3, 3, 1, 4, 80 }) // the fifth is written by a server whose clock is still before midnight
        {
            stairs.Clock.Now = new DateTimeOffset(2026, 3, 14, 22, 0, 0, TimeSpan.Zero).AddHours(hours);
            stairs.Write("registry/clusters/a");
        }

        stairs.Read(Anchors.All).Select(a => (a.Day, a.FirstSeq, a.LastSeq)).ShouldBe([("2026-03-14", 1, 2), ("2026-03-15", 3, 4), ("2026-03-14", 5, 5), ("2026-03-15", 6, 6), ("2026-03-18", 7, 7)]);
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Anchors.ShouldBe(5));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Threads_and_processes_that_write_at_once_make_one_chain_without_gaps(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        var processes = Enumerable.Range(0, 2).Select(p => Command.Start("dotnet", [Repository.Program, "journal", "note", "instance", .. stairs.Database.Options], redirectInput: true)).ToArray();
        var endings = processes.Select((p, i) => Task.Run(() => Command.Finish(p, System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 25).Select(n => $"note {n} of process {i}\n")))))).ToArray();
        Parallel.For(0, 50, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => stairs.Write(i % 2 == 0 ? "instance" : "registry/clusters/a"));
        foreach (var ending in endings)
            (await ending).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(0, e.Errors));
        foreach (var process in processes)
            process.Dispose();
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Lines.ShouldBe(100), c => c.Chains.ShouldBe(2));
        stairs.Read(c => Journal.Version(c, Node.Instance)).ShouldBe(75);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_killed_writer_leaves_a_chain_that_holds_and_can_be_continued(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        using var writer = Command.Start("dotnet", [Repository.Program, "journal", "note", "instance", .. stairs.Database.Options], redirectInput: true);
        var told = 0;
        var feeding = Task.Run(async () =>
        {
            try
            {
                for (var i = 0; i < 100_000; i++)
                    await writer.StandardInput.WriteLineAsync($"note {i}");
            }
            catch (IOException)
            {
                // it was killed
            }
        }, TestContext.Current.CancellationToken);
        while (told < 20 && await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
            told++;
        writer.Kill(); // in the midst of an act
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        await feeding;
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Lines.ShouldBeGreaterThanOrEqualTo(told, "what was answered is there"));
        stairs.Write("instance");
        stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_is_hidden_can_be_compared_until_its_person_is_forgotten(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        string Hidden(string person, string value)
        {
            var hidden = "";
            stairs.Run(scope =>
            {
                hidden = Journal.Hidden(scope.Connection, person, value);
                scope.Write(new Deed(new Node("accounts/people/" + person), "name") { Facts = new JsonObject { ["name"] = hidden } });
            });
            return hidden;
        }

        var before = Hidden("p1", "Mary");
        Hidden("p1", "Mary").ShouldBe(before);
        Hidden("p2", "Mary").ShouldNotBe(before, "each person has a salt");
        stairs.Run(scope => Journal.Forget(scope.Connection, "p1"));
        Hidden("p1", "Mary").ShouldNotBe(before, "the salt is gone for good");
        stairs.Read(c => Journal.Latest(c, 10)).ShouldAllBe(e => !e.Facts.Contains("Mary"));
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Lines.ShouldBe(4));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_reason_that_cannot_be_kept_is_refused(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        foreach (var reason in new[] { "a\0b", "half \ud83d", "\ude00 half" })
            Should.Throw<RefusedException>(() => stairs.Write("instance", reason: reason)).Code.ShouldBe("text");
        stairs.Write("instance", reason: "whole 😀").Reason.ShouldBe("whole 😀");
        stairs.Verify().Lines.ShouldBe(1);
    }

    /// <summary>Verification reads one line at a time: the memory it needs grows with the aggregates, not with the lines.</summary>
    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public void A_long_journal_is_verified_one_line_at_a_time(Dialect engine)
    {
        const int Count = 20_000;
        using var stairs = new Staircase(engine);
        stairs.Run(scope =>
        {
            for (var i = 0; i < Count; i++)
                scope.Write(new Deed(new Node($"registry/clusters/c{i % 10}"), "note") { Reason = $"The {i}th reason" });
        });
        stairs.Verify().Troubles.ShouldBeEmpty(); // everything is compiled and warm
        var (before, watch) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.StartNew());
        var most = 0L;
        using (var sampling = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 5))
            stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.Lines.ShouldBe(Count));
        var took = watch.Elapsed;
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {Count} lines in {took.TotalMilliseconds:F0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024} kB kept, {(most - before) / 1024} kB at most");
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(4_000_000);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
