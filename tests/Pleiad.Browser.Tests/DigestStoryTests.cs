using System.Text.RegularExpressions;

namespace Pleiad.Browser.Tests;

/// <summary>The digest from the form to the last click, in a browser and through a real mail server; and the Bulletin from its figures to its PDF.</summary>
public sealed partial class DigestStoryTests(House house)
{
    [Theory]
    [InlineData("en", "The press opened its doors")]
    [InlineData("ru", "Типография открыла двери")]
    public async Task She_subscribes_confirms_receives_the_issue_and_leaves_with_one_click(string language, string news)
    {
        await using var box = new LetterBox();
        await using var server = await RunningServer.Start("--smtp", box.Address, "--mail-from", "centre@example.org", "--demonstration", "on");
        var mail = $"mira-{language}@example.org";

        var visitor = await house.Visit(390, scripts: false, address: server.Address);
        await visitor.Open(language, "/outreach/digest");
        await visitor.Locator("#mail").FillAsync(mail);
        await visitor.Locator("#consent").CheckAsync();
        await visitor.Locator("form.pl-form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(language == "en" ? "One step is left" : "Остался один шаг");
        await visitor.GotoAsync(LinkTo("confirm").Match(await box.Letter(mail, "Subject")).Value);
        await visitor.Locator("main form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(language == "en" ? "every month" : "каждый месяц");

        var writer = await house.Enter(language, "demo-analyst", address: server.Address);
        await writer.Open(language, "/outreach/news");
        foreach (var (field, value) in new[] { ("en", "The press opened its doors"), ("ru", "Типография открыла двери"), ("source-en", "A paper"), ("source-ru", "Газета"), ("date", "2026-11-20"), ("address", "https://example.org/news") })
            await writer.Locator("#" + field).FillAsync(value);
        await writer.Locator("#add form button").ClickAsync();
        await Expect(writer.Locator("#news")).ToContainTextAsync(news);
        await writer.Open(language, "/outreach/issues");
        await writer.Locator("#month").FillAsync("2026-11");
        await writer.Locator("#draft form button").ClickAsync();
        await Expect(writer.Locator("#move-review-why")).ToBeVisibleAsync(); // not by whoever wrote in it
        await writer.Context.CloseAsync();

        var second = await house.Enter(language, "demo-centre-officer", address: server.Address);
        await second.Open(language, "/outreach/issues/2026-11/edit");
        await second.Locator("#move-review button").ClickAsync();
        await second.Locator("#move-schedule button").ClickAsync();
        var letter = await box.Letter(mail, "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        letter.ShouldContain(news);
        await second.Context.CloseAsync();

        await visitor.GotoAsync(LinkTo("leave").Match(letter).Value);
        await visitor.Locator("main form button").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(language == "en" ? "no digest comes" : "больше не придёт");
        box.Count(mail).ShouldBe(2, "the link and the issue, and nothing else");
        await visitor.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Bulletin")]
    [InlineData("ru", "Бюллетень")]
    public async Task A_Bulletin_is_built_by_one_published_by_another_and_read_as_PDF(string language, string title)
    {
        var builder = await house.Enter(language, "demo-analyst");
        await builder.Open(language, "/outreach/bulletins");
        await builder.Locator("#build form button").ClickAsync();
        await Expect(builder.Heading).ToContainTextAsync(title);
        await Expect(builder.Locator("#move-publish-why")).ToBeVisibleAsync();
        var address = new Uri(builder.Url).AbsolutePath;
        await builder.Context.CloseAsync();

        var second = await house.Enter(language, "demo-centre-officer");
        await second.GotoAsync(address);
        await second.Locator("#move-publish button").ClickAsync();
        await second.Context.CloseAsync();

        foreach (var width in new[] { 1440, 390 })
        {
            var reader = await house.Visit(width);
            await reader.GotoAsync(address);
            (await reader.Locator("main table").CountAsync()).ShouldBeGreaterThan(5);
            await reader.Context.CloseAsync();
        }

        using var client = new HttpClient { BaseAddress = new Uri(house.Address), Timeout = TimeSpan.FromSeconds(90) };
        using var pdf = await client.GetAsync(address + "/pdf", TestContext.Current.CancellationToken);
        pdf.Content.Headers.ContentType?.MediaType.ShouldBe("application/pdf", await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        System.Text.Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain($"/Lang ({language})");
    }

    private static Regex LinkTo(string kind) => kind == "confirm" ? Confirm() : Leave();

    [GeneratedRegex(@"http://127[^\s<>""]*/digest/confirm/[0-9a-f]{48}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Confirm();

    [GeneratedRegex(@"http://127[^\s<>""]*/digest/leave/[0-9a-f]{48}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leave();
}
