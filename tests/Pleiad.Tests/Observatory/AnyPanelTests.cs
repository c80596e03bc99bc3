using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>The pages of a category and of a proof under other rules, in other years, with and without imputed figures.</summary>
public class AnyPanelTests(RunningServer server)
{
    private const string NorthCarolina = "/observatory/us/2016/states/biopharmaceuticals/37";

    [Theory]
    [InlineData(NorthCarolina + "?rules=eu-stars", "North Carolina has all three stars in biopharmaceuticals: 2.8 times the nation’s share")]
    [InlineData(NorthCarolina + "?rules=eu-panorama", "North Carolina has two of three stars that have an answer in biopharmaceuticals: 2.8 times the nation’s share")]
    [InlineData("/ru" + NorthCarolina + "?rules=eu-stars", "Северная Каролина: три звезды в биофармацевтике, доля в 2,8 раза выше, чем по стране")]
    [InlineData("/observatory/us/2016/states/biopharmaceuticals?rules=eu-stars", "One state has all three stars in biopharmaceuticals and holds 8% of the jobs")]
    public async Task A_rule_set_with_stars_is_told_in_stars(string address, string finding)
    {
        var page = await server.Page(address);
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe(finding);
        page.QuerySelectorAll("main svg.pl-stars").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task All_rule_sets_stand_side_by_side_with_their_reasons()
    {
        var rules = (await server.Page(NorthCarolina)).QuerySelector("#rules")!;
        rules.QuerySelector("h2")!.TextContent.ShouldBe("Two of three rule sets call it strong outright; on pay it would fall short");
        var rows = rules.QuerySelectorAll("tbody tr").ToArray();
        rows.Select(r => r.QuerySelector("td:last-child")!.TextContent).ShouldBe(["4 of 4", "4 of 4", "2 of 4"]);
        rows.Select(r => r.QuerySelector(".pl-tag--unver") is not null).ShouldBe([false, true, true]);
        rows[0].TextContent.ShouldContain("LQ 2.764 ≥ 1.368");
        rows[1].TextContent.ShouldContain("jobs 20,114 ≥ 12,469");
        rows[2].TextContent.ShouldContain("average pay $63,677 < $79,134");
        rows[2].QuerySelector(".pl-open")!.TextContent.ShouldBe("growth — no comparable earlier year");
    }

    [Fact]
    public async Task Years_are_parted_where_they_cannot_be_compared()
    {
        var years = (await server.Page(NorthCarolina)).QuerySelector("#years")!;
        years.QuerySelectorAll("tbody th").Select(y => y.TextContent.Trim()).ShouldBe(["2016", "2017", "2018", "2019", "2020", "2021"]);
        years.TextContent.ShouldContain("2017: 4 of 7 rows are withheld. They are missing, not zero; the value shown is a lower count.");
        var wide = years.QuerySelector(".pl-wide svg")!;
        wide.TextContent.ShouldContain("series break");
        wide.QuerySelectorAll("path[stroke='var(--pl-accent)']").Length.ShouldBe(1, "2018 to 2021 are joined, and nothing across a break");
    }

    [Fact]
    public async Task A_verdict_that_what_is_left_out_could_change_is_not_firm_and_says_why()
    {
        var page = await server.Page("/observatory/us/2021/states/biopharmaceuticals/37");
        page.QuerySelector(".pl-verdict-head")!.TextContent.ShouldContain("not firm");
        var firm = page.QuerySelector("#firm")!;
        firm.QuerySelector("h2")!.TextContent.ShouldBe("Not firm: two of four tests could go either way");
        firm.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td:last-child")!.TextContent.Trim()).ShouldBe(["open", "open", "passed", "passed"]);
        firm.QuerySelector(".pl-wide svg")!.GetAttribute("aria-label")!.ShouldBe("The quotient lies between 1.138 and 2.871, its cut-off between 0.447 and 1.910");
        (await server.Page(NorthCarolina)).QuerySelector("#firm").ShouldBeNull("its source gives sums and counts no rows");
    }

    [Fact]
    public async Task With_and_without_imputation_is_one_switch()
    {
        const string address = "/observatory/us/2021/states/biopharmaceuticals/37";
        var without = await server.Page(address);
        without.QuerySelectorAll(".pl-imputed").ShouldBeEmpty();
        var link = without.QuerySelector("[aria-labelledby=l-imputed] a:last-child")!.GetAttribute("href")!;
        link.ShouldBe(address + "?imputed=yes");
        var with = await server.Page(link);
        with.QuerySelector(".pl-frac .pl-imputed")!.TextContent.ShouldBe("15,244");
        without.QuerySelector(".pl-frac b")!.TextContent.ShouldBe("7,571");
    }

    [Fact]
    public async Task Concentration_has_bounds_or_says_why_it_has_no_answer()
    {
        (await server.Page("/observatory/us/2016/states/biopharmaceuticals")).QuerySelector("#concentration")!.TextContent.ShouldContain("to 0.017");
        (await server.Page("/observatory/us/2021/states/biopharmaceuticals")).QuerySelector("#concentration")!.TextContent.ShouldContain("γ has no answer: some region has no figure");
    }

    [Fact]
    public async Task Candidates_are_filtered_and_new_ones_are_told_from_the_comparable_year_before()
    {
        var all = await server.Page("/observatory/us/2019/states/candidates?category=biopharmaceuticals");
        all.QuerySelectorAll("#table tbody tr td:first-child").ShouldAllBe(c => c.TextContent == "Biopharmaceuticals");
        var fresh = await server.Page("/observatory/us/2019/states/candidates?fresh=yes");
        fresh.QuerySelectorAll("#table tbody tr").ShouldAllBe(r => r.QuerySelector(".pl-tag")!.TextContent == "new");
        (await server.Page("/observatory/us/2018/states/candidates")).QuerySelector(".pl-lead")!.TextContent.ShouldContain("No earlier year can be compared");
        all.QuerySelector("main")!.TextContent.ShouldContain("Only an administrator, an expert or a centre officer may confirm or reject a finding.");
    }
}
