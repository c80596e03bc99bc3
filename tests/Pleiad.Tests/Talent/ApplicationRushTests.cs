using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>200 people who were accepted confirm 20 places at the same moment, over HTTP from twenty addresses; the same with a server that is killed among them.</summary>
public class ApplicationRushTests
{
    private const int Applicants = 200, Seats = 20, Connections = 20;

    [Theory]
    [InlineData(Dialect.Sqlite, true)]
    [InlineData(Dialect.Postgres, false)]
    public async Task Exactly_twenty_have_a_place_and_the_others_the_reserve_list_in_order(Dialect engine, bool killed)
    {
        using var database = Database.Started(engine);
        var sessions = Accepted(database);
        ConcurrentDictionary<int, string> answered = [];
        await Confirm(database, sessions, answered, killed ? 60 : Applicants);
        if (killed)
        {
            answered.Count.ShouldBeLessThan(Applicants, "the server was killed among them");
            await Confirm(database, sessions, answered, Applicants); // whoever got no answer sends the same form again
        }

        answered.Count.ShouldBe(Applicants);
        using var after = database.Open();
        after.Scalar<long>("SELECT count(*) FROM talent_application WHERE opening = 'rush' AND state = 'confirmed'").ShouldBe(Seats);
        after.Scalar<long>("SELECT count(*) FROM talent_application WHERE opening = 'rush' AND state = 'reserve'").ShouldBe(Applicants - Seats);
        var line = after.Rows("SELECT p.number, p.state, a.state, a.changed_at FROM kernel_place p JOIN talent_application a ON p.id = 'talent/applications/' || a.id WHERE p.pool = 'talent/openings/rush' ORDER BY p.number", r => (Number: r.GetInt64(0), Place: r.GetString(1), State: r.GetString(2), At: r.GetString(3)));
        line.Select(l => l.Number).ShouldBe(Enumerable.Range(1, Applicants).Select(n => (long)n), "nobody twice, nobody lost");
        line.Take(Seats).ShouldAllBe(l => l.Place == "held" && l.State == "confirmed");
        line.Skip(Seats).ShouldAllBe(l => l.Place == "waiting" && l.State == "reserve");
        line.Select(l => l.At).SequenceEqual(line.Select(l => l.At).Order(StringComparer.Ordinal)).ShouldBeTrue("in the order in which they confirmed");
    }

    /// <summary>People who are signed in and accepted; gives what their cookies hold.</summary>
    private static string[] Accepted(Database database)
    {
        using var house = Pleiad.House.Furnish(database.Storage);
        var sessions = new string[Applicants];
        house.GetRequiredService<ActRunner>().Run(Actor.Program, scope =>
        {
            var now = scope.Moment();
            scope.Db.Add(new Opening { Id = "rush", Organisation = "polysan", Kind = "practice", En = "Rush", Ru = "Rush", Places = Seats, LeastAge = 16, State = "open", PostedBy = "program", CreatedAt = now });
            scope.Write(new Deed(TalentNodes.OfOpening("rush"), "load") { To = "open" });
            for (var n = 0; n < Applicants; n++)
            {
                var account = $"rush-{n}";
                scope.Db.Add(new Account { Id = account, Mail = $"{account}@example.org", Name = $"Applicant {n}", CreatedAt = now });
                scope.Db.Add(new LearnerRecord { Account = account, Stage = "student", CreatedAt = now });
                OwnRole.Give(scope, account, Role.Learner, TalentNodes.OfPerson(account));
                var application = new Application { Id = $"RUSH{n}", Opening = "rush", Person = account, State = ApplicationFlow.Accepted, AppliedAt = now, ChangedAt = now };
                scope.Db.Add(application);
                scope.Write(new Deed(application.Node, "load") { To = ApplicationFlow.Accepted });
                sessions[n] = BeginSession.Run(scope, account, "test");
            }
        });
        return sessions;
    }

    private static async Task Confirm(Database database, string[] sessions, ConcurrentDictionary<int, string> answered, int killAfter)
    {
        using var server = new Killed(Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]));
        using var reader = new HttpClient { BaseAddress = await RunningServer.Address(server.Process), Timeout = TimeSpan.FromSeconds(90) };
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => Task.Run(async () =>
        {
            using var visitor = People.Visitor(reader);
            foreach (var who in Enumerable.Range(0, Applicants).Where(n => n % Connections == i && !answered.ContainsKey(n)))
            {
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, $"/talent/applications/RUSH{who}/answers/confirm") { Content = new FormUrlEncodedContent([KeyValuePair.Create("once", $"rush-{who}")]) };
                    request.Headers.Add("Cookie", $"pleiad-session={sessions[who]}");
                    using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
                    answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
                    answered[who] = answer.Headers.Location!.OriginalString;
                }
                catch (HttpRequestException)
                {
                    return; // the server is gone: no answer, and nobody knows whether it was done
                }

                if (answered.Count >= killAfter && killAfter < Applicants)
                    server.Process.Kill();
            }
        }, TestContext.Current.CancellationToken)));
    }

    /// <summary>A server that does not outlive the test, also when that fails.</summary>
    private sealed class Killed(Process process) : IDisposable
    {
        public Process Process { get; } = process;

        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
