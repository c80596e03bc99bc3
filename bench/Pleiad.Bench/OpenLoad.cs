using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pleiad.Bench;

/// <summary>
/// A steady 100 requests a second on loopback. The load is open: a request starts when its time has come, whether or not the last one has
/// been answered, and its time counts from then, so a slow server cannot hide behind a waiting client.
/// </summary>
internal static class OpenLoad
{
    public const int PerSecond = 100;

    public static async Task<double[]> Run(HttpClient client, string[] addresses)
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

    public static void Report(string what, double[] sorted, string bound) => Console.WriteLine(
        $"{what,-46} p50 {Timing.Median(sorted),8:F2}  p99 {Timing.Percentile(sorted, 0.99),8:F2}  max {sorted[^1],8:F2} ms   n={sorted.Length}   {bound}");
}
