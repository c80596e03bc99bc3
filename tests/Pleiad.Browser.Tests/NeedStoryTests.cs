namespace Pleiad.Browser.Tests;

/// <summary>A need is posted, another organisation answers, the answer is accepted and becomes a tie that both profiles show with where it began.</summary>
public sealed class NeedStoryTests(House house)
{
    [Theory]
    [InlineData("en", "it began with")]
    [InlineData("ru", "началось с")]
    public async Task A_need_an_answer_and_a_tie_on_both_profiles(string language, string began)
    {
        var title = $"Sterile filling for a new line, {language}";
        var owner = await Entered(language, "demo-representative");
        await owner.Open(language, "/registry/needs/new?organisation=polysan&capabilities=finished%20dosage%20forms");
        await owner.Locator("input[name=direction][value=need]").CheckAsync();
        await owner.Locator("#kind").SelectOptionAsync("capacity");
        await owner.Locator("#title-en").FillAsync(title);
        await owner.Locator("#expires").FillAsync("soon");
        await owner.Locator("form.pl-form button").ClickAsync();
        await Expect(owner.Locator(".pl-errsum")).ToBeVisibleAsync(); // a day must be one
        await owner.Locator("#expires").FillAsync(TimeProvider.System.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd"));
        await owner.Locator("form.pl-form button").ClickAsync();
        await Expect(owner.Heading).ToContainTextAsync(title);
        await Expect(owner.Locator("#matches a[href$='/registry/organisations/mir-pharm']")).ToBeVisibleAsync();
        var need = new Uri(owner.Url).AbsolutePath;

        var partner = await Entered(language, "demo-partner");
        await partner.GotoAsync(need);
        await partner.Locator("#interest-message").FillAsync("We have a line for that.");
        await partner.Locator("form[action$='/interests'] button").ClickAsync();
        await Expect(partner.Locator("#words")).ToContainTextAsync("We have a line for that.");
        var conversation = new Uri(partner.Url).AbsolutePath;

        await owner.Open(language, "/work");
        await owner.Locator($"a[href='{conversation}']").First.ClickAsync();
        await owner.Locator("button[value=accept]").ClickAsync();
        await owner.Locator("#tie-tie-kind").SelectOptionAsync(language == "en" ? "contract" : "joint-project");
        await owner.Locator("#tie-evidence").FillAsync($"Agreement, {language}");
        await owner.Locator("form[action$='/tie'] button").ClickAsync();
        await owner.Context.CloseAsync();
        await partner.Context.CloseAsync();

        var reader = await house.Visit(390, scripts: false);
        foreach (var organisation in new[] { "polysan", "mir-pharm" })
        {
            await reader.Open(language, $"/registry/organisations/{organisation}");
            await Expect(reader.Locator("#ties")).ToContainTextAsync(began);
            await Expect(reader.Locator($"#ties a[href='{need}']")).ToBeVisibleAsync();
        }

        (await reader.APIRequest.GetAsync(conversation, new() { MaxRedirects = 0 })).Status.ShouldBe(303, "the words are nobody else's");
        await reader.Context.CloseAsync();
    }

    private Task<IPage> Entered(string language, string account) => house.Enter(language, account);
}
