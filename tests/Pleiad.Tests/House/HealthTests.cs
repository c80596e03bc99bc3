using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>What a supervisor asks.</summary>
public partial class HealthTests(RunningServer server)
{
    [Fact]
    public async Task A_server_lives_and_is_ready()
    {
        (await server.Client.GetStringAsync("/health", TestContext.Current.CancellationToken)).ShouldBe("{\"status\":\"alive\"}");
        var ready = JsonDocument.Parse(await server.Client.GetStringAsync("/ready", TestContext.Current.CancellationToken)).RootElement;
        ready.GetProperty("status").GetString().ShouldBe("ready");
        ready.GetProperty("checks").EnumerateObject().Select(c => (c.Name, c.Value.GetString())).ShouldBe([("database", "ok"), ("figures", "ok")]);
    }

    [Fact]
    public async Task The_measures_count_requests_by_route_and_follow_the_text_format()
    {
        const string Count = "http_server_request_duration_seconds_count{http_request_method=\"GET\",http_response_status_code=\"404\",http_route=\"/methods/{id}\"} ";
        async Task<string> Measures() => await server.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        async Task<double> Seen() => (await Measures()).Split('\n').Where(l => l.StartsWith(Count, StringComparison.Ordinal)).Select(l => double.Parse(l[Count.Length..])).SingleOrDefault();
        var before = await Seen();
        (await server.Client.GetAsync("/methods/none", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var after = before;
        for (var tries = 0; tries < 50 && after <= before; tries++) // a request is counted after its answer was sent
            after = await Seen();
        after.ShouldBeGreaterThan(before);
        var text = await Measures();
        text.TrimEnd('\n').Split('\n').ShouldAllBe(l => Line().IsMatch(l));
        text.ShouldContain("# TYPE http_server_request_duration_seconds histogram");
        text.ShouldContain("pleiad_database_errors_total 0");
        text.ShouldContain("pleiad_imports_total{outcome=\"done\"} ");
    }

    [Fact]
    public async Task Every_answer_has_a_reference_and_an_error_page_shows_it()
    {
        (await server.Client.GetAsync("/", TestContext.Current.CancellationToken)).Headers.GetValues("X-Request-Id").Single().Length.ShouldBe(32);
        foreach (var address in new[] { "/nowhere", "/ru/nowhere", "/api/nowhere", "/api/observatory/us/2016/states/biopharmaceuticals/37/what-if?jobs=-1" })
        {
            var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(answer.Headers.GetValues("X-Request-Id").Single());
        }
    }

    [GeneratedRegex(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+=""([^""\\]|\\.)*"",?)+\})? ([0-9.E+-]+))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
