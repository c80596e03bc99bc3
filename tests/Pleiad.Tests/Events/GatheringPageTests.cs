using System.Net;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>Gatherings as readers find them, and as those who run them prepare them.</summary>
public class GatheringPageTests(RunningServer server)
{
    [Theory]
    [InlineData("", "brought together more than 500 people")]
    [InlineData("/ru", "более\u00a0500")]
    public async Task The_conference_of_2019_shows_its_count_as_a_bound_and_its_supporters_apart_from_its_organiser(string language, string count)
    {
        var page = await server.Page(language + "/events/cluster-conference-2019");
        page.QuerySelector("h1")!.TextContent.ShouldContain(count);
        string[] parts = [.. page.QuerySelectorAll("dl.pl-facts dd").Select(d => string.Join(' ', d.QuerySelectorAll("a[href*='/registry/organisations/']").Select(a => a.GetAttribute("href")!.Split('/')[^1])))];
        parts.ShouldContain("spb-technopark");
        parts.ShouldContain("ministry-of-economic-development-of-russia russian-cluster-observatory st-petersburg-committee-for-industrial-policy-and-innovation");
        page.QuerySelectorAll("#programme tbody th[scope=row]").Length.ShouldBe(3);
        page.QuerySelectorAll("#round-table-on-success-factors-of-the-worlds-biomedical a[href$='/registry/people/ekaterina-islankina']").Length.ShouldBe(1, "who is quoted there spoke there");
    }

    [Fact]
    public async Task A_gathering_is_prepared_unseen_announced_and_links_to_the_earlier_one_of_its_line()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        var opened = await People.Send(officer, "/events/new", ("en", "Cluster conference, the fifth"), ("ru", "Кластерная конференция, пятая"), ("series", "cluster-conference"), ("edition", "5"), ("starts", "2030-05-16"), ("zone", "Europe/Moscow"), ("organisers", "spb-technopark"), ("supporters", "polysan"));
        opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var address = opened.Headers.Location!.OriginalString;
        (await server.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is nobody else's");
        (await People.Send(officer, address + "/sessions/new", ("kind", "plenary"), ("en", "Opening"), ("day", "2030-05-16"), ("from", "10:00"), ("to", "11:00"), ("speakers", "registry/people/marina-zinina"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Sent(officer, address, "/programme", "#release");
        await Sent(officer, address, "/move", "#move-announce", ("move", "announce"));
        var page = await server.Page(address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cluster conference, the fifth takes place on 16 May 2030");
        page.QuerySelector("#editions a[href='/events/cluster-conference-2019']").ShouldNotBeNull();
        page.QuerySelector("#editions")!.TextContent.ShouldContain("Third edition: no source tells of it");
        (await server.Client.GetStringAsync("/api/events", TestContext.Current.CancellationToken)).ShouldContain(address[1..].Split('/')[1]);
        (await server.Page("/search?q=Cluster+conference+fifth")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();

        (await Edit(officer, address, "opening", ("from", "12:00"), ("to", "13:00"))).ShouldBe(HttpStatusCode.SeeOther);
        (await server.Page(address)).QuerySelector("#programme")!.TextContent.ShouldContain("10:00–11:00", Case.Sensitive, "readers see what was released");
        await Sent(officer, address, "/programme", "#release", ("note", "The hall was taken."));
        var versions = await server.Page(address + "/programme");
        versions.QuerySelector("h1")!.TextContent.ShouldBe("The programme was released 2 times");
        versions.QuerySelector("#version-2")!.TextContent.ShouldContain("moved from 2030-05-16 10:00–11:00 to 2030-05-16 12:00–13:00");
        versions.QuerySelector("#version-2")!.TextContent.ShouldContain("The hall was taken.");
    }

    [Fact]
    public async Task What_a_gathering_lacks_is_said_at_the_field()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        var refused = await People.Read(await People.Send(officer, "/events/new", ("en", ""), ("starts", "2030-05-17"), ("ends", "2030-05-16"), ("zone", "Moscow")));
        refused.QuerySelectorAll(".pl-field--error .err").Select(e => e.TextContent).ShouldBe(["Name it in at least one of the two languages.", "The last day is not before the first.", "Write a time zone by its name, like Europe/Moscow."]);
    }

    private async Task<HttpStatusCode> Edit(HttpClient officer, string address, string session, params (string Field, string Value)[] changed)
    {
        var page = await RunningServer.Page(officer, $"{address}/sessions/{session}/edit");
        var form = page.QuerySelector("form.pl-form")!;
        var fields = form.QuerySelectorAll("input, textarea").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? i.TextContent.TrimStart('\n'))).Append(("kind", "plenary")).Where(f => changed.All(c => c.Field != f.Item1)).Concat(changed);
        return (await People.Send(officer, $"{address}/sessions/{session}/edit", [.. fields])).StatusCode;
    }

    /// <summary>Sends a form of the page with the version that it was opened at.</summary>
    private static async Task Sent(HttpClient officer, string gathering, string below, string form, params (string Field, string Value)[] fields)
    {
        var page = await RunningServer.Page(officer, gathering + (below == "/programme" ? below : ""));
        var version = page.QuerySelector($"{form} input[name=version]")?.GetAttribute("value") ?? throw new InvalidOperationException($"{form} is not on {gathering}.");
        (await People.Send(officer, gathering + below, [("version", version), .. fields])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
