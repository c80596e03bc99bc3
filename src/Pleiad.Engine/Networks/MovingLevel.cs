namespace Pleiad.Engine.Networks;

/// <summary>A network whose nodes move between groups: first that of the nodes themselves, then of the parts they were gathered to.</summary>
internal sealed class MovingLevel
{
    private const int Near = 4096;

    private readonly int[] offsets, ends;
    private readonly double[]? weights; // null when all are 1
    private readonly double[] strength; // with what lies within a node, twice
    private readonly double[] toGroup; // of the node at hand, the weight to each group; 0 in between
    private readonly int[] met; // the groups it has a weight to, with room for one more

    private MovingLevel(int[] offsets, int[] ends, double[]? weights, double[] strength, double total)
    {
        (this.offsets, this.ends, this.weights, this.strength, Total) = (offsets, ends, weights, strength, total);
        toGroup = new double[offsets.Length - 1];
        met = new int[offsets.Length];
    }

    public int Nodes => offsets.Length - 1;

    /// <summary>The sum of all strengths, 2m.</summary>
    public double Total { get; }

    /// <summary>The nodes of a graph, numbered in an order.</summary>
    public static MovingLevel Of(Graph graph, int[] order)
    {
        var (number, rows, to, strengths) = (new int[order.Length], new int[order.Length + 1], new int[graph.Neighbours.Length], new double[order.Length]);
        var carried = graph.Weights is null ? null : new double[to.Length];
        for (var i = 0; i < order.Length; i++)
            number[order[i]] = i;
        for (var i = 0; i < order.Length; i++)
        {
            var place = rows[i];
            for (var a = graph.Offsets[order[i]]; a < graph.Offsets[order[i] + 1]; a++, place++)
            {
                to[place] = number[graph.Neighbours[a]];
                strengths[i] += graph.Weight(a);
                if (carried is not null)
                    carried[place] = graph.Weights![a];
            }

            rows[i + 1] = place;
        }

        return new(rows, to, carried, strengths, strengths.Sum());
    }

    /// <summary>Moves each node of a queue to the neighbouring group that gains most, until none gains; whether any moved.</summary>
    public bool Move(int[] groups, double resolution, Random random)
    {
        var n = Nodes;
        var (groupStrength, size) = (new double[n], new int[n]);
        for (var i = 0; i < n; i++)
        {
            groupStrength[groups[i]] += strength[i];
            size[groups[i]]++;
        }

        var empty = new Stack<int>(Enumerable.Range(0, n).Where(c => size[c] == 0));
        var (queue, queued, moved) = (Shuffled(n, random), new bool[n], false);
        Array.Fill(queued, true);
        var (head, waiting) = (0, n);
        while (waiting > 0)
        {
            var node = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            waiting--;
            queued[node] = false;
            var own = groups[node];
            var best = Best(node, groups, groupStrength, own, resolution, size[own] > 1 && empty.Count > 0 ? empty.Peek() : own);
            if (best == own)
                continue;
            if (size[best]++ == 0)
                empty.Pop();
            if (--size[own] == 0)
                empty.Push(own);
            groupStrength[own] -= strength[node];
            groupStrength[best] += strength[node];
            (groups[node], moved) = (best, true);
            for (var a = offsets[node]; a < offsets[node + 1]; a++)
            {
                var other = ends[a];
                if (queued[other] || groups[other] == best)
                    continue;
                queued[other] = true;
                var place = head + waiting++;
                queue[place >= n ? place - n : place] = other;
            }
        }

        return moved;
    }

