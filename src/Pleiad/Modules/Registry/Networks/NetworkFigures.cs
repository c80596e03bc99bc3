using Pleiad.Engine.Networks;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>What Engine says of a network.</summary>
public sealed class NetworkFigures
{
    /// <summary>Searches of the exact betweenness, nodes times edges, up to which it is worked out in full for a page.</summary>
    private const double MostSearches = 2e7;

    /// <summary>Sources of the estimate beyond that.</summary>
    public const int Sources = 256;

    private const int Seeds = 8, Small = 500;

    public NetworkFigures(StakeholderNetwork network)
    {
        Network = network;
        var graph = network.Graph;
        Degree = NetworkDegrees.Of(graph);
        Exact = (double)graph.Nodes * graph.Edges <= MostSearches;
        Betweenness = Exact ? Engine.Networks.Betweenness.Of(graph) : Engine.Networks.Betweenness.Sampled(graph, Sources, 1);
        Constraint = StructuralHoles.Constraint(graph);
        Communities = graph.Nodes <= Small ? Communities.BestOf(graph, Seeds) : Communities.Leiden(graph, 1, rounds: 2);
        Components = NetworkComponents.Find(graph);
        Density = NetworkDegrees.Density(graph);
        Centralisation = Engine.Networks.Centralisation.OfBetweenness(Betweenness);
        int[] types = [.. network.Nodes.Select(n => n.IsCluster ? -1 : IndexOf(n.Kind))];
        Mixing = GroupMixing.Of(graph, types);
        MixingByChance = GroupMixing.ByChance(types);
        var withoutClusters = network.GraphOf([.. network.Ties.Where(t => !network.Nodes[t.From].IsCluster && !network.Nodes[t.To].IsCluster)]);
        PartsWithoutClusters = NetworkComponents.Find(withoutClusters).Sizes.Length - network.Nodes.Count(n => n.IsCluster);
        DensityWithoutClusters = network.Organisations < 2 ? double.NaN : 2.0 * withoutClusters.Edges / ((double)network.Organisations * (network.Organisations - 1));
        Holder = network.Nodes.Count > 2 && graph.Edges > 0 ? Array.IndexOf(Betweenness, Betweenness.Max()) : -1;
        PartsWithoutHolder = Holder < 0 ? 0 : NetworkComponents.Find(network.GraphOf([.. network.Ties.Where(t => t.From != Holder && t.To != Holder)])).Sizes.Length - 1;
    }

    public StakeholderNetwork Network { get; }

    public int[] Degree { get; }

    /// <summary>Pairs that somebody lies between; estimated when <see cref="Exact"/> is false.</summary>
    public double[] Betweenness { get; }

    public bool Exact { get; }

    public double[] Constraint { get; }

    public Communities Communities { get; }

    public NetworkComponents Components { get; }

    public double Density { get; }

    public double DensityWithoutClusters { get; }

    /// <summary>By betweenness.</summary>
    public double Centralisation { get; }

    /// <summary>The E–I index by kind of organisation, without clusters.</summary>
    public double Mixing { get; }

    public double MixingByChance { get; }

    /// <summary>How many parts the organisations fall into when nobody meets in a cluster.</summary>
    public int PartsWithoutClusters { get; }

    /// <summary>Who lies between most pairs; −1 for nobody.</summary>
    public int Holder { get; }

    public int PartsWithoutHolder { get; }

    /// <summary>Whether the network hangs on one: it lies between more than half of what a star's middle would, and without it more parts are left.</summary>
    public bool HangsOnOne => Holder >= 0 && Centralisation > 0.5 && PartsWithoutHolder > Components.Sizes.Length;

    /// <summary>Everybody but clusters, the most between first.</summary>
    public IEnumerable<int> Ranked => Enumerable.Range(0, Network.Nodes.Count).Where(i => !Network.Nodes[i].IsCluster).OrderByDescending(i => Betweenness[i]).ThenByDescending(i => Degree[i]).ThenBy(i => i);

    private static int IndexOf(string kind)
    {
        for (var i = 0; i < OrganisationKinds.All.Count; i++)
        {
            if (OrganisationKinds.All[i].Id == kind)
                return i;
        }

        return -1;
    }
}
