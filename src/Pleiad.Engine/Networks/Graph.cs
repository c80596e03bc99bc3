namespace Pleiad.Engine.Networks;

/// <summary>
/// An undirected graph in rows: the neighbours of node i stand in ascending order at <see cref="Neighbours"/>[<see cref="Offsets"/>[i] ..
/// <see cref="Offsets"/>[i + 1]]. Parallel edges are one edge with the sum of their weights; loops are left out, since nobody is tied to itself.
/// </summary>
public sealed class Graph
{
    private Graph(int[] offsets, int[] neighbours, double[]? weights) => (Offsets, Neighbours, Weights) = (offsets, neighbours, weights);

    /// <summary>Where the row of each node begins; one more entry than nodes.</summary>
    public int[] Offsets { get; }

    /// <summary>The ends of all arcs: every edge stands in it twice.</summary>
    public int[] Neighbours { get; }

    /// <summary>The weight of each arc, beside <see cref="Neighbours"/>; null when all are 1.</summary>
    public double[]? Weights { get; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => Offsets.Length - 1;

    /// <summary>How many edges there are, each once.</summary>
    public int Edges => Neighbours.Length / 2;

    /// <summary>Builds a graph from its edges, in time proportional to nodes and edges.</summary>
    /// <param name="nodes">How many nodes there are; they are numbered from 0.</param>
    /// <param name="from">One end of each edge.</param>
    /// <param name="to">The other end of each edge.</param>
    /// <param name="weights">The weight of each edge, above 0; empty for all 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, an end is no node, or a weight is not above 0 and finite.</exception>
    public static Graph FromEdges(int nodes, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights = default)
    {
        if (from.Length != to.Length || (weights.Length > 0 && weights.Length != from.Length))
            throw new ArgumentException("Every edge has two ends, and every one or none a weight.", nameof(to));
        foreach (var weight in weights)
        {
            if (!(weight > 0 && double.IsFinite(weight)))
                throw new ArgumentException("A weight is above 0 and finite.", nameof(weights));
        }

        var (starts, ends, carried) = Scatter(nodes, from, to, weights);
        return Merge(Transpose(nodes, starts, ends, carried));
    }

    /// <summary>The neighbours of a node, in ascending order.</summary>
    public ReadOnlySpan<int> Of(int node) => Neighbours.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    /// <summary>How many neighbours a node has.</summary>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>The weight of an arc by its place in <see cref="Neighbours"/>.</summary>
    public double Weight(int arc) => Weights is null ? 1 : Weights[arc];

    /// <summary>Whether two nodes are joined, found by bisection.</summary>
    public bool Joined(int one, int other) => Of(one).BinarySearch(other) >= 0;

    /// <summary>Puts both arcs of every edge into the rows of their first end, in the order of the edges.</summary>
    private static (int[] Starts, int[] Ends, double[]? Weights) Scatter(int nodes, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights)
    {
        var starts = new int[nodes + 1];
        for (var e = 0; e < from.Length; e++)
        {
            if ((uint)from[e] >= (uint)nodes || (uint)to[e] >= (uint)nodes)
                throw new ArgumentException($"Edge {e} has an end that is no node.", nameof(from));
            if (from[e] == to[e])
                continue;
            starts[from[e] + 1]++;
            starts[to[e] + 1]++;
        }

        for (var i = 0; i < nodes; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, nodes).ToArray();
        var ends = new int[starts[nodes]];
        var carried = weights.Length > 0 ? new double[ends.Length] : null;
        for (var e = 0; e < from.Length; e++)
        {
            if (from[e] == to[e])
                continue;
            var (a, b) = (next[from[e]]++, next[to[e]]++);
            (ends[a], ends[b]) = (to[e], from[e]);
            if (carried is not null)
                carried[a] = carried[b] = weights[e];
        }

        return (starts, ends, carried);
    }

    /// <summary>The same rows read by columns: a symmetric table stays what it is, with every row in ascending order.</summary>
    private static (int[] Starts, int[] Ends, double[]? Weights) Transpose(int nodes, int[] starts, int[] ends, double[]? weights)
    {
        var next = starts.AsSpan(0, nodes).ToArray();
        var turned = new int[ends.Length];
        var carried = weights is null ? null : new double[ends.Length];
        for (var i = 0; i < nodes; i++)
        {
            for (var a = starts[i]; a < starts[i + 1]; a++)
            {
                var place = next[ends[a]]++;
                turned[place] = i;
                if (carried is not null)
                    carried[place] = weights![a];
            }
        }

        return (starts, turned, carried);
    }

    private static Graph Merge((int[] Starts, int[] Ends, double[]? Weights) rows)
    {
        var nodes = rows.Starts.Length - 1;
        var offsets = new int[nodes + 1];
        var repeated = false;
        for (var i = 0; i < nodes; i++)
        {
            var kept = 0;
            for (var a = rows.Starts[i]; a < rows.Starts[i + 1]; a++)
                kept += a == rows.Starts[i] || rows.Ends[a] != rows.Ends[a - 1] ? 1 : 0;
            offsets[i + 1] = offsets[i] + kept;
            repeated |= kept < rows.Starts[i + 1] - rows.Starts[i];
        }

        if (!repeated)
            return new Graph(rows.Starts, rows.Ends, rows.Weights);
        var (neighbours, weights, place) = (new int[offsets[nodes]], new double[offsets[nodes]], -1);
        for (var i = 0; i < nodes; i++)
        {
            for (var a = rows.Starts[i]; a < rows.Starts[i + 1]; a++)
            {
                if (a == rows.Starts[i] || rows.Ends[a] != rows.Ends[a - 1])
                    neighbours[++place] = rows.Ends[a];
                weights[place] += rows.Weights is null ? 1 : rows.Weights[a];
            }
        }

        return new Graph(offsets, neighbours, weights);
    }
}

/// <summary>A graph whose nodes have names.</summary>
/// <param name="Labels">The name of each node, in ordinal order.</param>
/// <param name="Graph">The graph over their places.</param>
public sealed record LabelledGraph(IReadOnlyList<string> Labels, Graph Graph)
{
    /// <summary>Builds a graph from pairs of names; its numbering does not depend on their order.</summary>
    /// <param name="ties">Pairs of names; one that is there twice counts twice.</param>
    /// <param name="alone">Names that no pair needs to mention.</param>
    public static LabelledGraph Of(IReadOnlyCollection<(string One, string Other)> ties, IEnumerable<string>? alone = null)
    {
        string[] labels = [.. ties.SelectMany(t => new[] { t.One, t.Other }).Concat(alone ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i, StringComparer.Ordinal);
        return new(labels, Graph.FromEdges(labels.Length, [.. ties.Select(t => places[t.One])], [.. ties.Select(t => places[t.Other])]));
    }

    /// <summary>The figures of a measure by name.</summary>
    /// <param name="measure">A measure that gives one figure a node, in order.</param>
    public IReadOnlyDictionary<string, double> Named(Func<Graph, double[]> measure)
    {
        var figures = measure(Graph);
        return Labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => figures[p.i], StringComparer.Ordinal);
    }
}
