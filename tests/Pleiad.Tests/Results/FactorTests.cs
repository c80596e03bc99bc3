using System.Net;
using System.Text.Json.Nodes;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Results;

/// <summary>A cluster against the seven success factors, through the front door.</summary>
public class FactorTests(RunningServer server)
{
    [Fact]
    public async Task A_factor_without_evidence_is_not_counted_and_an_expert_contests()
    {
        using var manager = await server.SignIn("demo-cluster-manager");
        var form = await RunningServer.Page(manager, "/results/factors/spb-pharma/new");
        string Key(string factor) => form.QuerySelector($"input[name='evidence-{factor}']")!.GetAttribute("value")!;
        (string, string)[] said =
        [
            ("once", $"f{Guid.NewGuid():N}"), ("date", "2019-05-16"), ("applied-regional-support", "yes"), ("evidence-regional-support", Key("regional-support")), ("applied-cross-industry", "yes"), ("applied-communication", "no"),
            ("applied-national-policy", "yes"), ("evidence-national-policy", "policy:pharma-2030-spb"), ("evidence-national-policy", "claim:f272"), ("evidence-national-policy", "claim:f001"), ("applied-systemic-innovation", "yes"), ("record-systemic-innovation", "/registry/sites/ric-afs"),
        ];
        var sent = await People.Send(manager, "/results/factors/spb-pharma/new", said);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var assessment = JsonNode.Parse(await server.Client.GetStringAsync("/api/results/factors/spb-pharma", TestContext.Current.CancellationToken))!.AsArray()[0]!;
        (assessment["counted"]!.GetValue<int>(), assessment["state"]!.GetValue<string>()).ShouldBe((3, "stated"));
        assessment["factors"]!.AsArray().Select(f => f!["standing"]!.GetValue<string>()).ShouldBe(["counted", "withoutEvidence", "no", "unknown", "counted", "unknown", "counted"]);
        assessment["factors"]![4]!["evidence"]!.AsArray().Count.ShouldBe(2, "what is not among the cluster's records is left out");
        var page = await server.Page("/results/factors/spb-pharma");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Three of seven success factors are applied, with evidence");
        page.QuerySelector("#judge").ShouldBeNull();
        (await server.Page("/registry/clusters/spb-pharma")).QuerySelector("#success-factors")!.TextContent.ShouldContain("3 of the seven");

        var id = assessment["id"]!.GetValue<string>();
        (string, string)[] judged = [("once", $"g{Guid.NewGuid():N}"), ("version", "1"), ("reason", "The policy work is shown by one claim alone")];
        (await People.Send(manager, $"/results/factors/assessments/{id}/moves/contest", judged)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var expert = await server.SignIn("demo-expert");
        (await People.Send(expert, $"/results/factors/assessments/{id}/moves/contest", judged)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await server.Page("/results/factors/spb-pharma")).QuerySelector("#judgement")!.TextContent.ShouldContain("one claim alone");
        (await server.Client.GetAsync($"/results/factors/{id}", TestContext.Current.CancellationToken)).Headers.Location!.ToString().ShouldBe("/results/factors/spb-pharma", "the journal leads to the cluster");

        (await People.Send(manager, "/results/factors/spb-pharma/new", ("once", $"h{Guid.NewGuid():N}"), ("date", "2021-01-01"), ("applied-national-policy", "yes"), ("evidence-national-policy", "claim:f272"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await server.Page("/results/factors/spb-pharma")).QuerySelector("#seven h2")!.TextContent.ShouldContain("Two fewer than on");
        (await People.Send(manager, "/results/factors/kaluga-pharma/new", said)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await People.Send(manager, "/results/factors/spb-pharma/new", ("once", $"i{Guid.NewGuid():N}"), ("date", "2199-01-01"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Five_of_seven_stands_as_the_claim_of_a_source_and_unassessed_clusters_show_their_records()
    {
        var page = await server.Page("/results/factors");
        page.QuerySelector("#clusters a[href='/registry/claims/f276']")!.TextContent.ShouldBe("5 of 7");
        page.QuerySelectorAll("#factors tbody tr").Length.ShouldBe(7, "variants of the cross-industry factor are one");
        var cluster = await server.Page("/ru/results/factors/kaluga-pharma");
        cluster.QuerySelectorAll("#records tbody tr").Length.ShouldBe(7);
        cluster.QuerySelectorAll("#records a").ShouldNotBeEmpty();
        (await server.Client.GetAsync("/results/factors/nowhere", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
