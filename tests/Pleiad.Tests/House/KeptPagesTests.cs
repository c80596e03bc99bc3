using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>Pages that are kept for visitors: the same until somebody writes, on whichever server; never for who is signed in.</summary>
public class KeptPagesTests
{
    private const string Page = "/registry/clusters/litcare";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_one_server_writes_the_other_shows_with_its_next_page(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var one = await Server.Start(database);
        using var other = await Server.Start(database);
        var kept = await one.Ask(Page);
        kept.Kept.ShouldBeFalse("the first reader has it drawn");
        for (var i = 0; i < 40 && !kept.Kept; i++)
        {
            await Task.Delay(250, Cancel); // servers that start still write for a moment
            kept = await one.Ask(Page);
        }

        kept.Kept.ShouldBeTrue("the next does not");
        (await one.Ask("/ru" + Page)).Kept.ShouldBeFalse("a language is a page of its own");
        (await one.Ask(Page + "?on=2012-01-01")).Kept.ShouldBeFalse("and so is a day");

        using var manager = await other.SignIn("demo-centre-officer");
        var answer = await People.Send(manager, "/registry/clusters/litcare/confirm", ("version", Version(await other.Ask(Page, manager))));
        ((int)answer.StatusCode).ShouldBe(303, await answer.Content.ReadAsStringAsync(Cancel));
        var after = await one.Ask(Page);
        after.Kept.ShouldBeFalse("the other server wrote");
        after.Text.ShouldNotBe(kept.Text);
        (await one.Ask(Page)).Text.ShouldBe(after.Text);
    }

    [Fact]
    public async Task Who_is_signed_in_is_drawn_a_page_of_their_own_and_visitors_never_see_it()
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var server = await Server.Start(database);
        using var officer = await server.SignIn("demo-centre-officer");
        for (var i = 0; i < 2; i++)
        {
            var own = await server.Ask(Page, officer);
            own.Kept.ShouldBeFalse();
            own.Text.ShouldContain("Demo centre officer");
            (await server.Ask(Page)).Text.ShouldNotContain("Demo centre officer");
        }

        (await server.Ask("/registry/clusters/nowhere")).Kept.ShouldBeFalse();
        (await server.Ask("/registry/clusters/nowhere")).Kept.ShouldBeFalse("a refusal is not kept");
    }

    private static string Version(Answer page) => page.Text.Split("name=\"version\" value=\"")[1].Split('"')[0];

    private sealed record Answer(string Text, bool Kept);

    /// <summary>A server on a database that several share.</summary>
    private sealed class Server(Process process, HttpClient client) : IDisposable
    {
        public static async Task<Server> Start(Database database)
        {
            var process = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", "--demonstration", "on", .. database.Options]);
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await RunningServer.Address(process), Timeout = TimeSpan.FromSeconds(30) };
            return new(process, client);
        }

        public async Task<HttpClient> SignIn(string account) => People.WithCookie(client, await People.Enter(client, $"/accounts/demonstration/{account}"));

        public async Task<Answer> Ask(string address, HttpClient? reader = null)
        {
            var answer = await (reader ?? client).GetAsync(address, Cancel);
            return new(await answer.Content.ReadAsStringAsync(Cancel), answer.Headers.Age is not null);
        }

        public void Dispose()
        {
            client.Dispose();
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
