using System.Net;
using System.Text.Json;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>Outcomes, support over the years, profiles and a territory's clusters, through the front door.</summary>
public class SeedPagesTests(RunningServer server)
{
    private const string Outcomes = "/observatory/us/2021/states/outcomes/37";
    private const string Moscow = "/observatory/territories/RU-MOW/clusters";

    [Theory]
    [InlineData(Outcomes, "North Carolina: jobs grew in 5 of 11 strong categories, 2018–2021")]
    [InlineData("/ru" + Outcomes, "Северная Каролина: число рабочих мест выросло в 5 из 11 сильных категорий, 2018–2021")]
    [InlineData(Outcomes + "?category=biopharmaceuticals", "North Carolina, Biopharmaceuticals: +14.3% jobs, 2018–2021")]
    [InlineData("/observatory/us/2016/states/outcomes/37", "No growth of jobs can be told for North Carolina in 2016")]
    [InlineData("/observatory/support", "St Petersburg has the longest stated support of its clusters: six years without a gap")]
    [InlineData("/ru/observatory/support", "Дольше всех без перерыва поддерживает свои кластеры Санкт-Петербург: шесть лет подряд, судя по статьям")]
    [InlineData(Moscow + "?at=2014-12-31", "Moscow, 31 December 2014: two pilots, one newly created, one forming, one announced")]
    [InlineData("/ru" + Moscow + "?at=2014-12-31", "Москва, 31\u00a0декабря 2014 года: два пилотных, один новый, один создаётся, один объявлен")]
    [InlineData(Moscow + "?at=2011-06-30", "Moscow, 30 June 2011: no cluster is stated")]
    public async Task A_page_states_its_finding(string address, string finding) =>
        (await server.Page(address)).QuerySelector("h1")!.TextContent.Trim().ShouldBe(finding);

    [Fact]
    public async Task Outcomes_grow_as_computed_by_hand()
    {
        var outcomes = await Get("/api" + Outcomes + "?category=biopharmaceuticals");
        outcomes.GetProperty("baseYear").GetInt32().ShouldBe(2018);
        var row = outcomes.GetProperty("categories").EnumerateArray().Single();
        Change(row, "measured").ShouldBe((6625, 7571, 946.0 / 6625)); // states.csv.gz, region 37, category 5
        Change(row, "plants").ShouldBe((34, 39, 5.0 / 34));
        Change(row, "pay").ShouldBe((626371.0 / 6625, 766802.0 / 7571, ((766802.0 / 7571) - (626371.0 / 6625)) / (626371.0 / 6625)));
        (Kind(row, "newFirms"), Kind(row, "innovationPotential")).ShouldBe((JsonValueKind.Null, JsonValueKind.Null));
        var cells = (await server.Page(Outcomes + "?category=biopharmaceuticals")).QuerySelectorAll("#table tbody td").Select(c => c.TextContent).ToArray();
        cells.ShouldBe(["6,625", "7,571", "+14.3%", "34", "39", "+14.7%", "94.5", "101.3", "+7.1%", "—", "—", "—", "—", "—", "—"]);
    }

    [Theory]
    [InlineData("04/tobacco", "—|56|—")] // Arizona has no figure of 2018
    [InlineData("37/education-and-knowledge-creation", "80,575|81,762|—")] // a part of 2018 is withheld
    public async Task Missing_base_data_give_a_dash(string place, string row)
    {
        var (region, category) = (place.Split('/')[0], place.Split('/')[1]);
        var page = await server.Page($"/observatory/us/2021/states/outcomes/{region}?category={category}");
        string.Join('|', page.QuerySelectorAll("#table tbody td").Take(3).Select(c => c.TextContent)).ShouldBe(row);
        var csv = await server.Client.GetStringAsync($"/api/observatory/us/2021/states/outcomes/{region}.csv?category={category}", TestContext.Current.CancellationToken);
        csv.Split('\n')[1].ShouldEndWith(",", Case.Sensitive, "no growth is an empty field");
    }

    [Theory]
    [InlineData(2017)]
    [InlineData(2018)]
    public async Task No_growth_crosses_a_break_of_the_series(int year)
    {
        var categories = (await Get($"/api/observatory/us/{year}/states/outcomes/37?category=biopharmaceuticals")).GetProperty("categories");
        new[] { "base", "growth" }.ShouldAllBe(name => Kind(categories[0].GetProperty("measured"), name) == JsonValueKind.Null);
        categories[0].GetProperty("measured").GetProperty("value").GetInt32().ShouldBeGreaterThan(3000, "there is a figure to be seen");
        (await server.Page($"/observatory/us/{year}/states/outcomes/37")).QuerySelector("#no-base")!.TextContent.ShouldContain($"Figures of {year} cannot be compared with earlier ones.");
        (await server.Page(Outcomes)).QuerySelector("#no-base").ShouldBeNull();
    }

