using System.Net;
using System.Text.RegularExpressions;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Accounts.People;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Accounts;

/// <summary>Passwords, codes and sessions, through the front door.</summary>
public partial class PasswordTests(RunningServer server)
{
    private const string Past = "2020-01-01T00:00:00.0000000+00:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_not_taken_either_until_the_wait_is_over()
    {
        using var person = await People.Invited(server, "locked@example.org");
        var refusals = new HashSet<string>();
        for (var i = 0; i < 5; i++)
            refusals.Add((await People.Read(await People.TryPassword(server, "locked@example.org", $"wrong password {i}"))).QuerySelector(".pl-errsum")!.TextContent);
        var right = await People.TryPassword(server, "locked@example.org", People.Password);
        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refusals.Add((await People.Read(right)).QuerySelector(".pl-errsum")!.TextContent);
        refusals.Count.ShouldBe(1, "nobody learns from the answer that the account waits");
        using var connection = server.Open();
        People.Letters(connection, "locked@example.org")[^1].ShouldContain("Five wrong passwords");
        connection.Execute("UPDATE accounts_account SET locked_until = @past WHERE mail = 'locked@example.org'", ("@past", Past));
        (await People.TryPassword(server, "locked@example.org", People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        connection.Scalar<int>("SELECT failures FROM accounts_account WHERE mail = 'locked@example.org'").ShouldBe(0);
    }

    [Fact]
    public async Task Pauses_grow()
    {
        using var person = await People.Invited(server, "growing@example.org");
        using var connection = server.Open();
        List<double> pauses = [];
        connection.Execute("UPDATE accounts_account SET failures = 4 WHERE mail = 'growing@example.org'");
        for (var i = 0; i < 3; i++)
        {
            await People.TryPassword(server, "growing@example.org", "wrong");
            pauses.Add((DateTimeOffset.Parse(connection.Scalar<string>("SELECT locked_until FROM accounts_account WHERE mail = 'growing@example.org'")!) - TimeProvider.System.GetUtcNow()).TotalMinutes);
            connection.Execute("UPDATE accounts_account SET locked_until = @past WHERE mail = 'growing@example.org'", ("@past", Past));
        }

        pauses[0].ShouldBeInRange(0.5, 1);
        pauses[1].ShouldBeInRange(1.5, 2);
        pauses[2].ShouldBeInRange(3.5, 4);
    }

    [Fact]
    public async Task A_link_by_mail_sets_a_new_password_once_and_ends_every_session()
    {
        using var person = await People.Invited(server, "forgot@example.org");
        using var visitor = People.Visitor(server.Client);
        var asked = await People.Send(visitor, "/accounts/reset", ("mail", "forgot@example.org"));
        var reference = asked.Headers.Location!.ToString()[^8..];
        using var connection = server.Open();
        People.Letters(connection, "forgot@example.org")[^1].ShouldContain(reference);
        (await visitor.GetStringAsync(asked.Headers.Location, Cancel)).ShouldContain(reference);
        var link = People.Link(connection, "forgot@example.org");
        (await People.Send(visitor, link, ("password", "short"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(visitor, link, ("password", "qwertyuiop123"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(visitor, link, ("password", "another quiet password"))).Headers.Location!.ToString().ShouldBe("/accounts/sign-in");
        (await person.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "the session ended");
        (await People.TryPassword(server, "forgot@example.org", People.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.TryPassword(server, "forgot@example.org", "another quiet password")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(visitor, link, ("password", "a third quiet password"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_is_over_after_its_time_and_an_unknown_address_is_answered_like_a_known_one()
    {
        using var person = await People.Invited(server, "late@example.org");
        using var visitor = People.Visitor(server.Client);
        using var connection = server.Open();
        var known = await People.Send(visitor, "/accounts/reset", ("mail", "late@example.org"));
        var unknown = await People.Send(visitor, "/accounts/reset", ("mail", "unknown@example.org"));
        unknown.StatusCode.ShouldBe(known.StatusCode);
        unknown.Headers.Location!.ToString()[..^8].ShouldBe(known.Headers.Location!.ToString()[..^8]);
        People.Letters(connection, "unknown@example.org").ShouldBeEmpty();
        var link = People.Link(connection, "late@example.org");
        (await visitor.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        connection.Execute("UPDATE accounts_link SET expires_at = @past WHERE mail = 'late@example.org' AND purpose = 'reset'", ("@past", Past));
        (await visitor.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await People.Send(visitor, link, ("password", "another quiet password"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_is_ended_from_another_device_and_stays_ended()
    {
        using var first = await People.Invited(server, "devices@example.org");
        using var second = People.WithCookie(server.Client, People.CookieOf(await People.TryPassword(server, "devices@example.org", People.Password))!);
        var page = await RunningServer.Page(second, "/accounts/me");
        page.QuerySelector("#sessions h2")!.TextContent.ShouldContain("two devices");
        var end = page.QuerySelectorAll("#sessions form[action$='/end']").Single(f => f.QuerySelector("button") is not null).GetAttribute("action")!;
        (await People.Send(second, end)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await first.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await second.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sessions_end_by_themselves_after_a_week_unused()
    {
        using var person = await People.Invited(server, "idle@example.org");
        using var connection = server.Open();
        connection.Execute("UPDATE accounts_session SET seen_at = @then WHERE account = (SELECT id FROM accounts_account WHERE mail = 'idle@example.org')", ("@then", TimeProvider.System.GetUtcNow().AddDays(-8).ToString("O")));
        (await person.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        using var first = await People.Invited(server, "change@example.org");
        using var second = People.WithCookie(server.Client, People.CookieOf(await People.TryPassword(server, "change@example.org", People.Password))!);
        (await People.Send(second, "/accounts/me/password", ("current", "not mine at all"), ("password", "another quiet password"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(second, "/accounts/me/password", ("current", People.Password), ("password", "change@example.org"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(second, "/accounts/me/password", ("current", People.Password), ("password", "another quiet password"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await first.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await second.GetAsync("/accounts/me", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_an_authenticator_the_password_alone_does_not_do_and_each_code_counts_once()
    {
        using var person = await People.Invited(server, "codes@example.org");
        var page = await RunningServer.Page(person, "/accounts/me/authenticator");
        var key = page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        page.QuerySelector("svg.pl-qr-code path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        (await People.Send(person, "/accounts/me/authenticator", ("key", key), ("code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var code = AuthenticatorCode.At(key, TimeProvider.System.GetUtcNow());
        var codes = await People.Read(await People.Send(person, "/accounts/me/authenticator", ("key", key), ("code", code)));
        var recovery = codes.QuerySelectorAll(".pl-codes code").Select(c => c.TextContent).ToArray();
        recovery.Length.ShouldBe(10);
        recovery.ShouldAllBe(c => RecoveryCode().IsMatch(c));
        (await People.Read(await People.TryPassword(server, "codes@example.org", People.Password))).QuerySelector("#code-error").ShouldNotBeNull();
        (await People.TryPassword(server, "codes@example.org", People.Password, code)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "this code set the authenticator up");
        using var connection = server.Open();
        connection.Execute("UPDATE accounts_account SET authenticator_step = 0, failures = 0 WHERE mail = 'codes@example.org'"); // as if half a minute had gone
        code = AuthenticatorCode.At(key, TimeProvider.System.GetUtcNow());
        var both = await Task.WhenAll(People.TryPassword(server, "codes@example.org", People.Password, code), People.TryPassword(server, "codes@example.org", People.Password, code));
        both.Count(a => a.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        (await People.TryPassword(server, "codes@example.org", People.Password, recovery[3])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.TryPassword(server, "codes@example.org", People.Password, recovery[3])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Knocking_too_often_is_refused_with_a_sentence()
    {
        using var visitor = People.Visitor(server.Client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 90).Select(_ => People.Send(visitor, "/accounts/sign-in", ("mail", "x"))));
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        refused.ShouldNotBeEmpty();
        refused[0].Headers.RetryAfter.ShouldNotBeNull();
        (await People.Read(refused[0])).QuerySelector("h1")!.TextContent.ShouldBe("Too many attempts");
        using var other = People.Visitor(server.Client);
        (await People.Send(other, "/accounts/sign-in", ("mail", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "others are not held up");
    }

    [GeneratedRegex("^([a-z2-7]{4}-){3}[a-z2-7]{4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecoveryCode();
}
