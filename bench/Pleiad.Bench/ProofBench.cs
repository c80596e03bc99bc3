using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pleiad.Bench;

/// <summary>
/// Proof pages at a steady 100 requests a second on loopback, each for another cell, nothing cached; then what-if answers.
/// The load is open: a request starts when its time has come, whether or not the last one has been answered, and its time counts
/// from then, so a slow server cannot hide behind a waiting client.
/// </summary>
internal static class ProofBench
{
    private const int PerSecond = 100, Seconds = 20;
    private static readonly string[] Categories = ["biopharmaceuticals", "automotive", "financial-services", "education-and-knowledge-creation", "hospitality-and-tourism", "plastics", "apparel"];
    private static readonly string[] States = ["01", "06", "08", "12", "17", "25", "34", "36", "37", "48", "53", "54"];

    public static async Task Run()
    {
        using var server = new LiveServer();
        using var client = new HttpClient { BaseAddress = server.Address };
        var pages = Enumerable.Range(0, PerSecond * Seconds).Select(i => $"/observatory/us/2016/states/{Categories[i % Categories.Length]}/{States[i % States.Length]}").ToArray();
        foreach (var page in pages.Take(300))
            await client.GetByteArrayAsync(page);
        Report("proof page of a state, 100 requests a second", await Load(client, pages), "target p99 < 50 ms");
        var questions = pages.Select((p, i) => $"{p}/what-if?jobs={500 + (i * 37)}").ToArray();
        foreach (var question in questions.Take(100))
            await client.GetByteArrayAsync(question);
        Report("what-if answer, 100 requests a second", await Load(client, questions), "target < 50 ms");
        var metros = pages.Select((_, i) => $"/observatory/us/2016/metros/{Categories[i % Categories.Length]}/{(i % 2 == 0 ? "41860" : "14460")}").Take(PerSecond * 10).ToArray();
        foreach (var page in metros.Take(100))
            await client.GetByteArrayAsync(page);
        Report("proof page of a metro (917 dots), 100 a second", await Load(client, metros), "");
    }

    private static async Task<double[]> Load(HttpClient client, string[] addresses)
    {
        var times = new ConcurrentBag<double>();
        var start = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var i = 0; i < addresses.Length; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            var wait = due - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            running.Add(Ask(addresses[i], due));
        }

        await Task.WhenAll(running);
        return [.. times.Order()];

        async Task Ask(string address, TimeSpan due)
        {
            await client.GetByteArrayAsync(address);
            times.Add((Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds);
        }
    }

    private static void Report(string what, double[] sorted, string bound) => Console.WriteLine(
        $"{what,-46} p50 {Timing.Median(sorted),8:F2}  p99 {Timing.Percentile(sorted, 0.99),8:F2}  max {sorted[^1],8:F2} ms   n={sorted.Length}   {bound}");
}
