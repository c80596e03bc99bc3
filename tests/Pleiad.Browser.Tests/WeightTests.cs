using System.Text.Json;

namespace Pleiad.Browser.Tests;

/// <summary>A first view stays light enough for a poor connection.</summary>
[Collection(House.Readers)]
public sealed class WeightTests(House house)
{
    private const double MostBytes = 300_000;

    [Theory]
    [InlineData("en", Site.Home)]
    [InlineData("ru", Site.Home)]
    [InlineData("en", Site.Map)]
    [InlineData("ru", Site.Map)]
    [InlineData("en", Site.Proof)]
    [InlineData("ru", Site.Proof)]
    public async Task A_first_view_stays_under_300_kB(string language, string path)
    {
        var page = await house.Visit();
        var addresses = new Dictionary<string, string>();
        var weights = new Dictionary<string, double>();
        var protocol = await page.Context.NewCDPSessionAsync(page);
        protocol.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            addresses[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("request").GetProperty("url").GetString()!;
        protocol.Event("Network.loadingFinished").OnEvent += (_, e) =>
            weights[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("encodedDataLength").GetDouble();
        await protocol.SendAsync("Network.enable");

        await page.GotoAsync(Site.In(language, path), new() { WaitUntil = WaitUntilState.NetworkIdle });

        await page.Context.CloseAsync();
        var parts = string.Join('\n', weights.OrderByDescending(w => w.Value).Select(w => $"{w.Value,9:0} {addresses.GetValueOrDefault(w.Key)}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{weights.Values.Sum():0} bytes\n{parts}");
        weights.Count.ShouldBeGreaterThan(3, "the page, its style, its script and its fonts");
        weights.Values.Sum().ShouldBeLessThan(MostBytes, parts);
    }
}
