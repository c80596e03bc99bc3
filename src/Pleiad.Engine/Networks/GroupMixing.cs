namespace Pleiad.Engine.Networks;

/// <summary>
/// Whether ties stay within groups or lead out of them: the E–I index (external − internal) / (external + internal). Krackhardt, D. and Stern, R. N.
/// (1988) Informal networks and organizational crises. Social Psychology Quarterly 51.
/// </summary>
public static class GroupMixing
{
    /// <summary>The index of the whole network, every edge counted once, without weights.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="groups">The group of each node; below 0 when it is not known, and its ties are then left out.</param>
    /// <returns>From −1 (all within) to 1 (all out of the group); NaN (no answer) without edges between known groups.</returns>
    /// <exception cref="ArgumentException">There is not one group for every node.</exception>
    public static double Of(Graph graph, ReadOnlySpan<int> groups)
    {
        var (inside, outside) = (0.0, 0.0);
        for (var i = 0; i < graph.Nodes; i++)
        {
            var (within, across) = Count(graph, groups, i);
            inside += within;
            outside += across;
        }

        return inside + outside > 0 ? (outside - inside) / (outside + inside) : double.NaN;
    }

    /// <summary>The index of each node: of its own ties.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="groups">As in <see cref="Of"/>.</param>
    /// <returns>From −1 to 1; NaN (no answer) for a node without ties to known groups, or of no known group.</returns>
    public static double[] OfNodes(Graph graph, ReadOnlySpan<int> groups)
    {
        var answers = new double[graph.Nodes];
        for (var i = 0; i < answers.Length; i++)
        {
            var (within, across) = Count(graph, groups, i);
            answers[i] = within + across > 0 ? (across - within) / (double)(across + within) : double.NaN;
        }

        return answers;
    }

    /// <summary>What the index would be if every pair of nodes of known groups were tied: groups that are small lead outwards by their size alone.</summary>
    /// <param name="groups">As in <see cref="Of"/>.</param>
    /// <returns>From −1 to 1; NaN (no answer) with fewer than two nodes of known groups.</returns>
    public static double ByChance(ReadOnlySpan<int> groups)
    {
        Dictionary<int, double> sizes = [];
        var known = 0.0;
        foreach (var group in groups)
        {
            if (group < 0)
                continue;
            sizes[group] = sizes.GetValueOrDefault(group) + 1;
            known++;
        }

        var (all, inside) = (known * (known - 1) / 2, sizes.Values.Sum(s => s * (s - 1) / 2));
        return all > 0 ? (all - (2 * inside)) / all : double.NaN;
    }

    private static (int Within, int Across) Count(Graph graph, ReadOnlySpan<int> groups, int node)
    {
        if (groups.Length != graph.Nodes)
            throw new ArgumentException("There is one group for every node.", nameof(groups));
        var (within, across) = (0, 0);
        foreach (var other in graph.Of(node))
        {
            if (groups[node] < 0 || groups[other] < 0)
                continue;
            _ = groups[node] == groups[other] ? within++ : across++;
        }

        return (within, across);
    }
}
