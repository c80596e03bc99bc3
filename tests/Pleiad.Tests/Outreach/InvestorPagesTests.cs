using System.Net;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>What investors do through the front door: find, ask once however often the form is sent, and read evidence.</summary>
public class InvestorPagesTests(RunningServer server)
{
    [Fact]
    public async Task A_plot_with_enough_power_is_found_and_a_planned_one_says_why_not()
    {
        var page = await server.Page("/outreach/offers?power=5");
        page.QuerySelectorAll("#ranking tbody th a").Select(a => a.TextContent).Order().ShouldBe(["A-1, Kaluga Special Economic Zone", "C-1, Kaluga Special Economic Zone"]);
        page.QuerySelector("#not")!.TextContent.ShouldContain("2 MW now; 38 MW more are planned for 2029, which does not count");
        page.QuerySelector("#unknown")!.TextContent.ShouldContain("nobody says how much there is now");
        page.QuerySelectorAll("#trade-offs svg[role=img]").Length.ShouldBe(2);
        var refused = await server.Client.GetAsync("/outreach/offers?power=lots", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("/outreach/offers/nowhere", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("12 MW planned", "example-plot-a-1")]
    [InlineData("8 МВт", "example-plot-a-1")]
    [InlineData("зал бизнес-инкубатора", "example-hall-2")]
    [InlineData("railway siding", "example-plot-d-1")]
    public async Task Offers_are_found_by_what_they_have(string asked, string offer)
    {
        var page = await server.Page($"/search?q={Uri.EscapeDataString(asked)}&kind=offers");
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/outreach/offers/{offer}");
    }

    [Fact]
    public async Task An_enquiry_without_the_tick_stores_nothing_and_one_that_is_sent_twice_is_stored_once()
    {
        using var visitor = People.Visitor(server.Client);
        var form = await RunningServer.Page(visitor, "/outreach/contact?topic=plot&offer=example-plot-a-1");
        form.QuerySelectorAll("input[type=checkbox]").Count(b => b.HasAttribute("checked")).ShouldBe(0);
        var once = form.QuerySelector("main input[name=once]")!.GetAttribute("value")!;
        (string, string)[] fields = [("once", once), ("topic", "plot"), ("offer", "example-plot-a-1"), ("text", $"Front door {once}"), ("name", "A visitor")];
        using var connection = server.Open();
        long Stored() => connection.Scalar<long>("SELECT count(*) FROM outreach_enquiry_message WHERE text = @text", ("@text", $"Front door {once}"));
        var unticked = await People.Send(visitor, "/outreach/contact", fields);
        unticked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Read(unticked)).QuerySelector("#text")!.TextContent.ShouldContain($"Front door {once}", Case.Sensitive, "what was typed stays");
        Stored().ShouldBe(0);
        (string, string)[] ticked = [.. fields, ("consent", EnquiryLetters.Answer.Id), ("consent-text", $"{EnquiryLetters.Answer.Id} {EnquiryLetters.Answer.Hash}")];
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => People.Send(visitor, "/outreach/contact", ticked)));
        sent.Select(s => s.Headers.Location!.OriginalString).Distinct().Count().ShouldBe(1, "one sending is one enquiry");
        Stored().ShouldBe(1);
        var answer = await visitor.GetAsync(sent[0].Headers.Location, TestContext.Current.CancellationToken);
        (answer.Headers.CacheControl!.NoStore, answer.Headers.GetValues("X-Robots-Tag").Single()).ShouldBe((true, "noindex"));
        (await People.Read(answer)).QuerySelector("h1")!.TextContent.ShouldStartWith("An answer is promised by ");
        (await visitor.GetAsync("/outreach/contact/0123456789", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_statement_of_a_cluster_opens_its_evidence_and_a_profile_without_any_says_so()
    {
        var page = await server.Page("/outreach/clusters/kaluga-pharma/evidence");
        page.QuerySelectorAll("main tbody tr").ShouldAllBe(r => r.QuerySelector("td:last-child a") != null);
        page.QuerySelector("#results")!.TextContent.ShouldContain("Put in by members since 2007: more than 50 bn roubles");
        page.QuerySelector("#team a")!.GetAttribute("href")!.ShouldStartWith("/registry/claims/f");
        var bare = await server.Page("/outreach/clusters/arts-cluster-proposed/evidence");
        bare.QuerySelector("h1")!.TextContent.ShouldEndWith(": a profile without evidence");
        bare.QuerySelectorAll("#team .pl-tag--warn, #competitiveness .pl-tag--warn, #results .pl-tag--warn").Select(t => t.TextContent).ShouldBe(["no evidence", "no evidence", "no evidence"]);
    }
}