    [Fact]
    public async Task Support_is_told_year_by_year_and_no_data_is_a_dash()
    {
        var rows = (await Get("/api/observatory/support")).EnumerateArray().ToDictionary(r => r.GetProperty("region").GetString()!);
        rows["RU-SPE"].GetProperty("streak").GetProperty("years").GetInt32().ShouldBe(6);
        rows["RU-MOW"].GetProperty("years").EnumerateArray().Select(y => y.GetInt32()).ShouldBe([2011, 2014, 2019]);
        rows["RU-MOW"].GetProperty("streak").GetProperty("years").GetInt32().ShouldBe(1);
        Kind(rows["RU-TA"], "streak").ShouldBe(JsonValueKind.Null);
        rows["RU-TA"].GetProperty("facts").GetArrayLength().ShouldBe(1, "an opinion without a year is told and not counted");
        var page = await server.Page("/observatory/support");
        page.QuerySelectorAll("#row-RU-TA td:not(.strip)").Select(c => c.TextContent.Split(": ")[^1]).ShouldBe(["—", "—", "—"]);
        page.QuerySelectorAll("#row-RU-SPE td:not(.strip)").Select(c => c.TextContent.Split(": ")[^1]).ShouldBe(["6 years, 2014–2019", "6", "development centre, decision, infrastructure, event"]);
        page.QuerySelector("#row-RU-SPE .strip svg[role=img]")!.GetAttribute("aria-label")!.ShouldStartWith("St Petersburg. 2012: federal only; 2014: support; 2015");
    }

