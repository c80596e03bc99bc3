using System.Net;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>The catalogue and the dialogue through the front door.</summary>
public class MeasurePageTests(RunningServer server)
{
    [Fact]
    public async Task The_dialogue_asks_one_question_at_a_time_and_an_answer_can_be_changed()
    {
        var address = "/outreach/measures/find";
        List<string> asked = [];
        for (var page = await server.Page(address); page.QuerySelector("#question") is { } question; page = await server.Page(address))
        {
            var button = question.QuerySelectorAll("button[name=a]").First();
            asked.Add(button.GetAttribute("value")!);
            address = "/outreach/measures/find?" + string.Join('&', asked.Select(a => "a=" + Uri.EscapeDataString(a)));
            question.QuerySelectorAll("input[name=a]").Select(i => i.GetAttribute("value")).ShouldBe(asked.SkipLast(1), "what was answered goes along");
        }

        var end = await server.Page(address);
        end.QuerySelectorAll("#answers tbody tr").Length.ShouldBe(asked.Count);
        end.QuerySelectorAll("#eligible tbody tr, #not tbody tr, #unknown tbody tr").ShouldAllBe(r => r.QuerySelector("td")!.TextContent.Trim().Length > 2);
        var change = end.QuerySelector("#answers a")!.GetAttribute("href")!;
        (await server.Page(change)).QuerySelector("#question").ShouldNotBeNull();
        var api = JsonNode.Parse(await server.Client.GetStringAsync("/api" + address, TestContext.Current.CancellationToken))!;
        api["next"].ShouldBeNull();
        api["verdicts"]!.AsArray().Count(v => v!["verdict"]!.GetValue<string>() == "eligible").ShouldBe(end.QuerySelectorAll("#eligible tbody tr").Length);
    }

    [Fact]
    public async Task What_the_registry_knows_is_offered_with_its_source_and_kept_answers_come_back()
    {
        var known = await server.Page("/ru/outreach/measures/find?o=polysan");
        var rows = known.QuerySelectorAll("#known tbody tr");
        rows.Length.ShouldBeGreaterThanOrEqualTo(3);
        known.QuerySelector("#known input[value='cluster:listed']").ShouldNotBeNull();
        known.QuerySelectorAll("#known a[href^='/ru/registry/claims/']").ShouldNotBeEmpty();
        known.QuerySelector("#question").ShouldBeNull();
        using var own = await server.SignIn("demo-representative");
        var kept = await People.Send(own, "/outreach/measures/answers", ("once", $"k{Guid.NewGuid():N}"), ("organisation", "polysan"), ("a", "sez:no"), ("a", "transfer:yes"));
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(own, kept.Headers.Location!.ToString())).QuerySelector("[role=status]").ShouldNotBeNull();
        (await server.Page("/outreach/measures/find?o=polysan")).QuerySelector("#known input[value='transfer:yes']").ShouldNotBeNull();
        (await People.Send(own, "/outreach/measures/answers", ("once", $"k{Guid.NewGuid():N}"), ("organisation", "mir-pharm"), ("a", "sez:no"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Client.GetAsync("/outreach/measures/find?o=nobody-at-all", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Measures_carry_their_claim_or_say_that_they_are_examples_and_add_up_against_the_limit()
    {
        var page = await server.Page("/outreach/measures?territory=RU-KLU&kind=tax");
        page.QuerySelectorAll("#measures tbody tr").ShouldHaveSingleItem().QuerySelector("a[href='/registry/claims/f466']").ShouldNotBeNull();
        (await server.Page("/outreach/measures")).QuerySelectorAll("#measures tbody tr").ShouldAllBe(r => r.QuerySelector("a[href*='/registry/claims/']") != null || r.QuerySelector(".pl-tag--illus") != null);
        (await server.Client.GetAsync("/outreach/measures?on=yesterday", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var sum = await server.Page("/outreach/measures/combine?m=technology-transfer&amount-technology-transfer=20&m=soft-loan-for-production&amount-soft-loan-for-production=100&costs=100&market=15&paid=5&years=2&limit=25");
        sum.QuerySelector("h1")!.TextContent.ShouldContain("above the limit"); // 20 + 10 / 1.15 + 5 / 1.3225 of 100
        sum.QuerySelectorAll("#together tbody tr").Last().TextContent.ShouldContain("32.5");
        (await server.Page("/outreach/measures/combine?m=joint-projects-of-industrial-clusters&m=soft-loan-for-production")).QuerySelector("#together .pl-tag--bad").ShouldNotBeNull();
        (await server.Client.GetStringAsync("/search?q=technology+transfer", TestContext.Current.CancellationToken)).ShouldContain("/outreach/measures/technology-transfer");
    }
}
