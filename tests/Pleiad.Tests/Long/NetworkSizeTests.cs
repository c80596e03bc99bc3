using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Long;

/// <summary>The network of a cluster of 5,000 members with 50,000 ties, asked through the front door; run by ./pleiad test --long.</summary>
[Trait("Long", "true")]
public class NetworkSizeTests
{
    private const int Members = 5000, Ties = 50_000, Groups = 40;

    [Theory]
    [InlineData(Dialect.Sqlite)]
    [InlineData(Dialect.Postgres)]
    public async Task Five_thousand_members_and_fifty_thousand_ties_answer_in_under_a_second(Dialect engine)
    {
        await using var server = new Server(engine);
        await server.InitializeAsync();
        using (var connection = server.Open())
            Fill(connection);
        List<double> times = [];
        for (var i = 0; i < 12; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var page = await server.Page("/registry/clusters/crowd/network");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            page.QuerySelectorAll("#network svg[role=img] circle").Length.ShouldBeGreaterThan(10, "groups are drawn");
            page.QuerySelectorAll("#organisations tbody tr").Length.ShouldBe(50);
            page.QuerySelector("#organisations .pl-unit")!.TextContent.ShouldContain("estimated from");
            page.QuerySelector("pl-network").ShouldBeNull("so many cannot be dragged about");
        }

        times.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine}: minimum {times[0]:F0}, median {times[6]:F0}, maximum {times[^1]:F0} ms");
        times[6].ShouldBeLessThan(1000);
    }

    private static void Fill(System.Data.Common.DbConnection connection)
    {
        var random = new Random(1);
        string[] kinds = ["supply", "service", "contract", "cooperation", "joint-project"];
        using var transaction = connection.BeginTransaction();
        connection.Execute("INSERT INTO registry_cluster (id, en, ru, kind, archetype, categories, state, founded, web, charter_countries, charter_parts, agreement_en, agreement_ru, agreed_on, illustrative, claim, confirmed_at, confirmed_by) VALUES ('crowd', 'Crowd', 'Толпа', 'industrial', '', '', 'registered', '', '', '', '', '', '', '', @yes, '', '', '')", ("@yes", true));
        BulkRows.Append(connection, "registry_organisation", ["id", "en", "ru", "kind", "legal_form", "state", "merged_into", "dataset", "territory", "place_en", "place_ru", "country", "employees", "employees_at", "web", "founded", "illustrative", "claim", "confirmed_at", "confirmed_by", "reminded_at", "created_at"], rows =>
        {
            for (var i = 0; i < Members; i++)
                rows.Add($"firm-{i}").Add($"Firm {i}").Add($"Фирма {i}").Add(i % 10 == 0 ? "university" : "company").Add("").Add("active").Add("").Add("").Add("").Add("").Add("").Add("").Add("").Add("").Add("").Add("").Add(true).Add("").Add("").Add("").Add("").Add("2026-01-01T00:00:00.0000000+00:00").End();
        });
        BulkRows.Append(connection, "registry_membership", ["id", "organisation", "cluster", "part", "since", "by_then", "until", "evidence", "said_by", "claim", "added_by", "confirmed_at", "confirmed_by"], rows =>
        {
            for (var i = 0; i < Members; i++)
                rows.Add($"member-{i}").Add($"firm-{i}").Add("crowd").Add("firm").Add("2020").Add(false).Add("").Add("a list").Add("").Add("").Add("").Add("").Add("").End();
        });
        BulkRows.Append(connection, "registry_tie", ["id", "from_node", "to_node", "kind", "state", "since", "by_then", "until", "evidence", "said_by", "illustrative", "claim", "created_at", "origin"], rows =>
        {
            for (var i = 0; i < Ties; i++)
            {
                var from = random.Next(Members);
                var to = random.NextDouble() < 0.7 ? (from + (Groups * (1 + random.Next(Members / Groups - 1)))) % Members : random.Next(Members); // most within a group of the same remainder
                rows.Add($"tie-{i}").Add($"registry/organisations/firm-{from}").Add($"registry/organisations/firm-{to}").Add(kinds[random.Next(kinds.Length)]).Add("stated").Add($"{2015 + random.Next(10)}").Add(false).Add("").Add("a paper").Add("").Add(true).Add("").Add("2026-01-01T00:00:00.0000000+00:00").Add(i % 5 == 0 ? "A fair" : "").End();
            }
        });
        transaction.Commit();
    }

    /// <summary>A server of this test's own; the PostgreSQL behind it stays for the other tests.</summary>
    private sealed class Server(Dialect engine) : RunningServer(engine);
}
