namespace Pleiad.Browser.Tests;

/// <summary>A visitor registers for the business programme, waits for the full rally, and gets the place when it frees; and opens the round table at its second.</summary>
public sealed class EventStoryTests(House house)
{
    private const string Example = "/events/pharmprobeg-example";

    [Theory]
    [InlineData("en", "You have a place", "in the queue", "A place is kept for you")]
    [InlineData("ru", "Место за вами", "в очереди", "Место закреплено за вами")]
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

    private static async Task Release(IPage officer, string who)
    {
        var row = officer.Locator("tbody tr", new() { HasText = who }).First;
        await row.Locator("input[name=reason]").FillAsync("Makes way for the story");
        await row.Locator("button").ClickAsync();
        await officer.WaitForLoadStateAsync();
    }
}
