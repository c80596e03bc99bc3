using Pleiad.Engine.Networks;

namespace Pleiad.Engine.Tests.Networks;

/// <summary>The plain twins: figures straight from their definitions, over tables of all pairs.</summary>
internal static class PlainNetworks
{
    /// <summary>A network of random edges; the seed makes it.</summary>
    public static Graph Random(int seed, int nodes, int edges, bool weighted = false)
    {
        var random = new Random(seed);
        int[] from = [.. Enumerable.Range(0, edges).Select(_ => random.Next(nodes))], to = [.. Enumerable.Range(0, edges).Select(_ => random.Next(nodes))];
        return Graph.FromEdges(nodes, from, to, weighted ? [.. from.Select(_ => 0.5 + random.NextDouble())] : []);
    }

    /// <summary>Steps and numbers of shortest ways of all pairs, by Floyd and Warshall with counting.</summary>
    public static (double[,] Steps, double[,] Ways) Pairs(Graph graph)
    {
        var n = graph.Nodes;
        var (steps, ways) = (new double[n, n], new double[n, n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                steps[i, j] = i == j ? 0 : graph.Joined(i, j) ? 1 : double.PositiveInfinity;
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    steps[i, j] = Math.Min(steps[i, j], steps[i, k] + steps[k, j]);
            }
        }

        for (var i = 0; i < n; i++)
        {
            ways[i, i] = 1;
            foreach (var j in Enumerable.Range(0, n).Where(j => j != i && double.IsFinite(steps[i, j])).OrderBy(j => steps[i, j]))
                ways[i, j] = graph.Of(j).ToArray().Where(k => steps[i, k] == steps[i, j] - 1).Sum(k => ways[i, k]);
        }

        return (steps, ways);
    }

    public static double[] Betweenness(Graph graph)
    {
        var (steps, ways) = Pairs(graph);
        var n = graph.Nodes;
        var answer = new double[n];
        for (var s = 0; s < n; s++)
        {
            for (var t = s + 1; t < n; t++)
            {
                for (var v = 0; v < n; v++)
                    answer[v] += v != s && v != t && double.IsFinite(steps[s, t]) && steps[s, v] + steps[v, t] == steps[s, t] ? ways[s, v] * ways[v, t] / ways[s, t] : 0;
            }
        }

        return answer;
    }

    /// <summary>The figure of weights as a table.</summary>
    public static double[,] Weights(Graph graph)
    {
        var table = new double[graph.Nodes, graph.Nodes];
        for (var i = 0; i < graph.Nodes; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                table[i, graph.Neighbours[a]] = graph.Weight(a);
        }

        return table;
    }

    /// <summary>PageRank as the solution of (I − d P − d v 1ᵀ of those without edges) x = (1 − d) v, by elimination.</summary>
    public static double[] PageRank(Graph graph, double damping, double[] start)
    {
        var (n, weights, sum) = (graph.Nodes, Weights(graph), start.Sum());
        var (table, right) = (new double[n, n], new double[n]);
        for (var j = 0; j < n; j++)
        {
            var strength = Enumerable.Range(0, n).Sum(k => weights[j, k]);
            for (var i = 0; i < n; i++)
                table[i, j] = (i == j ? 1 : 0) - (damping * (strength > 0 ? weights[j, i] / strength : start[i] / sum));
            right[j] = (1 - damping) * start[j] / sum;
        }

        return Solve(table, right);
    }

    /// <summary>Elimination with the greatest pivot.</summary>
    public static double[] Solve(double[,] table, double[] right)
    {
        var n = right.Length;
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(table[i, k]));
            for (var j = 0; j < n; j++)
                (table[k, j], table[pivot, j]) = (table[pivot, j], table[k, j]);
            (right[k], right[pivot]) = (right[pivot], right[k]);
            for (var i = k + 1; i < n; i++)
            {
                var factor = table[i, k] / table[k, k];
                for (var j = k; j < n; j++)
                    table[i, j] -= factor * table[k, j];
                right[i] -= factor * right[k];
            }
        }

        for (var k = n - 1; k >= 0; k--)
        {
            for (var j = k + 1; j < n; j++)
                right[k] -= table[k, j] * right[j];
            right[k] /= table[k, k];
        }

        return right;
    }

    public static double[] Constraint(Graph graph)
    {
        var (n, a) = (graph.Nodes, Weights(graph));
        double Share(int i, int j) => a[i, j] / Enumerable.Range(0, n).Sum(k => a[i, k]);
        return [.. Enumerable.Range(0, n).Select(i => graph.Degree(i) == 0 ? double.NaN
            : graph.Of(i).ToArray().Sum(j => Math.Pow(Share(i, j) + graph.Of(i).ToArray().Where(q => q != j && a[q, j] > 0).Sum(q => Share(i, q) * Share(q, j)), 2)))];
    }
}
