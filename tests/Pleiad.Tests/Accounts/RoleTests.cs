using System.Net;
using AngleSharp.Dom;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Accounts;

/// <summary>Roles given, taken and refused, through the front door.</summary>
public class RoleTests(RunningServer server)
{
    private const string Own = "registry/organisations/polysan", Foreign = "registry/organisations/biocad";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_representative_invites_a_colleague_who_opens_an_account_and_holds_the_role()
    {
        using var representative = await server.SignIn("demo-representative");
        var invited = await People.Send(representative, $"/accounts/invitations?node={Own}", ("mail", "Colleague@example.org"), ("role", "OrganisationRepresentative"), ("language", "ru"));
        invited.Headers.Location!.ToString().ShouldBe($"/accounts/people?node={Uri.EscapeDataString(Own)}");
        (await RunningServer.Page(representative, $"/accounts/people?node={Own}")).QuerySelector("#invitations")!.TextContent.ShouldContain("colleague@example.org");
        using var connection = server.Open();
        People.Letters(connection, "colleague@example.org").Single().ShouldContain("Demo representative приглашает вас на роль «представитель организации»");
        var link = People.Link(connection, "colleague@example.org");
        var page = await server.Page("/ru" + link);
        page.QuerySelector("h1")!.TextContent.ShouldContain("представитель организации");
        using var visitor = People.Visitor(server.Client);
        using var colleague = People.WithCookie(server.Client, await People.Enter(visitor, link, ("name", "Colleague"), ("password", People.Password), ("language", "ru")));
        (await RunningServer.Page(colleague, "/accounts/me")).QuerySelector("#roles")!.TextContent.ShouldContain("organisation representative");
        (await RunningServer.Page(colleague, $"/accounts/people?node={Own}")).QuerySelector("#roles")!.TextContent.ShouldContain("Demo second representative");
        (await visitor.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a link works once");
    }

    [Theory]
    [InlineData("demo-representative", Foreign, "OrganisationRepresentative", HttpStatusCode.Forbidden)] // a node that is not theirs
    [InlineData("demo-representative", "instance", "Administrator", HttpStatusCode.Forbidden)]
    [InlineData("demo-cluster-manager", "instance", "Administrator", HttpStatusCode.Forbidden)]
    [InlineData("demo-expert", "instance", "Expert", HttpStatusCode.Forbidden)] // whoever may invite nobody
    [InlineData("demo-representative", Own, "Administrator", HttpStatusCode.Conflict)] // a role that is not held on such a node
    [InlineData("demo-representative", Own, "ClusterManager", HttpStatusCode.Conflict)]
    [InlineData("demo-representative", "registry/organisations/nobody", "OrganisationRepresentative", HttpStatusCode.NotFound)]
    public async Task Nobody_gives_a_role_above_their_own_or_beside_their_nodes(string account, string node, string role, HttpStatusCode status)
    {
        using var person = await server.SignIn(account);
        var answer = await People.Send(person, $"/accounts/invitations?node={node}", ("mail", "above@example.org"), ("role", role), ("language", "en"));
        answer.StatusCode.ShouldBe(status);
        using var connection = server.Open();
        People.Letters(connection, "above@example.org").ShouldBeEmpty();
    }

    [Fact]
    public async Task Foreign_people_are_not_shown()
    {
        using var representative = await server.SignIn("demo-representative");
        (await representative.GetAsync($"/accounts/people?node={Foreign}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await representative.GetAsync("/accounts/people/demo-investor", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var expert = await server.SignIn("demo-expert");
        (await expert.GetAsync("/accounts/people", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Client.GetAsync("/accounts/people", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var administrator = await server.SignInAsAdministrator();
        (await RunningServer.Page(administrator, "/accounts/people/demo-investor")).QuerySelector("dl")!.TextContent.ShouldContain("investor@demo.example", Case.Sensitive, "what would leak is there");
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_with_the_next_request_and_the_journal_says_why()
    {
        using var analyst = await People.Invited(server, "taken@example.org", "OrganisationRepresentative", Foreign);
        (await analyst.GetAsync($"/accounts/people?node={Foreign}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var connection = server.Open();
        var (account, grant) = connection.Rows("SELECT a.id, g.id FROM accounts_grant g JOIN accounts_account a ON a.id = g.account WHERE a.mail = 'taken@example.org'", r => (r.GetString(0), r.GetString(1))).Single();
        using var administrator = await server.SignInAsAdministrator();
        (await RunningServer.Page(administrator, $"/accounts/grants/{grant}/end")).QuerySelector("h1")!.TextContent.ShouldContain("will no longer be organisation representative");
        (await People.Send(administrator, $"/accounts/grants/{grant}/end", ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(administrator, $"/accounts/grants/{grant}/end", ("reason", "The post was filled anew"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await analyst.GetAsync($"/accounts/people?node={Foreign}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        connection.Scalar<string>("SELECT reason FROM kernel_journal WHERE aggregate = @node AND move = 'take-role'", ("@node", $"accounts/people/{account}")).ShouldBe("The post was filled anew");
    }

    [Fact]
    public async Task Changing_roles_asks_for_the_password_again()
    {
        using var representative = await server.SignIn("demo-second-representative");
        using var connection = server.Open();
        connection.Execute("UPDATE accounts_session SET password_at = '2020-01-01T00:00:00.0000000+00:00' WHERE account = 'demo-second-representative'");
        var refused = await People.Send(representative, $"/accounts/invitations?node={Own}", ("mail", "later@example.org"), ("role", "Tutor"), ("language", "en"));
        refused.Headers.Location!.ToString().ShouldStartWith("/accounts/password-again?back=");
        (await People.Send(representative, "/accounts/password-again", ("password", "not it"), ("back", "/methods"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(representative, "/accounts/password-again", ("password", "pleiad demonstration"), ("back", "/methods"))).Headers.Location!.ToString().ShouldBe("/methods");
        (await People.Send(representative, $"/accounts/invitations?node={Own}", ("mail", "later@example.org"), ("role", "Tutor"), ("language", "en"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_form_sent_twice_invites_once_and_of_those_who_use_a_link_at_once_one_wins()
    {
        using var administrator = await server.SignInAsAdministrator();
        foreach (var _ in new[] { 1, 2 })
            (await People.Send(administrator, "/accounts/invitations", ("once", "invite-twice"), ("mail", "twice@example.org"), ("role", "Expert"), ("language", "en"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var connection = server.Open();
        People.Letters(connection, "twice@example.org").Count.ShouldBe(1);
        var link = People.Link(connection, "twice@example.org");
        using var visitor = People.Visitor(server.Client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => People.Send(visitor, link, ("name", $"Racer {i}"), ("password", People.Password), ("language", "en"))));
        answers.Count(a => a.StatusCode == HttpStatusCode.SeeOther && People.CookieOf(a) is not null).ShouldBe(1);
        connection.Scalar<long>("SELECT count(*) FROM accounts_account WHERE mail = 'twice@example.org'").ShouldBe(1);
        connection.Scalar<long>("SELECT count(*) FROM accounts_grant WHERE account = (SELECT id FROM accounts_account WHERE mail = 'twice@example.org')").ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_an_account_accepts_an_invitation_signed_in_with_it_and_nobody_else_does()
    {
        using var person = await People.Invited(server, "second-role@example.org", "Investor");
        using var administrator = await server.SignInAsAdministrator();
        await People.Send(administrator, "/accounts/invitations", ("mail", "second-role@example.org"), ("role", "Expert"), ("language", "en"));
        using var connection = server.Open();
        var link = People.Link(connection, "second-role@example.org");
        (await server.Page(link)).QuerySelector(".pl-refused")!.TextContent.ShouldContain("has an account");
        using var other = await server.SignIn("demo-tutor");
        (await People.Send(other, link)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(person, link)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(person, "/accounts/me")).QuerySelectorAll("#roles tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var administrator = await server.SignInAsAdministrator();
        using var connection = server.Open();
        var grant = connection.Scalar<string>("SELECT id FROM accounts_grant WHERE role = 'Administrator' AND ended_at = ''");
        (await People.Send(administrator, $"/accounts/grants/{grant}/end", ("reason", "tired"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await People.Send(administrator, "/accounts/me/erase", ("sure", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Acting_on_behalf_shows_on_every_page_and_stands_in_the_journal_under_both_names()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        var begun = await People.Send(officer, "/accounts/people/demo-representative/on-behalf", ("reason", "Asked by telephone"));
        begun.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(officer, "/ru/methods")).QuerySelector(".pl-band--warn")!.TextContent.ShouldContain("Вы действуете от имени пользователя «Демо: представитель»");
        (await officer.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "what is the person's own stays closed");
        (await officer.GetAsync("/api/accounts/me/data", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.GetAsync("/accounts/people/demo-tutor", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "only the rights of the one acted for");
        await People.Send(officer, $"/accounts/invitations?node={Own}", ("mail", "behalf@example.org"), ("role", "Tutor"), ("language", "en"));
        using var connection = server.Open();
        connection.Rows("SELECT actor, on_behalf_of FROM kernel_journal WHERE move = 'invite' ORDER BY seq DESC", r => (r.GetString(0), r.GetString(1))).ShouldContain(("demo-centre-officer", "demo-representative"));
        (await People.Send(officer, "/accounts/on-behalf/end")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(officer, "/methods")).QuerySelector(".pl-band--warn").ShouldBeNull();
        (await People.Send(officer, "/accounts/people/demo-centre-officer/on-behalf", ("reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var expert = await server.SignIn("demo-expert");
        (await People.Send(expert, "/accounts/people/demo-tutor/on-behalf", ("reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
