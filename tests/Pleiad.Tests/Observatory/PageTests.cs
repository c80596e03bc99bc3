using System.Net;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class PageTests(RunningServer server)
{
    private const string NorthCarolina = "/observatory/us/2016/states/biopharmaceuticals/37";

    [Theory]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals", "Nine states are strong in biopharmaceuticals and hold 60% of the jobs")]
    [InlineData("/ru/observatory/us/2016/states/biopharmaceuticals", "Девять штатов сильны в биофармацевтике: там 60\u00a0% рабочих мест категории")]
    [InlineData(NorthCarolina, "North Carolina is strong in biopharmaceuticals: 2.8 times the nation’s share")]
    [InlineData("/ru" + NorthCarolina, "Северная Каролина сильна в биофармацевтике: доля в 2,8 раза выше, чем по стране")]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals/54", "West Virginia is not strong in biopharmaceuticals: it has 4 plants, and the rule asks for 13")]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals/33", "New Hampshire is not strong in biopharmaceuticals: 106 jobs short")]
    [InlineData("/ru/observatory/us/2016/states/biopharmaceuticals/33", "Нью-Гэмпшир не\u00a0силён в биофармацевтике: не хватает 106 мест")]
    [InlineData("/observatory/us/2016/metros/biopharmaceuticals/10100", "Aberdeen, SD Micropolitan Area has no jobs in biopharmaceuticals")]
    [InlineData("/ru/observatory/us/2016/metros/biopharmaceuticals/41860", "Агломерация San Francisco, CA сильна в биофармацевтике: доля в 5,2 раза выше, чем по стране")]
    [InlineData("/observatory/us/2016/states/local-health-services/37", "North Carolina has about the nation’s share in local health services")]
    public async Task A_page_states_its_finding(string address, string finding) =>
        (await server.Page(address)).QuerySelector("h1")!.TextContent.Trim().ShouldBe(finding);

    [Fact]
    public async Task What_is_not_firm_is_said_in_the_lead_and_beside_the_verdict()
    {
        (await server.Page("/observatory/us/2016/metros/automotive")).QuerySelector(".pl-lead")!.TextContent.ShouldContain("91 of the strong verdicts are not firm");
        (await server.Page("/observatory/us/2016/metros/automotive/29020")).QuerySelector(".pl-verdict-head")!.TextContent.ShouldContain("not firm");
        (await server.Page(NorthCarolina)).QuerySelector(".pl-verdict-head")!.TextContent.ShouldNotContain("not firm");
    }

    [Fact]
    public async Task The_closest_calls_are_those_of_the_rule()
    {
        var page = await server.Page("/observatory/us/2016/states/biopharmaceuticals");
        page.QuerySelectorAll("#closest td.num").Select(c => c.TextContent).ShouldBe(["+106", "+353", "−1,005", "−1,334"]);
    }

    [Fact]
    public async Task The_legend_counts_every_state_once()
    {
        var page = await server.Page("/observatory/us/2016/states/biopharmaceuticals");
        page.QuerySelectorAll(".pl-key > svg text.m").Select(t => t.TextContent).Take(6).ShouldBe(["9", "9", "13", "8", "7", "4"]);
        page.QuerySelector(".pl-keys")!.TextContent.ShouldContain("strong (9 states)");
        page.QuerySelector(".pl-keys")!.TextContent.ShouldContain("payroll withheld (7)");
    }

    [Theory]
    [InlineData("9000", 200, "Not strong")]
    [InlineData("9388", 200, "Not strong")]
    [InlineData("9389", 200, "Strong")]
    [InlineData("13,491", 200, "Strong, top 10%")]
    [InlineData("0", 200, "Not strong")]
    [InlineData("-5", 400, "0 or more")]
    [InlineData("9.5", 400, "whole")]
    [InlineData("9,5", 400, "whole")]
    [InlineData("many", 400, "digits")]
    [InlineData("99999999999999", 400, "more than a billion")]
    public async Task What_if_recomputes_or_says_what_is_wrong(string jobs, int status, string says)
    {
        var page = await server.Page($"{NorthCarolina}?jobs={Uri.EscapeDataString(jobs)}");
        page.QuerySelector("#what-if-answer")!.TextContent.ShouldContain(says);
        page.QuerySelector("#jobs")!.GetAttribute("value").ShouldBe(jobs);
        var answer = await server.Client.GetAsync($"{NorthCarolina}?jobs={Uri.EscapeDataString(jobs)}", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("/observatory/us/2016/states/biofarmaceutical", "There is no category 'biofarmaceutical'", "Biopharmaceuticals")]
    [InlineData("/ru/observatory/us/2016/states/биофармацевтик", "Категории «биофармацевтик» нет", "Биофармацевтика")]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals/Carolina", "There is no region 'Carolina'", "North Carolina")]
    [InlineData("/observatory/us/1999/states/biopharmaceuticals", "There are no figures for states in 1999", "States, 2016")]
    [InlineData("/nowhere", "There is nothing at this address", "Start page")]
    public async Task What_is_not_there_is_a_page_that_helps(string address, string sentence, string suggestion)
    {
        (await server.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await server.Page(address);
        page.QuerySelector("main")!.TextContent.ShouldContain(sentence);
        page.QuerySelectorAll("main a").Select(a => a.TextContent).ShouldContain(suggestion);
    }

    [Theory]
    [InlineData("/observatory/us/2016/states/5/37", NorthCarolina)]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals/NC", NorthCarolina)]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals/north-carolina", NorthCarolina)]
    [InlineData("/ru/observatory/us/2016/states?category=5", "/ru/observatory/us/2016/states/biopharmaceuticals")]
    public async Task Other_names_of_a_thing_lead_to_its_one_address(string address, string expected)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("theme=dark&back=/ru/methods", "/ru/methods")]
    [InlineData("theme=dark&back=//evil.example", "/")]
    [InlineData("theme=dark&back=https://evil.example", "/")]
    [InlineData("theme=dark&back=/%5Cevil.example", "/")]
    [InlineData("theme=moon&back=", "/")]
    public async Task The_theme_form_returns_to_the_page_and_nowhere_else(string form, string expected)
    {
        var answer = await server.Client.PostAsync("/preferences/theme", new StringContent(form, null, "application/x-www-form-urlencoded"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task An_empty_form_is_refused() =>
        (await server.Client.PostAsync("/preferences/theme", new StringContent("", null, "application/x-www-form-urlencoded"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_never_as_markup()
    {
        var page = await server.Page("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));
        page.QuerySelectorAll("script").Length.ShouldBe(1);
        page.QuerySelector("h1")!.TextContent.ShouldContain("<script>");
    }
}
