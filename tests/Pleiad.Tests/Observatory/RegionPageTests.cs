using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class RegionPageTests(RunningServer server)
{
    private const string States = "/observatory/us/2021/states";
    private const string NorthCarolina = States + "/regions/37";

    [Theory]
    [InlineData(NorthCarolina, "North Carolina added traded jobs while the nation lost them; its mix of industries explains little of it")]
    [InlineData("/ru" + NorthCarolina, "Северная Каролина: торгуемых рабочих мест стало больше, а в стране меньше; состав отраслей объясняет лишь малую часть разницы")]
    [InlineData(States + "/regions/36", "New York lost traded jobs faster than the nation; its mix of industries worked the other way")]
    [InlineData("/observatory/us/2019/states/regions/37", "North Carolina added traded jobs faster than the nation; its mix of industries worked the other way")]
    [InlineData("/observatory/us/2016/states/regions/37", "North Carolina is strong in twelve of 50 traded categories, most of all in tobacco")]
    [InlineData("/observatory/us/2016/metros/regions/10100?local=yes", "Aberdeen, SD stands out in")]
    public async Task A_page_states_its_finding(string address, string finding) =>
        (await server.Page(address)).QuerySelector("h1")!.TextContent.Trim().ShouldStartWith(finding);

    [Fact]
    public async Task The_change_of_North_Carolina_is_taken_apart()
    {
        var page = await server.Page(NorthCarolina);
        var drawn = page.QuerySelectorAll("svg[aria-label^='Shift-share']")[0].QuerySelectorAll("text").Select(t => t.TextContent).ToArray();
        drawn.ShouldBe(["2018", "866,768", "National trend", "−22,110", "Mix of categories", "+1,843", "Regional part", "+35,850", "2021", "882,351"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("the state would have lost 20,267 jobs. It gained 15,583 jobs.");
        page.QuerySelector(".pl-lead")!.TextContent.ShouldBe("From 2018 to 2021 its traded jobs rose 1.8% while the nation’s fell 2.6%. Twelve of 48 categories rate as strong; its three most concentrated ones are shrinking.");
    }

    [Fact]
    public async Task The_table_of_strong_categories_has_ranks_changes_and_proofs()
    {
        var page = await server.Page(NorthCarolina);
        var rows = page.QuerySelectorAll("#strong tbody tr");
        rows.Length.ShouldBe(12);
        var medicines = rows.Single(r => Cells(r)[0] == "Biopharmaceuticals");
        Cells(medicines).Where((_, i) => i != 4).ShouldBe(["Biopharmaceuticals", "1.44", "10 of 41", "7,571", "+14.3%", "−654", "Strong"]);
        foreach (var row in rows)
        {
            var proof = await Get("/api" + row.QuerySelector("a.pl-proof")!.GetAttribute("href"));
            (row.QuerySelector(".pl-star path")!.GetAttribute("stroke-dasharray") is null).ShouldBe(proof.GetProperty("verdict").GetProperty("firm").GetBoolean(), Cells(row)[0]);
        }

        medicines.QuerySelectorAll("svg.pl-spark").Length.ShouldBe(1);
        medicines.QuerySelector("a.pl-proof")!.GetAttribute("href").ShouldBe(States + "/biopharmaceuticals/37");
        page.QuerySelectorAll("#table tbody tr").Length.ShouldBe(51);
    }

    [Fact]
    public async Task Years_that_may_be_compared_are_offered_and_no_others()
    {
        var page = await server.Page(NorthCarolina + "?from=2020");
        page.QuerySelectorAll("[aria-labelledby=l-span] a").Select(a => a.TextContent).ShouldBe(["2018", "2019", "2020"]);
        page.QuerySelector("[aria-labelledby=l-span] a[aria-current]")!.TextContent.ShouldBe("2020");
        page.QuerySelector(".pl-lead")!.TextContent.ShouldStartWith("From 2020 to 2021 its traded jobs");
        foreach (var from in new[] { 2016, 2017, 2021, 1990 })
            (await server.Client.GetAsync($"{NorthCarolina}?from={from}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/observatory/us/2016/states/regions/37", "There is no comparable earlier year: 2016 stands alone.")]
    [InlineData("/observatory/us/2017/states/regions/37", "There is no comparable earlier year: 2017 stands alone.")]
    [InlineData("/ru/observatory/us/2018/states/regions/37", "Более раннего года для сравнения нет: 2018 год стоит отдельно.")]
    public async Task Across_a_break_of_the_series_there_is_no_growth(string address, string sentence)
    {
        var page = await server.Page(address);
        page.QuerySelector(".pl-lead")!.TextContent.ShouldContain(sentence);
        page.QuerySelectorAll("svg[aria-label^='Shift-share'], svg[aria-label^='Анализ'], [aria-labelledby=l-span]").ShouldBeEmpty();
        page.QuerySelectorAll("#table thead th").Length.ShouldBe(4);
        page.QuerySelectorAll(".pl-fig svg[role]").Length.ShouldBeGreaterThan(1, "a picture of the quotients stands in its place");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("+35");
    }

    [Fact]
    public async Task The_form_leads_to_another_region_and_keeps_what_was_chosen()
    {
        var page = await server.Page(NorthCarolina + "?from=2019&local=yes");
        var form = page.QuerySelector("#controls form")!;
        form.QuerySelectorAll("option").Length.ShouldBe(50);
        form.QuerySelector("option[selected]")!.TextContent.ShouldBe("North Carolina");
        var sent = string.Join('&', form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        (await Location($"{form.GetAttribute("action")}?region=45&{sent}")).ShouldBe(States + "/regions/45?from=2019&local=yes");
        (await Location(States + "/regions?region=south+carolina")).ShouldBe(States + "/regions/45");
        (await Location(States + "/regions/NC")).ShouldBe(NorthCarolina);
    }

    [Fact]
    public async Task Local_categories_are_measured_and_not_judged()
    {
        var page = await server.Page(NorthCarolina + "?local=yes");
        page.QuerySelectorAll("#table tbody tr").Length.ShouldBe(16);
        page.QuerySelectorAll("#strong, .pl-star").ShouldBeEmpty();
        page.QuerySelector(".pl-lead")!.TextContent.ShouldContain("carry no verdict");
    }

    [Fact]
    public async Task Within_reach_is_not_strong_and_related_to_what_is()
    {
        var page = await server.Page(NorthCarolina);
        var strong = page.QuerySelectorAll("#strong tbody tr td:first-child").Select(c => c.TextContent).ToArray();
        var reach = page.QuerySelectorAll(".pl-beside tbody tr").Select(Cells).ToArray();
        reach.Length.ShouldBe(6);
        reach.ShouldAllBe(r => !strong.Contains(r[0]) && strong.Any(s => r[2].StartsWith(s, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_API_and_the_command_give_the_page_s_numbers()
    {
        var json = await Get("/api" + NorthCarolina);
        (json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32(), json.GetProperty("from").GetInt32()).ShouldBe((866768, 882351, 2018));
        var shift = json.GetProperty("shift");
        new[] { "national", "mix", "regional" }.Sum(p => shift.GetProperty(p).GetDouble()).ShouldBe(15583, 1e-6);
        json.GetProperty("breaks").EnumerateArray().Select(b => b.GetInt32()).ShouldBe([2017, 2018]);
        (await Get("/api/observatory/us/2016/states/regions/37")).GetProperty("shift").GetProperty("regional").ValueKind.ShouldBe(JsonValueKind.Null);
        var csv = (await server.Client.GetStringAsync("/api" + NorthCarolina + ".csv", TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        csv.Length.ShouldBe(52);
        csv.ShouldContain(l => l.StartsWith("5,biopharmaceuticals,Biopharmaceuticals,2021,7571,", StringComparison.Ordinal));
        var told = Command.Run(["observe", "shift-share", "--region", "NC", "--year", "2021", .. server.Options]);
        told.Code.ShouldBe(0, told.Errors);
        told.Output.ShouldContain("nation −22,110, mix +1,843, regional +35,850, change +15,583");
        Command.Run(["observe", "portfolio", "--region", "37", "--year", "2021", .. server.Options]).Output.ShouldContain("12 strong of 48");
        Command.Run(["observe", "portfolio", "--region", "37", "--year", "2021", "--from", "2016", .. server.Options]).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Regions_are_compared_two_to_ten_at_a_time()
    {
        var page = await server.Page(States + "/compare?r=37&r=45");
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("North Carolina and South Carolina share");
        page.QuerySelectorAll("#compared tbody tr").Length.ShouldBe(51);
        page.QuerySelectorAll("#years svg[role]").Length.ShouldBe(2);
        var few = await server.Page(States + "/compare?r=37");
        few.QuerySelector("h1")!.TextContent.ShouldBe("Compare two to ten states");
        few.QuerySelectorAll("form input[name=add]").Length.ShouldBe(1);
        few.QuerySelectorAll("main section a").ShouldNotBeEmpty();
        var many = States + "/compare?" + string.Join('&', new[] { "01", "02", "04", "05", "06", "08", "09", "10", "12", "13", "15" }.Select(c => "r=" + c));
        (await server.Client.GetAsync(many, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Page(many)).QuerySelector("[role=alert]")!.TextContent.ShouldBe("11 regions are too many to stand side by side: take out 1.");
        (await server.Client.GetAsync("/api" + States + "/compare?r=37", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_region_alike_to_itself_has_no_distance_and_two_halves_of_nothing_have_two()
    {
        var compared = await Get("/api" + States + "/compare?r=37&r=45");
        var krugman = compared.GetProperty("distances")[0].GetProperty("krugman").GetDouble();
        var sum = compared.GetProperty("categories").EnumerateArray().Sum(c => Math.Abs(Share(c, 0) - Share(c, 1)));
        krugman.ShouldBe(sum, 1e-12);
    }

    [Fact]
    public async Task Regions_are_added_by_name_and_what_is_not_found_is_said_with_what_is_near()
    {
        (await Location(States + "/compare?r=37&add=Virginia")).ShouldBe(States + "/compare?r=37&r=51");
        var page = await server.Page(States + "/compare?r=37&add=Carolina");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Not among the 50 states: Carolina");
        page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")).ShouldBe([States + "/compare?r=37&r=37", States + "/compare?r=37&r=45"]);
        (await Location(States + "/custom?name=Carolinas&list=37,+45%0AVirginia")).ShouldBe(States + "/custom?name=Carolinas&r=37&r=45&r=51");
    }

    [Fact]
    public async Task A_custom_region_of_one_member_is_that_member()
    {
        var one = (await Get("/api" + States + "/custom?r=37")).GetProperty("categories").EnumerateArray().ToArray();
        var self = (await Get("/api" + NorthCarolina)).GetProperty("categories").EnumerateArray().ToArray();
        one.Length.ShouldBe(51);
        foreach (var property in new[] { "lq", "value", "establishments", "verdict", "level" })
            one.Select(c => c.GetProperty(property).ToString()).ShouldBe(self.Select(c => c.GetProperty(property).ToString()), property);
    }

    [Fact]
    public async Task A_custom_region_of_all_is_the_nation()
    {
        var codes = (await Get("/api" + States + "/biopharmaceuticals")).GetProperty("regions").EnumerateArray().Select(r => "r=" + r.GetProperty("region").GetString());
        var all = await Get($"/api{States}/custom?{string.Join('&', codes)}");
        all.GetProperty("shareOfNation").GetDouble().ShouldBe(1, 1e-12);
        all.GetProperty("categories").EnumerateArray().ShouldAllBe(c => Math.Abs(c.GetProperty("lq").GetDouble() - 1) < 1e-9);
    }

    [Fact]
    public async Task A_custom_region_has_its_name_its_members_and_its_tests()
    {
        var page = await server.Page(States + "/custom?name=The+Carolinas&r=37&r=45");
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("The Carolinas: strong in");
        page.QuerySelectorAll(".pl-picked li").Length.ShouldBe(2);
        page.QuerySelectorAll("#table tbody tr").Length.ShouldBe(51);
        page.QuerySelectorAll("textarea[name=list]").Length.ShouldBe(1);
        (await server.Page("/ru" + States + "/custom?name=%3Cb%3E&r=37")).QuerySelector("h1")!.TextContent.ShouldStartWith("<b>: сильных категорий");
    }

    private static string[] Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    private static double Share(JsonElement category, int region) =>
        category.GetProperty("regions")[region].GetProperty("share") is { ValueKind: JsonValueKind.Number } share ? share.GetDouble() : 0;

    private async Task<string> Location(string address)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Redirect, HttpStatusCode.MovedPermanently], address);
        return answer.Headers.Location!.ToString();
    }

    private async Task<JsonElement> Get(string address)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }
}
