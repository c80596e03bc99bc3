using System.Net;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Results;

/// <summary>Invisible and paper clusters, eligibility, barriers and practices through the front door.</summary>
public class ResultPageTests(RunningServer server)
{
    [Fact]
    public async Task Strong_states_without_a_cluster_are_on_the_map_and_in_the_list()
    {
        var cancel = TestContext.Current.CancellationToken;
        var all = JsonNode.Parse(await server.Client.GetStringAsync("/api/results/clusters?dataset=us", cancel))!;
        var invisible = all["invisible"]!.AsArray();
        invisible.Count.ShouldBeGreaterThan(200);
        invisible.ShouldContain(i => i!["category"]!.GetValue<string>() == "biopharmaceuticals" && i["territory"]!.GetValue<string>() == "37");
        var page = await server.Page("/results/clusters?dataset=us&territory=37");
        page.QuerySelectorAll("#invisible tbody tr").Length.ShouldBe(invisible.Count(i => i!["territory"]!.GetValue<string>() == "37"));
        page.QuerySelectorAll("#invisible svg a").Length.ShouldBeGreaterThan(50);
        page.QuerySelector("#invisible a[href='/registry/proposals/new?territory=37&category=biopharmaceuticals']").ShouldNotBeNull();
        (await server.Client.GetAsync("/results/clusters?dataset=nowhere", cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.GetStringAsync("/api/results/clusters/invisible.csv?dataset=us", cancel)).TrimEnd('\n').Split('\n').Length.ShouldBe(invisible.Count + 1);
    }

    [Fact]
    public async Task An_organised_cluster_says_what_it_lacks_and_invented_figures_never_deny_its_mass()
    {
        var organised = JsonNode.Parse(await server.Client.GetStringAsync("/api/results/clusters?dataset=ru-jobs", TestContext.Current.CancellationToken))!["organised"]!.AsArray();
        organised.Select(o => o!["mass"]!.GetValue<string>()).Distinct().ShouldBe(["unknown"]);
        var kaluga = organised.First(o => o!["cluster"]!.GetValue<string>() == "kaluga-nuclear-cluster")!;
        (kaluga["paper"]!.GetValue<bool>(), kaluga["activity"]!.GetValue<string>(), kaluga["activitySince"]!.GetValue<string>()).ShouldBe((true, "missing", "2019-05"));
        var page = await server.Page("/ru/results/clusters?dataset=ru-jobs");
        page.QuerySelector("#paper")!.TextContent.ShouldContain("на бумаге");
        page.QuerySelector("#invisible .pl-tag--illus").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_portrait_leads_to_the_check_and_the_check_to_the_form()
    {
        var portrait = await server.Page("/registry/clusters/spb-pharma");
        portrait.QuerySelector("#eligibility")!.TextContent.ShouldContain("rule unverified");
        portrait.QuerySelector("#eligibility a[href='/registry/clusters/spb-pharma/eligibility']").ShouldNotBeNull();
        var check = await server.Page("/registry/clusters/spb-pharma/eligibility");
        check.QuerySelectorAll("#participants .pl-wide path[stroke='var(--pl-bad)']").Length.ShouldBeGreaterThan(1);
        check.QuerySelector("#changes a[href*='/ties/new?other=']")!.GetAttribute("href")!.ShouldContain("tie-kind=contract&cluster=spb-pharma");
        using var own = await server.SignIn("demo-representative");
        var form = await RunningServer.Page(own, "/registry/organisations/polysan/ties/new?other=biocad&tie-kind=contract&cluster=spb-pharma");
        form.QuerySelector("#other option[selected]")!.GetAttribute("value").ShouldBe("biocad");
        (await server.Client.GetAsync("/registry/clusters/spb-pharma/eligibility?on=yesterday", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Barriers_stand_with_the_longest_wait_first_and_a_theme_finds_its_practice()
    {
        var page = await server.Page("/registry/barriers");
        page.QuerySelectorAll("#open tbody tr").Length.ShouldBeGreaterThanOrEqualTo(5);
        var ages = page.QuerySelectorAll("#open tbody td.num").Where(c => c.TextContent != "—").Select(c => int.Parse(string.Concat(c.TextContent.Where(char.IsAsciiDigit)))).ToArray();
        ages.ShouldNotBeEmpty();
        ages.ShouldBe(ages.OrderDescending());
        (await server.Page("/registry/practices?theme=exports")).QuerySelector("#exports a[href='/registry/practices/f282']").ShouldNotBeNull();
        (await server.Client.GetStringAsync("/search?q=marketing", TestContext.Current.CancellationToken)).ShouldContain("/registry/practices/f282");
    }
}
