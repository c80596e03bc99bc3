using System.Diagnostics;
using Pleiad.Tests.Front;

namespace Pleiad.Bench;

/// <summary>Region pages (portfolio, growth, shift-share, bubbles) at a steady 100 requests a second, each another region, no page cached, on both databases.</summary>
internal static class RegionBench
{
    private const int Seconds = 20;
    private static readonly string[] States = ["01", "04", "06", "08", "12", "13", "17", "18", "25", "26", "34", "36", "37", "39", "42", "45", "48", "51", "53", "55"];

    public static async Task Run()
    {
        using (var server = new LiveServer())
            await Measure(server, "SQLite");
        if (!Postgres.IsInstalled)
        {
            Console.WriteLine("PostgreSQL 15 is not installed, so the same is not measured there: apt-get install -y postgresql-15");
            return;
        }

        try
        {
            using var server = new LiveServer(Postgres.Running.NewDatabase());
            await Measure(server, "PostgreSQL");
        }
        finally
        {
            Postgres.End();
        }
    }

    private static async Task Measure(LiveServer server, string database)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var pages = Enumerable.Range(0, OpenLoad.PerSecond * Seconds).Select(i => $"{(i % 4 == 3 ? "/ru" : "")}/observatory/us/{(i % 3 == 0 ? 2020 : 2021)}/states/regions/{States[i % States.Length]}{(i % 5 == 4 ? "?local=yes" : "")}").ToArray();
        var start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(pages[0]);
        Console.WriteLine($"{$"first region page after a start, {database}",-46} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,12:F2} ms");
        foreach (var page in pages.Take(400))
            await client.GetByteArrayAsync(page);
        OpenLoad.Report($"region page, 100 a second, {database}", await OpenLoad.Run(client, pages), "target p99 < 50 ms");
    }
}
