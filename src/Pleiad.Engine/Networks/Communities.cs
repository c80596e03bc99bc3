namespace Pleiad.Engine.Networks;

/// <summary>Groups that are tied within more than with others.</summary>
/// <param name="Of">The group of each node, numbered from 0 by size, then by least node.</param>
/// <param name="Sizes">How many nodes each group has.</param>
/// <param name="Modularity">How good the partition is; NaN (no answer) without edges.</param>
public sealed record Communities(int[] Of, int[] Sizes, double Modularity)
{
    /// <summary>
    /// Finds groups of high modularity: Traag, V. A., Waltman, L. and van Eck, N. J. (2019) From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9. Nodes move
    /// to the group that gains most, in the order of a queue; groups are split into parts that hang together; the parts are the nodes of the next round. No group falls apart.
    /// </summary>
    /// <param name="graph">The network; weights count.</param>
    /// <param name="seed">Orders the nodes: the same seed gives the same groups, whatever the number of threads, since one does all.</param>
    /// <param name="rounds">How often it starts again from what it found; it ends earlier when nothing moves.</param>
    /// <param name="resolution">γ of the modularity.</param>
    public static Communities Leiden(Graph graph, int seed, int rounds = 10, double resolution = 1)
    {
        var random = new Random(seed);
        var order = BreadthFirst.Order(graph, Enumerable.Range(0, graph.Nodes).OrderByDescending(graph.Degree), default);
        var whole = MovingLevel.Of(graph, order);
        var groups = new int[graph.Nodes];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = i;
        for (var round = 0; round < rounds && whole.Total > 0; round++)
        {
            if (!Round(whole, groups, resolution, random))
                break;
        }

        var of = new int[groups.Length];
        for (var i = 0; i < of.Length; i++)
            of[order[i]] = groups[i];
        return Sorted(graph, of, resolution);
    }

    /// <summary>The best of several seeds: for small networks, where it costs nothing.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="seeds">How many: 1, 2, 3 and so on.</param>
    /// <param name="resolution">γ of the modularity.</param>
    public static Communities BestOf(Graph graph, int seeds, double resolution = 1) =>
        Enumerable.Range(1, seeds).Select(seed => Leiden(graph, seed, resolution: resolution)).MaxBy(c => c.Modularity)!;

    /// <summary>Once through all levels; whether any node changed its group.</summary>
    private static bool Round(MovingLevel whole, int[] groups, double resolution, Random random)
    {
        var (level, moved) = (whole, false);
        var place = new int[groups.Length]; // the node of the level that each node is part of
        for (var i = 0; i < place.Length; i++)
            place[i] = i;
        var current = groups.AsSpan().ToArray();
        while (true)
        {
            moved |= level.Move(current, resolution, random);
            var count = Compact(current);
            for (var i = 0; i < groups.Length; i++)
                groups[i] = current[place[i]];
            if (count == level.Nodes)
                return moved;
            var parts = level.Split(current, count, resolution, random);
            var next = Compact(parts);
            if (next == level.Nodes)
                return moved; // no part joins two: another level would be this one
            var above = new int[next];
            for (var i = 0; i < parts.Length; i++)
                above[parts[i]] = current[i];
            level = level.Gather(parts, next);
            current = above;
            for (var i = 0; i < place.Length; i++)
                place[i] = parts[place[i]];
        }
    }

    /// <summary>Numbers the groups from 0 in the order in which they are met; gives how many there are.</summary>
    private static int Compact(int[] groups)
    {
        var (numbers, count) = (new int[groups.Length], 0);
        for (var i = 0; i < groups.Length; i++)
            groups[i] = (numbers[groups[i]] == 0 ? numbers[groups[i]] = ++count : numbers[groups[i]]) - 1;
        return count;
    }

    private static Communities Sorted(Graph graph, int[] groups, double resolution)
    {
        var count = Compact(groups);
        var sizes = new int[count];
        foreach (var group in groups)
            sizes[group]++;
        int[] order = [.. Enumerable.Range(0, count).OrderByDescending(c => sizes[c])]; // stable: of equal size, the one met first
        var numbers = new int[count];
        for (var c = 0; c < count; c++)
            numbers[order[c]] = c;
        for (var i = 0; i < groups.Length; i++)
            groups[i] = numbers[groups[i]];
        return new(groups, [.. order.Select(c => sizes[c])], Networks.Modularity.Of(graph, groups, resolution));
    }
}
