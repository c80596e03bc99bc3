namespace Pleiad.Engine.Networks;

/// <summary>
/// A graph without the trees that hang on it: nodes with one neighbour are folded into it, again and again, and what they mean for betweenness is known without a search.
/// Baglioni, M. et al. (2012) Fast exact computation of betweenness centrality in social networks.
/// </summary>
/// <param name="Core">What is left, numbered breadth first so that neighbours lie near each other.</param>
/// <param name="Original">The node that each of the core was.</param>
/// <param name="Carried">How many nodes each of the core stands for, itself included.</param>
/// <param name="Within">For every node, the pairs it lies between because a tree hangs on it.</param>
internal sealed record FoldedTrees(Graph Core, int[] Original, double[] Carried, double[] Within)
{
    public static FoldedTrees Fold(Graph graph)
    {
        var n = graph.Nodes;
        var components = NetworkComponents.Find(graph);
        var (degrees, stands, squares, gone) = (NetworkDegrees.Of(graph), new double[n], new double[n], new bool[n]);
        Array.Fill(stands, 1);
        var leaves = new Stack<int>(Enumerable.Range(0, n).Where(i => degrees[i] == 1));
        while (leaves.TryPop(out var leaf))
        {
            if (degrees[leaf] != 1)
                continue; // its last neighbour was folded into it
            var to = -1;
            foreach (var other in graph.Of(leaf))
                to = gone[other] ? to : other;
            gone[leaf] = true;
            stands[to] += stands[leaf];
            squares[to] += stands[leaf] * stands[leaf];
            if (--degrees[to] == 1)
                leaves.Push(to);
        }

        var within = new double[n];
        for (var i = 0; i < n; i++)
        {
            double below = stands[i] - 1, all = components.Sizes[components.Of[i]];
            within[i] = (below * (all - stands[i])) + (((below * below) - squares[i]) / 2); // out of its trees, and from one tree into another
        }

        return Number(graph, degrees, gone, stands, within);
    }

    private static FoldedTrees Number(Graph graph, int[] degrees, bool[] gone, double[] stands, double[] within)
    {
        var original = BreadthFirst.Order(graph, Enumerable.Range(0, graph.Nodes).Where(i => !gone[i] && degrees[i] > 0).OrderByDescending(i => degrees[i]).ThenBy(i => i), gone);
        var number = new int[graph.Nodes];
        for (var i = 0; i < original.Length; i++)
            number[original[i]] = i;
        List<int> from = [], to = [];
        foreach (var node in original)
        {
            foreach (var other in graph.Of(node))
            {
                if (other <= node || gone[other])
                    continue;
                from.Add(number[node]);
                to.Add(number[other]);
            }
        }

        return new(Graph.FromEdges(original.Length, [.. from], [.. to]), original, [.. original.Select(i => stands[i])], within);
    }
}
