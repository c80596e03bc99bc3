namespace Pleiad.Engine.Networks;

/// <summary>An order of nodes in which neighbours lie near each other, so that what belongs to them lies near in memory.</summary>
internal static class BreadthFirst
{
    /// <summary>The nodes in the order in which they are met, from each start that was not met before.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="starts">Where to begin, one after the other; all nodes that are wanted.</param>
    /// <param name="gone">Nodes to pass by; empty for none.</param>
    public static int[] Order(Graph graph, IEnumerable<int> starts, ReadOnlySpan<bool> gone)
    {
        var (met, order, count) = (new bool[graph.Nodes], new int[graph.Nodes], 0);
        gone.CopyTo(met);
        foreach (var start in starts)
        {
            if (met[start])
                continue;
            met[start] = true;
            var head = count;
            order[count++] = start;
            while (head < count)
            {
                foreach (var other in graph.Of(order[head++]))
                {
                    if (met[other])
                        continue;
                    met[other] = true;
                    order[count++] = other;
                }
            }
        }

        return order[..count];
    }
}
