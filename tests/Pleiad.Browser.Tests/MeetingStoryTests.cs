namespace Pleiad.Browser.Tests;

/// <summary>A visitor plans her one-to-one meetings: hours and wishes, the plan with its reasons, and a meeting that becomes a tie of the Registry.</summary>
public sealed class MeetingStoryTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_visitor_plans_her_meetings_and_one_becomes_a_tie(string language)
    {
        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, "/events/new");
        var day = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd");
        await officer.Locator("#en").FillAsync($"Partner day {language}");
        await officer.Locator("#starts").FillAsync(day);
        await officer.Locator("form.pl-form button").ClickAsync();
        await officer.Locator("#move-announce button").ClickAsync();
        await officer.Locator("#meetings a").ClickAsync();
        foreach (var (field, value) in new[] { ("starts", $"{day} 10:00"), ("slots", "2"), ("minutes", "20"), ("break", "5"), ("tables", "1"), ("wishes-until", day) })
            await officer.Locator("#" + field).FillAsync(value);
        await officer.Locator("#opening button").ClickAsync();
        await Expect(officer.Locator("#slots tbody tr")).ToHaveCountAsync(2);
        var meetings = new Uri(officer.Url).AbsolutePath;

        var (polysan, mir) = (await house.Enter(language, "demo-representative"), await house.Enter(language, "demo-partner"));
        await Join(polysan, meetings, "Polysan's desk", "polysan");
        await Join(mir, meetings, "Mir-Pharm's desk", "mir-pharm");
        var visitor = await house.Visit(390, scripts: false);
        await visitor.GotoAsync(meetings + "/join");
        await visitor.Locator("#name").FillAsync("A laboratory");
        await visitor.Locator("#about").FillAsync("We measure.");
        await visitor.Locator("#mail").FillAsync($"laboratory-{language}@example.org");
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Locator(".pl-errsum")).ToBeVisibleAsync(); // no box is ticked but by the person
        foreach (var purpose in new[] { "meetings-shown", "meetings-post" })
            await visitor.Locator($"input[value={purpose}]").CheckAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();

        await Wish(visitor, (1, "3"), (2, "2"));
        await visitor.Locator("input[name=free][value='1']").UncheckAsync();
        await visitor.Locator("#wishes > button").ClickAsync();
        await Expect(visitor.Locator(".pl-saved")).ToBeVisibleAsync();
        var mine = new Uri(visitor.Url).AbsolutePath;
        await polysan.ReloadAsync();
        await Wish(polysan, (2, "3"));
        await polysan.Locator("#wishes > button").ClickAsync();
        await Expect(polysan.Locator(".pl-saved")).ToBeVisibleAsync();

        await officer.GotoAsync(meetings);
        await officer.Locator("#move-plan button").ClickAsync();
        await officer.Locator("#move-announce button").ClickAsync();
        await Expect(officer.Locator("#plan")).ToContainTextAsync("A laboratory");
        await officer.Context.CloseAsync();

        await visitor.GotoAsync(mine);
        await Expect(visitor.Locator("#plan tbody tr")).ToHaveCountAsync(1);
        await Expect(visitor.Locator("#plan")).ToContainTextAsync("Polysan's desk");
        await Expect(visitor.Locator("#plan .pl-lines")).ToContainTextAsync("Mir-Pharm's desk"); // with the reason
        await visitor.Context.CloseAsync();

        await polysan.ReloadAsync();
        await polysan.Locator("#outcomes summary").Filter(new() { HasText = "Mir-Pharm" }).ClickAsync();
        var form = polysan.Locator("#outcomes details[open] form");
        await form.Locator($"input[value={(language == "en" ? "joint-project" : "cooperation")}]").CheckAsync();
        await form.Locator("textarea").FillAsync($"Minutes of the day, {language}");
        await form.Locator("button").ClickAsync();
        await polysan.Open(language, "/registry/organisations/mir-pharm");
        await Expect(polysan.Locator("#ties")).ToContainTextAsync($"Partner day {language}");
        await polysan.Context.CloseAsync();
        await mir.Context.CloseAsync();
    }

    private static async Task Join(IPage page, string meetings, string name, string organisation)
    {
        await page.GotoAsync(meetings + "/join");
        await page.Locator("#name").FillAsync(name);
        await page.Name("organisation", organisation);
        await page.Locator("#about").FillAsync("We look for partners.");
        await page.Locator("input[value=meetings-shown]").CheckAsync();
        await page.Locator("form.pl-form button").ClickAsync();
        await Expect(page.Locator("#wishes")).ToBeVisibleAsync();
    }

    private static async Task Wish(IPage page, params (int Other, string Strength)[] wishes)
    {
        foreach (var (other, strength) in wishes)
            await page.Locator($"#with-{other} input[value='{strength}']").CheckAsync();
    }
}
