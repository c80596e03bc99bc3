namespace Pleiad.Engine.Networks;

/// <summary>Somebody a node is not tied to, though some of its neighbours are.</summary>
/// <param name="Node">Who.</param>
/// <param name="Score">The Adamic–Adar score.</param>
/// <param name="Through">The neighbours that both have, in ascending order.</param>
public sealed record PartnerCandidate(int Node, double Score, IReadOnlyList<int> Through);

/// <summary>Who could be tied next: those with whom a node shares neighbours. Adamic, L. A. and Adar, E. (2003) Friends and neighbors on the Web. Social Networks 25.</summary>
public static class PartnerCandidates
{
    /// <summary>The Adamic–Adar score of two nodes: Σ 1 / ln k over the neighbours they share, with k the degree of each. One who knows few counts more.</summary>
    /// <returns>0 when they share none.</returns>
    public static double AdamicAdar(Graph graph, int one, int other)
    {
        var a = graph.Of(one);
        var b = graph.Of(other);
        var score = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                score += 1 / Math.Log(graph.Degree(a[i]));
            var (left, right) = (a[i], b[j]);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return score;
    }

    /// <summary>Everybody two steps away from a node, by score and then by number; never somebody it is tied to already.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">For whom.</param>
    public static IReadOnlyList<PartnerCandidate> For(Graph graph, int node)
    {
        SortedDictionary<int, List<int>> through = [];
        foreach (var between in graph.Of(node))
        {
            foreach (var other in graph.Of(between))
            {
                if (other == node || graph.Joined(node, other))
                    continue;
                if (!through.TryGetValue(other, out var shared))
                    through[other] = shared = [];
                shared.Add(between);
            }
        }

        return [.. through.Select(t => new PartnerCandidate(t.Key, t.Value.Sum(q => 1 / Math.Log(graph.Degree(q))), t.Value)).OrderByDescending(c => c.Score).ThenBy(c => c.Node)];
    }
}
