using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pleiad.Tests.Front;
using Pleiad.Tests.Search;

namespace Pleiad.Bench;

/// <summary>
/// A million generated organisations through the front door: read in by <c>registry import-ror</c> from a file in the register's format, then searched
/// through the API of the running server, one question after another. On SQLite, and on a PostgreSQL of its own. PLEIAD_SEARCH_SIZE changes the
/// number; PLEIAD_SEARCH_IN, a data folder or a connection string, asks an installation that has read them in already.
/// </summary>
internal static class SearchBench
{
    private const int Asked = 300; // of each sort
    private static readonly int Size = int.Parse(Environment.GetEnvironmentVariable("PLEIAD_SEARCH_SIZE") ?? "1000000", CultureInfo.InvariantCulture);

    public static async Task Run()
    {
        if (Environment.GetEnvironmentVariable("PLEIAD_SEARCH_IN") is { Length: > 0 } ready)
        {
            var database = ready.Contains('=', StringComparison.Ordinal) ? ready : null;
            using var server = new LiveServer(database, database is null ? ready : null);
            using var client = new HttpClient { BaseAddress = server.Address };
            await Search(database is null ? "SQLite" : "PostgreSQL", client);
            return;
        }

        var file = Path.Combine(Path.GetTempPath(), $"pleiad-search-{Size}-{Environment.ProcessId}.csv.gz");
        Write(file);
        try
        {
            await Run("SQLite", file, null);
            if (Postgres.IsInstalled)
                await Run("PostgreSQL", file, Postgres.Running.NewDatabase());
        }
        finally
        {
            Postgres.End();
            File.Delete(file);
        }
    }

    private static async Task Run(string engine, string file, string? database)
    {
        using var folder = new OwnFolder();
        string[] storage = database is null ? ["--data", folder.Path] : ["--database", database];
        Timed($"{engine}: {Size} organisations read in", "registry", ["import-ror", "--file", file, .. storage]);
        using (var server = new LiveServer(database, database is null ? folder.Path : null))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            await Search(engine, client);
        }
    }

    private static async Task Search(string engine, HttpClient client)
    {
        Dictionary<string, Func<int, string>> questions = new()
        {
            ["a name, in Cyrillic"] = i => Uri.EscapeDataString(ManyOrganisations.Word(i).Ru),
            ["a name, in Latin"] = i => ManyOrganisations.Word(i).En,
            ["a beginning of three letters"] = i => Uri.EscapeDataString(ManyOrganisations.Word(i).Ru[..3]),
            ["a name and its trade"] = i => Uri.EscapeDataString(ManyOrganisations.Organisation(i).En),
            ["a name with a slip"] = i => ManyOrganisations.Slipped(i),
            ["one word in thousands of names"] = i => ManyOrganisations.Organisation(i).Trade,
            ["one such word in one territory"] = i => ManyOrganisations.Organisation(i).Trade + "&territory=RU-KLU",
            ["two such words"] = i => Uri.EscapeDataString($"{ManyOrganisations.Organisation(i).Trade} {ManyOrganisations.Organisation(i).Town}"),
            ["nothing"] = i => $"qzx{i}qzx",
        };
        List<double> all = [];
        foreach (var (name, question) in questions)
        {
            var random = new Random(Asked);
            var times = new double[Asked];
            for (var i = -20; i < Asked; i++)
            {
                var address = "/api/search?q=" + question(random.Next(Size));
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(address);
                if (i >= 0)
                    times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(times);
            all.AddRange(times);
            OpenLoad.Report($"{engine}: {name}", times, "");
        }

        OpenLoad.Report($"{engine}: all together", [.. all.Order()], "target p99 < 50 ms");
    }

    private static void Timed(string what, string command, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var said = Timing.Process("dotnet", [Path.Combine(Figures.Root, "artifacts", "app", "Pleiad.dll"), command, .. arguments]);
        Console.WriteLine($"{what,-46} {Stopwatch.GetElapsedTime(start).TotalSeconds,8:F1} s   {said.Trim()}");
    }

    /// <summary>The organisations in the format of the register.</summary>
    private static void Write(string path)
    {
        using var file = File.Create(path);
        using var packed = new GZipStream(file, CompressionLevel.Fastest);
        using var text = new StreamWriter(packed, new UTF8Encoding(false));
        text.NewLine = "\n";
        text.WriteLine("ror_id,name,types,status,established,country_code,subdivision_code,city,website,aliases");
        for (var i = 0; i < Size; i++)
        {
            var o = ManyOrganisations.Organisation(i);
            text.WriteLine($"{ManyOrganisations.Ror(i)},\"{o.En}\",company,active,,RU,{o.Territory},{o.Town},,\"{o.Ru}\"");
        }
    }

    private sealed class OwnFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("pleiad-search-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