    /// <summary>Splits each group into parts that hang together: every node begins alone, and joins a part of its group when it and the part are well tied to the rest of the group.</summary>
    public int[] Split(int[] groups, int count, double resolution, Random random)
    {
        var n = Nodes;
        var (parts, partStrength, outward, groupStrength, alone) = (new int[n], strength.AsSpan().ToArray(), new double[n], new double[count], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            (parts[i], alone[i]) = (i, true);
            groupStrength[groups[i]] += strength[i];
            for (var a = offsets[i]; a < offsets[i + 1]; a++)
                outward[i] += groups[ends[a]] == groups[i] ? Weight(a) : 0;
        }

        var per = resolution / Total;
        foreach (var node in Shuffled(n, random))
        {
            if (!alone[node] || !(outward[node] >= strength[node] * (groupStrength[groups[node]] - strength[node]) * per))
                continue;
            var (count2, best, most) = (0, node, 0.0);
            for (var a = offsets[node]; a < offsets[node + 1]; a++)
            {
                if (groups[ends[a]] == groups[node])
                    Meet(ref count2, parts[ends[a]], Weight(a));
            }

            for (var k = 0; k < count2; k++)
            {
                var part = met[k];
                var gain = toGroup[part] - (strength[node] * partStrength[part] * per);
                if (gain > most && outward[part] >= partStrength[part] * (groupStrength[groups[node]] - partStrength[part]) * per)
                    (best, most) = (part, gain);
            }

            if (best != node)
            {
                outward[best] += outward[node] - (2 * toGroup[best]);
                partStrength[best] += strength[node];
                (parts[node], alone[best], alone[node]) = (best, false, false);
            }

            Forget(count2);
        }

        return parts;
    }

    /// <summary>The network of the parts.</summary>
    public MovingLevel Gather(int[] parts, int count)
    {
        var (first, members, newStrength) = (new int[count + 1], new int[Nodes], new double[count]);
        foreach (var part in parts)
            first[part + 1]++;
        for (var p = 0; p < count; p++)
            first[p + 1] += first[p];
        var next = first.AsSpan(0, count).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            members[next[parts[i]]++] = i;
            newStrength[parts[i]] += strength[i];
        }

        var (newOffsets, newEnds, newWeights, used) = (new int[count + 1], new int[ends.Length], new double[ends.Length], 0);
        for (var p = 0; p < count; p++)
        {
            var seen = 0;
            for (var m = first[p]; m < first[p + 1]; m++)
            {
                for (var a = offsets[members[m]]; a < offsets[members[m] + 1]; a++)
                {
                    if (parts[ends[a]] != p)
                        Meet(ref seen, parts[ends[a]], Weight(a));
                }
            }

            for (var k = 0; k < seen; k++)
                (newEnds[used + k], newWeights[used + k]) = (met[k], toGroup[met[k]]);
            Forget(seen);
            newOffsets[p + 1] = used += seen;
        }

        return new(newOffsets, newEnds[..used], newWeights[..used], newStrength, Total);
    }

    /// <summary>The nodes out of order, but no farther than what a cache holds.</summary>
    private static int[] Shuffled(int n, Random random)
    {
        var order = new int[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        for (var i = 0; i < n; i += Near)
            random.Shuffle(order.AsSpan(i, Math.Min(Near, n - i)));
        return order;
    }

    /// <summary>The group that a node gains most by: its own unless another is better; <paramref name="empty"/> to be alone.</summary>
    private int Best(int node, int[] groups, double[] groupStrength, int own, double resolution, int empty)
    {
        var seen = 0;
        var (sums, list, to) = (toGroup, met, ends);
        for (int a = offsets[node], last = offsets[node + 1]; a < last; a++)
        {
            var group = groups[to[a]];
            list[seen] = group; // written always and kept by a sum: what cannot be foreseen should not be a branch
            seen += sums[group] == 0 ? 1 : 0;
            sums[group] += Weight(a);
        }

        var per = strength[node] * resolution / Total;
        var (best, most) = (own, toGroup[own] - (per * (groupStrength[own] - strength[node])));
        for (var k = 0; k < seen; k++)
        {
            var group = list[k];
            var gain = sums[group] - (per * groupStrength[group]);
            if (gain > most + 1e-12 && group != own)
                (best, most) = (group, gain);
        }

        Forget(seen);
        return most < -1e-12 ? empty : best;
    }

    private double Weight(int arc) => weights is null ? 1 : weights[arc];

    private void Meet(ref int count, int group, double weight)
    {
        met[count] = group;
        count += toGroup[group] == 0 ? 1 : 0;
        toGroup[group] += weight;
    }

    private void Forget(int count)
    {
        for (var k = 0; k < count; k++)
            toGroup[met[k]] = 0;
    }
}
