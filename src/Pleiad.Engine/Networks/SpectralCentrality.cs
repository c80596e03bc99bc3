namespace Pleiad.Engine.Networks;

/// <summary>Centralities that count a neighbour by its own centrality, found by power iteration. Weights of edges count.</summary>
public static class SpectralCentrality
{
    private const int MostSteps = 100_000;

    /// <summary>
    /// Eigenvector centrality: x of A x = λ₁ x, scaled so that the greatest is 1. Bonacich, P. (1972) Factoring and weighting approaches to status scores.
    /// The iteration runs on A + I, which has the same vectors and also converges on bipartite graphs.
    /// </summary>
    /// <param name="graph">The network. With several components only the one with the greatest λ₁ gets figures above 0, as the definition has it.</param>
    /// <param name="tolerance">The greatest change of a figure in the last step.</param>
    /// <returns>From 0 to 1; NaN (no answer) throughout without edges, or when the two greatest eigenvalues lie too close to be told apart.</returns>
    public static double[] Eigenvector(Graph graph, double tolerance = 1e-13)
    {
        var (x, next) = (new double[graph.Nodes], new double[graph.Nodes]);
        Array.Fill(x, 1);
        for (var step = 0; step < MostSteps && graph.Edges > 0; step++)
        {
            Multiply(graph, x, next, 1, 1);
            var (max, change) = (next.Max(), 0.0);
            for (var i = 0; i < next.Length; i++)
            {
                next[i] /= max;
                change = Math.Max(change, Math.Abs(next[i] - x[i]));
            }

            (x, next) = (next, x);
            if (change <= tolerance)
                return x;
        }

        Array.Fill(x, double.NaN);
        return x;
    }

    /// <summary>Katz centrality: x = α A x + 1, scaled to the Euclidean length 1. Katz, L. (1953) A new status index derived from sociometric analysis. Psychometrika 18.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="alpha">How much of a neighbour's figure is passed on; below 1 / λ₁.</param>
    /// <param name="tolerance">The greatest change of a figure in the last step, before scaling.</param>
    /// <returns>Above 0; NaN (no answer) throughout when α is too great for the sum to converge.</returns>
    public static double[] Katz(Graph graph, double alpha, double tolerance = 1e-13)
    {
        var (x, next) = (new double[graph.Nodes], new double[graph.Nodes]);
        for (var step = 0; step < MostSteps; step++)
        {
            Multiply(graph, x, next, alpha, 0);
            var change = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                next[i]++;
                change = Math.Max(change, Math.Abs(next[i] - x[i]));
            }

            (x, next) = (next, x);
            if (!double.IsFinite(change))
                break;
            if (change > tolerance)
                continue;
            var length = Math.Sqrt(x.Sum(v => v * v));
            return [.. x.Select(v => v / length)];
        }

        Array.Fill(x, double.NaN);
        return x;
    }

    /// <summary>
    /// PageRank of an undirected graph: x_i = (1 − d) v_i + d (Σ_j w_ij x_j / s_j + v_i Σ of those without edges). Page, L. et al. (1999); personalised by v: Haveliwala,
    /// T. H. (2002) Topic-sensitive PageRank.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="damping">d, the chance to follow an edge; 0.85 by custom.</param>
    /// <param name="start">v, where a walk begins anew: one figure for every node, not negative, of any sum above 0; empty for all alike.</param>
    /// <param name="tolerance">The sum of all changes in the last step.</param>
    /// <returns>Shares that sum to 1.</returns>
    /// <exception cref="ArgumentException"><paramref name="damping"/> is not between 0 and 1, or <paramref name="start"/> has another length, a negative figure or no sum.</exception>
    public static double[] PageRank(Graph graph, double damping = 0.85, ReadOnlySpan<double> start = default, double tolerance = 1e-10)
    {
        if (!(damping is > 0 and < 1))
            throw new ArgumentException("Damping lies between 0 and 1.", nameof(damping));
        var (strength, again) = (NetworkDegrees.Strength(graph), Start(graph.Nodes, start));
        var (x, next) = (again.AsSpan().ToArray(), new double[graph.Nodes]);
        while (true) // every step shrinks the change by the damping at least, so this ends
        {
            var lost = 0.0;
            for (var i = 0; i < x.Length; i++)
                lost += strength[i] > 0 ? 0 : x[i];
            var change = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                var sum = 0.0;
                for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                    sum += graph.Weight(a) * x[graph.Neighbours[a]] / strength[graph.Neighbours[a]];
                next[i] = ((1 - damping) * again[i]) + (damping * (sum + (lost * again[i])));
                change += Math.Abs(next[i] - x[i]);
            }

            (x, next) = (next, x);
            if (change < tolerance)
                return x;
        }
    }

    private static double[] Start(int nodes, ReadOnlySpan<double> start)
    {
        var shares = new double[nodes];
        if (start.Length == 0)
        {
            Array.Fill(shares, 1.0 / nodes);
            return shares;
        }

        var sum = 0.0;
        foreach (var figure in start)
            sum += figure >= 0 ? figure : double.NaN;
        if (start.Length != nodes || !(sum > 0 && double.IsFinite(sum)))
            throw new ArgumentException("Where a walk begins anew is one figure a node, none negative, with a sum above 0.", nameof(start));
        for (var i = 0; i < nodes; i++)
            shares[i] = start[i] / sum;
        return shares;
    }

    private static void Multiply(Graph graph, double[] x, double[] result, double factor, double own)
    {
        for (var i = 0; i < result.Length; i++)
        {
            var sum = own * x[i];
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
                sum += factor * graph.Weight(a) * x[graph.Neighbours[a]];
            result[i] = sum;
        }
    }
}
