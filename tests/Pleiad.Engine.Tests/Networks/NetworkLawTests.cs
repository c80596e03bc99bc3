using Pleiad.Engine.Networks;
using Pleiad.Engine.Tests.Complexity;

namespace Pleiad.Engine.Tests.Networks;

/// <summary>What holds for any network, and that the fast ways agree with the plain ones.</summary>
public class NetworkLawTests
{
    [Theory]
    [InlineData(1, 12, 11)]
    [InlineData(2, 25, 24)]
    [InlineData(3, 40, 45)]
    [InlineData(4, 60, 90)]
    [InlineData(5, 50, 400)]
    [InlineData(6, 70, 75)]
    public void Betweenness_agrees_with_its_definition_over_all_pairs(int seed, int nodes, int edges)
    {
        var graph = PlainNetworks.Random(seed, nodes, edges);
        SharedCases.ShouldAgree(Betweenness.Of(graph), PlainNetworks.Betweenness(graph), 1e-9, $"seed {seed}");
        Betweenness.Sampled(graph, nodes, seed).ShouldBe(Betweenness.Of(graph), "as many sources as nodes are no sample");
    }

    [Theory]
    [InlineData(7, 300, 900)]
    [InlineData(8, 500, 560)]
    public void The_number_of_threads_changes_nothing(int seed, int nodes, int edges)
    {
        var graph = PlainNetworks.Random(seed, nodes, edges);
        Betweenness.Of(graph, 1).ShouldBe(Betweenness.Of(graph, 2));
        Betweenness.Of(graph, 1).ShouldBe(Betweenness.Of(graph, 7));
        Betweenness.Sampled(graph, 100, 3, 1).ShouldBe(Betweenness.Sampled(graph, 100, 3, 4));
        Communities.Leiden(graph, 5).Of.ShouldBe(Communities.Leiden(graph, 5).Of);
    }

    [Fact]
    public void Betweenness_of_nodes_and_of_edges_both_count_the_steps_of_all_pairs()
    {
        var graph = PlainNetworks.Random(9, 80, 140);
        var (steps, _) = PlainNetworks.Pairs(graph);
        var (inner, all) = (0.0, 0.0);
        for (var i = 0; i < graph.Nodes; i++)
        {
            for (var j = i + 1; j < graph.Nodes; j++)
            {
                inner += double.IsFinite(steps[i, j]) ? steps[i, j] - 1 : 0;
                all += double.IsFinite(steps[i, j]) ? steps[i, j] : 0;
            }
        }

        Betweenness.Of(graph).Sum().ShouldBe(inner, 1e-8);
        Betweenness.OfEdges(graph).Sum().ShouldBe(all, 1e-8);
    }

    [Fact]
    public void The_mean_of_samples_comes_near_the_whole()
    {
        var graph = PlainNetworks.Random(10, 200, 500);
        var exact = Betweenness.Of(graph);
        var mean = new double[exact.Length];
        for (var seed = 0; seed < 60; seed++)
        {
            foreach (var (i, b) in Betweenness.Sampled(graph, 50, seed).Select((b, i) => (i, b)))
                mean[i] += b / 60;
        }

        var error = exact.Zip(mean, (e, m) => Math.Abs(e - m)).Sum() / exact.Sum();
        error.ShouldBeLessThan(0.05);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Other_numbers_for_the_nodes_change_no_figure(int seed, bool weighted)
    {
        var random = new Random(seed);
        var (n, m) = (60, 130);
        int[] from = [.. Enumerable.Range(0, m).Select(_ => random.Next(n))], to = [.. Enumerable.Range(0, m).Select(_ => random.Next(n))], other = [.. Enumerable.Range(0, n)];
        double[] weights = weighted ? [.. from.Select(_ => 0.5 + random.NextDouble())] : [];
        random.Shuffle(other);
        Graph one = Graph.FromEdges(n, from, to, weights), two = Graph.FromEdges(n, [.. from.Select(i => other[i])], [.. to.Select(i => other[i])], weights);
        foreach (var measure in new Func<Graph, double[]>[]
        {
            g => Betweenness.Of(g), NetworkDistances.Closeness, NetworkDistances.Harmonic, NetworkClustering.Local, StructuralHoles.Constraint, StructuralHoles.EffectiveSize, NetworkDegrees.Strength,
            g => [.. NetworkCores.Of(g).Select(c => (double)c)], g => SpectralCentrality.PageRank(g), g => SpectralCentrality.Katz(g, 0.02),
        })
        {
            var (a, b) = (measure(one), measure(two));
            SharedCases.ShouldAgree([.. other.Select(i => b[i])], a, 1e-9, "renumbered");
        }

        NetworkComponents.Find(one).Sizes.Order().ShouldBe(NetworkComponents.Find(two).Sizes.Order());
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void PageRank_agrees_with_the_solution_of_its_equations_wherever_the_walk_begins(int seed, bool weighted)
    {
        var graph = PlainNetworks.Random(seed, 60, 70, weighted);
        var random = new Random(seed);
        double[] start = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? random.NextDouble() : 0)];
        var rank = SpectralCentrality.PageRank(graph, 0.85, start);
        rank.Sum().ShouldBe(1, 1e-12);
        SharedCases.ShouldAgree(rank, PlainNetworks.PageRank(graph, 0.85, start), 1e-9, "personalised");
        var one = new double[60];
        one[7] = 1;
        SharedCases.ShouldAgree(SpectralCentrality.PageRank(graph, 0.85, one), PlainNetworks.PageRank(graph, 0.85, one), 1e-9, "from one node");
    }

