using System.Net;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The network of the articles through the front door.</summary>
public class NetworkPageTests(RunningServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_states_a_finding_and_draws_who_is_tied_to_whom()
    {
        var page = await server.Page("/registry/clusters/spb-pharma/network");
        page.QuerySelector("h1")!.TextContent.ShouldBe("No source names a contract between two members");
        page.QuerySelectorAll("#network svg[role=img]").Length.ShouldBe(2, "one for a wide screen, one for a phone");
        page.QuerySelector("#network svg")!.InnerHtml.ShouldContain("var(--pl-bad)", Case.Sensitive, "the contracts that are missing stand in red");
        var names = page.QuerySelectorAll("#organisations tbody th a").Select(a => a.TextContent).ToArray();
        names.ShouldContain("Biocad");
        page.QuerySelectorAll("#organisations tbody tr").Length.ShouldBe(names.Length);
        page.QuerySelector("#trust")!.TextContent.ShouldContain("first joint steps", Case.Insensitive);
        page.QuerySelector("#suppliers form input[name=supplier]").ShouldNotBeNull();
        page.QuerySelector("pl-network")!.GetAttribute("data-script")!.ShouldStartWith("/pleiad-network-");
        (await server.Client.GetAsync(page.QuerySelector("pl-network")!.GetAttribute("data-script")!, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var russian = await server.Page("/ru/registry/clusters/spb-pharma/network");
        russian.QuerySelector("h1")!.TextContent.ShouldBe("Ни один источник не называет договора между двумя участниками");
    }

    [Fact]
    public async Task Programs_read_the_same_nodes_and_ties_as_JSON_and_as_CSV()
    {
        var network = JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/clusters/spb-pharma/network", Cancel))!;
        var (nodes, ties) = (network["nodes"]!.AsArray(), network["ties"]!.AsArray());
        var paths = nodes.Select(n => n!["node"]!.GetValue<string>()).ToHashSet();
        ties.Count.ShouldBeGreaterThan(8);
        ties.ShouldAllBe(t => paths.Contains(t!["from"]!.GetValue<string>()) && paths.Contains(t["to"]!.GetValue<string>()));
        nodes.Sum(n => n!["degree"]!.GetValue<int>()).ShouldBe(2 * ties.Select(t => string.Join(' ', new[] { t!["from"]!.GetValue<string>(), t["to"]!.GetValue<string>() }.Order())).Distinct().Count());
        var rows = (await server.Client.GetStringAsync("/api/registry/clusters/spb-pharma/network.csv", Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(ties.Count + 1);
        var figures = (await server.Client.GetStringAsync("/api/registry/clusters/spb-pharma/network/organisations.csv", Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        figures.Length.ShouldBe(nodes.Count + 1);
        (await server.Client.GetAsync("/api/registry/clusters/spb-pharma/network?on=never", Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("/api/registry/clusters/nowhere/network", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_day_is_refused_and_the_network_of_today_stands_below()
    {
        var answer = await server.Client.GetAsync("/registry/clusters/spb-pharma/network?on=soon", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("“soon” is not a day");
    }

    [Fact]
    public async Task The_network_of_all_is_asked_for_by_territory_and_kind()
    {
        var all = await server.Page("/registry/network");
        var kaluga = await server.Page("/registry/network?territory=RU-KLU");
        int Counted(AngleSharp.Html.Dom.IHtmlDocument page) => int.Parse(string.Concat(page.QuerySelector(".pl-lead")!.TextContent.TakeWhile(c => c != ' ').Where(char.IsDigit)));
        Counted(kaluga).ShouldBeInRange(2, Counted(all) - 1);
        var orders = await server.Page("/registry/network?kind=made-to-order");
        orders.QuerySelector("#ties")!.TextContent.ShouldContain("Contract manufacture");
        orders.QuerySelectorAll("#ties .pl-4:first-child tbody tr").Length.ShouldBe(1);
        (await server.Page("/registry/network?kind=ownership&type=school")).QuerySelector("h1")!.TextContent.ShouldBe("No tie is named that fits");
    }

    [Fact]
    public async Task The_portrait_shows_the_network_beside_its_members_and_leads_to_the_whole()
    {
        var page = await server.Page("/registry/clusters/spb-pharma");
        page.QuerySelector("#network h2")!.TextContent.ShouldBe("No source names a contract between two members");
        page.QuerySelectorAll("#network svg[role=img]").Length.ShouldBe(2);
        page.QuerySelector("#network .pl-next a")!.GetAttribute("href").ShouldBe("/registry/clusters/spb-pharma/network");
    }

    [Fact]
    public async Task An_organisation_reads_whom_it_should_meet_and_why()
    {
        var page = await server.Page("/registry/organisations/biocad");
        var meetings = page.QuerySelectorAll("#partners li");
        meetings.ShouldNotBeEmpty();
        meetings.ShouldAllBe(m => m.TextContent.Contains("Both "));
        var tied = page.QuerySelectorAll("#ties tbody th a").Select(a => a.TextContent).ToHashSet();
        meetings.ShouldAllBe(m => !tied.Contains(m.QuerySelector("a")!.TextContent));
        JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/organisations/biocad/partners", Cancel))!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(meetings.Length);
    }
}
