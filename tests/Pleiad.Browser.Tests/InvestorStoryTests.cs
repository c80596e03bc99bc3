namespace Pleiad.Browser.Tests;

/// <summary>An investor finds a plot with enough power, asks about it, and sees the answer in time; without scripts, on a phone.</summary>
public sealed class InvestorStoryTests(House house)
{
    [Theory]
    [InlineData("en", "2 MW now; 38 MW more are planned for 2029, which does not count", "The office answered in time")]
    [InlineData("ru", "сейчас 2 МВт; ещё 38 МВт в планах на 2029, это не засчитано", "Ответ получен в срок")]
    public async Task An_investor_finds_a_plot_asks_and_sees_the_answer_in_time(string language, string planned, string answered)
    {
        var investor = await house.Visit(390, scripts: false);
        await investor.Open(language, "/outreach/offers");
        await investor.Locator(".pl-ctl-sum a").ClickAsync();
        await investor.Locator("#power").FillAsync("5");
        await investor.Locator("#controls button").ClickAsync();
        await Expect(investor.Locator("#not")).ToContainTextAsync(planned);
        await Expect(investor.Locator("#unknown a[href$='/outreach/offers/kaluga-zone-site-for-drug-makers']")).ToBeVisibleAsync();
        await investor.Locator("#ranking a[href$='/outreach/offers/example-plot-a-1']").ClickAsync();
        await investor.Locator("main a.btn-primary").ClickAsync();
        await investor.Locator("#text").FillAsync("A plant for solid forms: can we have 6 MW in spring?");
        await investor.Locator("#name").FillAsync("An investor");
        await investor.Locator("form.pl-form button").ClickAsync();
        await Expect(investor.Locator(".pl-errsum a[href='#consent-investor-answer']")).ToBeVisibleAsync(); // nothing is stored without the tick
        await investor.Locator("#consent-investor-answer").CheckAsync();
        await investor.Locator("form.pl-form button").ClickAsync();
        await Expect(investor.Locator("#words")).ToContainTextAsync("can we have 6 MW in spring?");
        var page = new Uri(investor.Url).AbsolutePath;
        var reference = (await investor.Locator(".pl-eyebrow").InnerTextAsync()).Split(' ')[1];

        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, "/work");
        await officer.Locator($"a[href$='/outreach/enquiries/{reference}']").First.ClickAsync();
        await officer.Locator("#answer-text").FillAsync("Yes: 8 MW are free now.");
        await officer.Locator("form#answer button").ClickAsync();
        await Expect(officer.Locator("#promises")).ToBeVisibleAsync();
        await officer.Context.CloseAsync();

        await investor.GotoAsync(page);
        await Expect(investor.Heading).ToHaveTextAsync(answered);
        await Expect(investor.Locator("#words")).ToContainTextAsync("Yes: 8 MW are free now.");
        await investor.Open(language, "/outreach/promises");
        await Expect(investor.Locator("main figure")).ToBeVisibleAsync(); // kept promises are drawn, with their denominator
        await investor.Context.CloseAsync();
    }
}
