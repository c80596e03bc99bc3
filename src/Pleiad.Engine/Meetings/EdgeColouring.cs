namespace Pleiad.Engine.Meetings;

/// <summary>
/// Divides pairs into rounds so that nobody is twice in one: a proper colouring of the edges of a graph. Where people are of two sides that
/// only meet across, as many rounds are needed as the busiest person has pairs, Δ, and no more: König, D. (1916) Über Graphen und ihre
/// Anwendung auf Determinantentheorie und Mengenlehre. Mathematische Annalen 77. Where anybody may meet anybody, Δ + 1 always suffice:
/// Vizing, V. G. (1964), found here after Misra, J. and Gries, D. (1992) A constructive proof of Vizing's theorem. Information Processing
/// Letters 41.
/// </summary>
public static class EdgeColouring
{
    /// <summary>Colours every pair with the first Δ rounds (two sides) or Δ + 1 (otherwise).</summary>
    /// <param name="people">How many there are.</param>
    /// <param name="one">One end of each of m pairs, from 0 to people − 1.</param>
    /// <param name="other">Its other end; no pair stands twice, and nobody meets himself.</param>
    /// <param name="rounds">m: the round of each pair, from 0.</param>
    /// <returns>How many rounds there are; 0 for no pairs.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, a pair stands twice, or somebody meets himself or does not exist.</exception>
    public static int Of(int people, ReadOnlySpan<int> one, ReadOnlySpan<int> other, Span<int> rounds)
    {
        MustBePairs(people, one, other);
        MustFit(one.Length, rounds.Length);
        if (one.Length == 0)
            return 0;
        var side = Sides(people, one, other);
        var most = Busiest(people, one, other);
        var table = new RoundTable(people, side is null ? most + 1 : most, one, other);
        for (var edge = 0; edge < one.Length; edge++)
        {
            if (side is null)
                table.PlaceByFan(edge);
            else
                table.PlaceByPath(edge);
        }

        table.Rounds.CopyTo(rounds);
        var used = 0;
        foreach (var round in rounds)
            used = Math.Max(used, round + 1);
        return used;
    }

    /// <summary>
    /// Evens the rounds out, so that none has two pairs more than another and fewer tables are needed: with k rounds, ⌈m / k⌉. McDiarmid, C. (1972)
    /// The solution of a timetabling problem. Journal of the Institute of Mathematics and its Applications 9.
    /// </summary>
    /// <param name="people">How many there are.</param>
    /// <param name="one">One end of each pair.</param>
    /// <param name="other">Its other end.</param>
    /// <param name="count">How many rounds there may be; at least as many as are used.</param>
    /// <param name="rounds">The rounds as they are coloured; changed in place.</param>
    public static void Balance(int people, ReadOnlySpan<int> one, ReadOnlySpan<int> other, int count, Span<int> rounds)
    {
        MustBePairs(people, one, other);
        MustFit(one.Length, rounds.Length);
        var table = new RoundTable(people, count, one, other);
        var size = new int[count];
        for (var edge = 0; edge < one.Length; edge++)
        {
            table.Put(edge, rounds[edge]);
            size[rounds[edge]]++;
        }

        while (one.Length > 0)
        {
            var (full, bare) = (Array.IndexOf(size, size.Max()), Array.IndexOf(size, size.Min()));
            if (size[full] - size[bare] < 2)
                break;
            table.Even(full, bare); // one pair more goes there than comes back
            size[full]--;
            size[bare]++;
        }

        table.Rounds.CopyTo(rounds);
    }

    /// <summary>The most pairs that one person has: Δ.</summary>
    /// <param name="people">How many there are.</param>
    /// <param name="one">One end of each pair.</param>
    /// <param name="other">Its other end.</param>
    public static int Busiest(int people, ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var pairs = new int[people + 1];
        for (var i = 0; i < one.Length; i++)
        {
            pairs[one[i]]++;
            pairs[other[i]]++;
        }

        return pairs.Max();
    }

    /// <summary>The side of each person, where two sides can be told apart so that every pair lies across; null where they cannot.</summary>
    /// <param name="people">How many there are.</param>
    /// <param name="one">One end of each pair.</param>
    /// <param name="other">Its other end.</param>
    public static bool[]? Sides(int people, ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var near = new List<int>[people];
        for (var i = 0; i < people; i++)
            near[i] = [];
        for (var i = 0; i < one.Length; i++)
        {
            near[one[i]].Add(other[i]);
            near[other[i]].Add(one[i]);
        }

        var (side, seen, waiting) = (new bool[people], new bool[people], new Stack<int>());
        for (var start = 0; start < people; start++)
        {
            if (seen[start])
                continue;
            seen[start] = true;
            waiting.Push(start);
            while (waiting.TryPop(out var person))
            {
                foreach (var next in near[person])
                {
                    if (!seen[next])
                    {
                        (seen[next], side[next]) = (true, !side[person]);
                        waiting.Push(next);
                    }
                    else if (side[next] == side[person])
                    {
                        return null;
                    }
                }
            }
        }

        return side;
    }

    /// <summary>Refuses what is no list of pairs.</summary>
    internal static void MustBePairs(int people, ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        MustFit(one.Length, other.Length);
        HashSet<(int, int)> pairs = [];
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i] || Math.Min(one[i], other[i]) < 0 || Math.Max(one[i], other[i]) >= people || !pairs.Add((Math.Min(one[i], other[i]), Math.Max(one[i], other[i]))))
                throw new ArgumentException("A pair is of two people who exist, and stands once.");
        }
    }

    private static void MustFit(int pairs, int others)
    {
        if (pairs != others)
            throw new ArgumentException("There are as many ends of one kind as of the other, and one round for each pair.");
    }
}
