namespace Pleiad.Browser.Tests;

/// <summary>A firm finds the measures that fit, asks for a service and rates it, and a cluster assesses itself: each act in a browser.</summary>
public sealed class CentreStoryTests(House house)
{
    [Theory]
    [InlineData("en", 1440, "fit you")]
    [InlineData("ru", 390, "Вам подходят")]
    public async Task The_dialogue_about_measures_answers_with_the_deciding_facts(string language, int width, string end)
    {
        var page = await house.Visit(width, scripts: false);
        await page.Open(language, "/outreach/measures");
        await page.Locator("main a.btn-primary").ClickAsync();
        await page.Name("o", "mir-pharm"); // a member of Kaluga's cluster
        await page.Locator("#organisation button").ClickAsync();
        await Expect(page.Locator("#known input[value='territory:RU-KLU']")).ToBeCheckedAsync();
        await page.Locator("#known button").ClickAsync();
        for (var asked = 0; await page.Locator("#question").CountAsync() > 0; asked++)
        {
            asked.ShouldBeLessThan(10);
            var export = page.Locator("#question button[value='exports:now']");
            await (await export.CountAsync() > 0 ? export : page.Locator("#question button").Last).ClickAsync(); // whatever else is asked, "I do not know"
        }

        await Expect(page.Heading).ToContainTextAsync(end);
        await Expect(page.Locator("#eligible tr", new() { Has = page.Locator("a[href$='/kaluga-export-money']") })).ToContainTextAsync(language == "en" ? "exports: we export now" : "экспорт: экспортируем");
        await Expect(page.Locator("#unknown tr", new() { Has = page.Locator("a[href$='/technology-transfer']") })).ToContainTextAsync(language == "en" ? "technology transfer" : "передача технологий");
        await page.Locator("#answers tr", new() { HasText = language == "en" ? "Exports" : "Экспорт" }).Locator("a").ClickAsync();
        await page.Locator("#question button[value='exports:no']").ClickAsync();
        await Expect(page.Locator("#not tr", new() { Has = page.Locator("a[href$='/kaluga-export-money']") })).ToContainTextAsync(language == "en" ? "exports: no" : "экспорт: нет");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "kept")]
    [InlineData("ru", "в срок")]
    public async Task A_service_is_asked_for_answered_and_rated(string language, string kept)
    {
        var asked = $"Which line fits us, {language}?";
        var own = await house.Enter(language, "demo-representative", language == "ru" ? 390 : 1440);
        await own.Open(language, "/centres/services/expert-advice-for-clusters");
        await own.Locator("main a.btn-primary").ClickAsync();
        await own.Name("organisation", "polysan");
        await own.Locator("#ask").FillAsync(asked);
        await own.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(own.Locator("#request")).ToContainTextAsync(asked);
        var link = new Uri(own.Url).AbsolutePath;

        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, "/work");
        await officer.Locator(".pl-todo a[href*='/centres/requests/']").First.ClickAsync();
        await officer.GotoAsync(link);
        await officer.Locator("#move-accept button").ClickAsync();
        await officer.Locator("#move-finish-reason").FillAsync("The second one.");
        await officer.Locator("#move-finish button").ClickAsync();
        await Expect(officer.Locator("#result")).ToContainTextAsync("The second one.");
        await officer.Context.CloseAsync();

        await own.Open(language, "/work");
        await own.Locator($".pl-todo a[href='{link}']").First.ClickAsync();
        await Expect(own.Locator(".pl-tag--good")).ToContainTextAsync(kept);
        await own.Locator("#rate-stars-4").CheckAsync();
        await own.Locator("#rate button").ClickAsync();
        await Expect(own.Locator("#rating h2")).ToContainTextAsync("5");
        await own.Context.CloseAsync();

        var reader = await house.Visit(390, scripts: false);
        await reader.Open(language, "/centres/services");
        await Expect(reader.Locator("#report tr").Nth(1)).ToContainTextAsync("100");
        await reader.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Two of seven success factors are applied, with evidence", "contested")]
    [InlineData("ru", "Факторов успеха с доказательствами: 2 из семи", "оспорена")]
    public async Task A_cluster_assesses_itself_with_evidence_and_an_expert_contests(string language, string two, string contested)
    {
        var manager = await house.Enter(language, "demo-cluster-manager", language == "ru" ? 390 : 1440);
        await manager.Open(language, "/registry/clusters/spb-pharma");
        await manager.Locator("#success-factors a").ClickAsync();
        await manager.Locator("main a.btn-primary").ClickAsync();
        foreach (var factor in new[] { "regional-support", "national-policy", "patients-and-doctors" })
            await manager.Locator($"input[name='applied-{factor}'][value=yes]").CheckAsync();
        foreach (var factor in new[] { "regional-support", "national-policy" })
            await manager.Locator($"input[name='evidence-{factor}']").First.CheckAsync();
        await manager.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(manager.Heading).ToHaveTextAsync(two);
        await manager.Context.CloseAsync();

        var expert = await house.Enter(language, "demo-expert");
        await expert.Open(language, "/results/factors/spb-pharma");
        await expert.Locator("#move-contest-reason").FillAsync("One claim is not enough.");
        await expert.Locator("#move-contest button").ClickAsync();
        await Expect(expert.Locator("#judgement")).ToContainTextAsync("One claim is not enough.");
        await Expect(expert.Locator(".pl-eyebrow").First).ToContainTextAsync(contested);
        await expert.Context.CloseAsync();
    }
}
