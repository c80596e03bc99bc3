using Pleiad.Engine.Networks;

namespace Pleiad.Engine.Tests.Networks;

/// <summary>Small networks whose figures can be worked out by hand.</summary>
public class KnownNetworkTests
{
    /// <summary>One in the middle of five.</summary>
    private static readonly Graph Star = Graph.FromEdges(6, [0, 0, 0, 0, 0], [1, 2, 3, 4, 5]);

    /// <summary>Two triangles, 0 1 2 and 3 4 5, with a bridge 2–3.</summary>
    private static readonly Graph Bridge = Graph.FromEdges(6, [0, 0, 1, 2, 3, 3, 4], [1, 2, 2, 3, 4, 5, 5]);

    [Fact]
    public void A_star_hangs_on_its_middle()
    {
        Centralisation.OfDegree(Star).ShouldBe(1);
        Centralisation.OfBetweenness(Betweenness.Of(Star)).ShouldBe(1);
        Centralisation.OfCloseness(Star).ShouldBe(1, 1e-15);
        Betweenness.Of(Star).ShouldBe([10, 0, 0, 0, 0, 0]);
        NetworkDegrees.Density(Star).ShouldBe(5 / 15.0);
        StructuralHoles.Constraint(Star)[0].ShouldBe(0.2, 1e-15);
        StructuralHoles.EffectiveSize(Star)[0].ShouldBe(5);
        NetworkClustering.Local(Star)[0].ShouldBe(0);
        double.IsNaN(NetworkClustering.Local(Star)[1]).ShouldBeTrue("one neighbour cannot be tied to itself");
        SpectralCentrality.Eigenvector(Star)[1].ShouldBe(1 / Math.Sqrt(5), 1e-10);
    }

    [Fact]
    public void A_ring_hangs_on_nobody()
    {
        var ring = Graph.FromEdges(5, [0, 1, 2, 3, 4], [1, 2, 3, 4, 0]);
        Centralisation.OfDegree(ring).ShouldBe(0);
        Betweenness.Of(ring).ShouldBe([1, 1, 1, 1, 1]);
        NetworkCores.Of(ring).ShouldBe([2, 2, 2, 2, 2]);
        double.IsNaN(NetworkDegrees.Assortativity(ring)).ShouldBeTrue("all degrees are the same");
    }

    [Fact]
    public void Two_triangles_and_a_bridge()
    {
        Betweenness.Of(Bridge).ShouldBe([0, 0, 6, 6, 0, 0]);
        Betweenness.OfEdges(Bridge).ShouldBe([1, 4, 4, 9, 4, 4, 1]);
        Communities.Leiden(Bridge, 1).Of.ShouldBe([0, 0, 0, 1, 1, 1]);
        Communities.Leiden(Bridge, 1).Modularity.ShouldBe((6 / 7.0) - 0.5, 1e-12);
        NetworkClustering.Triangles(Bridge).ShouldBe([1, 1, 1, 1, 1, 1]);
        NetworkClustering.Transitivity(Bridge).ShouldBe(0.6, 1e-12);
        GroupMixing.Of(Bridge, [0, 0, 0, 1, 1, 1]).ShouldBe((1 - 6) / 7.0, 1e-12);
        GroupMixing.OfNodes(Bridge, [0, 0, 0, 1, 1, 1])[2].ShouldBe(-1 / 3.0, 1e-12);
        GroupMixing.ByChance([0, 0, 0, 1, 1, 1]).ShouldBe((9 - 6) / 15.0, 1e-12);
        PartnerCandidates.For(Bridge, 0).Select(c => (c.Node, c.Through[0])).ShouldBe([(3, 2)]);
        PartnerCandidates.AdamicAdar(Bridge, 0, 3).ShouldBe(1 / Math.Log(3), 1e-15);
        PartnerCandidates.AdamicAdar(Bridge, 0, 4).ShouldBe(0);
    }

