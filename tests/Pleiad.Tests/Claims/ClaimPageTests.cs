using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Pleiad.Kernel.Claims;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Claims;

/// <summary>The pages of claims, their subjects and sources, through the front door.</summary>
public class ClaimPageTests(RunningServer server)
{
    private const int Facts = 486;

    [Fact]
    public async Task All_486_facts_are_shown_and_none_is_altered()
    {
        var shipped = FactsFile.Read(Path.Combine(Repository.Root, "samples", "seeds")).Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Dictionary<string, string> shown = new(StringComparer.Ordinal);
        for (var page = 1; page <= (Facts + 49) / 50; page++)
        {
            foreach (var row in (await server.Page($"/registry/claims?page={page}")).QuerySelectorAll("table.pl-claims tr[id^=f]"))
                shown.Add(row.Id!, row.QuerySelector("th a")!.TextContent.Trim());
        }

        shown.Keys.Order(StringComparer.Ordinal).ShouldBe(shipped.Keys.Order(StringComparer.Ordinal));
        shown.ShouldAllBe(s => s.Value == shipped[s.Key].En);
        var russian = await server.Page("/ru/registry/claims?page=3");
        russian.QuerySelectorAll("table.pl-claims tr[id]").ShouldAllBe(row => row.QuerySelector("th a")!.TextContent.Trim() == shipped[row.Id!].Ru);
    }

    [Fact]
    public async Task Every_fact_stands_on_the_page_of_its_subject_and_in_its_source_too()
    {
        var shipped = FactsFile.Read(Path.Combine(Repository.Root, "samples", "seeds")).Claims;
        HashSet<string> said = new(StringComparer.Ordinal), taken = new(StringComparer.Ordinal);
        foreach (var subject in shipped.Select(c => c.Subject).Distinct())
            said.UnionWith((await server.Page($"/registry/subjects/{subject.Id}")).QuerySelectorAll(".pl-claim-list li[id]").Select(l => l.Id!));
        foreach (var source in shipped.Select(c => c.Source.Id).Distinct())
        {
            foreach (var paragraph in (await server.Page($"/registry/sources/{source}")).QuerySelectorAll("section.pl-paragraph"))
            {
                foreach (var id in paragraph.QuerySelectorAll("li[id]").Select(l => l.Id!))
                {
                    taken.Add(id);
                    paragraph.Id.ShouldBe($"p{shipped.Single(c => c.Id == id).Place}");
                }
            }
        }

        said.Count.ShouldBe(Facts);
        taken.Count.ShouldBe(Facts);
    }

    [Theory]
    [InlineData("/registry/claims?source=000_bb21da2fd68e1b04.txt", "127 claims fit what you asked for")]
    [InlineData("/ru/registry/claims?source=001_8983efb39b6d5c3e.txt", "Подходят 63 утверждения")]
    [InlineData("/registry/claims?conflicts=yes", "Sources disagree about five things, and every claim stays")]
    [InlineData("/registry/claims?certainty=planned", "48 claims fit what you asked for")]
    [InlineData("/registry/claims?module=Talent&source=000_bb21da2fd68e1b04.txt", "28 claims fit what you asked for")]
    [InlineData("/registry/claims/f138", "The August strategic session identified 37 clusters in St Petersburg")]
    [InlineData("/registry/subjects/st-petersburg", "St Petersburg: eight claims")]
    [InlineData("/registry/sources/001_8983efb39b6d5c3e.txt", "“Territorial Clusters in the Focus of Attention”: 63 claims")]
    public async Task A_page_states_its_finding(string address, string finding) =>
        (await server.Page(address)).QuerySelector("h1")!.TextContent.Trim().ShouldBe(finding);

    [Fact]
    public async Task Thirty_seven_and_more_than_thirty_stand_side_by_side_with_source_and_place()
    {
        var rows = (await server.Page("/registry/claims/f165")).QuerySelectorAll("#side table tr[id]").Select(r => (r.Id, Text(r.QuerySelector("td.val a")!), Text(r.QuerySelectorAll("td")[1]))).ToArray();
        rows.Select(r => r.Id).ShouldBe(["f138", "f165"]);
        rows.Select(r => r.Item2).ShouldBe(["37 clusters", "more than 30 clusters"]);
        rows[0].Item3.ShouldStartWith("Territorial Clusters in the Focus of Attention, ¶ 5");
        rows[1].Item3.ShouldBe("Territorial Clusters in the Focus of Attention, ¶ 11 Interviewer (not named)");
        (await server.Page("/registry/claims?conflicts=yes")).QuerySelectorAll("table.pl-claims > tbody").Select(b => b.QuerySelectorAll("tr[id]").Length).ShouldBe([2, 2, 2, 2, 2]);
    }

