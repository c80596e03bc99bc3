using System.Net;
using System.Text;
using System.Text.Json;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>The page and the API of one detected agglomeration, for somebody who did not sign in.</summary>
public class JudgementPageTests(RunningServer server)
{
    private const string Page = "/observatory/us/states/biopharmaceuticals/37";

    [Theory]
    [InlineData("", "detected, and waiting for an expert", "may confirm or reject a finding")]
    [InlineData("/ru", "находка ждёт эксперта", "Подтвердить или отклонить находку может только")]
    public async Task A_visitor_reads_it_and_sees_who_may_judge_beside_the_greyed_buttons(string language, string headline, string who)
    {
        var page = await server.Page(language + Page);
        page.QuerySelector("h1")!.TextContent.ShouldEndWith(headline);
        page.QuerySelectorAll("#judge button").ShouldAllBe(b => b.GetAttribute("aria-disabled") == "true" && b.GetAttribute("type") == "button");
        page.QuerySelectorAll("#judge button").Length.ShouldBe(2);
        page.QuerySelector("#who")!.TextContent.ShouldContain(who);
        page.QuerySelectorAll("#judge textarea").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_figures_do_not_find_is_not_judged()
    {
        var page = await server.Page("/observatory/us/states/biopharmaceuticals/54");
        page.QuerySelector("h1")!.TextContent.ShouldEndWith("the figures of 2016 do not find it");
        page.QuerySelector("#judge").ShouldBeNull();
    }

    [Fact]
    public async Task Names_and_keys_lead_to_one_address_and_what_is_not_there_is_told()
    {
        var answer = await server.Client.GetAsync("/observatory/us/states/5/NC", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(Page);
        foreach (var missing in new[] { "/observatory/us/moons/biopharmaceuticals/37", "/observatory/us/states/biofarma/37", "/observatory/us/states/biopharmaceuticals/99", "/observatory/xx/states/biopharmaceuticals/37" })
            (await server.Client.GetAsync(missing, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, missing);
    }

    [Fact]
    public async Task Nobody_judges_without_signing_in()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["move"] = "confirm", ["reason"] = "because", ["version"] = "0" });
        var page = await server.Client.PostAsync(Page, form, TestContext.Current.CancellationToken);
        page.Headers.Location!.OriginalString.ShouldStartWith("/accounts/sign-in");
        using var body = new StringContent("""{"move":"confirm","reason":"because","version":0}""", Encoding.UTF8, "application/json");
        (await server.Client.PostAsync("/api" + Page, body, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var now = JsonDocument.Parse(await server.Client.GetStringAsync("/api" + Page, TestContext.Current.CancellationToken));
        now.RootElement.GetProperty("state").GetString().ShouldBe("detected");
        now.RootElement.GetProperty("version").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_expert_rejects_a_finding_with_a_reason_that_everybody_reads_and_a_stale_or_repeated_sending_changes_nothing()
    {
        const string finding = "/observatory/us/states/aerospace-vehicles-and-defense/53";
        const string why = "One maker of aircraft holds nine of ten jobs; a company is no cluster.";
        using var expert = await As("demo-expert");
        var page = await RunningServer.Page(expert, finding);
        page.QuerySelectorAll("#judge button[name=move]").Select(b => b.GetAttribute("value")).ShouldBe(["confirm", "reject"]);
        var once = page.QuerySelector("#judge input[name=once]")!.GetAttribute("value")!;

        var unreasoned = await People.Send(expert, finding, ("once", once), ("version", "0"), ("move", "reject"), ("reason", "  "));
        unreasoned.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Read(unreasoned)).QuerySelector(".pl-errsum a[href='#reason']")!.TextContent.ShouldContain("Fill this in");

        foreach (var again in new[] { 1, 2 })
        {
            var done = await People.Send(expert, finding, ("once", once), ("version", "0"), ("move", "reject"), ("reason", why));
            done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, $"sending {again}");
            done.Headers.Location!.OriginalString.ShouldBe(finding);
        }

        var shown = await server.Page(finding);
        shown.QuerySelector("h1")!.TextContent.ShouldEndWith("rejected by an expert");
        shown.QuerySelector(".pl-reason p")!.TextContent.ShouldBe(why);
        shown.QuerySelector(".pl-reason footer")!.TextContent.ShouldStartWith("Demo expert, ");
        shown.QuerySelectorAll("main tbody tr").Length.ShouldBe(1, "the same sending counts once");

        var stale = await People.Send(expert, "/ru" + finding, ("once", "another"), ("version", "0"), ("move", "confirm"), ("reason", "Ещё раз."));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var kept = await Read(stale);
        kept.QuerySelector("#reason")!.TextContent.ShouldBe("Ещё раз.");
        kept.QuerySelector(".pl-errsum")!.TextContent.ShouldContain("данные изменились");
        kept.QuerySelector("#judge input[name=version]")!.GetAttribute("value").ShouldBe("1", "sent again, it is decided on what is seen now");

        var listed = await server.Page("/observatory/us/2016/states/candidates?state=rejected");
        listed.QuerySelectorAll("#table tbody tr").Select(r => r.QuerySelector(".pl-said")!.TextContent).ShouldContain(t => t.StartsWith(why, StringComparison.Ordinal) && t.Contains("Demo expert"));
        (await server.Client.GetStringAsync("/api/observatory/us/2016/states/candidates.csv?state=rejected", TestContext.Current.CancellationToken)).ShouldContain(why);
    }

    [Fact]
    public async Task Programs_judge_by_the_same_act_and_other_roles_are_told_who_may()
    {
        const string finding = "/observatory/us/states/automotive/26";
        using var investor = await As("demo-investor");
        (await RunningServer.Page(investor, finding)).QuerySelector("#who")!.TextContent.ShouldContain("may confirm or reject a finding");
        (await People.Send(investor, finding, ("version", "0"), ("move", "confirm"), ("reason", "because"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var officer = await As("demo-centre-officer");
        var tag = (await officer.GetAsync("/api" + finding, TestContext.Current.CancellationToken)).Headers.ETag!;
        async Task<HttpResponseMessage> Judge(string body, string? match)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api" + finding) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (match is not null)
                request.Headers.TryAddWithoutValidation("If-Match", match);
            return await officer.SendAsync(request, TestContext.Current.CancellationToken);
        }

        (await Judge("""{"move":"confirm","reason":"Three makers and their suppliers."}""", null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "without a version");
        (await Judge("""{"move":"withdraw","reason":"Three makers and their suppliers."}""", tag.Tag)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "only the figures withdraw");
        var done = await Judge("""{"move":"confirm","reason":"Three makers and their suppliers."}""", tag.Tag);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var now = JsonDocument.Parse(await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (now.RootElement.GetProperty("state").GetString(), now.RootElement.GetProperty("version").GetInt32()).ShouldBe(("confirmed", 1));
        (await Judge("""{"move":"reject","reason":"No."}""", tag.Tag)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_state_table_and_the_filter_stand_on_the_list()
    {
        var page = await server.Page("/observatory/us/2016/states/candidates?state=withdrawn");
        page.QuerySelectorAll("#table").ShouldBeEmpty();
        page.QuerySelector("#state option[selected]")!.GetAttribute("value").ShouldBe("withdrawn");
        page.QuerySelectorAll("main table tbody tr").Length.ShouldBe(8);
        (await server.Page("/observatory/us/2016/states/candidates?state=detected")).QuerySelectorAll("#table tbody tr").Length.ShouldBe(50);
    }

    private async Task<HttpClient> As(string account) => People.WithCookie(server.Client, People.CookieOf(await People.Send(server.Client, $"/accounts/demonstration/{account}"))!);

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(HttpResponseMessage answer) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
