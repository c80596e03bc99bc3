namespace Pleiad.Engine.Meetings;

/// <summary>
/// Of the pairs that people of two sides wish for, those that weigh most together while nobody has more than his share and there are no more
/// than so many: a flow of least cost, by shortest augmenting paths. With shares of 1 it is a matching of greatest weight. Ford, L. R. and
/// Fulkerson, D. R. (1962) Flows in Networks. Exact.
/// </summary>
public static class HeaviestPairs
{
    /// <summary>Chooses the pairs.</summary>
    /// <param name="side">The side of each person; every pair lies across.</param>
    /// <param name="one">One end of each of m pairs.</param>
    /// <param name="other">Its other end.</param>
    /// <param name="weights">m weights; one that is not above 0 is never chosen.</param>
    /// <param name="shares">The most pairs of each person.</param>
    /// <param name="most">The most pairs in all.</param>
    /// <returns>m: whether a pair is chosen.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static bool[] Of(ReadOnlySpan<bool> side, ReadOnlySpan<int> one, ReadOnlySpan<int> other, ReadOnlySpan<double> weights, ReadOnlySpan<int> shares, int most)
    {
        if (one.Length != other.Length || weights.Length != one.Length || side.Length != shares.Length)
            throw new ArgumentException("There are two ends and a weight for each pair, and a side and a share for each person.");
        var (people, pairs) = (side.Length, one.Length);
        var (chosen, taken) = (new bool[pairs], new int[people]);
        var arcs = new List<int>[people];
        for (var i = 0; i < people; i++)
            arcs[i] = [];
        for (var e = 0; e < pairs; e++)
        {
            if (!(weights[e] > 0))
                continue;
            arcs[one[e]].Add(e);
            arcs[other[e]].Add(e);
        }

        var (gain, by, queued, queue) = (new double[people], new int[people], new bool[people], new Queue<int>());
        for (var placed = 0; placed < most; placed++)
        {
            // the path that gains most, from somebody of the first side with a share left to somebody of the second
            Array.Fill(gain, double.NegativeInfinity);
            for (var person = 0; person < people; person++)
            {
                by[person] = -1;
                if (side[person] || taken[person] >= shares[person])
                    continue;
                gain[person] = 0;
                queue.Enqueue(person);
                queued[person] = true;
            }

            while (queue.TryDequeue(out var person))
            {
                queued[person] = false;
                foreach (var edge in arcs[person])
                {
                    if (chosen[edge] != side[person])
                        continue; // from the first side along what is not chosen, back along what is
                    var end = one[edge] == person ? other[edge] : one[edge];
                    var reached = gain[person] + (chosen[edge] ? -weights[edge] : weights[edge]);
                    if (!(reached > gain[end] + 1e-12))
                        continue;
                    (gain[end], by[end]) = (reached, edge);
                    if (queued[end])
                        continue;
                    queued[end] = true;
                    queue.Enqueue(end);
                }
            }

            var best = -1;
            for (var person = 0; person < people; person++)
            {
                if (side[person] && taken[person] < shares[person] && gain[person] > 1e-12 && (best < 0 || gain[person] > gain[best] + 1e-12))
                    best = person;
            }

            if (best < 0)
                break; // nothing more can be gained
            taken[best]++;
            while (by[best] >= 0)
            {
                var edge = by[best];
                chosen[edge] = !chosen[edge];
                best = one[edge] == best ? other[edge] : one[edge];
            }

            taken[best]++;
        }

        return chosen;
    }
}