    [Fact]
    public async Task A_claim_says_how_sure_it_is_how_it_is_dated_and_who_may_prefer()
    {
        Text((await server.Page("/registry/claims/f452")).QuerySelector("main")!).ShouldContain("Planned: announced, not yet so. It counts in no total of what exists.");
        Text((await server.Page("/registry/claims/f007")).QuerySelector("main")!).ShouldContain("An opinion of whoever says it.");
        var page = Text((await server.Page("/registry/claims/f138")).QuerySelector("main")!);
        page.ShouldContain("The source does not name the year here; it is our reading of the whole article.");
        page.ShouldContain("may prefer one of these claims");
        Text((await server.Page("/registry/claims/f157")).QuerySelector("main")!).ShouldContain("November 2014 The source names the year.");
    }

    [Fact]
    public async Task Programs_read_the_same_with_null_for_no_figure()
    {
        var claims = await Get("/api/registry/claims?conflicts=yes");
        claims.GetProperty("total").GetInt32().ShouldBe(10);
        var dozens = claims.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "f134");
        (dozens.GetProperty("value").ValueKind, dozens.GetProperty("bound").GetString()).ShouldBe((JsonValueKind.Null, "dozens"));
        (await Get("/api/registry/claims/f138")).GetProperty("contradicts").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe("f165");
        (await server.Client.GetStringAsync("/api/registry/claims.csv", TestContext.Current.CancellationToken)).Split('\n').Count(line => line.StartsWith('f')).ShouldBe(Facts);
        (await server.Client.GetStringAsync("/api/registry/claims.csv?subject=registry/organisations/bion", TestContext.Current.CancellationToken)).ShouldContain("30,substances,MoreThan,2018,,true,Approximate");
    }

    [Theory]
    [InlineData("/registry/claims/f999", "There is no claim")]
    [InlineData("/registry/subjects/polisan", "No claim is about")]
    [InlineData("/registry/sources/nowhere.txt", "There is no source")]
    public async Task What_is_not_there_says_so_and_leads_on(string address, string sentence)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await server.Page(address);
        Text(page.QuerySelector("main")!).ShouldContain(sentence);
        page.QuerySelectorAll("main ul a").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/registry/claims/new")]
    [InlineData("/registry/claims/f138/prefer")]
    [InlineData("/registry/claims/f138/end-preference")]
    [InlineData("/registry/claims/f138/withdraw")]
    [InlineData("/api/registry/claims")]
    [InlineData("/api/registry/claims/f138/prefer")]
    public async Task A_visitor_changes_nothing(string address)
    {
        using var form = new FormUrlEncodedContent([new("reason", "because"), new("version", "0"), new("subject", "registry/organisations/bion")]);
        var answer = await server.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.SeeOther, HttpStatusCode.Found);
        if (answer.Headers.Location is { } location)
            location.OriginalString.ShouldStartWith("/accounts/sign-in");
        (await Get("/api/registry/claims/f138")).GetProperty("preferences").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_analyst_prefers_changes_and_withdraws_and_both_claims_stay_in_sight()
    {
        using var analyst = await As("demo-analyst");
        async Task<(string Ids, string? Preferred)> Shown()
        {
            var page = await server.Page("/registry/claims/f133");
            return (string.Join(' ', page.QuerySelectorAll("#side tr[id]").Select(r => r.Id!).Order(StringComparer.Ordinal)), page.QuerySelector("#side .pl-tag--good")?.Closest("tr")?.Id);
        }

        (await Shown()).Preferred.ShouldBeNull();
        await Act(analyst, "f133", "prefer", "The later of the two forms");
        (await Shown()).ShouldBe(("f084 f133", "f133"));
        (await server.Page("/registry/claims/f084")).QuerySelector("#side td:last-child")!.TextContent.ShouldContain("Preferred by the analyst: The later of the two forms");
        await Act(analyst, "f084", "prefer", "It is the present one");
        (await Shown()).ShouldBe(("f084 f133", "f084"));
        await Act(analyst, "f084", "end-preference", "They follow each other");
        (await Shown()).ShouldBe(("f084 f133", null));
        (await server.Page("/registry/claims/f133")).QuerySelectorAll("#history li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_stale_page_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        using var analyst = await As("demo-analyst");
        var version = Field(await RunningServer.Page(analyst, "/registry/claims/f221"), "version");
        (await People.Send(analyst, "/registry/claims/f221/prefer", ("reason", "The later one"), ("version", version), ("once", "claims-1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(analyst, "/registry/claims/f221/prefer", ("reason", "The later one"), ("version", version), ("once", "claims-1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "sent twice, done once");
        var stale = await People.Send(analyst, "/registry/claims/f134/prefer", ("reason", "From an old page"), ("version", version), ("once", "claims-2"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector(".pl-errsum")!.TextContent.ShouldContain("Somebody changed this since you opened it");
        page.QuerySelector("textarea[name=reason]")!.TextContent.ShouldBe("From an old page");
        var empty = await People.Send(analyst, "/registry/claims/f134/prefer", ("reason", " "), ("version", version));
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Get("/api/registry/claims/f134")).GetProperty("preferences").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("demo-investor", "/registry/claims/f138/prefer")] // another role
    [InlineData("demo-representative", "/registry/claims/f138/prefer")]
    [InlineData("demo-cluster-manager", "/registry/claims/f475/prefer")] // of the cluster of Kaluga
    [InlineData("demo-representative", "/registry/claims/new")] // of another organisation
    [InlineData("demo-analyst", "/registry/claims/f138/withdraw")] // added by nobody here
    [InlineData("demo-representative", "/api/registry/claims")]
    public async Task A_wrong_role_or_a_foreign_node_is_refused(string who, string address)
    {
        using var person = await As(who);
        var answer = await People.Send(person, address, ("reason", "because"), ("version", "0"), ("subject", "registry/organisations/bion"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_representative_adds_a_claim_with_its_source_and_takes_it_back()
    {
        using var representative = await As("demo-representative");
        const string Address = "/registry/claims/new?subject=registry/organisations/polysan";
        (await RunningServer.Page(representative, Address)).QuerySelector("h1")!.TextContent.ShouldBe("Say something, and who says it");
        (string, string)[] fields =
        [
            ("subject", "registry/organisations/polysan"), ("predicate", "number_of"), ("en", "Polysan has about 900 jobs."), ("bound", "About"), ("value", "900"), ("unit", "jobs"), ("from", "2019"), ("certainty", "Stated"),
            ("said_by", "The annual report"), ("source", "Annual report 2019"), ("place", "p. 4"), ("quotation", "some nine hundred people"), ("once", "claims-3"),
        ];
        var wrong = await People.Send(representative, "/registry/claims/new", [.. fields.Where(f => f.Item1 is not ("unit" or "once" or "said_by"))]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        again.QuerySelectorAll(".pl-errsum li").Length.ShouldBe(2);
        again.QuerySelector("input[name=place]")!.GetAttribute("value").ShouldBe("p. 4");
        (await People.Send(representative, "/registry/claims/new", [.. fields, ("against", "f138")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "37 clusters are not said of Polysan");
        var added = await People.Send(representative, "/registry/claims/new", fields);
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = added.Headers.Location!.OriginalString;
        (await People.Send(representative, "/registry/claims/new", fields)).Headers.Location!.OriginalString.ShouldBe(address, "sent twice, added once");
        var page = Text((await server.Page(address)).QuerySelector("main")!);
        page.ShouldContain("about 900 jobs");
        page.ShouldContain("Annual report 2019, p. 4");
        page.ShouldContain("some nine hundred people");
        Text((await server.Page("/registry/subjects/polysan")).QuerySelector("main")!).ShouldContain("Polysan has about 900 jobs.");
        using var second = await As("demo-second-representative");
        (await People.Send(second, address + "/withdraw", ("reason", "not mine"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(representative, address + "/withdraw", ("reason", "a slip"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Text((await server.Page(address)).QuerySelector("main")!).ShouldContain("This claim was withdrawn");
        Text((await server.Page("/registry/subjects/polysan")).QuerySelector("main")!).ShouldNotContain("Polysan has about 900 jobs.");
    }

    private async Task<HttpClient> As(string account) => People.WithCookie(server.Client, await People.Enter(server.Client, $"/accounts/demonstration/{account}"));

    private static async Task Act(HttpClient person, string claim, string act, string reason)
    {
        var version = Field(await RunningServer.Page(person, $"/registry/claims/{claim}"), "version");
        (await People.Send(person, $"/registry/claims/{claim}/{act}", ("reason", reason), ("version", version))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static string Field(IParentNode page, string name) => page.QuerySelector($"#prefer input[name={name}]")!.GetAttribute("value")!;

    private async Task<JsonElement> Get(string address) => JsonDocument.Parse(await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