    [Fact]
    public void Constraint_agrees_with_its_definition()
    {
        foreach (var weighted in new[] { false, true })
        {
            var graph = PlainNetworks.Random(15, 40, 120, weighted);
            SharedCases.ShouldAgree(StructuralHoles.Constraint(graph), PlainNetworks.Constraint(graph), 1e-12, "constraint");
            int[] others = [.. Enumerable.Range(1, 60)];
            var hub = Graph.FromEdges(61, [.. others.Select(_ => 0), .. others[..40]], [.. others, .. others[1..41]], weighted ? [.. Enumerable.Range(1, 100).Select(k => 0.1 * k)] : []);
            SharedCases.ShouldAgree(StructuralHoles.Constraint(hub), PlainNetworks.Constraint(hub), 1e-12, "one that all are tied to");
        }
    }

    [Fact]
    public void Communities_hang_together_and_say_the_modularity_they_have()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var graph = PlainNetworks.Random(seed, 300, 500, seed % 2 == 0);
            var found = Communities.Leiden(graph, seed);
            found.Modularity.ShouldBe(Modularity.Of(graph, found.Of), 1e-12);
            found.Sizes.Sum().ShouldBe(300);
            found.Sizes.ShouldBe(found.Sizes.OrderDescending());
            for (var c = 0; c < found.Sizes.Length; c++)
                Reached(graph, found.Of, c).ShouldBe(found.Sizes[c], $"seed {seed}, group {c}");
        }
    }

    [Fact]
    public void Cores_keep_what_their_number_says()
    {
        var graph = PlainNetworks.Random(16, 100, 400);
        var cores = NetworkCores.Of(graph);
        for (var k = 1; k <= cores.Max(); k++)
        {
            foreach (var node in Enumerable.Range(0, 100).Where(i => cores[i] >= k))
                graph.Of(node).ToArray().Count(j => cores[j] >= k).ShouldBeGreaterThanOrEqualTo(k);
        }
    }

    [Fact]
    public void A_drawing_is_the_same_each_time_and_its_sweeps_lower_the_stress()
    {
        var graph = GoldenNetwork.All["karate"].Graph;
        var places = StressLayout.Of(graph);
        StressLayout.Of(graph).ShouldBe(places);
        var circle = Enumerable.Range(0, 34).Select(i => (2 * Math.Cos(i * Math.PI / 17), 2 * Math.Sin(i * Math.PI / 17))).ToArray();
        StressLayout.Stress(graph, places).ShouldBeLessThan(StressLayout.Stress(graph, circle) / 3);
        Enumerable.Range(0, 34).SelectMany(i => Enumerable.Range(0, i).Select(j => Math.Abs(places[i].X - places[j].X) + Math.Abs(places[i].Y - places[j].Y))).Min().ShouldBeGreaterThan(0.05, "nobody stands on another");
    }

    private static int Reached(Graph graph, int[] groups, int group)
    {
        var start = Array.IndexOf(groups, group);
        HashSet<int> met = [start];
        var queue = new Queue<int>(met);
        while (queue.TryDequeue(out var node))
        {
            foreach (var other in graph.Of(node))
            {
                if (groups[other] == group && met.Add(other))
                    queue.Enqueue(other);
            }
        }

        return met.Count;
    }
}
