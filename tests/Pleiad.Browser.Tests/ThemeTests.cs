namespace Pleiad.Browser.Tests;

/// <summary>The reader's colours, and paper.</summary>
[Collection(House.Readers)]
public sealed class ThemeTests(House house)
{
    /// <summary>How light a CSS colour of the page is painted, from 0 to 255.</summary>
    private const string Lightness =
        """
        property => {
          const brush = new OffscreenCanvas(1, 1).getContext('2d');
          brush.fillStyle = getComputedStyle(document.body)[property];
          brush.fillRect(0, 0, 1, 1);
          const [r, g, b] = brush.getImageData(0, 0, 1, 1).data;
          return Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
        }
        """;

    [Theory]
    [InlineData("en", true)]
    [InlineData("ru", true)]
    [InlineData("en", false)]
    public async Task The_dark_button_makes_this_page_dark_and_the_next_one_too(string language, bool scripts)
    {
        var page = await house.Visit(scripts: scripts);
        var address = Site.In(language, Site.Proof) + "?jobs=9000";
        await page.GotoAsync(address);
        (await page.EvaluateAsync<int>(Lightness, "backgroundColor")).ShouldBeGreaterThan(200);

        await page.Locator(".pl-foot").GetByRole(AriaRole.Button, new() { Name = Wording.In(language).Dark }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        new Uri(page.Url).PathAndQuery.ShouldBe(address);
        (await page.EvaluateAsync<int>(Lightness, "backgroundColor")).ShouldBeLessThan(60);
        (await page.EvaluateAsync<int>(Lightness, "color")).ShouldBeGreaterThan(180);

        await page.Link(Wording.In(language).Category).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(Wording.In(language).MapHeading);
        (await page.EvaluateAsync<int>(Lightness, "backgroundColor")).ShouldBeLessThan(60);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Paper_carries_the_address_and_no_controls(string language)
    {
        var page = await house.Visit();
        foreach (var path in (string[])[Site.Map, Site.Proof])
        {
            await page.Open(language, path);
            await Expect(page.Locator(".pl-printurl")).ToBeHiddenAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await Expect(page.Locator(".pl-printurl")).ToBeVisibleAsync();
            await Expect(page.Locator(".pl-printurl")).ToContainTextAsync(page.Url);
            foreach (var tool in (string[])[".pl-top", ".pl-controls", ".pl-crumbs", ".pl-what-if", ".acts", ".pl-foot button"])
                (await page.Locator($"{tool}:visible").CountAsync()).ShouldBe(0, $"{path}: {tool} is printed");
            await Expect(page.Heading).ToBeVisibleAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_sheet_of_A4_carries_the_wide_drawings_and_every_column()
    {
        var page = await house.Visit(width: 680); // 180 mm
        await page.Open("en", Site.Map);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".pl-phone:visible").CountAsync()).ShouldBe(0, "the drawing for a phone is printed, blown up");
        await Expect(page.Locator("main .pl-wide").First).ToBeVisibleAsync();
        await Expect(page.Locator("#table th.pl-wide-cell").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dark_readers_print_dark_ink_on_light_paper(bool chosen)
    {
        var page = await house.Visit(dark: !chosen);
        await page.Open("en", Site.Proof);
        if (chosen)
        {
            await page.Button(Wording.In("en").Dark).ClickAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = chosen ? ColorScheme.Dark : ColorScheme.Light }); // Chromium itself prints a dark system's page in light
        (await page.EvaluateAsync<int>(Lightness, "color")).ShouldBeLessThan(100);
        (await page.EvaluateAsync<int>(Lightness, "backgroundColor")).ShouldBeGreaterThan(200);
        await page.Context.CloseAsync();
    }
}
