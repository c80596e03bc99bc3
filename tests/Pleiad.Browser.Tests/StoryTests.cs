namespace Pleiad.Browser.Tests;

/// <summary>The story that must always work.</summary>
[Collection(House.Readers)]
public sealed class StoryTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_reader_goes_from_home_to_a_what_if_and_takes_the_table_as_CSV(string language)
    {
        var words = Wording.In(language);
        var page = await house.Visit();

        await page.Open(language, Site.Home);
        await page.Link(words.OpenTheMap).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(words.MapHeading);

        await page.Locator("#table").GetByRole(AriaRole.Link, new() { Name = words.NorthCarolina, Exact = true }).ClickAsync();
        await Expect(page.Heading).ToContainTextAsync(words.NorthCarolina);
        await Expect(page.Heading).ToContainTextAsync(words.ProofHeading);
        await Expect(page.Locator(".pl-agree")).ToContainTextAsync(words.Agreement);
        (await page.Locator("#what-if .pl-wide svg").TextContentAsync()).ShouldNotBeNull().Replace("\u00A0", "", StringComparison.Ordinal).ShouldContain(words.Flip);

        await AskWhatIf(page, words);

        await page.Locator(".pl-crumbs").GetByRole(AriaRole.Link, new() { Name = words.Category }).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(words.MapHeading);
        await TakeTable(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Typing and dragging both bring a new answer, and the page stays the same one.</summary>
    private static async Task AskWhatIf(IPage page, Wording words)
    {
        await Expect(page.Answer).ToContainTextAsync(words.Strong);
        await page.EvaluateAsync("() => { window.samePage = true; }");

        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);

        var slider = page.GetByRole(AriaRole.Slider);
        await slider.ScrollIntoViewIfNeededAsync();
        var track = (await slider.BoundingBoxAsync()).ShouldNotBeNull();
        var middle = track.Y + (track.Height / 2);
        await page.Mouse.MoveAsync(track.X + (track.Width * 9000 / 24000), middle);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(track.X + (track.Width * 0.9f), middle, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Expect(page.Answer).Not.ToContainTextAsync(words.NotStrong);
        await Expect(page.Answer).ToContainTextAsync(words.Strong);
        new string([.. (await page.JobsField.InputValueAsync()).Where(char.IsAsciiDigit)]).ShouldBe(await slider.InputValueAsync());

        await page.JobsField.FillAsync("9000");
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);
        await Expect(slider).ToHaveValueAsync("9000");
        (await page.EvaluateAsync<bool>("() => window.samePage === true")).ShouldBeTrue("the what-if loaded another page");
    }

    private static async Task TakeTable(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("CSV").ClickAsync());
        download.SuggestedFilename.ShouldBe("pleiad-us-2016-states-biopharmaceuticals.csv");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        lines[0].ShouldBe("rank,region,name,category,year,employment,establishments,lq,qualifying,significant,strong,strong10,firm,flips_at");
        lines.Length.ShouldBe(51);
        var columns = lines[0].Split(',');
        var row = lines.Select(l => l.Split(',')).Single(cells => cells[Array.IndexOf(columns, "region")] == "37");
        row[Array.IndexOf(columns, "strong")].ShouldBe("true");
        row[Array.IndexOf(columns, "flips_at")].ShouldBe("9388");
    }
}