    [Fact]
    public async Task Profiles_have_the_same_attributes_and_dashes_for_what_is_not_known()
    {
        var page = await server.Page("/observatory/profiles?with=munich&with=osaka&with=korea&with=st-petersburg");
        page.QuerySelectorAll("#table thead th").Select(h => h.TextContent).ShouldBe(["Attribute", "St Petersburg: medicine, pharmaceuticals, radiation", "Munich: biomedicine", "Osaka: biomedicine", "South Korea: medicine"]);
        page.QuerySelectorAll("#table tbody tr").ShouldAllBe(r => r.Children.Length == 5);
        var archetypes = page.QuerySelectorAll("#table tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent).ToArray();
        archetypes[1].ShouldContain("Medical services");
        archetypes[2].ShouldContain("bring", Case.Sensitive);
        archetypes[3].ShouldContain("Built where nothing was before");
        var jobs = page.QuerySelectorAll("#table tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Jobs");
        jobs.QuerySelectorAll("td > span:not(.pl-of)").Select(c => c.TextContent).ShouldBe(["—", "—", "—", "—"]);
        var attributes = (await Get("/api/observatory/profiles")).EnumerateArray().Select(p => string.Join(' ', p.GetProperty("attributes").EnumerateArray().Select(a => a.GetProperty("id").GetString()))).ToArray();
        attributes.Length.ShouldBe(5);
        attributes.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("with=munich", 400, "Choose two to five clusters; you chose 1.")]
    [InlineData("with=munich&with=osaka&with=korea&with=kaluga&with=moscow&with=lithuania", 400, "Choose two to five clusters; you chose 6.")]
    [InlineData("with=munich&with=nowhere", 404, "There is no profile 'nowhere'.")]
    public async Task A_choice_that_cannot_be_compared_is_refused_with_a_sentence(string choice, int status, string sentence)
    {
        foreach (var address in new[] { "/observatory/profiles?", "/api/observatory/profiles?", "/api/observatory/profiles.csv?" })
        {
            var answer = await server.Client.GetAsync(address + choice, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(status, address);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\\u0027", "'", StringComparison.Ordinal).ShouldContain(sentence);
        }
    }

    [Theory]
    [InlineData("2011-06-30", "", "", "")]
    [InlineData("2013-12-31", "troitsk zelenograd", "", "")]
    [InlineData("2014-12-31", "troitsk zelenograd", "moscow-composites", "moscow-biotechnology")]
    [InlineData("2016-01-01", "troitsk zelenograd", "", "moscow-biotechnology")]
    [InlineData("2019-12-31", "troitsk zelenograd", "", "moscow-biotechnology moscow-imc")]
    public async Task Clusters_stand_in_the_groups_of_the_chosen_date(string at, string pilots, string created, string forming)
    {
        var clusters = (await Get($"/api{Moscow}?at={at}")).GetProperty("clusters").EnumerateArray().ToLookup(c => c.GetProperty("group").GetString(), c => c.GetProperty("id").GetString());
        (string.Join(' ', clusters["pilot"]), string.Join(' ', clusters["created"]), string.Join(' ', clusters["forming"])).ShouldBe((pilots, created, forming));
        clusters["working"].Contains("moscow-composites").ShouldBe(string.CompareOrdinal(at, "2016") > 0, "once new, it is at work");
        var page = await server.Page($"{Moscow}?at={at}");
        new[] { "pilot", "created", "forming" }.Select(g => page.QuerySelectorAll($"#{g} li").Length).ShouldBe([Words(pilots), Words(created), Words(forming)]);
    }

    [Fact]
    public async Task The_room_for_more_is_what_is_said_and_what_nobody_organises()
    {
        var potential = await Get($"/api{Moscow}?at=2014-12-31");
        potential.GetProperty("potential").EnumerateArray().Select(c => c.GetProperty("source").GetProperty("paragraph").GetInt32()).ShouldBe([23, 23, 23]);
        (await Get($"/api{Moscow}?at=2011-06-30")).GetProperty("potential").GetArrayLength().ShouldBe(1, "only the strategy is of 2011");
        var statistics = potential.GetProperty("statistics");
        (statistics.GetProperty("dataset").GetString(), statistics.GetProperty("illustrative").GetBoolean()).ShouldBe(("ru-jobs", true));
        var strong = statistics.GetProperty("strong").EnumerateArray().ToLookup(s => s.GetProperty("organisedBy").GetArrayLength() == 0, s => s.GetProperty("key").GetString());
        strong[false].ShouldBe(["information-technology-and-analytical-instruments"]);
        var page = await server.Page($"{Moscow}?at=2014-12-31");
        page.QuerySelectorAll("#potential tbody a").Select(a => a.GetAttribute("href")!.Split('/')[^2]).ShouldBe(strong[true]);
        page.QuerySelector("#potential .pl-tag--illus")!.TextContent.ShouldBe("illustrative");
    }

    [Theory]
    [InlineData("/observatory/territories/RU-ULY/clusters", "No loaded figures of jobs have this territory")]
    [InlineData("/ru/observatory/territories/DE-BE-BB/clusters", "нет этой территории")]
    public async Task A_territory_without_figures_says_so(string address, string sentence) =>
        (await server.Page(address)).QuerySelector("#potential .pl-empty")!.TextContent.ShouldContain(sentence);

    [Theory]
    [InlineData("RU-MOW", "31.12.2014", 400, "at")]
    [InlineData("nowhere", "2014-12-31", 404, "not-found")]
    public async Task A_bad_date_or_territory_is_refused(string code, string at, int status, string name)
    {
        var page = await server.Client.GetAsync($"/observatory/territories/{code}/clusters?at={at}", TestContext.Current.CancellationToken);
        ((int)page.StatusCode).ShouldBe(status);
        var answer = await server.Client.GetAsync($"/api/observatory/territories/{code}/clusters?at={at}", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("code").GetString().ShouldBe(name);
    }

    [Theory]
    [InlineData("/observatory/support")]
    [InlineData("/ru/observatory/profiles")]
    [InlineData(Moscow + "?at=2014-12-31")]
    public async Task Every_fact_leads_to_title_file_and_paragraph(string address)
    {
        var page = await server.Page(address);
        var facts = page.QuerySelectorAll(".pl-claimed");
        facts.Length.ShouldBeGreaterThan(5);
        foreach (var fact in facts)
        {
            var source = page.GetElementById(fact.QuerySelector("a.pl-ref")!.GetAttribute("href")![1..]).ShouldNotBeNull();
            source.QuerySelector("cite")!.TextContent.Length.ShouldBeGreaterThan(20);
            source.TextContent.ShouldMatch(@"00\d_[0-9a-f]{16}\.txt, (paragraph|абзац) \d+");
        }
    }

    [Theory]
    [InlineData("support.csv", "region,name,attribute,by,value,unit,bound,from,to,date_inferred,certainty,en,ru,title,file,paragraph,claims", "RU-SPE,St Petersburg,list,nation,,,,2012,")]
    [InlineData("profiles.csv?with=munich&with=osaka", "profile,name,attribute,by,value,unit,bound,from,to,date_inferred,certainty,en,ru,title,file,paragraph,claims", "munich,Munich: biomedicine,archetype,")]
    [InlineData("territories/RU-MOW/clusters.csv?at=2014-12-31", "territory,at,cluster,name,group,attribute,by,value,unit,bound,from,to,date_inferred,certainty,en,ru,title,file,paragraph,claims", "RU-MOW,2014-12-31,troitsk,")]
    public async Task The_CSV_holds_the_facts_with_their_sources(string file, string header, string first)
    {
        var lines = (await server.Client.GetStringAsync("/api/observatory/" + file, TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(header);
        lines[1].ShouldStartWith(first);
        lines.Length.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task The_list_of_datasets_leads_to_all_four()
    {
        var page = await server.Page("/ru/observatory");
        page.QuerySelectorAll("#more a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["/ru" + Outcomes, "/ru/observatory/support", "/ru/observatory/profiles", $"/ru{Moscow}?at=2014-12-31"]);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static JsonValueKind Kind(JsonElement row, string name) => row.GetProperty(name).ValueKind;

    private static (double Base, double Value, double Growth) Change(JsonElement row, string name)
    {
        var change = row.GetProperty(name);
        return (change.GetProperty("base").GetDouble(), change.GetProperty("value").GetDouble(), change.GetProperty("growth").GetDouble());
    }

    private async Task<JsonElement> Get(string address)
    {
        var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }
}
