using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Needs, answers, the pipeline and imports through the front door.</summary>
public class NeedPageTests(RunningServer server)
{
    [Fact]
    public async Task A_link_fills_the_form_and_what_was_posted_is_found()
    {
        using var own = await server.SignIn("demo-representative");
        var form = await RunningServer.Page(own, "/registry/needs/new?organisation=polysan&title-en=Vials%20to%20order&capabilities=Sterile%20filling;Oncology&because=registry/products/atosiban&direction=need&kind=capacity");
        form.QuerySelectorAll("input[name=capabilities]").Select(i => i.GetAttribute("value") ?? "").Where(v => v.Length > 0).ShouldBe(["Sterile filling", "Oncology"]);
        form.QuerySelector("input[name=because]")!.GetAttribute("value").ShouldBe("registry/products/atosiban");
        form.QuerySelector(".pl-note")!.TextContent.ShouldContain("Atosiban");
        form.QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")).ShouldContain("oncology");
        (await server.Client.GetAsync("/registry/needs/new", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var posted = await People.Send(own, "/registry/needs/new", Need("Vials to order", ("because", "registry/products/atosiban")));
        posted.Headers.Location!.OriginalString.ShouldBe("/registry/needs/vials-to-order");
        var page = await server.Page("/registry/needs/vials-to-order");
        page.QuerySelector(".pl-heads")!.TextContent.ShouldContain("Atosiban");
        page.QuerySelector("#matches")!.TextContent.ShouldContain("Mir-Pharm");
        (await server.Page("/ru/search?q=sterile")).QuerySelector("main")!.TextContent.ShouldContain("Vials to order");
        (await server.Page("/registry/organisations/mir-pharm")).QuerySelector("#could-meet")!.TextContent.ShouldContain("Vials to order");
        var api = JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/needs/vials-to-order", TestContext.Current.CancellationToken))!;
        api["matches"]!.AsArray().ShouldContain(m => m!["organisation"]!.GetValue<string>() == "mir-pharm" && m["missing"]!.AsArray().Count == 1);
        var wrong = await People.Send(own, "/registry/needs/new", Need("Wrong", ("expires", "2000-01-01")));
        (wrong.StatusCode, (await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Sterile filling", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true), "what was typed stays");
    }

    [Fact]
    public async Task A_conversation_is_there_for_its_two_sides_only()
    {
        const string secret = "ninety-seven roubles a vial";
        var cancel = TestContext.Current.CancellationToken;
        using var owner = await server.SignIn("demo-representative");
        using var partner = await People.Invited(server, "mir-pharm-partner@example.org", "OrganisationRepresentative", "registry/organisations/mir-pharm");
        using var stranger = await People.Invited(server, "biocad-stranger@example.org", "OrganisationRepresentative", "registry/organisations/biocad");
        using var officer = await server.SignIn("demo-centre-officer");
        using var real = await People.Invited(server, "polysan-owner@example.org", "OrganisationRepresentative", "registry/organisations/polysan");
        using var connection = server.Open();
        connection.Execute("UPDATE accounts_account SET language = 'ru' WHERE mail = 'polysan-owner@example.org'");
        (await People.Send(owner, "/registry/needs/new", Need("Quiet vials"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var sent = await People.Send(partner, "/registry/needs/quiet-vials/interests", ("organisation", "mir-pharm"), ("message", secret));
        var address = sent.Headers.Location!.OriginalString;
        address.ShouldStartWith("/registry/interests/");
        foreach (var side in new[] { owner, partner })
            (await RunningServer.Page(side, address)).QuerySelector("#words")!.TextContent.ShouldContain(secret);
        People.Letters(connection, "polysan-owner@example.org").ShouldContain(l => l.Contains("Mir-Pharm", StringComparison.Ordinal) == false && l.Contains("/ru" + address, StringComparison.Ordinal) && l.Contains("откликнулась", StringComparison.Ordinal));
        (await RunningServer.Page(owner, "/work")).QuerySelector("main")!.TextContent.ShouldContain("is interested");

        (await server.Client.GetAsync(address, cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var other in new[] { stranger, officer })
        {
            (await other.GetAsync(address, cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await People.Send(other, address + "/say", ("text", "hello"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.PostAsJsonAsync($"/api{address}/answer", new { move = "accept", version = 1 }, cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var open in new[] { "/registry/needs/quiet-vials", "/search?q=ninety-seven", "/journal", "/mail", "/api/registry/needs/quiet-vials", "/api/registry/needs", "/work", "/registry/organisations/mir-pharm", "/registry/organisations/polysan" })
                (await (await other.GetAsync(open, cancel)).Content.ReadAsStringAsync(cancel)).ShouldNotContain(secret, customMessage: open);
        }

        (await People.Send(owner, address + "/answer", ("move", "decline"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "why, the other side wants to know");
        (await People.Send(owner, address + "/answer", ("move", "accept"), ("answer", ""), ("version", "1"))).Headers.Location!.OriginalString.ShouldBe(address);
        People.Letters(connection, "mir-pharm-partner@example.org")[^1].ShouldContain("accepted");
        (await People.Send(partner, address + "/tie", ("tie-kind", "supply"), ("end", "to"), ("evidence", "Contract 12"), ("version", "2"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var organisation in new[] { "polysan", "mir-pharm" })
            (await server.Page($"/registry/organisations/{organisation}")).QuerySelector("#ties")!.TextContent.ShouldContain("it began with Quiet vials");
    }

    [Fact]
    public async Task The_pipeline_and_imports_say_what_they_count()
    {
        var pipeline = await server.Page("/registry/pipeline");
        pipeline.QuerySelector("h1")!.TextContent.ShouldStartWith("Two products are on the way to a registration");
        pipeline.QuerySelectorAll("#funnel .pl-wide svg rect[fill='var(--pl-accent)']").Length.ShouldBe(1);
        pipeline.QuerySelector("#said")!.TextContent.ShouldContain("Mir-Pharm: together 9");
        var imports = await server.Page("/registry/substitution");
        imports.QuerySelector("h1")!.TextContent.ShouldBe("Three substances come mostly from abroad; for each somebody here has a product or is on the way to one");
        imports.QuerySelector(".pl-band")!.TextContent.ShouldContain("examples");
        imports.QuerySelector("#fields")!.TextContent.ShouldContain("—");
        (await server.Page("/ru/registry/substitution/atosiban")).QuerySelector("h1")!.TextContent.ShouldStartWith("Атосибан: импорт 100");
        (await server.Client.GetAsync("/registry/substitution/atosibann", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.GetStringAsync("/api/registry/substitution.csv", TestContext.Current.CancellationToken)).ShouldContain("carbetocin,gynaecology,H01BB03,2017,0,,thousand packs,,,true");
    }

    private static (string Field, string Value)[] Need(string title, params (string Field, string Value)[] other)
    {
        (string Field, string Value)[] usual =
        [
            ("organisation", "polysan"), ("direction", "need"), ("kind", "capacity"), ("title-en", title), ("capabilities", "Sterile filling"), ("capabilities", "Oncology"), ("audience", "everyone"),
            ("expires", TimeProvider.System.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd")),
        ];
        return [.. usual.Where(f => other.All(o => o.Field != f.Field)), .. other];
    }
}
