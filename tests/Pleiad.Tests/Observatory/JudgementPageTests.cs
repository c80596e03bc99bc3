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
        page.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther); // to the sign-in page, where there is one
        using var body = new StringContent("""{"move":"confirm","reason":"because","version":0}""", Encoding.UTF8, "application/json");
        (await server.Client.PostAsync("/api" + Page, body, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var now = JsonDocument.Parse(await server.Client.GetStringAsync("/api" + Page, TestContext.Current.CancellationToken));
        now.RootElement.GetProperty("state").GetString().ShouldBe("detected");
        now.RootElement.GetProperty("version").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_state_table_and_the_filter_stand_on_the_list()
    {
        var page = await server.Page("/observatory/us/2016/states/candidates?state=confirmed");
        page.QuerySelectorAll("#table").ShouldBeEmpty();
        page.QuerySelector("#state option[selected]")!.GetAttribute("value").ShouldBe("confirmed");
        page.QuerySelectorAll("main table tbody tr").Length.ShouldBe(8);
        (await server.Page("/observatory/us/2016/states/candidates?state=detected")).QuerySelectorAll("#table tbody tr").Length.ShouldBe(50);
    }
}
