namespace Pleiad.Engine.Networks;

/// <summary>What follows from the number of steps between nodes. Every edge is one step; weights are not looked at.</summary>
public static class NetworkDistances
{
    /// <summary>
    /// Closeness within the component of each node (the convention of igraph): the nodes it reaches over the sum of the steps to them.
    /// Freeman, L. C. (1979) Centrality in social networks: conceptual clarification. Social Networks 1.
    /// </summary>
    /// <returns>From 0 to 1; NaN (no answer) for a node that reaches nobody.</returns>
    public static double[] Closeness(Graph graph) => Each(graph, steps => steps.Reached == 0 ? double.NaN : steps.Reached / steps.Sum);

    /// <summary>
    /// Harmonic centrality: the mean over all other nodes of 1 / steps, where one that cannot be reached counts 0. Marchiori, M. and Latora, V.
    /// (2000) Harmony in the small-world. Physica A 285.
    /// </summary>
    /// <returns>From 0 to 1; NaN (no answer) for the only node there is.</returns>
    public static double[] Harmonic(Graph graph) => Each(graph, steps => graph.Nodes < 2 ? double.NaN : steps.Inverse / (graph.Nodes - 1));

    /// <summary>The longest of the shortest ways between two nodes that reach each other.</summary>
    /// <returns>Steps; NaN (no answer) without edges.</returns>
    public static double Diameter(Graph graph)
    {
        var longest = 0;
        Each(graph, steps => longest = Math.Max(longest, steps.Longest));
        return longest == 0 ? double.NaN : longest;
    }

    /// <summary>The mean number of steps over all pairs that reach each other.</summary>
    /// <returns>Steps; NaN (no answer) without edges.</returns>
    public static double MeanPath(Graph graph)
    {
        var (sum, pairs) = (0.0, 0L);
        Each(graph, steps =>
        {
            sum += steps.Sum;
            pairs += steps.Reached;
            return 0;
        });
        return pairs == 0 ? double.NaN : sum / pairs;
    }

    /// <summary>The steps from one node to every other; −1 for those it does not reach.</summary>
    public static int[] From(Graph graph, int node)
    {
        var steps = new int[graph.Nodes];
        Walk(graph, node, steps, new int[graph.Nodes]);
        return steps;
    }

    private static double[] Each(Graph graph, Func<Steps, double> figure)
    {
        var (figures, steps, queue) = (new double[graph.Nodes], new int[graph.Nodes], new int[graph.Nodes]);
        for (var i = 0; i < figures.Length; i++)
            figures[i] = figure(Walk(graph, i, steps, queue));
        return figures;
    }

    private static Steps Walk(Graph graph, int start, int[] steps, int[] queue)
    {
        Array.Fill(steps, -1);
        var (head, tail, sum, inverse) = (0, 1, 0L, 0.0);
        (queue[0], steps[start]) = (start, 0);
        while (head < tail)
        {
            var node = queue[head++];
            foreach (var other in graph.Of(node))
            {
                if (steps[other] >= 0)
                    continue;
                var step = steps[other] = steps[node] + 1;
                queue[tail++] = other;
                sum += step;
                inverse += 1.0 / step;
            }
        }

        return new(tail - 1, sum, inverse, steps[queue[tail - 1]]);
    }

    private sealed record Steps(int Reached, double Sum, double Inverse, int Longest);
}
