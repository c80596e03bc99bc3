namespace Pleiad.Engine.Networks;

/// <summary>
/// How far a network hangs on one node: Σ_i (max c − c_i) over the same sum of a star, which is the greatest there is. Freeman, L. C. (1979) Centrality
/// in social networks: conceptual clarification. Social Networks 1.
/// </summary>
public static class Centralisation
{
    /// <summary>By degree: over (n − 1)(n − 2).</summary>
    /// <returns>From 0 (all alike) to 1 (a star); NaN (no answer) with fewer than three nodes.</returns>
    public static double OfDegree(Graph graph)
    {
        double n = graph.Nodes;
        return Over([.. NetworkDegrees.Of(graph).Select(d => (double)d)], (n - 1) * (n - 2));
    }

    /// <summary>By betweenness, counted over pairs once: over (n − 1)²(n − 2) / 2.</summary>
    /// <param name="betweenness">The betweenness of every node, in pairs.</param>
    /// <returns>From 0 to 1; NaN (no answer) with fewer than three nodes.</returns>
    public static double OfBetweenness(ReadOnlySpan<double> betweenness)
    {
        double n = betweenness.Length;
        return Over(betweenness, (n - 1) * (n - 1) * (n - 2) / 2);
    }

    /// <summary>By closeness: over (n − 1)(n − 2) / (2n − 3).</summary>
    /// <returns>From 0 to 1; NaN (no answer) with fewer than three nodes, and for a graph of several components, where no star compares.</returns>
    public static double OfCloseness(Graph graph)
    {
        double n = graph.Nodes;
        return NetworkComponents.Find(graph).Sizes.Length == 1 ? Over(NetworkDistances.Closeness(graph), (n - 1) * (n - 2) / ((2 * n) - 3)) : double.NaN;
    }

    private static double Over(ReadOnlySpan<double> figures, double star)
    {
        if (figures.Length < 3)
            return double.NaN;
        var (max, sum) = (double.NegativeInfinity, 0.0);
        foreach (var figure in figures)
            max = Math.Max(max, figure);
        foreach (var figure in figures)
            sum += max - figure;
        return sum / star;
    }
}
