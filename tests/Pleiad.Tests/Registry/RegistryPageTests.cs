using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The Registry through the front door: what a reader sees, what a program gets, and who may change what.</summary>
public class RegistryPageTests(RunningServer server)
{
    [Fact]
    public async Task A_profile_says_what_is_known_in_one_sentence_with_its_sources()
    {
        var page = await server.Page("/registry/organisations/mir-pharm");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Mir-Pharm: makes six products that others own now; develops two more");
        page.QuerySelector("#products")!.TextContent.ShouldContain("Mifepristone");
        page.QuerySelector("#ties")!.TextContent.ShouldContain("Makes to the order of");
        page.QuerySelectorAll("#products a[href^='/registry/claims/']").Length.ShouldBeGreaterThan(10);
        (await server.Page("/ru/registry/organisations/polysan")).QuerySelector("h1")!.TextContent.ShouldStartWith("НТФФ «ПОЛИСАН»: завод открыт в 2018 году");
        (await server.Page("/registry/products/mifepristone")).QuerySelector("h1")!.TextContent.ShouldBe("Mifepristone belongs to STADA, and Mir-Pharm makes it");
    }

    [Fact]
    public async Task Plants_stand_in_their_years_and_plans_stand_apart()
    {
        var page = await server.Page("/registry/plants");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Seven plants opened from 2013 to 2018; three more are overdue");
        page.QuerySelectorAll("#timeline .pl-wide rect[fill='var(--pl-accent)']").Length.ShouldBe(7);
        page.QuerySelectorAll("#timeline .pl-wide rect[stroke-dasharray]").Length.ShouldBe(3);
        (await server.Page("/registry/sites?kv=220")).QuerySelector("h1")!.TextContent.ShouldBe("220 kV: available nowhere, to come at one");
        var refused = await server.Client.GetAsync("/registry/sites?kv=much", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Programs_get_the_same_and_spreadsheets_no_formula()
    {
        var cancel = TestContext.Current.CancellationToken;
        var linked = JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/organisations/polysan.jsonld", cancel))!;
        (linked["@context"]!.GetValue<string>(), linked["@type"]!.GetValue<string>()).ShouldBe(("https://schema.org", "Corporation"));
        linked["alternateName"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldContain("Polisan");
        var plants = JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/plants", cancel))!.AsArray();
        plants.Count(p => p!["state"]!.GetValue<string>() == "opened").ShouldBe(8);
        plants.Count(p => p!["overdue"]!.GetValue<bool>()).ShouldBe(3);
        using var officer = await server.SignIn("demo-centre-officer");
        var made = await officer.PostAsJsonAsync("/api/registry/organisations/new", new { en = "=HYPERLINK(\"http://example.org\")", kind = "company" }, cancel);
        made.StatusCode.ShouldBe(HttpStatusCode.OK, await made.Content.ReadAsStringAsync(cancel));
        (await server.Client.GetStringAsync("/api/registry/organisations.csv", cancel)).ShouldContain("\"'=HYPERLINK(");
    }

    [Fact]
    public async Task A_representative_changes_the_own_organisation_and_no_other()
    {
        var cancel = TestContext.Current.CancellationToken;
        (await server.Client.GetAsync("/registry/organisations/polysan/edit", cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "a visitor signs in first");
        using var own = await server.SignIn("demo-representative");
        (await RunningServer.Page(own, "/registry/organisations/polysan")).QuerySelector("#act button")!.TextContent.ShouldBe("Confirm that this profile holds");
        (await RunningServer.Page(own, "/registry/organisations/biocad")).QuerySelector("#act").ShouldBeNull();
        (await People.Send(own, "/registry/organisations/biocad/edit", ("kind", "company"), ("version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var stranger = await own.PostAsJsonAsync("/api/registry/organisations/biocad/names/new", new Dictionary<string, string> { ["text"] = "X", ["name-kind"] = "alias" }, cancel);
        stranger.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var once = new[] { ("text", "Polysan Test Brand"), ("name-kind", "brand"), ("once", "the-same-sending") };
        (await People.Send(own, "/registry/organisations/polysan/names/new", once)).Headers.Location!.OriginalString.ShouldBe("/registry/organisations/polysan");
        (await People.Send(own, "/registry/organisations/polysan/names/new", once)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "sent twice, done once");
        (await People.Send(own, "/registry/organisations/polysan/names/new", ("text", "Polysan Test Brand"), ("name-kind", "brand"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_typed_wrong_is_refused_in_a_sentence_and_stays()
    {
        using var own = await server.SignIn("demo-representative");
        foreach (var (wrong, sentence) in new[] { (new string('x', 1_000_000), "Use at most 200 characters"), ("two\nlines", "Take out line breaks"), ("turn\u202ed", "Take out line breaks"), ("bell\u0007", "Take out line breaks") })
        {
            var answer = await People.Send(own, "/registry/organisations/polysan/names/new", ("text", wrong), ("name-kind", "alias"));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            body.ShouldContain(sentence);
            body.Length.ShouldBeGreaterThan(wrong.Length, "what was typed is still there");
        }

        var nul = await People.Send(own, "/registry/organisations/polysan/names/new", ("text", "nul\u0000"), ("name-kind", "alias")); // no browser sends it, and no form can hold it
        (await nul.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("The form cannot be read");
        var html = await People.Send(own, "/registry/organisations/polysan/names/new", ("text", "<script>alert(1)</script>"), ("name-kind", "emperor"));
        (await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        var number = await People.Send(own, "/registry/organisations/polysan/identifiers/new", ("scheme", "inn"), ("value", "7707083894"));
        (await number.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("The check digit of this INN does not fit");
    }

    [Fact]
    public async Task A_program_sends_the_version_it_read()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var own = await server.SignIn("demo-second-representative");
        var read = await own.GetAsync("/api/registry/organisations/polysan", cancel);
        async Task<HttpStatusCode> Confirm(string? version)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/registry/organisations/polysan/confirm");
            if (version is not null)
                request.Headers.TryAddWithoutValidation("If-Match", version);
            return (await own.SendAsync(request, cancel)).StatusCode;
        }

        (await Confirm(null)).ShouldBe(HttpStatusCode.BadRequest);
        (await Confirm("\"99\"")).ShouldBe(HttpStatusCode.Conflict);
        (await Confirm(read.Headers.ETag!.Tag)).ShouldBe(HttpStatusCode.OK);
        (await server.Page("/registry/organisations/polysan")).QuerySelector(".pl-heads")!.TextContent.ShouldNotContain("by nobody yet");
    }
}
