namespace Pleiad.Browser.Tests;

/// <summary>Everything can be reached and done without a mouse.</summary>
[Collection(House.Readers)]
public sealed class KeyboardTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_first_stop_skips_to_the_content(string language)
    {
        var page = await house.Visit();
        await page.Open(language, Site.Proof);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".pl-skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".pl-skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        new Uri(page.Url).Fragment.ShouldBe("#main");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('main')")).ShouldBeTrue("after the skip link the next stop is not in the content");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Site.Proof, 1440)]
    [InlineData(Site.Proof, 390)]
    [InlineData(Site.Map, 1440)]
    [InlineData(Site.Home, 1440)]
    public async Task Tab_visits_every_control_in_order_with_a_visible_focus_and_reaches_the_footer(string path, int width)
    {
        var page = await house.Visit(width);
        await page.Open("en", path);
        (await Faults(page)).ShouldBeNone();
        await page.Context.CloseAsync();
    }

    /// <summary>The doors of visitors and of those who run a gathering: forms with choices, folded parts, a field that has the focus from the beginning.</summary>
    [Fact]
    public async Task Tab_visits_every_control_of_the_public_doors_in_order()
    {
        string[] doors =
        [
            "/events/pharmprobeg-example", "/events/pharmprobeg-example/register/rally", "/events/meetings/pharmprobeg-example/join", "/events/contests", "/outreach/digest", "/outreach/contact", "/outreach/offers", "/outreach/measures/find",
            "/centres/services/expert-advice-for-clusters/request", "/talent/openings", "/talent/activities/example-excursion",
        ];
        var visitor = await house.Visit(390);
        var faults = new List<string>();
        foreach (var path in doors)
        {
            await visitor.Open("ru", path);
            faults.AddRange((await Faults(visitor)).Select(f => $"{path}: {f}"));
        }

        faults.ShouldBeNone();
        await visitor.Context.CloseAsync();

        var wishing = await house.Visit();
        await wishing.Open("en", "/events/meetings/pharmprobeg-example/join");
        await wishing.Locator("#name").FillAsync("Kay Board");
        await wishing.Locator("#about").FillAsync("Keys");
        await wishing.Locator("#mail").FillAsync("keys-meet@example.org");
        foreach (var purpose in new[] { "meetings-shown", "meetings-post" })
            await wishing.Locator($"input[value={purpose}]").CheckAsync();
        await wishing.Locator("form.pl-form button").ClickAsync();
        await Expect(wishing.Locator("#wishes")).ToBeVisibleAsync();
        (await Faults(wishing)).ShouldBeNone();
        await wishing.Context.CloseAsync();

        var officer = await house.Enter("en", "demo-centre-officer");
        await officer.Open("en", "/events/pharmprobeg-example/check-in");
        await Expect(officer.Locator("input[name=code]").First).ToBeFocusedAsync();
        (await Faults(officer)).ShouldBeNone();
        await officer.Context.CloseAsync();
    }

    /// <summary>Goes through a page by Tab, from where the focus is to its end.</summary>
    private static async Task<List<string>> Faults(IPage page)
    {
        var (faults, visited) = (new List<string>(), new List<FocusStop>());
        var begun = (await page.EvaluateAsync<FocusStop?>(FocusStop.Here))?.Stop ?? -1;
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<FocusStop?>(FocusStop.Here) is not { } stop)
                break;
            if (stop.Stop >= 0 && visited.Exists(v => v.Stop == stop.Stop))
                break; // from the last to the first, or a trap: then stops are left out
            visited.Add(stop);
            if (!stop.Ringed)
                faults.Add($"{stop.Name}: the focus has no outline");
            if (!stop.Inside)
                faults.Add($"{stop.Name}: the focus is outside the window");
        }

        if (!visited.Exists(s => s.InFooter))
            faults.Add("no stop in the footer: the keyboard is trapped before it");
        if (visited.Count > 0 && !visited.Select(s => s.Stop).SequenceEqual(Enumerable.Range(begun + 1, visited[0].Stops - begun - 1)))
            faults.Add($"stops are left out or out of order; visited {string.Join(", ", visited.Select(s => $"{s.Stop} {s.Name}"))} of {visited[0].Stops}");
        return faults;
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_what_if_is_asked_with_the_keyboard_alone(string language)
    {
        var words = Wording.In(language);
        var page = await house.Visit();
        await page.Open(language, Site.Proof);
        await TabTo(page, "jobs");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Slider)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Answer).Not.ToContainTextAsync(words.NotStrong);
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);
        await Expect(page.JobsField).ToHaveValueAsync("0");
        await page.Context.CloseAsync();
    }

    /// <summary>WCAG 3.2.2: with the keyboard a list is walked through value by value, and no step may take the reader away.</summary>
    [Fact]
    public async Task Walking_through_the_categories_leaves_the_page_only_by_the_button()
    {
        var page = await house.Visit();
        await page.Open("en", Site.Map);
        var select = page.Locator("select#category");
        await select.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForTimeoutAsync(500);
        new Uri(page.Url).PathAndQuery.ShouldBe(Site.Map);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Button("Show")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/coal-mining");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_folded_menu_opens_with_the_keyboard()
    {
        var page = await house.Visit(width: 390);
        await page.Open("en", Site.Home);
        await page.Locator(".pl-menu summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".pl-menu a").First).ToBeFocusedAsync();
        await Expect(page.Locator(".pl-menu a").First).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>What a visitor sends: to every field in the order of the page, choices by arrows and space, and the button by Enter.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_visitor_registers_asks_and_finds_measures_with_the_keyboard_alone(string language)
    {
        var page = await house.Visit();
        await page.Open(language, "/events/pharmprobeg-example/register/business-programme");
        await Type(page, "name", "Kay Board");
        await Type(page, "mail", $"keys-{language}@example.org");
        await Press(page, "q-role", "Space");
        await Press(page, "consent", "Space");
        await PressButton(page);
        await Expect(page.Locator("#code svg")).ToBeVisibleAsync();

        await page.Open(language, "/outreach/contact");
        await Press(page, "topic", "ArrowDown");
        await Type(page, "text", "Which plots have gas?");
        await Type(page, "name", "Kay Board");
        await Press(page, "consent", "Space");
        await PressButton(page);
        await Expect(page.Locator("#words")).ToContainTextAsync("Which plots have gas?");

        await page.Open(language, "/outreach/measures/find");
        for (var asked = 0; await page.Locator("#question").CountAsync() > 0; asked++)
        {
            asked.ShouldBeLessThan(12, "the dialogue ends");
            var before = page.Url;
            await TabTo(page, "a");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url != before);
        }

        (await page.Locator("#answers tbody tr").CountAsync()).ShouldBeGreaterThan(2);
        await page.Context.CloseAsync();
    }

    private static async Task Type(IPage page, string name, string text)
    {
        await TabTo(page, name);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task Press(IPage page, string name, string key)
    {
        await TabTo(page, name);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes on to the button of the form and sends it.</summary>
    internal static async Task PressButton(IPage page)
    {
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("() => document.activeElement.matches('main form button')"))
                continue;
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForLoadStateAsync();
            return;
        }

        throw new ShouldAssertException("100 presses of Tab did not reach a button of the form.");
    }

    internal static async Task TabTo(IPage page, string name)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("name => document.activeElement.getAttribute('name') === name", name))
                return;
        }

        throw new ShouldAssertException($"200 presses of Tab did not reach the field “{name}”.");
    }
}
