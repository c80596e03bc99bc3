namespace Pleiad.Browser.Tests;

/// <summary>The browser has nothing to complain about, and talks to this server alone.</summary>
public sealed class QuietTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task No_page_troubles_the_console_or_asks_another_server(string language)
    {
        var page = await house.Visit();
        var faults = new List<string>();
        var path = Site.Home;
        page.Console += (_, said) =>
        {
            var missingAsExpected = path == Site.Missing && said.Text.Contains("status of 404", StringComparison.Ordinal) && said.Location.Contains(path, StringComparison.Ordinal);
            if (said.Type is "error" or "warning" && !missingAsExpected)
                faults.Add($"{Site.In(language, path)}: {said.Type}: {said.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{Site.In(language, path)}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(house.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Add($"{Site.In(language, path)}: asks for {request.Url}");
        };
        page.RequestFailed += (_, request) => faults.Add($"{Site.In(language, path)}: {request.Url} failed: {request.Failure}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && path != Site.Missing)
                faults.Add($"{Site.In(language, path)}: {answer.Url} answered {answer.Status}");
        };
        foreach (var next in Site.InTurn(language))
        {
            path = next;
            await page.GotoAsync(Site.In(language, path));
            await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))))");
            if (path != Site.Proof)
                continue;
            await page.JobsField.FillAsync("9000"); // the one page whose scripts change it
            await Expect(page.Answer).ToContainTextAsync(Wording.In(language).NotStrong);
        }

        await page.Context.CloseAsync();
        faults.ShouldBeNone();
    }
}
