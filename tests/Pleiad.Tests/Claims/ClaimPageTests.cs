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
            foreach (var row in (await server.Page($"/registry/claims?page={page}")).QuerySelectorAll("table.pl-claims tr[id]"))
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
    [InlineData("/registry/claims", "486 claims, each with its source; where they disagree, both stay")]
    [InlineData("/ru/registry/claims", "486 утверждений, у каждого есть источник; где они расходятся, остаются оба")]
    [InlineData("/registry/claims?conflicts=yes", "Sources disagree about five things, and every claim stays")]
    [InlineData("/registry/claims?certainty=planned", "48 claims fit what you asked for")]
    [InlineData("/registry/claims?module=Talent&source=000_bb21da2fd68e1b04.txt", "33 claims fit what you asked for")]
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
        (await server.Client.GetStringAsync("/api/registry/claims.csv", TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n').Length.ShouldBe(Facts + 1);
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
        (await Get("/api/registry/claims")).GetProperty("total").GetInt32().ShouldBe(Facts);
    }

    private async Task<JsonElement> Get(string address) => JsonDocument.Parse(await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
