using Pleiad.Tests.Front;

namespace Pleiad.Bench;

/// <summary>Portraits of clusters at a steady 100 requests a second, nothing cached, on both databases.</summary>
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
        foreach (var page in mixed.Take(400))
            await client.GetByteArrayAsync(page);
        OpenLoad.Report($"portraits of seven clusters, {engine}", await OpenLoad.Run(client, mixed), "target p99 < 50 ms");
        var largest = Enumerable.Repeat("/registry/clusters/spb-pharma", OpenLoad.PerSecond * Seconds).ToArray();
        OpenLoad.Report($"the St Petersburg portrait, {engine}", await OpenLoad.Run(client, largest), "target p99 < 50 ms");
    }
}
