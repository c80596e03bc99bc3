namespace Pleiad.Browser.Tests;

/// <summary>What people do with what is said of a territory: each act in a browser, from the page where it stands to where it can be read.</summary>
public sealed class PeopleStoryTests(House house)
{
    private const string Reason = "Counted at a session with a date; the other is a round figure.";

    [Theory]
    [InlineData("en", "Seven plants in six years")]
    [InlineData("ru", "Семь заводов за шесть лет")]
    public async Task The_portrait_opens_with_its_finding_and_keeps_what_contradicts(string language, string finding)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await house.Visit(width);
            await page.Open(language, "/registry/clusters/spb-pharma");
            await Expect(page.Heading).ToContainTextAsync(finding);
            await Expect(page.Locator("a[href$='/registry/claims/f138']").First).ToBeVisibleAsync();
            await Expect(page.Locator("a[href$='/registry/claims/f165']").First).ToBeVisibleAsync();
            (await page.Locator("svg").CountAsync()).ShouldBeGreaterThan(0);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("en", "f138", "f165", "preferred")]
    [InlineData("ru", "f131", "f185", "выбрано")]
    public async Task Of_two_figures_that_contradict_one_is_preferred_with_a_reason_and_both_stay(string language, string preferred, string other, string word)
    {
        var page = await Entered(language, "demo-analyst");
        await page.Open(language, $"/registry/claims/{preferred}");
        await page.Locator("textarea[name=reason]").First.FillAsync(Reason);
        await page.Locator("form[action$='/prefer'] button").First.ClickAsync();
        await Expect(page.Locator("#main")).ToContainTextAsync(word);
        await Expect(page.Locator("#main")).ToContainTextAsync(Reason);
        await Expect(page.Locator($"a[href$='/registry/claims/{other}']").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "37")]
    [InlineData("ru", "34")]
    public async Task An_expert_rejects_a_detected_agglomeration_and_everybody_reads_why(string language, string state)
    {
        var finding = $"/observatory/us/states/biopharmaceuticals/{state}";
        var page = await Entered(language, "demo-expert");
        await page.Open(language, finding);
        await page.Locator("button[value=reject]").ClickAsync();
        await Expect(page.Locator(".pl-errsum")).ToBeVisibleAsync(); // without a reason nothing is rejected
        await page.Locator("textarea[name=reason]").FillAsync(Reason);
        await page.Locator("button[value=reject]").ClickAsync();
        await Expect(page.Locator("blockquote")).ToContainTextAsync(Reason);
        await page.Context.CloseAsync();

        var reader = await house.Visit(scripts: false);
        await reader.Open(language, finding);
        await Expect(reader.Locator("blockquote")).ToContainTextAsync(Reason);
        await Expect(reader.Locator("button[value=reject]")).ToHaveCountAsync(0);
        await reader.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Anybody_proposes_a_cluster_and_reads_the_answer_by_the_private_link(string language)
    {
        var visitor = await house.Visit(390, scripts: false);
        await visitor.Open(language, "/registry/proposals/new");
        var name = $"Amber workshops {language}";
        await visitor.Locator("#name").FillAsync(name);
        await visitor.Locator("#place").FillAsync("Kaliningrad");
        await visitor.Locator("#why").FillAsync("<b>Many</b> workshops share one raw material.");
        await visitor.Locator("#who").FillAsync("Workshops, a school, a museum");
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(name);
        await Expect(visitor.Locator("#main")).ToContainTextAsync("<b>Many</b>");
        var link = new Uri(visitor.Url).PathAndQuery;

        var officer = await Entered(language, "demo-centre-officer");
        await officer.Open(language, "/registry/proposals");
        await officer.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await officer.Locator("details:has(#reason-decline) > summary").ClickAsync();
        await officer.Locator("#reason-decline").FillAsync("There is no manager yet; come again with one.");
        await officer.Locator("form[action$='/answers/decline'] button").ClickAsync();
        await Expect(officer.Locator("#main")).ToContainTextAsync("There is no manager yet");
        await officer.Context.CloseAsync();

        await visitor.GotoAsync(link);
        await Expect(visitor.Locator("#main")).ToContainTextAsync("There is no manager yet");
        await visitor.Context.CloseAsync();
    }

    [Fact]
    public async Task A_representative_confirms_the_profile_and_the_journal_has_it()
    {
        var page = await Entered("en", "demo-representative");
        await page.Open("en", "/registry/organisations/polysan");
        await page.Locator("form[action$='/confirm'] button").ClickAsync();
        await Expect(page.Locator("#main")).ToContainTextAsync("Demo representative");
        await page.Context.CloseAsync();
    }

    private Task<IPage> Entered(string language, string account) => house.Enter(language, account);
}
