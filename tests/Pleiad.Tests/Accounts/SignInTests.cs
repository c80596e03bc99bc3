using System.Net;
using AngleSharp.Dom;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Accounts;

/// <summary>Coming in and going out, through the front door.</summary>
public class SignInTests(RunningServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_signs_in_by_password_is_named_on_every_page_and_signs_out()
    {
        var cookie = await People.Enter(server.Client, "/accounts/sign-in", ("mail", "Tutor@demo.example"), ("password", "pleiad demonstration"));
        using var tutor = People.WithCookie(server.Client, cookie);
        (await RunningServer.Page(tutor, "/methods")).QuerySelector(".pl-me")!.TextContent.ShouldBe("Demo tutor");
        (await RunningServer.Page(tutor, "/ru/methods")).QuerySelector(".pl-me")!.TextContent.ShouldBe("Демо: наставник");
        (await RunningServer.Page(tutor, "/methods")).QuerySelector(".pl-band")!.TextContent.ShouldContain("demonstration account");
        var out1 = await People.Send(tutor, "/accounts/sign-out");
        out1.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(tutor, "/methods")).QuerySelector(".pl-me")!.TextContent.ShouldBe("Sign in");
        (await tutor.GetAsync("/accounts/me", Cancel)).Headers.Location!.ToString().ShouldBe("/accounts/sign-in?back=%2Faccounts%2Fme");
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_answers_of_the_signed_in_to_caches()
    {
        var answer = await People.Send(server.Client, "/accounts/demonstration/demo-analyst");
        answer.Headers.GetValues("Set-Cookie").Single().ShouldEndWith("path=/; samesite=lax; httponly");
        using var analyst = People.WithCookie(server.Client, People.CookieOf(answer)!);
        var page = await analyst.GetAsync("/methods", Cancel);
        page.Headers.CacheControl!.ToString().ShouldBe("no-store");
        page.Headers.Vary.ShouldContain("Cookie");
        var visitors = await server.Client.GetAsync("/methods", Cancel);
        (visitors.Headers.CacheControl?.NoStore ?? false).ShouldBeFalse();
        visitors.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_are_answered_alike_and_what_was_typed_stays()
    {
        async Task<(HttpStatusCode, string)> Try(string mail)
        {
            var answer = await People.Send(server.Client, "/accounts/sign-in", ("mail", mail), ("password", "certainly not this one"));
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
            page.QuerySelector("input[name=mail]")!.GetAttribute("value").ShouldBe(mail);
            page.QuerySelector("input[name=password]")!.GetAttribute("value").ShouldBe("");
            return (answer.StatusCode, page.QuerySelector(".pl-errsum")!.TextContent);
        }

        var known = await Try("investor@demo.example");
        known.ShouldBe(await Try("nobody@demo.example"));
        known.Item1.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_page_for_the_signed_in_sends_a_visitor_to_sign_in_and_back()
    {
        var answer = await server.Client.GetAsync("/ru/accounts/me", Cancel);
        answer.Headers.Location!.ToString().ShouldBe("/ru/accounts/sign-in?back=%2Faccounts%2Fme");
        var form = await server.Page("/ru/accounts/sign-in?back=%2Fmethods");
        form.QuerySelectorAll("main input[name=back]").Select(i => i.GetAttribute("value")).ShouldAllBe(v => v == "/methods");
        var entered = await People.Send(server.Client, "/ru/accounts/demonstration/demo-tutor", ("back", "/methods"));
        entered.Headers.Location!.ToString().ShouldBe("/ru/methods");
        (await People.Send(server.Client, "/accounts/demonstration/demo-tutor", ("back", "//evil.example"))).Headers.Location!.ToString().ShouldBe("/accounts/me");
    }

    [Fact]
    public async Task What_another_site_sends_does_not_sign_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/accounts/demonstration/demo-tutor") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        var answer = await server.Client.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        People.CookieOf(answer).ShouldBeNull();
    }
}
