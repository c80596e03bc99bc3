namespace Pleiad.Engine.Networks;

/// <summary>
/// How far a node's contacts lead to the same people: Burt, R. S. (1992) Structural Holes. With a_ij the weight of the tie, p_ij = a_ij / Σ_k a_ik is
/// the share of i's ties that goes to j.
/// </summary>
public static class StructuralHoles
{
    private const int Hub = 16; // times as many neighbours

    /// <summary>Burt's constraint: Σ_j (p_ij + Σ_q p_iq p_qj)², over the neighbours j of i and those q between them.</summary>
    /// <returns>Small for a broker; above 1 is possible in small closed groups. NaN (no answer) for a node without neighbours.</returns>
    public static double[] Constraint(Graph graph)
    {
        var strength = NetworkDegrees.Strength(graph);
        var (constraint, share, marked) = (new double[graph.Nodes], new double[graph.Nodes], new int[graph.Nodes]);
        Array.Fill(marked, -1);
        for (var i = 0; i < constraint.Length; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                (share[graph.Neighbours[a]], marked[graph.Neighbours[a]]) = (graph.Weight(a) / strength[i], i);
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
            {
                var q = graph.Neighbours[a];
                var through = graph.Weight(a) / strength[i] / strength[q];
                if (graph.Degree(q) > Hub * graph.Degree(i))
                {
                    foreach (var j in graph.Of(i)) // the few of i are looked up among the many of a hub
                    {
                        if (graph.Of(q).BinarySearch(j) is >= 0 and var place)
                            share[j] += through * graph.Weight(graph.Offsets[q] + place);
                    }

                    continue;
                }

                for (var b = graph.Offsets[q]; b < graph.Offsets[q + 1]; b++)
                {
                    if (marked[graph.Neighbours[b]] == i)
                        share[graph.Neighbours[b]] += through * graph.Weight(b);
                }
            }

            var sum = 0.0;
            foreach (var j in graph.Of(i))
                sum += share[j] * share[j];
            constraint[i] = graph.Degree(i) == 0 ? double.NaN : sum;
        }

        return constraint;
    }

    /// <summary>Burt's effective size: Σ_j (1 − Σ_q p_iq m_jq) over the neighbours j and q of i, with m_jq the tie of j with q over the strongest of j.</summary>
    /// <returns>From 1 to the degree: contacts that do not repeat each other. NaN (no answer) for a node without neighbours.</returns>
    public static double[] EffectiveSize(Graph graph)
    {
        var strength = NetworkDegrees.Strength(graph);
        var strongest = new double[graph.Nodes];
        for (var i = 0; i < strongest.Length; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                strongest[i] = Math.Max(strongest[i], graph.Weight(a));
        }

        var (size, share, marked) = (new double[graph.Nodes], new double[graph.Nodes], new int[graph.Nodes]);
        Array.Fill(marked, -1);
        for (var i = 0; i < size.Length; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                (share[graph.Neighbours[a]], marked[graph.Neighbours[a]]) = (graph.Weight(a) / strength[i], i);
            var repeated = 0.0;
            foreach (var j in graph.Of(i))
            {
                for (var b = graph.Offsets[j]; b < graph.Offsets[j + 1]; b++)
                {
                    if (marked[graph.Neighbours[b]] == i)
                        repeated += share[graph.Neighbours[b]] * graph.Weight(b) / strongest[j];
                }
            }

            size[i] = graph.Degree(i) == 0 ? double.NaN : graph.Degree(i) - repeated;
        }

        return size;
    }
}
