using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Networks;

/// <summary>
/// Brandes's two sweeps for eight sources at once: a node that several of them reach in the same number of steps is visited once for all. What belongs to a source lies in
/// a lane of a vector, and one bit of a byte says which lanes are meant. Sources that lie near each other reach most nodes at the same step, so they should come in one batch.
/// </summary>
internal sealed unsafe class BrandesBatch : IDisposable
{
    public const int Lanes = 8;

    private const int Line = 64; // bytes of a vector, and of a line of the cache

    /// <summary>For every byte, the lanes of its bits: all ones or all zeros.</summary>
    private static readonly long* Masks = MakeMasks();

    private readonly int nodes;
    private readonly int[] offsets, neighbours;
    private readonly double[] carried;
    private readonly double* ways, share; // σ, and (r + δ) / σ, eight of each a node
    private readonly int* hits; // the neighbours of a node that matter, with room for one more
    private readonly byte[] seen, now; // lanes that have met a node; lanes that meet it at the step beyond
    private readonly List<int> starts = []; // where the entries of each step begin
    private int[] entryNode;
    private byte[] entryLanes;

    public BrandesBatch(Graph graph, double[] carried)
    {
        (nodes, offsets, neighbours, this.carried) = (graph.Nodes, graph.Offsets, graph.Neighbours, carried);
        ways = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(nodes, 1) * Line, Line);
        share = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(nodes, 1) * Line, Line);
        hits = (int*)NativeMemory.Alloc((nuint)nodes + 1, sizeof(int));
        (seen, now) = (new byte[nodes], new byte[nodes]);
        (entryNode, entryLanes) = (new int[(nodes * 4) + Lanes], new byte[(nodes * 4) + Lanes]);
    }

    /// <summary>Adds to every node what at most eight sources see of it, each times the nodes it stands for.</summary>
    public void Add(ReadOnlySpan<int> sources, double[] sums)
    {
        Forward(sources);
        var lanes = stackalloc double[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
            lanes[lane] = lane < sources.Length ? carried[sources[lane]] : 0;
        Backward(Vector512.Load(lanes), sums);
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(ways);
        NativeMemory.AlignedFree(share);
        NativeMemory.Free(hits);
    }

    private static long* MakeMasks()
    {
        var masks = (long*)NativeMemory.AlignedAlloc(256 * Line, Line);
        for (var i = 0; i < 256 * Lanes; i++)
            masks[i] = (i / Lanes >> (i % Lanes) & 1) == 1 ? -1 : 0;
        return masks;
    }

    private static Vector512<double> Mask(int lanes) => Vector512.LoadAligned(Masks + (lanes * Lanes)).AsDouble();

    private void Forward(ReadOnlySpan<int> sources)
    {
        new Span<double>(ways, nodes * Lanes).Clear();
        Array.Clear(seen);
        starts.Clear();
        starts.Add(0);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var source = sources[lane];
            ways[(source * Lanes) + lane] = 1;
            seen[source] = (byte)(1 << lane);
            (entryNode[lane], entryLanes[lane]) = (source, (byte)(1 << lane));
        }

        var (from, until) = (0, sources.Length);
        while (until > from)
        {
            starts.Add(until);
            var end = Step(from, until);
            (from, until) = (until, end);
        }
    }

    /// <summary>From the entries of one step to those of the next; gives the end of these.</summary>
    private int Step(int from, int until)
    {
        var end = until;
        if (entryNode.Length < until + nodes + 1)
        {
            Array.Resize(ref entryNode, entryNode.Length + nodes + 1);
            Array.Resize(ref entryLanes, entryNode.Length);
        }

        fixed (int* row = offsets, ends = neighbours, entry = entryNode)
        fixed (byte* met = seen, meets = now, which = entryLanes)
        {
            for (var e = from; e < until; e++)
            {
                var (node, lanes) = (entry[e], which[e]);
                var own = Vector512.LoadAligned(ways + (node * Lanes)) & Mask(lanes);
                var found = 0;
                for (int a = row[node], last = row[node + 1]; a < last; a++)
                {
                    hits[found] = ends[a]; // written always and kept by a sum: what cannot be foreseen should not be a branch
                    found += (lanes & ~met[ends[a]]) != 0 ? 1 : 0;
                }

                for (var h = 0; h < found; h++)
                {
                    var other = hits[h];
                    var fresh = lanes & ~met[other];
                    entry[end] = other;
                    end += meets[other] == 0 ? 1 : 0;
                    meets[other] |= (byte)fresh;
                    var to = ways + (other * Lanes);
                    (Vector512.LoadAligned(to) + (own & Mask(fresh))).StoreAligned(to);
                }
            }

            for (var e = until; e < end; e++)
            {
                var node = entry[e];
                which[e] = meets[node];
                met[node] |= meets[node];
                meets[node] = 0;
            }
        }

        return end;
    }

    private void Backward(Vector512<double> weights, double[] sums)
    {
        fixed (int* row = offsets, ends = neighbours, entry = entryNode)
        fixed (byte* beyond = now, which = entryLanes)
        {
            for (var step = starts.Count - 2; step >= 1; step--)
            {
                for (var e = starts[step]; e < starts[step + 1]; e++)
                {
                    var (node, lanes) = (entry[e], which[e]);
                    var sum = Vector512<double>.Zero;
                    var found = 0;
                    for (int a = row[node], last = row[node + 1]; a < last; a++)
                    {
                        hits[found] = ends[a];
                        found += (lanes & beyond[ends[a]]) != 0 ? 1 : 0;
                    }

                    for (var h = 0; h < found; h++)
                        sum += Vector512.LoadAligned(share + (hits[h] * Lanes)) & Mask(lanes & beyond[hits[h]]);

                    var count = Vector512.LoadAligned(ways + (node * Lanes));
                    var meant = Mask(lanes);
                    var place = share + (node * Lanes);
                    var dependency = sum * count & meant;
                    sums[node] += Vector512.Sum(dependency * weights);
                    Vector512.ConditionalSelect(meant, (Vector512.Create(carried[node]) + dependency) / count, Vector512.LoadAligned(place)).StoreAligned(place);
                }

                for (var e = starts[step + 1]; step + 2 < starts.Count && e < starts[step + 2]; e++)
                    beyond[entry[e]] = 0;
                for (var e = starts[step]; e < starts[step + 1]; e++)
                    beyond[entry[e]] = which[e];
            }

            for (var e = starts.Count > 2 ? starts[1] : 0; starts.Count > 2 && e < starts[2]; e++)
                beyond[entry[e]] = 0;
        }
    }
}
