using System.Runtime.InteropServices;
using Pleiad.Engine.Networks;

namespace Pleiad.Bench;

/// <summary>
/// Communities of 200,000 nodes (W10) and the exact betweenness of 20,000 (W11), beside igraph in turn. The inputs are written by the shared generator into the folder that
/// PLEIAD_WORKLOADS names; reading them and building the graph are not timed on either side.
/// </summary>
internal static class NetworkBench
{
    private const double KnownSum = 645_105_936; // what igraph gave for W11

    public static void Run()
    {
        var folder = Environment.GetEnvironmentVariable("PLEIAD_WORKLOADS") ?? "workloads";
        string large = Path.Combine(folder, "w10_edges_200k_1m.i32"), small = Path.Combine(folder, "w11_edges_20k_100k.i32");
        if (!File.Exists(large) || !File.Exists(small))
        {
            Console.WriteLine($"the inputs are not in {folder} (gen_workloads.py FOLDER graph writes them; PLEIAD_WORKLOADS names the folder)");
            return;
        }

        CommunitiesOf(large);
        BetweennessOf(small);
    }

    private static void CommunitiesOf(string file)
    {
        var graph = Read(file, 200_000);
        List<double> own = [], quality = [], theirs = [], theirQuality = [];
        for (var turn = 0; turn < 3; turn++)
        {
            for (var seed = (turn * 3) + 1; seed <= (turn * 3) + 3; seed++)
            {
                Communities? found = null;
                own.AddRange(Timing.Milliseconds(turn == 0 && seed == 1 ? 2 : 0, 1, () => found = Communities.Leiden(graph, seed, rounds: 2)));
                quality.Add(found!.Modularity);
            }

            if (Peer("leiden", file, 200_000, 1) is { } said)
            {
                theirQuality.Add(said[0]);
                theirs.AddRange(said[1..]);
            }
        }

        Report("W10 communities, 200 k nodes, 1 M edges", own, theirs, "target 500 ms with Q ≥ 0.7085");
        Console.WriteLine($"  Q {quality.Min():F4} to {quality.Max():F4} over nine seeds" + (theirQuality.Count > 0 ? $"; igraph's Leiden {theirQuality.Min():F4} to {theirQuality.Max():F4}" : ""));
        Timing.Report("the same, one round", Timing.Milliseconds(1, 5, () => Communities.Leiden(graph, 1, rounds: 1)), $"Q {Communities.Leiden(graph, 1, rounds: 1).Modularity:F4}");
    }

    private static void BetweennessOf(string file)
    {
        var graph = Read(file, 20_000);
        var sum = 0.0;
        List<double> own = [.. Timing.Milliseconds(1, 2, () => sum = Betweenness.Of(graph).Sum())], theirs = [];
        if (Peer("betweenness", file, 20_000, 1) is { } said)
            theirs.AddRange(said[1..]);
        own.AddRange(Timing.Milliseconds(0, 3, () => sum = Betweenness.Of(graph).Sum()));
        if (Math.Abs(sum - KnownSum) > 1)
            throw new InvalidDataException($"The sum is {sum:R} and should be {KnownSum}.");
        Report("W11 exact betweenness, 20 k nodes, 100 k edges", own, theirs, $"target 4.5 s; sum {sum:F0}");
        Timing.Report("the same on one thread", Timing.Milliseconds(0, 1, () => Betweenness.Of(graph, 1)), "");
        var exact = Betweenness.Of(graph);
        int[] Best(double[] figures, int most) => [.. Enumerable.Range(0, figures.Length).OrderByDescending(i => figures[i]).Take(most)];
        var sampled = Betweenness.Sampled(graph, 512, 1);
        Timing.Report("estimated from 512 sources", Timing.Milliseconds(1, 5, () => Betweenness.Sampled(graph, 512, 1)), $"{Best(sampled, 100).Intersect(Best(exact, 100)).Count()} of the first hundred are the same");
    }

    private static double[]? Peer(string what, string file, int nodes, int runs)
    {
        try
        {
            return [.. Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "network_igraph.py"), what, file, $"{nodes}", $"{runs}").Split(' ').Select(double.Parse)];
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("the igraph peer is not here (apt-get install -y python3-numpy python3-igraph)");
            return null;
        }
    }

    private static void Report(string what, List<double> own, List<double> theirs, string target)
    {
        double[] sorted = [.. own.Order()], peers = [.. theirs.Order()];
        Timing.Report($"{what} (Engine)", sorted, target);
        if (peers.Length > 0)
            Timing.Report("the same in igraph (peers/network_igraph.py)", peers, $"ratio {Timing.Median(sorted) / Timing.Median(peers):F4}");
    }

    private static Graph Read(string file, int nodes)
    {
        var ends = MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(file));
        var (from, to) = (new int[ends.Length / 2], new int[ends.Length / 2]);
        for (var e = 0; e < from.Length; e++)
            (from[e], to[e]) = (ends[2 * e], ends[(2 * e) + 1]);
        return Graph.FromEdges(nodes, from, to);
    }
}
