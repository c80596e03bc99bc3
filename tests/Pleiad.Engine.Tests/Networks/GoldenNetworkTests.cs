using Pleiad.Engine.Networks;
using Pleiad.Engine.Tests.Complexity;

namespace Pleiad.Engine.Tests.Networks;

/// <summary>Every figure that igraph, leidenalg and NetworkX give for the karate club and the Florentine families.</summary>
public class GoldenNetworkTests
{
    public static TheoryData<string> Names => [.. GoldenNetwork.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Degrees_cores_and_clustering(string name)
    {
        var (network, graph) = Of(name);
        NetworkDegrees.Of(graph).ShouldBe(network.Integers("degree"));
        NetworkCores.Of(graph).ShouldBe(network.Integers("coreness"));
        Agree([.. NetworkClustering.Local(graph).Select((c, i) => graph.Degree(i) < 2 ? 0 : c)], network.Row("local clustering"), 1e-14, "NetworkX writes 0 where two neighbours are missing");
        NetworkClustering.Transitivity(graph).ShouldBe(network.One("transitivity"), 1e-14);
        NetworkDegrees.Assortativity(graph).ShouldBe(network.One("assortativity"), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_and_what_lies_between(string name)
    {
        var (network, graph) = Of(name);
        Agree(NetworkDistances.Closeness(graph), network.Row("closeness"), 1e-14, "closeness");
        Agree(NetworkDistances.Harmonic(graph), network.Row("harmonic"), 1e-14, "harmonic");
        NetworkDistances.Diameter(graph).ShouldBe(network.One("diameter"));
        NetworkDistances.MeanPath(graph).ShouldBe(network.One("apl"), 1e-14);
        Agree(Betweenness.Of(graph), network.Row("betweenness"), 1e-11, "betweenness");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Betweenness_of_edges_in_the_order_in_which_they_were_given(string name)
    {
        var (network, graph) = Of(name);
        var ours = Betweenness.OfEdges(graph);
        var places = Enumerable.Range(0, graph.Nodes).SelectMany(i => graph.Of(i).ToArray().Where(j => j > i).Select(j => (i, j))).Select((edge, k) => (edge, k)).ToDictionary(e => e.edge, e => e.k);
        double[] given = [.. network.From.Zip(network.To, (a, b) => ours[places[(Math.Min(a, b), Math.Max(a, b))]])];
        Agree(given, network.Row("edge betweenness"), 1e-11, "edge betweenness");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Centralities_that_count_a_neighbour_by_its_own(string name)
    {
        var (network, graph) = Of(name);
        Agree(SpectralCentrality.Eigenvector(graph), network.Row("eigenvector scaled max1"), 1e-9, "eigenvector");
        Agree(SpectralCentrality.PageRank(graph), network.Row("pagerank 085"), 1e-9, "PageRank");
        Agree(SpectralCentrality.Katz(graph, 0.05), network.Row("katz alpha005"), 1e-6, "Katz, NetworkX to 1e-6 of a step");
        Agree(StructuralHoles.Constraint(graph), network.Row("burt constraint"), 1e-12, "Burt's constraint");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Communities_reach_the_best_modularity_that_leidenalg_found_in_200_runs(string name)
    {
        var (network, graph) = Of(name);
        Modularity.Of(graph, network.Integers("membership")).ShouldBe(network.One("modularity of membership"), 1e-12);
        Communities.BestOf(graph, 20).Modularity.ShouldBe(network.One("best modularity"), 1e-9);
    }

    [Fact]
    public void The_karate_club_reaches_the_proven_optimum() =>
        Communities.BestOf(GoldenNetwork.All["karate"].Graph, 20).Modularity.ShouldBe(0.4197896, 1e-7);

    [Fact]
    public void The_shared_cases_are_the_ones_that_are_kept_here()
    {
        var cases = SharedCases.Read("networks.json").GetProperty("cases").EnumerateArray().ToArray();
        cases.Length.ShouldBe(GoldenNetwork.All.Count, "every case is tested");
        foreach (var one in cases)
        {
            var (network, graph) = Of(one.GetProperty("id").GetString()!);
            graph.Nodes.ShouldBe(one.GetProperty("n").GetInt32());
            var metrics = one.GetProperty("metrics_unweighted").EnumerateObject().ToArray();
            metrics.Length.ShouldBe(15);
            foreach (var metric in metrics)
            {
                var expected = SharedCases.Numbers(metric.Value);
                var kept = metric.Name.Replace('_', ' ');
                Agree(metric.Value.ValueKind == System.Text.Json.JsonValueKind.Array ? network.Row(kept) : [network.One(kept)], expected, 0, metric.Name);
            }
        }
    }

    private static (GoldenNetwork Network, Graph Graph) Of(string name) => (GoldenNetwork.All[name], GoldenNetwork.All[name].Graph);

    private static void Agree(double[] actual, double[] expected, double tolerance, string what) => SharedCases.ShouldAgree(actual, expected, tolerance, what);
}
