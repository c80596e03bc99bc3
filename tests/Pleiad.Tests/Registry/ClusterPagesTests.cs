using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Clusters and proposals through the front door: what is shown, who may, and what is refused.</summary>
public class ClusterPagesTests(RunningServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portrait_says_what_its_rows_amount_to_and_keeps_both_sides_of_a_conflict()
    {
        var page = await server.Page("/registry/clusters/spb-pharma");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Seven plants in six years, and one missing step between laboratory and factory");
        var said = page.QuerySelector("#said")!.TextContent;
        said.ShouldContain("37");
        said.ShouldContain("more than 30");
        page.QuerySelectorAll("#members tbody tr").Length.ShouldBe(8);
        page.QuerySelectorAll("#built svg[role=img]").Length.ShouldBe(2);
        page.QuerySelectorAll("#built table tbody tr").Length.ShouldBeGreaterThan(10);
        page.QuerySelector(".pl-head")!.TextContent.ShouldContain("nobody yet");
        page.QuerySelectorAll("main form button").Select(b => b.TextContent).ShouldBe(["Show"], "a visitor has nothing to confirm");
        var russian = await server.Page("/ru/registry/clusters/spb-pharma");
        russian.QuerySelector("h1")!.TextContent.ShouldBe("Семь заводов за шесть лет, а между лабораторией и заводом не хватает одного шага");
    }

    [Theory]
    [InlineData("2011-06-01", "On no list then")]
    [InlineData("2012-06-01", "Federal list of innovative clusters of Russia, since 2012")]
    public async Task On_a_day_the_portrait_shows_what_was_then(string day, string status)
    {
        var page = await server.Page($"/registry/clusters/spb-pharma?on={day}");
        page.QuerySelector("#members .pl-then")!.TextContent.ShouldContain(status);
        page.QuerySelector("#members")!.TextContent.ShouldContain("no source says since when: Biocad");
    }

    [Fact]
    public async Task What_is_no_day_is_refused_with_a_sentence()
    {
        var answer = await server.Client.GetAsync("/registry/clusters/spb-pharma?on=%3Cb%3Eyesterday", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        text.ShouldContain("is not a day; write it as 2014-12-31.");
        text.ShouldNotContain("<b>yesterday");
        (await server.Client.GetAsync("/registry/clusters/nowhere", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_visitor_proposes_a_cluster_once_however_often_the_form_is_sent_and_reads_the_answer_by_a_private_link()
    {
        var form = await server.Page("/registry/proposals/new");
        form.QuerySelector("input[name=consent]")!.HasAttribute("checked").ShouldBeFalse();
        (string, string)[] fields = [("once", Once(form)), ("name", "Boats <script>alert(1)</script>"), ("place", "The lower harbour"), ("why", "Yards & schools\nbuild together"), ("who", "Two yards")];
        var sent = await People.Send(server.Client, "/registry/proposals/new", fields);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = sent.Headers.Location!.ToString();
        link.ShouldMatch("^/registry/proposals/[0-9a-f]{48}$");
        (await People.Send(server.Client, "/registry/proposals/new", fields)).Headers.Location!.ToString().ShouldBe(link, "sent twice, filed once");

        var page = await server.Client.GetAsync(link, Cancel);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await page.Content.ReadAsStringAsync(Cancel);
        text.ShouldNotContain("<script>alert");
        text.ShouldContain("waits for the centre");
        (await server.Client.GetAsync(link[..^1] + (link[^1] == '0' ? '1' : '0'), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a link that is nearly right opens nothing");

        using var officer = await Signed("demo-centre-officer");
        var list = await RunningServer.Page(officer, "/registry/proposals");
        list.QuerySelectorAll($"a[href='{link}']").Length.ShouldBe(1, "filed once");
        var decide = await RunningServer.Page(officer, link);
        var version = decide.QuerySelector("#decide input[name=version]")!.GetAttribute("value")!;
        var stale = await People.Send(officer, link + "/answers/decline", ("version", "0"), ("reason", "There is such a cluster already"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync(Cancel)).ShouldContain("There is such a cluster already", customMessage: "what was typed stays");
        (await People.Send(officer, link + "/answers/ask", ("version", version), ("reason", "Which schools?"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await server.Page(link)).QuerySelector("#answer")!.TextContent.ShouldContain("Which schools?");
        (await People.Send(server.Client, link + "/reply", ("added", "The school of the harbour"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        version = (await RunningServer.Page(officer, link)).QuerySelector("#decide input[name=version]")!.GetAttribute("value")!;
        (await People.Send(officer, link + "/answers/accept", ("version", version), ("reason", "Welcome"), ("kind", "industrial"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var accepted = await server.Page(link);
        var cluster = accepted.QuerySelector("#answer a")!.GetAttribute("href")!;
        (await server.Page(cluster)).QuerySelector("h1")!.TextContent.ShouldBe("An idea, no member on record");
        (await RunningServer.Page(officer, "/registry/proposals")).QuerySelectorAll($"#answered a[href='{link}']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_address_is_not_taken_without_consent_and_what_was_typed_stays()
    {
        var answer = await People.Send(server.Client, "/registry/proposals/new", ("name", "Glass"), ("place", "North"), ("why", "Kilns"), ("mail", "glass@example.org"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = Document(await answer.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector("#errors")!.TextContent.ShouldContain("without your consent we may not keep it");
        page.QuerySelector("input[name=mail]")!.GetAttribute("value").ShouldBe("glass@example.org");
        page.QuerySelector("textarea[name=why]")!.TextContent.ShouldBe("Kilns");
    }

    [Fact]
    public async Task The_same_key_of_two_programs_does_not_open_the_one_s_proposal_to_the_other()
    {
        async Task<string> File(string name)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/registry/proposals") { Content = JsonContent.Create(new { name, place = "West", why = "Because" }) };
            request.Headers.Add("Idempotency-Key", "1");
            var answer = await server.Client.SendAsync(request, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["address"]!.GetValue<string>();
        }

        var one = await File("Wool");
        (await File("Wool")).ShouldBe(one);
        (await File("Linen")).ShouldNotBe(one);
    }

    [Fact]
    public async Task Only_those_who_may_change_a_cluster_and_each_speaks_for_their_own()
    {
        (await server.Client.GetAsync("/registry/proposals", Cancel)).Headers.Location!.ToString().ShouldStartWith("/accounts/sign-in");
        (await People.Send(server.Client, "/registry/clusters/spb-pharma/confirm", ("version", "1"))).Headers.Location!.ToString().ShouldStartWith("/accounts/sign-in");
        using var manager = await Signed("demo-cluster-manager");
        (await People.Send(manager, "/registry/clusters/kaluga-pharma/edit/evidence", ("state", "supported"), ("what", "Mine"), ("date", "2018"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.GetAsync("/registry/clusters/spb-pharma/edit/status", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the lists are the officer's");
        (await manager.GetAsync("/registry/proposals", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await RunningServer.Page(manager, "/registry/clusters/spb-pharma")).QuerySelector("main .btn-primary")!.TextContent.ShouldBe("Confirm that this page is right");
        using var representative = await Signed("demo-representative");
        (await representative.GetAsync("/registry/clusters/spb-pharma/edit", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(representative, "/registry/clusters/spb-pharma/members/biocad/confirm")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(representative, "/registry/clusters/spb-pharma/members/polysan/confirm")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var row = (await server.Page("/registry/clusters/spb-pharma/members")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Polysan"));
        row.TextContent.ShouldContain("confirmed");
    }

    [Fact]
    public async Task A_manager_fills_a_form_and_it_stands_on_the_portrait_with_its_line_in_the_journal()
    {
        using var manager = await Signed("demo-cluster-manager");
        var wrong = await People.Send(manager, "/registry/clusters/spb-pharma/edit/priority", ("goal", "Halve the imports"), ("due", "soon"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = Document(await wrong.Content.ReadAsStringAsync(Cancel));
        again.QuerySelector("input[name=goal]")!.GetAttribute("value").ShouldBe("Halve the imports");
        again.QuerySelector("#due-error")!.TextContent.ShouldBe("Write a date as 2014, 2014-11 or 2014-11-05.");
        var right = await People.Send(manager, "/registry/clusters/spb-pharma/edit/priority", ("goal", "Halve the imports"), ("indicator", "share of imports"), ("target", "50%"), ("due", "2030"), ("because", "Three plants open"));
        right.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await server.Page("/registry/clusters/spb-pharma");
        page.QuerySelector("#strategy")!.TextContent.ShouldContain("share of imports: 50%");
        page.QuerySelectorAll("#who table tbody tr").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Programs_read_the_same_and_are_refused_the_same()
    {
        var json = await server.Client.GetAsync("/api/registry/clusters/moscow-medical-technologies", Cancel);
        var cluster = JsonNode.Parse(await json.Content.ReadAsStringAsync(Cancel))!;
        cluster["spearhead"]!.AsArray().Count.ShouldBe(9);
        cluster["finding"]!.GetValue<string>().ShouldStartWith("Being set up as of 2014");
        json.Headers.ETag!.Tag.ShouldBe($"\"{cluster["version"]}\"");
        var csv = (await server.Client.GetStringAsync("/api/registry/clusters/spb-pharma/members.csv", Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(9);
        csv[0].ShouldStartWith("organisation,name,name_ru,part");
        (await server.Client.GetStringAsync("/api/registry/clusters.csv", Cancel)).ShouldContain("healthcapital-berlin-brandenburg");
        (await server.Client.GetAsync("/api/registry/clusters/spb-pharma?on=never", Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var officer = await Signed("demo-centre-officer");
        using var early = new HttpRequestMessage(HttpMethod.Post, "/api/registry/clusters/moscow-medical-technologies/moves/register") { Content = JsonContent.Create(new { }) };
        early.Headers.TryAddWithoutValidation("If-Match", json.Headers.ETag.Tag);
        var refused = await officer.SendAsync(early, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancel))!["detail"]!.GetValue<string>().ShouldContain("spearhead group has not confirmed itself");
        (await server.Client.PostAsJsonAsync("/api/registry/clusters/moscow-medical-technologies/evidence", new { }, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Once(IHtmlDocument page) => page.QuerySelector("main input[name=once]")!.GetAttribute("value")!;

    private static IHtmlDocument Document(string text) => new HtmlParser().ParseDocument(text);

    private async Task<HttpClient> Signed(string account) => People.WithCookie(server.Client, People.CookieOf(await People.Send(server.Client, $"/accounts/demonstration/{account}"))!);
}
