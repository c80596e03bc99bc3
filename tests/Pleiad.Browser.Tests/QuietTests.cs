namespace Pleiad.Browser.Tests;

/// <summary>The browser has nothing to complain about, and talks to this server alone.</summary>
[Collection(House.Readers)]
public sealed class QuietTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task No_page_troubles_the_console_or_asks_another_server(string language) => (await house.Inspected(language)).Noise.ShouldBeNone();

    /// <summary>The one page whose scripts change it.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Asking_what_if_is_quiet_too(string language)
    {
        var page = await house.Visit();
        using var noise = new Noise(page, house.Address, Site.Proof);
        await page.Open(language, Site.Proof);
        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(Wording.In(language).NotStrong);
        await page.Context.CloseAsync();
        noise.Heard.ShouldBeNone();
    }

    [Fact]
    public async Task Noise_is_heard()
    {
        var page = await house.Visit();
        using var noise = new Noise(page, "http://another", "planted");
        await page.Open("en", Site.Missing);
        await page.EvaluateAsync("() => { console.warn('planted'); setTimeout(() => { throw new Error('planted error'); }); }");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 20))");
        await page.Context.CloseAsync();
        foreach (var fault in (string[])["asks for", "answered 404", "warning: planted", "planted error"])
            noise.Heard.ShouldContain(h => h.Contains(fault, StringComparison.Ordinal), fault);
    }
}
