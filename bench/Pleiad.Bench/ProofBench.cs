namespace Pleiad.Bench;

/// <summary>Proof pages at a steady 100 requests a second, each for another cell, nothing cached; then what-if answers.</summary>
internal static class ProofBench
{
    private const int Seconds = 20;
    private static readonly string[] Categories = ["biopharmaceuticals", "automotive", "financial-services", "education-and-knowledge-creation", "hospitality-and-tourism", "plastics", "apparel"];
    private static readonly string[] States = ["01", "06", "08", "12", "17", "25", "34", "36", "37", "48", "53", "54"];

    public static async Task Run()
    {
        using var server = new LiveServer();
        using var client = new HttpClient { BaseAddress = server.Address };
        var pages = Enumerable.Range(0, OpenLoad.PerSecond * Seconds).Select(i => $"/observatory/us/2016/states/{Categories[i % Categories.Length]}/{States[i % States.Length]}").ToArray();
        foreach (var page in pages.Take(300))
            await client.GetByteArrayAsync(page);
        OpenLoad.Report("proof page of a state, 100 requests a second", await OpenLoad.Run(client, pages), "target p99 < 50 ms");
        var questions = pages.Select((p, i) => $"{p}/what-if?jobs={500 + (i * 37)}").ToArray();
        foreach (var question in questions.Take(100))
            await client.GetByteArrayAsync(question);
        OpenLoad.Report("what-if answer, 100 requests a second", await OpenLoad.Run(client, questions), "target < 50 ms");
        var metros = pages.Select((_, i) => $"/observatory/us/2016/metros/{Categories[i % Categories.Length]}/{(i % 2 == 0 ? "41860" : "14460")}").Take(OpenLoad.PerSecond * 10).ToArray();
        foreach (var page in metros.Take(100))
            await client.GetByteArrayAsync(page);
        OpenLoad.Report("proof page of a metro (917 dots), 100 a second", await OpenLoad.Run(client, metros), "");
    }
}
