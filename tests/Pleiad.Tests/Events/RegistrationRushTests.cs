using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>500 people want the last 50 places at the same moment, over HTTP from twenty addresses; the same with a server that is killed among them.</summary>
public class RegistrationRushTests
{
    private const int People500 = 500, Seats = 50, Connections = 20;
    private const string Address = "/events/pharmprobeg-example/register/business-programme";

    /// <summary>A server that nobody kills is asked with --long only: whoever survives being killed survives that.</summary>
    public static IEnumerable<TheoryDataRow<Dialect, bool>> Rushes => [new(Dialect.Sqlite, true), new(Dialect.Postgres, true), new TheoryDataRow<Dialect, bool>(Dialect.Sqlite, false).WithTrait("Long", "true")];

    [Theory]
    [MemberData(nameof(Rushes))]
    public async Task Exactly_fifty_get_a_place_and_the_rest_stand_in_order(Dialect engine, bool killed)
    {
        using var database = Database.Started(engine);
        using (var connection = database.Open())
            connection.Execute($"UPDATE kernel_pool SET size = {Seats} WHERE id = 'events/pharmprobeg-example/business-programme'");
        ConcurrentDictionary<int, string> answered = [];
        using (var server = await Server.Start(database))
        {
            await server.Send(answered, killed ? 120 : People500);
            if (!killed)
                answered.Count.ShouldBe(People500);
        }

        if (killed)
        {
            answered.Count.ShouldBeLessThan(People500, "the server was killed among them");
            using var again = await Server.Start(database);
            await again.Send(answered, People500); // whoever got no answer sends the same form again
        }

        answered.Count.ShouldBe(People500);
        answered.Values.Distinct().Count().ShouldBe(People500, "everybody has a private page of their own");
        using var after = database.Open();
        const string Of = "FROM events_registration WHERE gathering = 'pharmprobeg-example' AND admission = 'business-programme'";
        after.Scalar<long>($"SELECT count(*) {Of}").ShouldBe(People500, "nobody twice, nobody lost");
        after.Scalar<long>($"SELECT count(*) {Of} AND state = 'confirmed'").ShouldBe(Seats);
        after.Scalar<long>($"SELECT count(*) {Of} AND state = 'waitlisted'").ShouldBe(People500 - Seats);
        var line = after.Rows("SELECT number, state FROM kernel_place WHERE pool = 'events/pharmprobeg-example/business-programme' ORDER BY number", r => (Number: r.GetInt64(0), State: r.GetString(1)));
        line.Select(l => l.Number).ShouldBe(Enumerable.Range(1, People500).Select(n => (long)n));
        line.Take(Seats).ShouldAllBe(l => l.State == "held");
        line.Skip(Seats).ShouldAllBe(l => l.State == "waiting");
        var turns = after.Rows("SELECT p.number, r.asked_at FROM kernel_place p JOIN events_registration r ON p.id = 'events/registrations/' || r.id WHERE r.admission = 'business-programme' ORDER BY p.number", r => r.GetString(1));
        turns.SequenceEqual(turns.Order(StringComparer.Ordinal)).ShouldBeTrue("in the order in which they came");
        after.Scalar<long>("SELECT count(*) FROM kernel_mail WHERE key LIKE 'registration/%'").ShouldBe(People500, "one letter each");
    }

    private sealed class Server : IDisposable
    {
        private readonly Process process;
        private readonly HttpClient client;
        private readonly (string, string)[] shown;
        private readonly HttpClient[] visitors;

        private Server(Process process, HttpClient client, (string, string)[] shown)
        {
            (this.process, this.client, this.shown) = (process, client, shown);
            visitors = [.. Enumerable.Range(0, Connections).Select(_ => People.Visitor(client))];
        }

        public static async Task<Server> Start(Database database)
        {
            var started = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
            var reader = new HttpClient { BaseAddress = await RunningServer.Address(started), Timeout = TimeSpan.FromSeconds(90) };
            var page = await RunningServer.Page(reader, Address);
            return new(started, reader, [.. page.QuerySelectorAll("input[name=consent-text]").Select(i => ("consent-text", i.GetAttribute("value")!))]);
        }

        /// <summary>Sends the forms of those who have no answer yet, from all addresses at once; kills the server after so many answers.</summary>
        public Task Send(ConcurrentDictionary<int, string> answered, int killAfter) => Task.WhenAll(visitors.Select((visitor, i) => Task.Run(async () =>
        {
            foreach (var who in Enumerable.Range(0, People500).Where(n => n % Connections == i && !answered.ContainsKey(n)))
            {
                try
                {
                    using var answer = await Front.People.Send(visitor, Address, [("once", $"rush-{who}"), ("name", $"Person {who}"), ("mail", $"person{who}@example.org"), ("q-role", "firm"), ("consent", "events-part"), .. shown]);
                    answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
                    answered[who] = answer.Headers.Location!.OriginalString;
                }
                catch (HttpRequestException)
                {
                    return; // the server is gone: no answer, and nobody knows whether it was done
                }

                if (answered.Count >= killAfter && killAfter < People500)
                    process.Kill();
            }
        }, TestContext.Current.CancellationToken)));

        public void Dispose()
        {
            foreach (var visitor in visitors)
                visitor.Dispose();
            client.Dispose();
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
