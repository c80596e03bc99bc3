namespace Pleiad.Engine.Networks;

/// <summary>
/// How many more edges lie within groups than chance would put there: Q = Σ_c (e_c / m − γ (k_c / 2m)²), with e_c the weight within group c, k_c the strength of its nodes and m
/// the weight of all edges. Newman, M. E. J. and Girvan, M. (2004) Finding and evaluating community structure in networks. Physical Review E 69.
/// </summary>
public static class Modularity
{
    /// <summary>The modularity of a partition.</summary>
    /// <param name="graph">The network; weights count.</param>
    /// <param name="groups">The group of each node, numbered from 0.</param>
    /// <param name="resolution">γ: above 1 for smaller groups, below for greater.</param>
    /// <returns>Below 1; 0 when all are in one group and γ = 1; NaN (no answer) without edges.</returns>
    /// <exception cref="ArgumentException">There is not one group for every node.</exception>
    public static double Of(Graph graph, ReadOnlySpan<int> groups, double resolution = 1)
    {
        if (groups.Length != graph.Nodes)
            throw new ArgumentException("There is one group for every node.", nameof(groups));
        var most = -1;
        foreach (var group in groups)
            most = Math.Max(most, group);
        var (within, strength, all) = (new double[most + 1], new double[most + 1], 0.0);
        for (var i = 0; i < graph.Nodes; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
            {
                strength[groups[i]] += graph.Weight(a);
                within[groups[i]] += groups[graph.Neighbours[a]] == groups[i] ? graph.Weight(a) : 0;
                all += graph.Weight(a);
            }
        }

        var q = 0.0;
        for (var c = 0; c <= most; c++)
            q += (within[c] / all) - (resolution * (strength[c] / all) * (strength[c] / all));
        return all > 0 ? q : double.NaN;
    }
}
