namespace Pleiad.Engine.Intakes;

/// <summary>
/// Places people on openings with several places each, by the wishes of both sides: hospitals and residents. The result is stable: no person and
/// no opening that rank one another would both rather have each other than what they have. Of all stable results it is the best for every
/// person at once, and stating one's true order is the best a person can do. Gale, D. and Shapley, L. S. (1962) College admissions and the
/// stability of marriage. The American Mathematical Monthly 69; Roth, A. E. (1984) The evolution of the labor market for medical interns and residents.
/// Journal of Political Economy 92.
/// </summary>
public static class DeferredAcceptance
{
    /// <summary>No place: none of the person's wishes has one left for them.</summary>
    public const int Unplaced = -1;

    /// <summary>Places everybody, each person asking down their own list and each opening keeping the best who asked. The time grows with the length of all lists, times the logarithm of the places.</summary>
    /// <param name="wishes">For each of n people: the openings from 0 to m − 1 they would take, the dearest first; none is named twice.</param>
    /// <param name="orders">For each of m openings: the people from 0 to n − 1 it would take, the dearest first; none is named twice. Who is not named is not taken.</param>
    /// <param name="places">m: how many each opening takes, from 0.</param>
    /// <param name="placed">n: the opening of each person, or <see cref="Unplaced"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, a number names nobody, or a list names one twice.</exception>
    public static void Run(IReadOnlyList<int[]> wishes, IReadOnlyList<int[]> orders, ReadOnlySpan<int> places, Span<int> placed)
    {
        if (places.Length != orders.Count || placed.Length != wishes.Count)
            throw new ArgumentException($"There are {orders.Count} openings and {wishes.Count} people, but {places.Length} numbers of places and {placed.Length} answers.");
        var ranks = Ranks(orders, wishes.Count);
        MustNameEachOnce(wishes, orders.Count, nameof(wishes));
        var kept = new PriorityQueue<int, int>[orders.Count]; // the worst who is kept comes out first
        for (var opening = 0; opening < kept.Length; opening++)
            kept[opening] = new PriorityQueue<int, int>();
        placed.Fill(Unplaced);
        var next = new int[wishes.Count];
        var free = new Stack<int>(Enumerable.Range(0, wishes.Count).Reverse());
        while (free.TryPop(out var person))
        {
            if (next[person] == wishes[person].Length)
                continue; // asked everywhere
            var opening = wishes[person][next[person]++];
            if (places[opening] <= 0 || !ranks[opening].TryGetValue(person, out var rank))
            {
                free.Push(person);
                continue;
            }

            placed[person] = opening;
            kept[opening].Enqueue(person, -rank);
            if (kept[opening].Count <= places[opening])
                continue;
            var refused = kept[opening].Dequeue();
            placed[refused] = Unplaced;
            free.Push(refused);
        }
    }

    /// <summary>A person and an opening that would both rather have each other than what they have; null where the result is stable. Openings without people they rank are never in one.</summary>
    /// <param name="wishes">As in <see cref="Run"/>.</param>
    /// <param name="orders">As in <see cref="Run"/>.</param>
    /// <param name="places">As in <see cref="Run"/>.</param>
    /// <param name="placed">The result to be looked at.</param>
    public static (int Person, int Opening)? BlockingPair(IReadOnlyList<int[]> wishes, IReadOnlyList<int[]> orders, ReadOnlySpan<int> places, ReadOnlySpan<int> placed)
    {
        var ranks = Ranks(orders, wishes.Count);
        var (taken, worst) = (new int[orders.Count], new int[orders.Count]);
        Array.Fill(worst, -1);
        for (var person = 0; person < placed.Length; person++)
        {
            if (placed[person] == Unplaced)
                continue;
            taken[placed[person]]++;
            worst[placed[person]] = Math.Max(worst[placed[person]], ranks[placed[person]].GetValueOrDefault(person, int.MaxValue));
        }

        for (var person = 0; person < placed.Length; person++)
        {
            foreach (var opening in wishes[person])
            {
                if (opening == placed[person])
                    break; // what comes later is not wanted more
                if (places[opening] > 0 && ranks[opening].TryGetValue(person, out var rank) && (taken[opening] < places[opening] || rank < worst[opening]))
                    return (person, opening);
            }
        }

        return null;
    }

    private static Dictionary<int, int>[] Ranks(IReadOnlyList<int[]> orders, int people)
    {
        MustNameEachOnce(orders, people, nameof(orders));
        return [.. orders.Select(order => order.Index().ToDictionary(o => o.Item, o => o.Index))];
    }

    private static void MustNameEachOnce(IReadOnlyList<int[]> lists, int count, string name)
    {
        foreach (var list in lists)
        {
            if (list.Any(i => i < 0 || i >= count) || list.Distinct().Count() != list.Length)
                throw new ArgumentException($"A list names one twice, or somebody who is none of {count}.", name);
        }
    }
}
