using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Chains through the front door: what a reader sees of a gap, what it can become, and who may act on it.</summary>
public class ChainPagesTests(RunningServer server)
{
    private const string Chain = "/registry/chains/flow-synthesis";

    [Fact]
    public async Task The_portrait_says_where_the_chain_breaks_and_the_chain_shows_it_in_boxes_and_in_a_table()
    {
        var portrait = await server.Page("/registry/clusters/spb-pharma");
        var panel = Panel(portrait)!;
        panel.QuerySelector("h2")!.TextContent.ShouldBe("The chain breaks at the semi-industrial step");
        panel.QuerySelector(".pl-gapact")!.TextContent.ShouldContain("RIC AFS");
        panel.QuerySelectorAll(".pl-wide rect[stroke='var(--pl-bad)'][stroke-dasharray]").Length.ShouldBe(1);
        panel.QuerySelectorAll(".pl-phone rect").Length.ShouldBe(6);
        panel.QuerySelectorAll("a[href^='/registry/needs/new?cluster=spb-pharma&title-en=Near-production']").Length.ShouldBe(1);
        (await server.Page("/ru/registry/clusters/spb-pharma")).QuerySelector("h1")!.TextContent.ShouldBe("Семь заводов за шесть лет, а между лабораторией и заводом не хватает одного шага");
        var page = await server.Page(Chain);
        page.QuerySelector("h1")!.TextContent.ShouldBe("The chain breaks at the semi-industrial step");
        page.QuerySelectorAll("#matrix .pl-broken").Length.ShouldBe(1);
        page.QuerySelectorAll("#steps tbody tr").Length.ShouldBe(6);
        page.QuerySelector("#way h2")!.TextContent.ShouldBe("The way is complete but for two steps, and nobody names a cost");
        page.QuerySelector("#gaps")!.TextContent.ShouldContain("BION");
        Panel(await server.Page("/registry/clusters/spb-pharma?on=2016-06-01"))!.QuerySelector("h2")!.TextContent.ShouldBe("The chain breaks at the laboratory step", "the laboratory began in 2017");
        Panel(await server.Page("/registry/clusters/spb-pharma?on=2014-06-01")).ShouldBeNull("on that day nobody had begun");
    }

