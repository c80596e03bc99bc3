using System.Diagnostics;
using Pleiad.Tests.Front;

namespace Pleiad.Bench;

/// <summary>
/// Portraits of clusters at a steady 100 requests a second, on both databases: read by visitors while somebody writes once a second, so that
/// what is kept must be drawn anew; and one after another as somebody who is signed in has them drawn, where nothing is kept.
/// </summary>
internal static class PortraitBench
{
    private const int Seconds = 20;
    private static readonly string[] Clusters = ["spb-pharma", "kaluga-pharma", "moscow-medical-technologies", "international-medical-cluster", "spb-it", "healthcapital-berlin-brandenburg", "litcare"];

    public static async Task Run()
    {
        await Run("SQLite", null);
        if (!Postgres.IsInstalled)
        {
            Console.WriteLine("PostgreSQL 15 is not installed, so the same is not measured there: apt-get install -y postgresql-15");
            return;
        }

        try
        {
            await Run("PostgreSQL", Postgres.Running.NewDatabase());
        }
        finally
        {
            Postgres.End();
        }
    }

    private static async Task Run(string engine, string? database)
    {
        using var server = new LiveServer(database);
        using var client = new HttpClient { BaseAddress = server.Address };
        var mixed = Enumerable.Range(0, OpenLoad.PerSecond * Seconds).Select(i => $"{(i % 2 == 0 ? "" : "/ru")}/registry/clusters/{Clusters[i % Clusters.Length]}").ToArray();
        using var stop = new CancellationTokenSource();
        var writing = Write(server.Address, stop.Token);
        foreach (var page in mixed.Take(400))
            await client.GetByteArrayAsync(page);
        OpenLoad.Report($"portraits of seven clusters, {engine}", await OpenLoad.Run(client, mixed), "target p99 < 50 ms");
        var largest = Enumerable.Repeat("/registry/clusters/spb-pharma", OpenLoad.PerSecond * Seconds).ToArray();
        OpenLoad.Report($"the St Petersburg portrait, {engine}", await OpenLoad.Run(client, largest), "target p99 < 50 ms");
        await stop.CancelAsync();
        await writing;
        using var signedIn = new HttpClient { BaseAddress = server.Address };
        signedIn.DefaultRequestHeaders.Add("Cookie", await SignIn(server.Address));
        List<double> times = [];
        for (var i = 0; i < 400; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            await signedIn.GetByteArrayAsync("/registry/clusters/spb-pharma");
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        OpenLoad.Report($"the same, signed in, one by one, {engine}", [.. times.Skip(100).Order()], "");
    }

    /// <summary>Somebody signs in once a second, which writes and so raises the revision.</summary>
    private static async Task Write(Uri server, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await SignIn(server);
            await Task.Delay(1000, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Signs in as a demonstration account; gives the cookie of the session.</summary>
    private static async Task<string> SignIn(Uri server)
    {
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await visitor.PostAsync(new Uri("/accounts/demonstration/demo-analyst", UriKind.Relative), nothing);
        return answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).First(c => c.StartsWith("pleiad-session=", StringComparison.Ordinal));
    }
}
