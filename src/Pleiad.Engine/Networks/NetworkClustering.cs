namespace Pleiad.Engine.Networks;

/// <summary>How often those who are tied to the same one are tied to each other. Weights are not looked at.</summary>
public static class NetworkClustering
{
    /// <summary>
    /// The clustering of each node: ties among its neighbours of all there could be. Watts, D. J. and Strogatz, S. H. (1998) Collective dynamics
    /// of 'small-world' networks. Nature 393.
    /// </summary>
    /// <returns>From 0 to 1; NaN (no answer) for a node with fewer than two neighbours.</returns>
    public static double[] Local(Graph graph)
    {
        var triangles = Triangles(graph);
        var local = new double[graph.Nodes];
        for (var i = 0; i < local.Length; i++)
        {
            double degree = graph.Degree(i);
            local[i] = degree < 2 ? double.NaN : 2 * triangles[i] / (degree * (degree - 1));
        }

        return local;
    }

    /// <summary>Transitivity: closed triples of all triples. Newman, M. E. J. (2003) The structure and function of complex networks. SIAM Review 45.</summary>
    /// <returns>From 0 to 1; NaN (no answer) when no node has two neighbours.</returns>
    public static double Transitivity(Graph graph)
    {
        var (closed, triples) = (0.0, 0.0);
        var triangles = Triangles(graph);
        for (var i = 0; i < triangles.Length; i++)
        {
            double degree = graph.Degree(i);
            closed += triangles[i];
            triples += degree * (degree - 1) / 2;
        }

        return triples > 0 ? closed / triples : double.NaN;
    }

    /// <summary>The number of triangles that each node is a corner of.</summary>
    public static long[] Triangles(Graph graph)
    {
        var (triangles, marked) = (new long[graph.Nodes], new int[graph.Nodes]);
        Array.Fill(marked, -1);
        for (var i = 0; i < triangles.Length; i++)
        {
            foreach (var j in graph.Of(i))
                marked[j] = i;
            foreach (var j in graph.Of(i))
            {
                foreach (var k in graph.Of(j))
                    triangles[i] += k > j && marked[k] == i ? 1 : 0;
            }
        }

        return triangles;
    }
}
