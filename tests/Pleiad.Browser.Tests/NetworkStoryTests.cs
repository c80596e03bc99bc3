namespace Pleiad.Browser.Tests;

/// <summary>The stakeholder network in a browser: read without scripts, then explored with them.</summary>
[Collection(House.Readers)]
public sealed class NetworkStoryTests(House house)
{
    [Theory]
    [InlineData("en", "membership")]
    [InlineData("ru", "участие")]
    public async Task A_reader_explores_the_network_and_the_drawing_comes_back(string language, string membership)
    {
        var page = await house.Visit();
        var faults = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
                faults.Add(said.Text);
        };
        await page.Open(language, "/registry/clusters/spb-pharma");
        var finding = await page.Text("#network h2"); // what it says depends on what other stories tied; the page of the network says the same
        finding.Length.ShouldBeGreaterThan(20);
        await page.Locator("#network .pl-next a").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(finding);
        (await page.EvaluateAsync<int>("() => performance.getEntriesByType('resource').filter(r => r.name.includes('pleiad-network')).length")).ShouldBe(0, "the library is not fetched before somebody asks");
        await Expect(page.Locator("#network .pl-wide svg")).ToBeVisibleAsync();
        await page.Locator("pl-network button").ClickAsync();
        await Expect(page.Locator(".pl-explore-stage canvas").First).ToBeVisibleAsync();
        await Expect(page.Locator("#network .pl-wide svg")).ToBeHiddenAsync();
        await page.Locator(".pl-explore-kinds label", new() { HasText = membership }).Locator("input").UncheckAsync();
        await page.Locator("pl-network button").ClickAsync();
        await Expect(page.Locator("#network .pl-wide svg")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
        faults.ShouldBeNone();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Without_scripts_the_network_is_read_filtered_and_searched_on_a_phone(string language)
    {
        var page = await house.Visit(390, scripts: false);
        await page.Open(language, "/registry/network");
        await Expect(page.Locator("#network .pl-phone svg")).ToBeVisibleAsync();
        await Expect(page.Locator("pl-network button")).ToHaveCountAsync(0);
        await page.Open(language, "/registry/network?kind=made-to-order");
        await Expect(page.Locator("#kind")).ToHaveValueAsync("made-to-order");
        await page.Locator("#suppliers input[name=supplier]").FillAsync("qqqq");
        await page.Locator("#suppliers form button").ClickAsync();
        await Expect(page.Locator("#suppliers .pl-empty")).ToContainTextAsync("qqqq");
        await page.Context.CloseAsync();
    }
}
