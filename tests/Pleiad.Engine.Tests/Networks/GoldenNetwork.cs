using System.Text.Json;
using Pleiad.Engine.Networks;

namespace Pleiad.Engine.Tests.Networks;

/// <summary>A small network with what other programs say of it; golden.json names them and their versions.</summary>
internal sealed class GoldenNetwork
{
    private readonly JsonElement said;

    private GoldenNetwork(JsonElement said)
    {
        this.said = said;
        int[][] edges = [.. said.GetProperty("edges").GetString()!.Split(' ').Select(e => e.Split('-').Select(int.Parse).ToArray())];
        (From, To) = ([.. edges.Select(e => e[0])], [.. edges.Select(e => e[1])]);
        Graph = Graph.FromEdges(said.GetProperty("nodes").GetInt32(), From, To);
    }

    public static IReadOnlyDictionary<string, GoldenNetwork> All { get; } = Read();

    public int[] From { get; }

    public int[] To { get; }

    public Graph Graph { get; }

    public double One(string what) => said.GetProperty(what).GetDouble();

    public double[] Row(string what) => [.. said.GetProperty(what).GetString()!.Split(' ').Select(double.Parse)];

    public int[] Integers(string what) => [.. Row(what).Select(v => (int)v)];

    private static Dictionary<string, GoldenNetwork> Read()
    {
        using var stream = typeof(GoldenNetwork).Assembly.GetManifestResourceStream("networks.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("networks").EnumerateArray().ToDictionary(n => n.GetProperty("name").GetString()!, n => new GoldenNetwork(n.Clone()));
    }
}
