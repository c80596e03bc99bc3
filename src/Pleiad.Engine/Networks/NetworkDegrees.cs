namespace Pleiad.Engine.Networks;

/// <summary>How many others each node is tied to, and what follows from that alone.</summary>
public static class NetworkDegrees
{
    /// <summary>The number of neighbours of each node.</summary>
    public static int[] Of(Graph graph)
    {
        var degrees = new int[graph.Nodes];
        for (var i = 0; i < degrees.Length; i++)
            degrees[i] = graph.Degree(i);
        return degrees;
    }

    /// <summary>The strength of each node: the sum of the weights of its edges.</summary>
    public static double[] Strength(Graph graph)
    {
        var strength = new double[graph.Nodes];
        for (var i = 0; i < strength.Length; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                strength[i] += graph.Weight(a);
        }

        return strength;
    }

    /// <summary>The density: edges of all that there could be, 2m / (n (n − 1)), without weights.</summary>
    /// <returns>From 0 to 1; NaN (no answer) with fewer than two nodes.</returns>
    public static double Density(Graph graph) => graph.Nodes < 2 ? double.NaN : 2.0 * graph.Edges / ((double)graph.Nodes * (graph.Nodes - 1));

    /// <summary>
    /// Degree assortativity: the correlation of the degrees at both ends of an edge. Newman, M. E. J. (2002) Assortative mixing in networks.
    /// Physical Review Letters 89, 208701.
    /// </summary>
    /// <returns>From −1 to 1; NaN (no answer) without edges, and when all degrees are the same.</returns>
    public static double Assortativity(Graph graph)
    {
        double arcs = graph.Neighbours.Length, products = 0, sum = 0, squares = 0;
        for (var i = 0; i < graph.Nodes; i++)
        {
            double degree = graph.Degree(i);
            sum += degree * degree;
            squares += degree * degree * degree;
            foreach (var j in graph.Of(i))
                products += degree * graph.Degree(j);
        }

        var mean = sum / arcs;
        var spread = (squares / arcs) - (mean * mean);
        return spread > 0 ? ((products / arcs) - (mean * mean)) / spread : double.NaN;
    }
}
