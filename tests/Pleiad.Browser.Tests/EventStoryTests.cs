namespace Pleiad.Browser.Tests;

/// <summary>A visitor registers for the business programme, waits for the full rally, and gets the place when it frees; and opens the round table at its second.</summary>
public sealed class EventStoryTests(House house)
{
    private const string Example = "/events/pharmprobeg-example";

    [Theory]
    [InlineData("en", "You have a place", "in the queue", "A place is kept for you")]
    [InlineData("ru", "Место за вами:", "в очереди", "Место за вами до")]
    public async Task A_visitor_gets_a_place_and_for_the_full_rally_the_one_that_frees(string language, string place, string queue, string kept)
    {
        var visitor = await house.Visit(390, scripts: false);
        await visitor.Open(language, Example);
        await visitor.Locator("#take-part #business-programme a").ClickAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Locator(".pl-errsum")).ToBeVisibleAsync(); // nothing is agreed to by pressing a button
        (await visitor.Locator("input[name=consent]:checked").CountAsync()).ShouldBe(0);
        await visitor.Locator("#name").FillAsync("Vera Story");
        await visitor.Locator("#mail").FillAsync($"vera-{language}@example.org");
        await visitor.Locator("input[name=q-role][value=firm]").CheckAsync();
        await visitor.Locator("#consent-events-part").CheckAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(place);
        await Expect(visitor.Locator("#code svg")).ToBeVisibleAsync();
        await visitor.Locator("input[value=example-round-table]").CheckAsync();
        await visitor.Locator("input[value=example-pitches]").CheckAsync();
        await visitor.Locator("form[action$='/programme'] button").ClickAsync();
        await Expect(visitor.Locator("#programme .pl-refused")).ToBeVisibleAsync(); // they meet

