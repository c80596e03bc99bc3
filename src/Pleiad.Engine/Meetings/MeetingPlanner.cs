namespace Pleiad.Engine.Meetings;

/// <summary>
/// Plans one-to-one meetings. Where everybody is free throughout and wishes lie across two sides, the heaviest choice is exact
/// (<see cref="HeaviestPairs"/>, each person at most once a slot), and it is placed in the fewest slots: max(Δ, ⌈m / tables⌉), by
/// <see cref="EdgeColouring"/>. Otherwise slot after slot is filled with a matching of greatest weight among those who are free, and what is
/// left is fitted in by exchanging two slots along a path, and slots that can be emptied so are emptied; such a plan can be beaten, by how much is told on the method's card.
/// </summary>
public static class MeetingPlanner
{
    /// <summary>Makes the plan. The same input gives the same plan.</summary>
    /// <param name="people">How many there are.</param>
    /// <param name="wanted">Who is to meet; a pair stands once.</param>
    /// <param name="free">People × slots: who is free when.</param>
    /// <param name="slots">How many slots there are.</param>
    /// <param name="tables">How many meetings there can be at once.</param>
    /// <exception cref="ArgumentException">A pair stands twice or is of nobody, a weight is not above 0, or <paramref name="free"/> has another shape.</exception>
    public static MeetingPlan Of(int people, ReadOnlySpan<WantedMeeting> wanted, ReadOnlySpan<bool> free, int slots, int tables)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slots);
        ArgumentOutOfRangeException.ThrowIfNegative(tables);
        if (free.Length != people * slots)
            throw new ArgumentException("There is one answer for each person and slot.", nameof(free));
        var (one, other, weights) = (new int[wanted.Length], new int[wanted.Length], new double[wanted.Length]);
        for (var i = 0; i < wanted.Length; i++)
        {
            (one[i], other[i], weights[i]) = (wanted[i].One, wanted[i].Other, wanted[i].Weight);
            if (!(weights[i] > 0 && double.IsFinite(weights[i])))
                throw new ArgumentException("A weight is a number above 0.", nameof(wanted));
        }

        EdgeColouring.MustBePairs(people, one, other);
        var book = new MeetingBook(people, one, other, weights, free, slots, tables);
        var exact = slots > 0 && tables > 0 && book.AlwaysFree() && TryWhole(book, people);
        if (!exact)
            book.FillRounds();
        return book.Plan(exact);
    }

    /// <summary>Everybody is free throughout: chooses what fits, and places it in as few slots as can be. Between people of one side, only where all of it fits.</summary>
    private static bool TryWhole(MeetingBook book, int people)
    {
        var side = EdgeColouring.Sides(people, book.One, book.Other);
        var shares = new int[people];
        Array.Fill(shares, book.SlotCount);
        var room = (int)Math.Min(int.MaxValue, (long)book.SlotCount * book.Tables);
        bool[] chosen;
        if (side is not null)
            chosen = HeaviestPairs.Of(side, book.One, book.Other, book.Weights, shares, room);
        else if (book.One.Length <= room)
            Array.Fill(chosen = new bool[book.One.Length], true);
        else
            return false;
        int[] kept = [.. Enumerable.Range(0, chosen.Length).Where(e => chosen[e])];
        int[] one = [.. kept.Select(e => book.One[e])], other = [.. kept.Select(e => book.Other[e])], rounds = new int[kept.Length];
        var used = EdgeColouring.Of(people, one, other, rounds);
        var count = Math.Max(used, (kept.Length + book.Tables - 1) / book.Tables);
        if (count > book.SlotCount)
            return false; // Vizing's bound may need a slot more than there is
        if (count > 0)
            EdgeColouring.Balance(people, one, other, count, rounds);
        for (var i = 0; i < kept.Length; i++)
            book.Put(kept[i], rounds[i]);
        return true;
    }
}