    [Fact]
    public async Task A_gap_is_a_page_to_hand_to_an_investor_in_both_languages()
    {
        var page = await server.Page(Chain + "/gaps/near-production/brief");
        var text = page.QuerySelector("main")!.TextContent;
        foreach (var part in new[] { "What is missing", "Why it matters", "Who stands before it and after it", "Who is nearest", "What is known of cost and time", "Whom to ask" })
            text.ShouldContain(part);
        text.ShouldContain("St Petersburg Cluster Development Centre", customMessage: "whom to ask");
        text.ShouldContain("roughly one billion roubles", customMessage: "what a source says of the like");
        page.QuerySelectorAll("main a[href^='/registry/claims/']").Length.ShouldBeGreaterThan(3);
        (await server.Page("/ru" + Chain + "/gaps/near-production/brief")).QuerySelector("main")!.TextContent.ShouldContain("Почему это важно");
        (await server.Client.GetAsync(Chain + "/gaps/nowhere/brief", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_get_the_chain_its_gaps_and_who_is_nearest()
    {
        var cancel = TestContext.Current.CancellationToken;
        var answer = await server.Client.GetAsync("/api" + Chain, cancel);
        answer.Headers.ETag!.Tag.Length.ShouldBeGreaterThan(2);
        var chain = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel))!;
        var step = chain["steps"]!.AsArray().Single(s => s!["id"]!.GetValue<string>() == "finished-medicines")!;
        (step["standing"]!.GetValue<string>(), step["offers"]!.AsArray().Count).ShouldBe(("held", 7));
        step["offers"]![0]!["cost"].ShouldBeNull("no answer is null, never 0");
        chain["cost"].ShouldBeNull();
        var linked = JsonNode.Parse(await server.Client.GetStringAsync("/api" + Chain + ".jsonld", cancel))!;
        (linked["@type"]!.GetValue<string>(), linked["step"]!.AsArray().Count).ShouldBe(("HowTo", 6));
        (await server.Client.GetStringAsync("/api" + Chain + ".csv", cancel)).Split('\n').Length.ShouldBe(14, "a head, an offer or an open step a row, and the end");
        (await server.Client.GetStringAsync("/api/search?q=" + Uri.EscapeDataString("проточный синтез фармсубстанций"), cancel)).ShouldContain(Chain);
    }

    [Fact]
    public async Task A_representative_offers_a_step_for_the_own_organisation_and_a_manager_draws_a_chain_of_his_cluster()
    {
        var cancel = TestContext.Current.CancellationToken;
        (await server.Client.GetAsync(Chain + "/steps/near-production/offers/new", cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "a visitor signs in first");
        using var manager = await server.SignIn("demo-cluster-manager");
        using var own = await server.SignIn("demo-representative");
        var begun = await People.Send(manager, "/registry/chains/new", ("chain-kind", "technology"), ("en", "Pages of a chain"), ("currency", "RUB"), ("clusters", "spb-pharma"));
        var address = begun.Headers.Location!.OriginalString;
        address.ShouldStartWith("/registry/chains/pages-of-a-chain");
        (await server.Client.GetAsync(address, cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is nobody else's");
        async Task Step(string name, string scale) => (await People.Send(manager, address + "/steps/new", ("en", name), ("scale", scale), ("must", "must"), ("version", await Version(manager, address)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Step("Mix", "laboratory");
        await Step("Pour", "industrial");
        (await People.Send(manager, address + "/steps/new", ("en", "Late"), ("scale", "industrial"), ("must", "must"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Conflict, "a stale page");
        (await People.Send(own, address + "/steps/new", ("en", "Foreign"), ("scale", "industrial"), ("must", "must"), ("version", "3"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(manager, address + "/move", ("move", "publish"), ("version", await Version(manager, address)))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(own, address + "/steps/mix/offers/new")).QuerySelectorAll("#organisation option").Select(o => o.GetAttribute("value")).ShouldBe(["polysan"]);
        (await People.Send(own, address + "/steps/mix/offers/new", ("organisation", "biocad"), ("state", "offered"), ("scale", "laboratory"), ("evidence", "x"), ("version", await Version(own, address)))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await People.Send(own, address + "/steps/mix/offers/new", ("organisation", "polysan"), ("state", "offered"), ("scale", "laboratory"), ("cost", "cheap"), ("evidence", "Our price list"), ("version", await Version(own, address)));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Read(refused)).QuerySelector("#evidence")!.TextContent.ShouldContain("Our price list");
        var offered = await own.PostAsJsonAsync($"/api{address}/steps/mix/offers/new", new { organisation = "polysan", state = "offered", scale = "laboratory", cost = 40, days = 3, evidence = "Our price list", version = await Version(own, address) }, cancel);
        offered.StatusCode.ShouldBe(HttpStatusCode.OK, await offered.Content.ReadAsStringAsync(cancel));
        var page = await server.Page(address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("The chain breaks at the industrial step");
        page.QuerySelector("#way h2")!.TextContent.ShouldContain("40\u00a0RUB of it is known");
        page.QuerySelector("#who")!.TextContent.ShouldContain("an organisation offers a step");
    }

    /// <summary>The panel of the chain; other tests draw chains of the same cluster.</summary>
    private static IElement? Panel(IParentNode page) => page.QuerySelector($"h2 a[href='{Chain}']")?.Closest("section");

    private static async Task<string> Version(HttpClient reader, string address) => (await reader.GetAsync("/api" + address, TestContext.Current.CancellationToken)).Headers.ETag!.Tag.Trim('"');
}
