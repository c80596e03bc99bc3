using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Demonstrations;
using Pleiad.Modules.Accounts.Entries;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Accounts;

/// <summary>What an installation begins with, on a database of its own: the first administrator, demonstration accounts, rules of retention.</summary>
public class FirstAdministratorTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_first_link_makes_one_administrator_also_when_several_are_used_at_once(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var house = Open(database);
        var first = house.GetRequiredService<FirstAdministrator>();
        var links = Enumerable.Range(0, 4).Select(_ => first.MakeLink()!["/accounts/first/".Length..]).ToArray();
        var acts = house.GetRequiredService<ActRunner>();
        var endings = links.Concat(links).AsParallel().WithDegreeOfParallelism(4).Select((link, i) =>
        {
            try
            {
                acts.Run(Actor.Visitor, scope => FirstAdministrator.Become(scope, link, new NewAccount($"first{i}@example.org", "First", "hash", "en")));
                return "done";
            }
            catch (RefusedException refusal)
            {
                return refusal.Code;
            }
        }).ToArray();
        endings.Count(e => e == "done").ShouldBe(1, string.Join(' ', endings));
        first.MakeLink().ShouldBeNull("there is one now");
        using var connection = database.Open();
        connection.Scalar<long>("SELECT count(*) FROM accounts_grant WHERE role = 'Administrator'").ShouldBe(1);
        connection.Scalar<long>("SELECT count(*) FROM accounts_account").ShouldBe(1, "who came too late has no account either");
        foreach (var link in links)
            connection.Scalar<long>("SELECT count(*) FROM accounts_link WHERE token = @link", ("@link", link)).ShouldBe(0, "the database has only hashes");
    }

    [Fact]
    public async Task The_command_prints_a_new_link_only_while_there_is_no_administrator()
    {
        using var database = Database.Started(Dialect.Sqlite);
        var said = Command.Run(["accounts", "first-link", .. database.Options]);
        said.Code.ShouldBe(0, said.Errors);
        var link = said.Output.TrimEnd().Split('\n')[^1];
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await RunningServer.Address(server) };
            var own = await RunningServer.FirstLink(server);
            own.ShouldNotBeNull();
            (await client.GetAsync(link, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await People.Enter(client, link, ("mail", "first@example.org"), ("name", "First"), ("password", People.Password), ("language", "en"));
            (await client.GetAsync(own, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "one administrator makes every such link useless");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var again = Command.Run(["accounts", "first-link", .. database.Options]);
        (again.Code, again.Output).ShouldBe((2, ""));
        again.Errors.ShouldContain("There is an administrator already");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Demonstration_accounts_end_with_the_switch_and_come_back_with_it(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var house = Open(database);
        void Switch(bool on) => new DemonstrationAccounts(house.GetRequiredService<IDbContextFactory<PleiadDb>>(), house.GetRequiredService<ActRunner>(), house.GetRequiredService<Passwords>(), new Demonstration(on)).Apply();
        Attempt TrySignIn(out string secret)
        {
            (var attempt, secret, _) = house.GetRequiredService<SignIn>().Run("expert@demo.example", DemonstrationAccounts.Password, "", "");
            return attempt;
        }

        using var connection = database.Open();
        Switch(on: false);
        connection.Scalar<long>("SELECT count(*) FROM accounts_account").ShouldBe(0, "left out, they are not made");
        Switch(on: true);
        Switch(on: true);
        connection.Scalar<long>("SELECT count(*) FROM accounts_account WHERE demonstration").ShouldBe(DemonstrationAccounts.All.Count);
        connection.Scalar<long>("SELECT count(*) FROM accounts_grant WHERE role = 'Administrator'").ShouldBe(0);
        TrySignIn(out var session).ShouldBe(Attempt.Done);
        house.GetRequiredService<OpenSessions>().Find(session)!.Grants.ShouldBe([new Grant(Role.Expert, Node.Instance)]);
        Switch(on: false);
        house.GetRequiredService<OpenSessions>().Find(session).ShouldBeNull();
        TrySignIn(out _).ShouldBe(Attempt.Failed);
        connection.Scalar<long>("SELECT count(*) FROM accounts_grant WHERE ended_at = ''").ShouldBe(0);
        Switch(on: true);
        TrySignIn(out session).ShouldBe(Attempt.Done);
        house.GetRequiredService<OpenSessions>().Find(session)!.Grants.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Rules_of_retention_take_away_what_is_over_and_nothing_else(Dialect engine)
    {
        using var database = Database.WithSchema(engine);
        using var house = Open(database);
        using var connection = database.Open();
        var now = TimeProvider.System.GetUtcNow();
        void Session(string token, int endedDaysAgo) => connection.Execute(
            "INSERT INTO accounts_session (token, id, account, device, created_at, seen_at, password_at, ended_at, acting_for, acting_reason) VALUES (@token, @token, 'a', '', @at, @at, @at, @ended, '', '')",
            ("@token", token), ("@at", now.AddDays(-endedDaysAgo - 1).ToString("O")), ("@ended", endedDaysAgo > 0 ? now.AddDays(-endedDaysAgo).ToString("O") : ""));
        void Link(string token, int overDaysAgo) => connection.Execute(
            "INSERT INTO accounts_link (token, id, purpose, account, mail, role, node, made_by, created_at, expires_at, used_at) VALUES (@token, @token, 'reset', '', 'x@example.org', '', '', '', @at, @at, '')", ("@token", token), ("@at", now.AddDays(-overDaysAgo).ToString("O")));
        Session("open", 0);
        Session("ended lately", 29);
        Session("ended long ago", 31);
        Link("over lately", 29);
        Link("over long ago", 31);
        connection.Execute("INSERT INTO kernel_once (key, actor, content, answer, at) VALUES ('old', '', '', '/', @at)", ("@at", now.AddDays(-8).ToString("O")));
        house.GetRequiredService<RunRetention>().Run().ShouldBe(3);
        connection.Rows("SELECT token FROM accounts_session UNION SELECT token FROM accounts_link ORDER BY 1", r => r.GetString(0)).ShouldBe(["ended lately", "open", "over lately"]);
        connection.Rows("SELECT facts FROM kernel_journal WHERE aggregate = 'accounts/retention' ORDER BY facts", r => r.GetString(0)).ShouldBe(["""{"rows":1,"rule":"links"}""", """{"rows":1,"rule":"once"}""", """{"rows":1,"rule":"sessions"}"""]);
        house.GetRequiredService<RunRetention>().Run().ShouldBe(0);
    }

    [Fact]
    public async Task A_visitor_costs_no_query()
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() }; // whoever asks for the sessions fails
        await Recognise.Run(context, _ => Task.CompletedTask);
        context.Actor.SignedIn.ShouldBeFalse();
        context.Request.Headers.Cookie = "pleiad-session=something";
        await Should.ThrowAsync<InvalidOperationException>(() => Recognise.Run(context, _ => Task.CompletedTask));
    }

    [Fact]
    public void The_switch_is_on_off_or_auto()
    {
        using var data = new TempFolder();
        Command.Run("serve", "--demonstration", "maybe", "--data", data.Path).Errors.ShouldContain("is on, off or auto, not 'maybe'");
        Command.Run("serve", "--address", "pleiad.example/here", "--data", data.Path).Errors.ShouldContain("Write it like https://pleiad.example");
        Command.Run("serve", "--warm-up", "maybe", "--data", data.Path).Errors.ShouldContain("is on or off, not 'maybe'");
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("Password2024!", false)]
    [InlineData("йцукенгшщзхъ", false)]
    [InlineData("person@example.org", false)]
    [InlineData("a quiet test password", true)]
    [InlineData("короткая фраза про мост", true)]
    public void Passwords_that_are_guessed_first_are_refused(string password, bool fine) => (Passwords.WhyNot(password, "person@example.org") is null).ShouldBe(fine);

    private static ServiceProvider Open(Database database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Pleiad.House.AddServices(services, database.Storage.Prepare());
        return services.BuildServiceProvider();
    }
}