    [Fact]
    public void Burts_effective_size_loses_what_contacts_repeat()
    {
        StructuralHoles.EffectiveSize(Bridge)[0].ShouldBe(1, 1e-15, "two contacts that know each other are one");
        StructuralHoles.EffectiveSize(Bridge)[2].ShouldBe(3 - (2 / 3.0), 1e-12);
    }

    [Fact]
    public void Parallel_edges_add_up_and_loops_are_left_out()
    {
        var graph = Graph.FromEdges(3, [0, 1, 2, 1], [1, 0, 2, 2], [1, 2, 9, 4]);
        (graph.Nodes, graph.Edges).ShouldBe((3, 2));
        NetworkDegrees.Strength(graph).ShouldBe([3, 7, 4]);
        graph.Joined(0, 1).ShouldBeTrue();
        graph.Joined(2, 2).ShouldBeFalse();
    }

    [Fact]
    public void Names_are_kept()
    {
        var named = LabelledGraph.Of([("Medici", "Acciaiuoli"), ("Medici", "Pazzi"), ("Pazzi", "Medici")], ["Pucci"]);
        named.Labels.ShouldBe(["Acciaiuoli", "Medici", "Pazzi", "Pucci"]);
        named.Named(Betweenness3)["Medici"].ShouldBe(1);
        named.Graph.Degree(3).ShouldBe(0);

        static double[] Betweenness3(Graph graph) => Betweenness.Of(graph);
    }

    [Fact]
    public void Where_there_is_no_answer_there_is_none()
    {
        var empty = Graph.FromEdges(0, [], []);
        var alone = Graph.FromEdges(2, [], []);
        double.IsNaN(NetworkDegrees.Density(empty)).ShouldBeTrue();
        double.IsNaN(NetworkDistances.Closeness(alone)[0]).ShouldBeTrue();
        NetworkDistances.Harmonic(alone)[0].ShouldBe(0, "it could reach one and reaches none");
        double.IsNaN(NetworkDistances.Diameter(alone)).ShouldBeTrue();
        double.IsNaN(NetworkDistances.MeanPath(alone)).ShouldBeTrue();
        double.IsNaN(StructuralHoles.Constraint(alone)[0]).ShouldBeTrue();
        double.IsNaN(Centralisation.OfDegree(alone)).ShouldBeTrue();
        double.IsNaN(Centralisation.OfCloseness(Graph.FromEdges(4, [0, 2], [1, 3]))).ShouldBeTrue("two components compare with no star");
        double.IsNaN(Modularity.Of(alone, [0, 1])).ShouldBeTrue();
        double.IsNaN(SpectralCentrality.Eigenvector(alone)[0]).ShouldBeTrue();
        double.IsNaN(GroupMixing.Of(Bridge, [-1, -1, -1, -1, -1, -1])).ShouldBeTrue();
        double.IsNaN(SpectralCentrality.Katz(Star, 0.9)[0]).ShouldBeTrue("beyond 1 / λ₁ the sum has no end");
        Betweenness.Of(empty).ShouldBeEmpty();
        Communities.Leiden(alone, 1).Of.ShouldBe([0, 1]);
        StressLayout.Of(empty).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        Should.Throw<ArgumentException>(() => Graph.FromEdges(2, [0], [2]));
        Should.Throw<ArgumentException>(() => Graph.FromEdges(2, [0, 1], [1]));
        Should.Throw<ArgumentException>(() => Graph.FromEdges(2, [0], [1], [0]));
        Should.Throw<ArgumentException>(() => Modularity.Of(Star, [0]));
        Should.Throw<ArgumentException>(() => GroupMixing.Of(Star, [0]));
        Should.Throw<ArgumentException>(() => SpectralCentrality.PageRank(Star, 1));
        Should.Throw<ArgumentException>(() => SpectralCentrality.PageRank(Star, 0.85, [0, 0, 0, 0, 0, 0]));
    }
}