        await visitor.Open(language, $"{Example}/register/rally");
        await visitor.Locator("#name").FillAsync("Vera Story");
        await visitor.Locator("#mail").FillAsync($"vera-{language}@example.org");
        await visitor.Locator("input[name=q-distance][value='10']").CheckAsync();
        await visitor.Locator("#q-health").CheckAsync();
        await visitor.Locator("#consent-events-part").CheckAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(queue);
        var mine = new Uri(visitor.Url).AbsolutePath;

        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, $"{Example}/registrations?admission=rally&state=waitlisted");
        while (await officer.Locator("tbody tr", new() { HasText = "Example runner" }).CountAsync() is > 0 and var before) // those who came earlier make way
        {
            await Release(officer, "Example runner");
            await officer.Open(language, $"{Example}/registrations?admission=rally&state=waitlisted");
            (await officer.Locator("tbody tr", new() { HasText = "Example runner" }).CountAsync()).ShouldBe(before - 1);
        }

        await officer.Open(language, $"{Example}/registrations?admission=rally&state=confirmed");
        await Release(officer, "Example runner");
        await officer.Context.CloseAsync();

        await visitor.GotoAsync(mine);
        await Expect(visitor.Heading).ToContainTextAsync(kept);
        await visitor.Locator("form[action$='/accept'] button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(place);
        await visitor.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "From second 8,400 (2:20:00)")]
    [InlineData("ru", "С секунды 8400 (2:20:00)")]
    public async Task The_round_table_opens_at_its_second(string language, string second)
    {
        var page = await house.Visit();
        await page.Open(language, "/events/cluster-conference-2019");
        var row = page.Locator("#round-table-on-success-factors-of-the-worlds-biomedical");
        (await row.Locator("a[href$='#t=8400,14635']").CountAsync()).ShouldBe(1);
        await row.Locator("a").First.ClickAsync();
        await Expect(page.Locator("#recording")).ToContainTextAsync(second);
        await page.Locator("#recording a").ClickAsync();
        page.Url.ShouldEndWith("/events/cluster-conference-2019/recordings/debates#t=8400,14635");
        await Expect(page.Locator("[id='t=8400,14635']")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_door_without_a_network_keeps_its_marks_and_sends_them_when_it_is_back()
    {
        var officer = await house.Enter("en", "demo-centre-officer");
        await officer.Open("en", $"{Example}/check-in");
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("The list is here");
        var row = officer.Locator("#list tbody tr", new() { HasText = "Example runner" }).First;
        var reference = (await row.GetAttributeAsync("id"))!;
        await Expect(officer.Locator("pl-check-in[data-stays]")).ToBeAttachedAsync(new() { Timeout = 15_000 });
        await officer.Context.SetOfflineAsync(true);
        await officer.Locator("input[name=code]").First.FillAsync(reference.ToLowerInvariant());
        await officer.Locator("#mark .btn-primary").ClickAsync();
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("kept here until the network is back");
        await Expect(officer.Locator("[data-queue]")).ToContainTextAsync("wait for the network: 1");
        await officer.ReloadAsync(); // a phone that ran out of memory loads the page again
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("the list that was kept on this device is used");
        await Expect(officer.Locator("[data-queue]")).ToContainTextAsync("wait for the network: 1");
        await officer.Locator("input[name=code]").First.FillAsync("NOBODY22");
        await officer.Locator("#mark .btn-primary").ClickAsync();
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("is not on the list");
        await officer.Context.SetOfflineAsync(false);
        await Expect(officer.Locator("[data-queue]")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await officer.ReloadAsync();
        await Expect(officer.Locator($"[id='{reference}'] input[name=came]")).ToHaveCountAsync(1); // it can be taken back, so it is in
        await officer.Context.CloseAsync();
    }

    /// <summary>The list names people: it goes with the officer, and with the gathering, whoever has the device then.</summary>
    [Fact]
    public async Task A_device_keeps_no_list_after_the_sign_out_or_the_end_of_the_gathering()
    {
        var officer = await house.Enter("en", "demo-centre-officer");
        await officer.Open("en", $"{Example}/check-in");
        await Expect(officer.Locator("pl-check-in[data-stays]")).ToBeAttachedAsync(new() { Timeout = 15_000 });
        await Expect(officer.Locator("[data-blind]")).ToBeVisibleAsync(); // this browser has a camera and no reader of codes, and says so
        await Becomes(officer, "1 list, 1 page, 1 worker");

        await officer.EvaluateAsync("async () => { const told = new Promise(kept => navigator.serviceWorker.addEventListener('message', kept, { once: true })); (await navigator.serviceWorker.ready).active.postMessage({ keep: [], until: '2020-01-01T00:00:00Z' }); await told; }");
        await officer.Context.SetOfflineAsync(true);
        await Should.ThrowAsync<PlaywrightException>(() => officer.ReloadAsync()); // over: the worker shows the page to nobody
        await officer.Context.SetOfflineAsync(false);

        await officer.Open("en", $"{Example}/check-in");
        await Expect(officer.Locator("pl-check-in[data-stays]")).ToBeAttachedAsync(new() { Timeout = 15_000 });
        await officer.EvaluateAsync("() => { const key = Object.keys(localStorage).find(k => k.endsWith('-list')); localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), until: '2020-01-01T00:00:00Z' })); }");
        await officer.Open("en", "/");
        await Becomes(officer, "0 list, 0 page, 0 worker");

        await officer.Open("en", $"{Example}/check-in");
        await Expect(officer.Locator("pl-check-in[data-stays]")).ToBeAttachedAsync(new() { Timeout = 15_000 });
        await officer.Open("en", "/accounts/me");
        await officer.Locator("form[action$='/accounts/sign-out'] button").ClickAsync();
        await Expect(officer.Locator(".pl-me").First).ToHaveTextAsync("Sign in");
        await Becomes(officer, "0 list, 0 page, 0 worker");
        await officer.Context.CloseAsync();
    }

    /// <summary>A camera that this machine makes up, and a reader of codes in place of the one that Chromium has on phones: what is behind it is the program's own.</summary>
    [Fact]
    public async Task A_code_that_the_camera_sees_marks_its_holder_as_come()
    {
        var visitor = await house.Visit();
        await visitor.Open("en", $"{Example}/register/business-programme");
        await visitor.Locator("#name").FillAsync("Cam Era");
        await visitor.Locator("#mail").FillAsync("cam@example.org");
        await visitor.Locator("input[name=q-role][value=firm]").CheckAsync();
        await visitor.Locator("#consent-events-part").CheckAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Locator("#code svg")).ToBeVisibleAsync();
        var code = await visitor.EvaluateAsync<string>("async () => (await (await fetch('/api' + location.pathname)).json()).code");
        await visitor.Context.CloseAsync();

        var officer = await house.Enter("en", "demo-centre-officer", 390);
        await officer.AddInitScriptAsync($"window.BarcodeDetector = class {{ async detect(video) {{ return video.videoWidth > 0 && !video.paused ? [{{ rawValue: 'https://pleiad.example/events/pharmprobeg-example/check-in?code={Uri.EscapeDataString(code)}' }}] : []; }} }};");
        await officer.Open("en", $"{Example}/check-in");
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("The list is here");
        await officer.Locator("[data-camera]").ClickAsync();
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("Cam Era");
        await Expect(officer.Locator("[data-said]")).ToContainTextAsync("is in");
        await officer.Locator("[data-camera]").ClickAsync();
        await Expect(officer.Locator("video")).ToBeHiddenAsync();
        await officer.ReloadAsync();
        await Expect(officer.Locator("#list tr", new() { HasText = "Cam Era" }).Locator("input[name=came]")).ToHaveCountAsync(1);
        await officer.Context.CloseAsync();
    }

    private static Task<string> Kept(IPage page) => page.EvaluateAsync<string>(
        "async () => `${Object.keys(localStorage).filter(k => k.startsWith('pleiad-check-in-') && k.endsWith('-list')).length} list, ${(await caches.keys()).length} page, ${(await navigator.serviceWorker.getRegistrations()).length} worker`");

    private static async Task Becomes(IPage page, string kept)
    {
        for (var i = 0; i < 50 && await Kept(page) != kept; i++)
            await page.WaitForTimeoutAsync(100);
        (await Kept(page)).ShouldBe(kept);
    }

    private static async Task Release(IPage officer, string who)
    {
        var row = officer.Locator("tbody tr", new() { HasText = who }).First;
        await row.Locator("input[name=reason]").FillAsync("Makes way for the story");
        await row.Locator("button").ClickAsync();
        await officer.WaitForLoadStateAsync();
    }
}
