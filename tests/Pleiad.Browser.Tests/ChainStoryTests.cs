namespace Pleiad.Browser.Tests;

/// <summary>A gap is seen on the portrait, handed to an investor, and closed by a representative; then the sentence turns.</summary>
public sealed class ChainStoryTests(House house)
{
    private const string Chain = "/registry/chains/flow-synthesis";

    [Theory]
    [InlineData("en", "missing step between laboratory and factory", "Post the gap as a need", "Why it matters")]
    [InlineData("ru", "между лабораторией и заводом", "Разместить как потребность", "Почему это важно")]
    public async Task The_portrait_names_the_gap_and_leads_to_a_need_and_to_a_brief(string language, string finding, string need, string why)
    {
        var page = await house.Visit(390, scripts: false);
        await page.Open(language, "/registry/clusters/spb-pharma?on=2026-01-01"); // a day on which no other test has offered anything
        await Expect(page.Heading).ToContainTextAsync(finding);
        var panel = page.Locator("#chain-0");
        await Expect(panel.Locator(".pl-phone svg")).ToBeVisibleAsync();
        var link = await panel.GetByRole(AriaRole.Link, new() { Name = need }).GetAttributeAsync("href");
        link.ShouldNotBeNull().ShouldContain("/registry/needs/new?cluster=spb-pharma&title-en=");
        link.ShouldContain("&because=registry%2Fchains%2Fflow-synthesis%2Fsteps%2Fnear-production");
        await panel.Locator("a[href$='/brief']").ClickAsync();
        await Expect(page.Locator("#main")).ToContainTextAsync(why);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".pl-noprint").First).ToBeHiddenAsync();
        await Expect(page.Locator(".pl-printurl")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "near-production", "at the semi-industrial step", "at the industrial step")]
    [InlineData("ru", "industrial-synthesis", "на промышленной стадии", "замкнута")]
    public async Task A_representative_offers_the_missing_step_and_the_title_turns(string language, string step, string before, string after)
    {
        var page = await house.Visit();
        await page.Open(language, "/accounts/sign-in");
        await page.Locator("form[action$='/accounts/demonstration/demo-representative'] button").ClickAsync();
        await Expect(page.Locator(".pl-me").First).ToBeVisibleAsync();
        if (language == "ru")
            await Offer(page, language, "near-production"); // the English reader may have done it already
        await page.Open(language, Chain);
        await Expect(page.Heading).ToContainTextAsync(before);
        await Offer(page, language, step);
        await page.Open(language, Chain);
        await Expect(page.Heading).ToContainTextAsync(after);
        await Expect(page.Locator("#who")).ToContainTextAsync("Demo representative");
        await Stop(page, language, step);
        if (language == "ru")
            await Stop(page, language, "near-production");
        await page.Open(language, Chain);
        await Expect(page.Heading).ToContainTextAsync(language == "en" ? "at the semi-industrial step" : "на полупромышленной стадии");
        await page.Context.CloseAsync();
    }

    /// <summary>Offers a step today.</summary>
    private static async Task Offer(IPage page, string language, string step)
    {
        await page.Open(language, $"{Chain}/steps/{step}");
        await page.Locator("a[href$='/offers/new']").ClickAsync();
        await page.Locator("#evidence").FillAsync("Our own line");
        await page.Locator("form.pl-form button").ClickAsync();
        await Expect(page.Locator("#steps")).ToBeVisibleAsync();
    }

    /// <summary>Stops the offer again, so that other tests find the chain as it was.</summary>
    private static async Task Stop(IPage page, string language, string step)
    {
        await page.Open(language, $"{Chain}/steps/{step}");
        await page.Locator("details[id^='stop-'] summary").ClickAsync();
        await page.Locator("input[name=until]").FillAsync("2026");
        await page.Locator("form[action$='/stop'] input[name=reason]").FillAsync("The line is needed elsewhere");
        await page.Locator("form[action$='/stop'] button").ClickAsync();
        await Expect(page.Locator("details[id^='stop-']")).ToHaveCountAsync(0);
    }
}
