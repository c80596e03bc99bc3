namespace Pleiad.Engine.Networks;

/// <summary>
/// How often a node lies on the shortest ways between others: Σ over pairs {s, t} of σ_st(v) / σ_st, each pair once, with σ the number of shortest ways. Every edge is one
/// step; weights are not looked at. Freeman, L. C. (1977) A set of measures of centrality based on betweenness. Sociometry 40; computed after Brandes, U. (2001) A faster
/// algorithm for betweenness centrality. Journal of Mathematical Sociology 25.
/// </summary>
public static class Betweenness
{
    private const int MostParts = 32; // sums of sources that are added in a fixed order, so that the number of threads changes nothing

    /// <summary>The betweenness of every node, exact but for rounding. Ways are counted in doubles, exact up to 2⁵³ of them and rounded beyond.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="threads">How many threads may work; −1 for as many as there are. It does not change the answer.</param>
    /// <returns>In pairs, from 0 to (n − 1)(n − 2) / 2.</returns>
    public static double[] Of(Graph graph, int threads = -1)
    {
        var folded = FoldedTrees.Fold(graph);
        int[] sources = [.. Enumerable.Range(0, folded.Core.Nodes)];
        var core = Sum(folded.Core, folded.Carried, sources, threads);
        var answer = folded.Within;
        for (var i = 0; i < core.Length; i++)
            answer[folded.Original[i]] += core[i] / 2; // every pair was met from both its ends
        return answer;
    }

    /// <summary>
    /// An estimate from some sources, chosen without replacement and scaled by n / sources. Brandes, U. and Pich, C. (2007) Centrality estimation in large networks.
    /// International Journal of Bifurcation and Chaos 17.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="sources">How many sources; all nodes, and the exact answer, when there are no more.</param>
    /// <param name="seed">Chooses them: the same seed gives the same answer.</param>
    /// <param name="threads">As in <see cref="Of"/>.</param>
    /// <returns>In pairs; its mean over seeds is the exact answer.</returns>
    public static double[] Sampled(Graph graph, int sources, int seed, int threads = -1)
    {
        if (sources >= graph.Nodes)
            return Of(graph, threads);
        int[] chosen = [.. Enumerable.Range(0, graph.Nodes)];
        new Random(seed).Shuffle(chosen);
        Array.Resize(ref chosen, sources);
        Array.Sort(chosen);
        var carried = new double[graph.Nodes];
        Array.Fill(carried, 1);
        var sum = Sum(graph, carried, chosen, threads);
        for (var i = 0; i < sum.Length; i++)
            sum[i] *= graph.Nodes / (2.0 * sources);
        return sum;
    }

    /// <summary>The betweenness of every edge: pairs whose shortest ways use it. Girvan, M. and Newman, M. E. J. (2002) Community structure in social and biological networks.</summary>
    /// <returns>In pairs, for the edges i–j with i below j in the order of the rows.</returns>
    public static double[] OfEdges(Graph graph)
    {
        var n = graph.Nodes;
        var (arcs, ways, dependency, steps, order) = (new double[graph.Neighbours.Length], new double[n], new double[n], new int[n], new int[n]);
        for (var source = 0; source < n; source++)
        {
            Array.Fill(steps, -1);
            Array.Clear(ways);
            Array.Clear(dependency);
            var (head, tail) = (0, 1);
            (order[0], steps[source], ways[source]) = (source, 0, 1);
            while (head < tail)
            {
                var node = order[head++];
                foreach (var other in graph.Of(node))
                {
                    if (steps[other] < 0)
                    {
                        steps[other] = steps[node] + 1;
                        order[tail++] = other;
                    }

                    ways[other] += steps[other] == steps[node] + 1 ? ways[node] : 0;
                }
            }

            while (--tail > 0)
            {
                var node = order[tail];
                for (var a = graph.Offsets[node]; a < graph.Offsets[node + 1]; a++)
                {
                    var before = graph.Neighbours[a];
                    if (steps[before] != steps[node] - 1)
                        continue;
                    var part = ways[before] / ways[node] * (1 + dependency[node]);
                    dependency[before] += part;
                    arcs[a] += part;
                }
            }
        }

        List<double> edges = [];
        for (var i = 0; i < n; i++)
        {
            for (var a = graph.Offsets[i]; a < graph.Offsets[i + 1]; a++)
            {
                var j = graph.Neighbours[a];
                if (j > i) // the pair was met from both its ends, and once along each arc
                    edges.Add((arcs[a] + arcs[graph.Offsets[j] + graph.Of(j).BinarySearch(i)]) / 2);
            }
        }

        return [.. edges];
    }

    /// <summary>Adds up what each source sees, in parts whose number and order do not depend on the threads.</summary>
    private static double[] Sum(Graph graph, double[] carried, int[] sources, int threads)
    {
        var batches = (sources.Length + BrandesBatch.Lanes - 1) / BrandesBatch.Lanes;
        var parts = Math.Min(MostParts, batches);
        var sums = new double[parts][];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new BrandesBatch(graph, carried), (part, _, batch) =>
        {
            var sum = sums[part] = new double[graph.Nodes];
            for (var b = part * batches / parts; b < (part + 1) * batches / parts; b++)
                batch.Add(sources.AsSpan(b * BrandesBatch.Lanes, Math.Min(BrandesBatch.Lanes, sources.Length - (b * BrandesBatch.Lanes))), sum);
            return batch;
        }, batch => batch.Dispose());
        var all = new double[graph.Nodes];
        foreach (var sum in sums)
        {
            for (var i = 0; i < all.Length; i++)
                all[i] += sum[i];
        }

        return all;
    }
}
