using System.Net;
using System.Text.Json;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class ApiTests(RunningServer server)
{
    private const string Category = "/api/observatory/us/2016/states/biopharmaceuticals";

    [Fact]
    public async Task A_proof_is_the_numbers_of_its_page()
    {
        var proof = await Get(Category + "/37");
        var verdict = proof.GetProperty("verdict");
        verdict.GetProperty("lq").GetDouble().ShouldBe(2.7643386205117797);
        verdict.GetProperty("rank").GetInt32().ShouldBe(3);
        verdict.GetProperty("flipsAt").GetInt32().ShouldBe(9388);
        (proof.GetProperty("regionTotal").GetInt32(), proof.GetProperty("national").GetInt32(), proof.GetProperty("nationTotal").GetInt32()).ShouldBe((1331319, 247268, 45242109));
        proof.GetProperty("tests").EnumerateArray().Select(t => (t.GetProperty("id").GetString(), t.GetProperty("passed").GetBoolean()))
            .ShouldBe([("lq75", true), ("nation", true), ("jobs", true), ("plants", true)]);
        proof.GetProperty("agrees").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task No_answer_is_null_and_never_zero()
    {
        var local = (await Get("/api/observatory/us/2016/states/local-health-services")).GetProperty("regions")[0];
        local.GetProperty("strong").ValueKind.ShouldBe(JsonValueKind.Null);
        local.GetProperty("flipsAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_if_answers_as_the_page_does()
    {
        var answer = await Get(Category + "/37/what-if?jobs=9388");
        answer.GetProperty("strong").GetBoolean().ShouldBeFalse();
        answer.GetProperty("change").GetInt32().ShouldBe(-10726);
        (await Get(Category + "/37/what-if?jobs=9389")).GetProperty("strong").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_CSV_holds_what_the_table_shows()
    {
        var csv = await server.Client.GetStringAsync(Category + ".csv", TestContext.Current.CancellationToken);
        var lines = csv.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(51);
        lines[0].ShouldBe("rank,region,name,category,year,employment,establishments,lq,qualifying,significant,strong,strong10,firm,flips_at");
        lines[1].ShouldBe("1,54,West Virginia,5,2016,3760,4,4.401306004918337,false,false,false,false,false,");
        lines[3].ShouldBe("3,37,North Carolina,5,2016,20114,76,2.7643386205117797,true,true,true,true,true,9388");
    }

    [Fact]
    public async Task Flags_and_stars_are_named_by_the_rule_set()
    {
        var strong = (await Get(Category + "/37")).GetProperty("verdict");
        strong.GetProperty("flags").EnumerateObject().Select(f => (f.Name, f.Value.GetBoolean())).ShouldBe([("qualifying", true), ("significant", true), ("strong", true), ("strong10", true)]);
        strong.GetProperty("stars").EnumerateObject().ShouldBeEmpty();
        var panorama = (await Get(Category + "/37?rules=eu-panorama")).GetProperty("verdict");
        panorama.GetProperty("stars").EnumerateObject().Select(s => (s.Name, s.Value.ValueKind))
            .ShouldBe([("specialisation", JsonValueKind.True), ("size", JsonValueKind.True), ("productivity", JsonValueKind.False), ("dynamism", JsonValueKind.Null)]);
        var csv = await server.Client.GetStringAsync(Category + ".csv?rules=eu-stars", TestContext.Current.CancellationToken);
        csv.Split('\n')[0].ShouldBe("rank,region,name,category,year,employment,establishments,lq,star1,star2,star3,firm,flips_at");
        (await Get(Category + "/37/what-if?jobs=9388")).GetProperty("flags").GetProperty("significant").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_list_is_read_part_by_part_and_each_region_once()
    {
        List<string> regions = [];
        for (var next = "/api/observatory/us/2016/metros/automotive?limit=400"; next is not null;)
        {
            var answer = await server.Client.GetAsync(next, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            regions.AddRange(json.RootElement.GetProperty("regions").EnumerateArray().Select(r => r.GetProperty("region").GetString()!));
            next = json.RootElement.GetProperty("next").GetString();
            answer.Headers.TryGetValues("Link", out var link).ShouldBe(next is not null);
            link?.Single().ShouldBe($"<{next}>; rel=\"next\"");
        }

        regions.Count.ShouldBe(917);
        regions.Distinct().Count().ShouldBe(917);
    }

    [Fact]
    public async Task GeoJSON_carries_the_figures_and_says_why_there_is_no_geometry()
    {
        var answer = await server.Client.GetAsync(Category + ".geojson", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        json.RootElement.GetProperty("note").GetString()!.ShouldContain("projected");
        var feature = json.RootElement.GetProperty("features")[2];
        (feature.GetProperty("type").GetString(), feature.GetProperty("id").GetString()).ShouldBe(("Feature", "37"));
        feature.GetProperty("geometry").ValueKind.ShouldBe(JsonValueKind.Null);
        feature.GetProperty("properties").GetProperty("lq").GetDouble().ShouldBe(2.7643386205117797);
    }

    [Theory]
    [InlineData("/api/observatory/us/2016/states/biofarma", 404, "not-found")]
    [InlineData(Category + "/99", 404, "not-found")]
    [InlineData(Category + "/37/what-if", 400, "jobs")]
    [InlineData(Category + "/37/what-if?jobs=-1", 400, "jobs")]
    [InlineData("/api/observatory/us/2016/states/local-health-services/37/what-if?jobs=5", 400, "not-judged")]
    [InlineData("/api/nowhere", 404, "not-found")]
    public async Task A_refusal_is_a_problem_with_a_code_and_a_sentence(string address, int status, string code)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
        problem.RootElement.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData(Category)]
    [InlineData(Category + ".csv")]
    [InlineData("/api/observatory/support")]
    [InlineData("/api/observatory/support.csv")]
    [InlineData("/api/observatory/profiles.csv")]
    [InlineData("/api/observatory/territories/RU-MOW/clusters")]
    [InlineData("/api/observatory/us/2016/states/outcomes/37")]
    public async Task An_unchanged_answer_is_not_sent_again(string address)
    {
        var first = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await server.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_route_of_the_API()
    {
        var document = await Get("/api/openapi.json");
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var paths = document.GetProperty("paths").EnumerateObject().ToArray();
        var routes = Command.Run(["routes", .. server.Options]).Output.Split('\n').Select(l => l.Split(' ')).Where(l => l.Length > 1 && l[1].StartsWith("/api/", StringComparison.Ordinal) && l[1] != "/api/openapi.json");
        paths.Select(p => p.Name).Order(StringComparer.Ordinal).ShouldBe(routes.Select(r => r[1].Replace(":int", "", StringComparison.Ordinal).TrimEnd('/')).Distinct().Order(StringComparer.Ordinal));
        document.GetRawText().ShouldContain("\"null\"");
        string[] methods = ["get", "post", "put", "delete"];
        paths.ShouldAllBe(p => p.Value.EnumerateObject().Where(o => methods.Contains(o.Name)).All(o => o.Value.GetProperty("summary").GetString()!.Length > 10));
    }

    [Fact]
    public async Task A_drawing_stands_alone()
    {
        var answer = await server.Client.GetAsync("/observatory/us/2016/states/biopharmaceuticals.svg", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var svg = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        svg.ShouldNotContain("var(--");
        svg.ShouldNotContain("<a ");
        System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName.ShouldBe("svg");
    }

    private async Task<JsonElement> Get(string address)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }
}
