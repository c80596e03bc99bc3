namespace Pleiad.Engine.Networks;

/// <summary>
/// The k-cores: what is left when nodes with fewer than k neighbours are taken away until none is. Batagelj, V. and Zaveršnik, M. (2003) An O(m)
/// algorithm for cores decomposition of networks.
/// </summary>
public static class NetworkCores
{
    /// <summary>The coreness of each node: the greatest k whose core it is in; 0 for a node without neighbours. Weights are not looked at.</summary>
    public static int[] Of(Graph graph)
    {
        var n = graph.Nodes;
        var degrees = NetworkDegrees.Of(graph);
        var starts = new int[(n == 0 ? 0 : degrees.Max()) + 2];
        foreach (var degree in degrees)
            starts[degree + 1]++;
        for (var d = 1; d < starts.Length; d++)
            starts[d] += starts[d - 1];
        var (order, place, next) = (new int[n], new int[n], starts.AsSpan(0, starts.Length - 1).ToArray());
        for (var i = 0; i < n; i++)
            order[place[i] = next[degrees[i]]++] = i;
        for (var at = 0; at < n; at++)
        {
            var node = order[at];
            foreach (var other in graph.Of(node))
            {
                if (degrees[other] <= degrees[node])
                    continue;
                var (from, to) = (place[other], starts[degrees[other]]); // change places with the first of its degree, which then begins one later
                var first = order[to];
                (order[from], order[to], place[first], place[other]) = (first, other, from, to);
                starts[degrees[other]]++;
                degrees[other]--;
            }
        }

        return degrees;
    }
}
