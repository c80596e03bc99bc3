using System.IO.Compression;
using CsvHelper;

namespace Pleiad.Bench;

/// <summary>
/// The whole process of <c>observe rate --definitions</c> on the counties' 1.73 million rows, beside DuckDB doing the same work to the
/// same result: both tables are compared row by row before they are timed, in turn. With "growth", ten and a hundred times the regions.
/// </summary>
internal static class DuckBench
{
    private const string Package = "@duckdb/node-api@1.5.6-r.1";

    private static readonly string Shared = Path.Combine(Figures.Root, "..", "shared", "data");
    private static readonly string Facts = Path.Combine(Shared, "us-cbp", "county_naics6_2017_2021.csv.gz");
    private static readonly string Definitions = Path.Combine(Shared, "us-cluster-definitions", "naics_to_cluster.csv");
    private static readonly string Engine = Path.Combine(Path.GetFullPath(Figures.Root), "artifacts", "duckdb");

    public static void Run()
    {
        if (!File.Exists(Facts))
        {
            Console.WriteLine("../shared/data/us-cbp is not here, and this bench rates its counties");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("pleiad-bench-").FullName;
        try
        {
            string ours = Path.Combine(folder, "ours.csv"), theirs = Path.Combine(folder, "theirs.csv");
            var hasPeer = HasPeer();
            if (hasPeer)
            {
                Rate(Facts, ours);
                Peer(theirs);
                Console.WriteLine($"{Same(ours, theirs)} rows of both tables are the same");
            }

            var (own, peer) = (new List<double>(), new List<double>());
            long memory = 0;
            for (var run = 0; run < 7; run++)
            {
                own.Add(Timing.Milliseconds(0, 1, () => memory = Math.Max(memory, Rate(Facts, ours)))[0]);
                if (hasPeer)
                    peer.Add(Timing.Milliseconds(0, 1, () => Peer(theirs))[0]);
            }

            own.Sort();
            peer.Sort();
            Timing.Report("./pleiad observe rate, 1.73 M rows to categories", [.. own], $"target < 1.0 of DuckDB; peak {memory / 1024} MB of 300");
            if (hasPeer)
                Timing.Report("the same in DuckDB (peers/rate_duckdb.mjs)", [.. peer], $"ratio {Timing.Median([.. own]) / Timing.Median([.. peer]):F2}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Time and peak memory as the regions grow; the largest table has 173 million rows and is kept packed.</summary>
    public static void Growth()
    {
        var folder = Directory.CreateTempSubdirectory("pleiad-bench-").FullName;
        try
        {
            foreach (var times in new[] { 1, 10, 100 })
            {
                var facts = Path.Combine(folder, "f.csv.gz");
                Multiply(facts, times);
                long memory = 0;
                var taken = Timing.Milliseconds(0, 1, () => memory = Rate(facts, Path.Combine(folder, "o.csv")));
                Timing.Report($"observe rate of {times} × the counties", taken, $"peak {memory / 1024} MB");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs the front door and gives its peak memory in kB.</summary>
    private static long Rate(string facts, string output)
    {
        var said = Path.Combine(Path.GetTempPath(), $"pleiad-peak-{Environment.ProcessId}");
        Timing.Process("/usr/bin/time", "-f", "%M", "-o", said, Path.Combine(Figures.Root, "pleiad"), "observe", "rate", "--facts", facts, "--definitions", Definitions, "--out", output);
        var memory = long.Parse(File.ReadAllText(said));
        File.Delete(said);
        return memory;
    }

    private static void Peer(string output) =>
        Timing.Process("env", $"PLEIAD_DUCKDB={Engine}", "node", Path.Combine(Figures.Root, "bench", "peers", "rate_duckdb.mjs"), Facts, Definitions, output);

    private static bool HasPeer()
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Engine, "node_modules", "@duckdb")))
                Timing.Process("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", Engine, Package);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"the DuckDB peer is not here (npm install --prefix artifacts/duckdb {Package})");
            return false;
        }
    }

    /// <summary>Compares the tables field by field, quotients by their value, and gives the number of rows.</summary>
    private static long Same(string ours, string theirs)
    {
        using var left = CsvReader.FromFile(ours, new CsvReaderOptions { Separator = ',', HasHeader = false });
        using var right = CsvReader.FromFile(theirs, new CsvReaderOptions { Separator = ',', HasHeader = false });
        for (long row = 0; ; row++)
        {
            var more = left.Read();
            if (right.Read() != more)
                throw new InvalidOperationException($"One table ends at row {row}.");
            if (!more)
                return row - 1;
            var (a, b) = (left.Current.ToArray(), right.Current.ToArray());
            for (var c = 0; c < Math.Max(a.Length, b.Length); c++)
            {
                if (a[c] != b[c] && !(c == 5 && a[c].Length > 0 && b[c].Length > 0 && Math.Abs(double.Parse(a[c]) / double.Parse(b[c]) - 1) < 1e-12))
                    throw new InvalidOperationException($"Row {row} differs: {string.Join(',', a)} and {string.Join(',', b)}.");
            }
        }
    }

    private static void Multiply(string path, int times)
    {
        string[] lines;
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(Facts), CompressionMode.Decompress)))
            lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest)) { NewLine = "\n" };
        writer.WriteLine(lines[0]);
        for (var copy = 0; copy < times; copy++)
        {
            foreach (var line in lines.AsSpan(1))
            {
                writer.Write(line.AsSpan(0, 5));
                if (copy > 0)
                    writer.Write($"-{copy}");
                writer.WriteLine(line.AsSpan(5));
            }
        }
    }
}
