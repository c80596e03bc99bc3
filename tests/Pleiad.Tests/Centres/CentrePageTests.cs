using System.Net;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Centres;

/// <summary>The centre through the front door: services, residents, proposals to policy.</summary>
public class CentrePageTests(RunningServer server)
{
    [Fact]
    public async Task A_visitor_asks_without_an_account_an_officer_answers_and_the_private_page_says_so()
    {
        using var visitor = People.Visitor(server.Client);
        var empty = await People.Send(visitor, "/centres/services/analysis-for-clusters/request", ("who", ""), ("ask", ""));
        (await People.Read(empty)).QuerySelectorAll(".pl-field--error").Length.ShouldBe(2);
        var sent = await People.Send(visitor, "/centres/services/analysis-for-clusters/request", ("once", $"r{Guid.NewGuid():N}"), ("who", "A young firm"), ("ask", "Who sells this abroad?"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = sent.Headers.Location!.ToString();
        var page = await RunningServer.Page(visitor, link);
        page.QuerySelector("h1")!.TextContent.ShouldContain("waits to be taken on");
        page.QuerySelector("#decide").ShouldBeNull();
        using var officer = await server.SignIn("demo-centre-officer");
        (await RunningServer.Page(officer, "/centres/requests")).QuerySelectorAll("tbody th").Select(t => t.TextContent).ShouldContain(t => t.Contains("Analysis for clusters"));
        (await visitor.GetAsync("/centres/requests", TestContext.Current.CancellationToken)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await Answer(officer, link, "accept", "");
        await Answer(officer, link, "finish", "Four sellers, listed below.");
        var done = await RunningServer.Page(visitor, link);
        done.QuerySelector("#result")!.TextContent.ShouldContain("Four sellers");
        done.QuerySelector(".pl-tag--good").ShouldNotBeNull("the promise was kept");
        (await People.Send(visitor, link + "/rate", ("once", $"s{Guid.NewGuid():N}"), ("stars", "4"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var report = JsonNode.Parse(await server.Client.GetStringAsync("/api/centres/services/report", TestContext.Current.CancellationToken))!.AsArray().Single(k => k!["kind"]!.GetValue<string>() == "analytic")!;
        report["done"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
        (await visitor.GetAsync("/centres/requests/2026-1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a reference is no key");
    }

    [Fact]
    public async Task Sixty_residents_by_a_claim_stand_beside_the_counted_ones_and_invented_ones_are_marked()
    {
        var page = await server.Page("/centres/residents/ingria-business-incubator?on=2015-12-31");
        page.QuerySelector("a[href='/registry/claims/f152']")!.TextContent.ShouldContain("60");
        var rows = page.QuerySelectorAll("#residents tbody tr");
        rows.ShouldAllBe(r => r.QuerySelector(".pl-tag--illus") != null);
        var api = JsonNode.Parse(await server.Client.GetStringAsync("/api/centres/residents/ingria-business-incubator?on=2015-12-31", TestContext.Current.CancellationToken))!;
        (api["residents"]!.GetValue<int>(), api["illustrative"]!.GetValue<int>()).ShouldBe((rows.Length, rows.Length));
        using var own = await server.SignIn("demo-centre-officer");
        (await People.Send(own, "/centres/residents/sozvezdiye-220-kv-substation/add", ("once", $"t{Guid.NewGuid():N}"), ("name", "A small team"), ("field", "medicine"), ("since", "2024"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(own, "/centres/residents/sozvezdiye-220-kv-substation/add", ("once", $"t{Guid.NewGuid():N}"), ("name", "A small team"), ("field", "medicine"), ("since", "2025"))).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is there already");
        (await server.Client.GetStringAsync("/api/centres/residents/sozvezdiye-220-kv-substation.csv", TestContext.Current.CancellationToken)).ShouldContain("A small team,,medicine,2024,,false");
        (await server.Client.GetAsync("/centres/residents/nowhere", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_articles_say_of_proposals_stands_with_its_claim()
    {
        var page = await server.Page("/ru/centres/policies");
        page.QuerySelectorAll("#proposals a[href^='/ru/registry/claims/']").Length.ShouldBeGreaterThanOrEqualTo(5);
        page.QuerySelector("h1")!.TextContent.ShouldContain("из");
        (await server.Page("/centres/policies/pharma-2030-spb")).QuerySelector("a[href='/registry/clusters/spb-pharma']").ShouldNotBeNull();
        (await server.Client.GetStringAsync("/search?q=Pharma+2030", TestContext.Current.CancellationToken)).ShouldContain("/centres/policies/pharma-2030-spb");
    }

    private static async Task Answer(HttpClient officer, string link, string move, string reason)
    {
        var page = await RunningServer.Page(officer, link);
        var form = page.QuerySelector($"form[action$='/answers/{move}']")!;
        var sent = await People.Send(officer, form.GetAttribute("action")!, ("once", form.QuerySelector("[name=once]")!.GetAttribute("value")!), ("version", form.QuerySelector("[name=version]")!.GetAttribute("value")!), ("reason", reason));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
