namespace Pleiad.Engine.Networks;

/// <summary>The parts of a graph that no edge joins.</summary>
/// <param name="Of">The component of each node; numbered from 0 in the order of their least node.</param>
/// <param name="Sizes">How many nodes each component has.</param>
public sealed record NetworkComponents(int[] Of, int[] Sizes)
{
    /// <summary>Finds the components, breadth first.</summary>
    public static NetworkComponents Find(Graph graph)
    {
        var of = new int[graph.Nodes];
        Array.Fill(of, -1);
        List<int> sizes = [];
        var queue = new int[graph.Nodes];
        for (var start = 0; start < of.Length; start++)
        {
            if (of[start] >= 0)
                continue;
            var (head, tail) = (0, 1);
            (queue[0], of[start]) = (start, sizes.Count);
            while (head < tail)
            {
                foreach (var other in graph.Of(queue[head++]))
                {
                    if (of[other] >= 0)
                        continue;
                    of[other] = sizes.Count;
                    queue[tail++] = other;
                }
            }

            sizes.Add(tail);
        }

        return new(of, [.. sizes]);
    }
}
