using System.Net;
using System.Text.Json;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Search;

/// <summary>The search box through the front door.</summary>
public class SearchPageTests(RunningServer server)
{
    [Theory]
    [InlineData("/search?q=massachusetts", "Massachusetts", "State · United States")]
    [InlineData("/search?q=массачусетс", "Massachusetts", "State · United States")]
    [InlineData("/ru/search?q=massachusetts", "Массачусетс", "Штат · США")]
    [InlineData("/search?q=masachusets", "Massachusetts", "State · United States")]
    [InlineData("/search?q=масачуссетс", "Massachusetts", "State · United States")]
    [InlineData("/search?q=NC", "North Carolina", "State · United States")]
    [InlineData("/search?q=биофарм", "Biopharmaceuticals", "Traded category · United States")]
    [InlineData("/search?q=biofarmaceuticals", "Biopharmaceuticals", "Traded category · United States")]
    [InlineData("/search?q=RU-KLU", "Kaluga", "Federal subject")]
    public async Task A_place_or_a_category_is_found_in_either_script(string address, string name, string line)
    {
        var page = await server.Page(address);
        var hits = page.QuerySelectorAll(".pl-found > li").Select(h => h.TextContent).ToArray();
        hits.ShouldContain(h => h.Contains(name, StringComparison.Ordinal) && h.Contains(line, StringComparison.Ordinal));
        page.QuerySelector("h1")!.TextContent.ShouldNotStartWith("Nothing is called “massachusetts”");
    }

    [Fact]
    public async Task A_place_is_answered_with_what_it_is_strong_in_and_a_category_in_a_place_with_its_proof()
    {
        var place = await server.Page("/search?q=massachusetts");
        place.QuerySelector(".pl-found-says")!.TextContent.ShouldStartWith("Massachusetts is strong in ");
        place.QuerySelectorAll(".pl-found-strong a").Length.ShouldBeGreaterThan(3);
        var cell = await server.Page("/search?q=" + Uri.EscapeDataString("биофармацевтика Северная Каролина"));
        var proof = cell.QuerySelector(".pl-found a.pl-proof")!;
        proof.TextContent.ShouldBe("Biopharmaceuticals in North Carolina");
        proof.GetAttribute("href")!.ShouldEndWith("/states/biopharmaceuticals/37");
        proof.ParentElement!.TextContent.ShouldContain("LQ ");
    }

    [Fact]
    public async Task Kinds_are_counted_and_one_of_them_is_shown_in_pages()
    {
        var all = await server.Page("/search?q=metropolitan");
        all.QuerySelectorAll(".pl-found > li").Length.ShouldBeLessThanOrEqualTo(5 * all.QuerySelectorAll("h2").Length);
        var one = await server.Page("/search?q=metropolitan&kind=places&page=2");
        one.QuerySelectorAll(".pl-found > li").Length.ShouldBe(50);
        one.QuerySelector("h1")!.TextContent.ShouldStartWith("More than 200");
        one.QuerySelector(".pl-found-pages a[aria-current]")!.TextContent.ShouldBe("2");
    }

    [Theory]
    [InlineData("/search", "Search clusters, organisations")]
    [InlineData("/search?q=%20", "Search clusters, organisations")]
    [InlineData("/search?q=qqxzqq", "Nothing is called “qqxzqq” here")]
    [InlineData("/ru/search?q=qqxzqq", "Ничего с названием «qqxzqq» здесь нет")]
    [InlineData("/search?q=polisan&kind=nonsense&page=-4", "")]
    [InlineData("/search?q=a%00b%27%22%3B--", "")]
    public async Task An_empty_answer_says_what_to_do_next(string address, string title)
    {
        var page = await server.Page(address);
        page.QuerySelector("h1")!.TextContent.ShouldStartWith(title);
        page.QuerySelectorAll("main a").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_old_address_leads_here_for_good()
    {
        var english = await server.Client.GetAsync("/observatory/find?q=north%20c", TestContext.Current.CancellationToken);
        (english.StatusCode, english.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, "/search?q=north%20c"));
        var russian = await server.Client.GetAsync("/ru/observatory/find", TestContext.Current.CancellationToken);
        russian.Headers.Location!.OriginalString.ShouldBe("/ru/search");
    }

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        var answer = JsonDocument.Parse(await server.Client.GetStringAsync("/api/search?q=massachusetts", TestContext.Current.CancellationToken)).RootElement;
        var hit = answer.GetProperty("groups")[0].GetProperty("hits")[0];
        (hit.GetProperty("en").GetString(), hit.GetProperty("match").GetString(), hit.GetProperty("address").GetString()).ShouldBe(("Massachusetts", "exact", "/observatory/us/2016/states/regions/25"));
        answer.GetProperty("groups")[0].GetProperty("kind").GetString().ShouldBe("places");
        JsonDocument.Parse(await server.Client.GetStringAsync("/api/search", TestContext.Current.CancellationToken)).RootElement.GetProperty("groups").GetArrayLength().ShouldBe(0);
    }
}
