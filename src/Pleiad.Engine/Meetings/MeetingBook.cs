namespace Pleiad.Engine.Meetings;

/// <summary>A plan in the making: who meets whom in which slot, and how many tables are taken.</summary>
internal sealed class MeetingBook(int people, int[] one, int[] other, double[] weights, ReadOnlySpan<bool> free, int slots, int tables)
{
    private readonly bool[] free = free.ToArray();
    private readonly int[] at = [.. Enumerable.Repeat(-1, people * slots)]; // the meeting of a person in a slot
    private readonly int[] taken = new int[slots];
    private readonly bool[] closed = new bool[slots];
    private readonly int[] slotOf = [.. Enumerable.Repeat(-1, one.Length)];

    public int[] One => one;

    public int[] Other => other;

    public double[] Weights => weights;

    public int SlotCount => slots;

    public int Tables => tables;

    /// <summary>Whether everybody who is to meet somebody is free in every slot.</summary>
    public bool AlwaysFree() => Enumerable.Range(0, one.Length).All(e => Enumerable.Range(0, slots).All(s => BothFree(e, s)));

    public void Put(int meeting, int slot)
    {
        (slotOf[meeting], at[(one[meeting] * slots) + slot], at[(other[meeting] * slots) + slot]) = (slot, meeting, meeting);
        taken[slot]++;
    }

    /// <summary>Slot after slot the heaviest matching among those who are free; then what is left, the heaviest first, where an exchange of two slots makes room.</summary>
    public void FillRounds()
    {
        var side = EdgeColouring.Sides(people, one, other);
        for (var slot = 0; slot < slots; slot++)
        {
            int[] open = [.. Enumerable.Range(0, one.Length).Where(e => slotOf[e] < 0 && BothFree(e, slot))];
            foreach (var meeting in side is null ? Greedy(open) : Matched(side, open, slot))
                Put(meeting, slot);
        }

        FitInRest();
        foreach (var slot in Enumerable.Range(0, slots).Where(s => taken[s] > 0).OrderBy(s => taken[s]).ThenByDescending(s => s).ToArray())
            TryEmpty(slot);
        Array.Clear(closed);
        FitInRest(); // an emptied slot has room for whoever still waits
    }

    private void FitInRest()
    {
        foreach (var meeting in Enumerable.Range(0, one.Length).Where(e => slotOf[e] < 0).OrderByDescending(e => weights[e]).ThenBy(e => e).ToArray())
            FitIn(meeting);
    }

    /// <summary>Moves all meetings of a slot into the others, where they find room; otherwise all stays as it was.</summary>
    private void TryEmpty(int slot)
    {
        int[] moved = [.. Enumerable.Range(0, one.Length).Where(e => slotOf[e] == slot)], before = [.. slotOf];
        if (moved.Length == 0)
            return; // emptied meanwhile
        foreach (var meeting in moved)
            Take(meeting);
        closed[slot] = true;
        foreach (var meeting in moved)
            FitIn(meeting);
        if (moved.All(e => slotOf[e] >= 0))
            return;
        closed[slot] = false;
        foreach (var meeting in Enumerable.Range(0, one.Length).Where(e => slotOf[e] >= 0))
            Take(meeting);
        foreach (var meeting in Enumerable.Range(0, one.Length).Where(e => before[e] >= 0))
            Put(meeting, before[meeting]);
    }

    private void Take(int meeting)
    {
        taken[slotOf[meeting]]--;
        at[(one[meeting] * slots) + slotOf[meeting]] = at[(other[meeting] * slots) + slotOf[meeting]] = -1;
        slotOf[meeting] = -1;
    }

    public MeetingPlan Plan(bool exact)
    {
        int[] placed = [.. Enumerable.Range(0, one.Length).Where(e => slotOf[e] >= 0)];
        var busiest = EdgeColouring.Busiest(people, [.. placed.Select(e => one[e])], [.. placed.Select(e => other[e])]);
        NotPlaced[] why = [.. Enumerable.Range(0, one.Length).Select(Why)];
        return new([.. slotOf], why, taken.Count(t => t > 0), tables > 0 ? Math.Max(busiest, (placed.Length + tables - 1) / tables) : 0, exact || placed.Length == one.Length);
    }

    /// <summary>The heaviest matching across two sides; of equal ones, that with meetings which have few slots left.</summary>
    private IEnumerable<int> Matched(bool[] side, int[] open, int slot)
    {
        var shares = new int[people];
        Array.Fill(shares, 1);
        double[] urgent = [.. open.Select(e => weights[e] * (1 + (0.01 / (1 + Enumerable.Range(slot + 1, slots - slot - 1).Count(s => BothFree(e, s))))))];
        var chosen = HeaviestPairs.Of(side, [.. open.Select(e => one[e])], [.. open.Select(e => other[e])], urgent, shares, tables);
        return open.Where((_, i) => chosen[i]);
    }

    /// <summary>Between people of one side: the heaviest first. At least half the weight of the best matching.</summary>
    private List<int> Greedy(int[] open)
    {
        List<int> chosen = [];
        var busy = new bool[people];
        foreach (var meeting in open.OrderByDescending(e => weights[e]).ThenBy(e => e))
        {
            if (chosen.Count == tables)
                break;
            if (busy[one[meeting]] || busy[other[meeting]])
                continue;
            busy[one[meeting]] = busy[other[meeting]] = true;
            chosen.Add(meeting);
        }

        return chosen;
    }

    private void FitIn(int meeting)
    {
        for (var slot = 0; slot < slots; slot++)
        {
            if (closed[slot] || !BothFree(meeting, slot))
                continue;
            if (taken[slot] < tables && Idle(one[meeting], slot) && Idle(other[meeting], slot))
            {
                Put(meeting, slot);
                return;
            }

            foreach (var (idle, busy) in new[] { (one[meeting], other[meeting]), (other[meeting], one[meeting]) })
            {
                if (!Idle(idle, slot) || Idle(busy, slot))
                    continue;
                for (var elsewhere = 0; elsewhere < slots; elsewhere++)
                {
                    if (elsewhere == slot || closed[elsewhere] || !Idle(busy, elsewhere) || !Exchange(busy, idle, slot, elsewhere))
                        continue;
                    Put(meeting, slot);
                    return;
                }
            }
        }
    }

    /// <summary>Exchanges two slots along the path from a busy person, so that he is idle in the first; not where somebody is not free, a table lacks, or the path ends at the other.</summary>
    private bool Exchange(int person, int idle, int slot, int elsewhere)
    {
        List<int> path = [];
        for (var now = slot; at[(person * slots) + now] is >= 0 and var meeting; now = now == slot ? elsewhere : slot)
        {
            if (!BothFree(meeting, now == slot ? elsewhere : slot))
                return false;
            path.Add(meeting);
            person = one[meeting] == person ? other[meeting] : one[meeting];
        }

        if (person == idle || (path.Count % 2 == 1 && taken[elsewhere] == tables) || (path.Count % 2 == 0 && taken[slot] == tables))
            return false;
        int[] after = [.. path.Select(e => slotOf[e] == slot ? elsewhere : slot)];
        path.ForEach(Take);
        foreach (var (meeting, now) in path.Zip(after))
            Put(meeting, now);
        return true;
    }

    private NotPlaced Why(int meeting)
    {
        if (slotOf[meeting] >= 0)
            return NotPlaced.Placed;
        var common = Enumerable.Range(0, slots).Where(s => BothFree(meeting, s)).ToArray();
        if (common.Length == 0)
            return NotPlaced.NeverFreeTogether;
        return common.Any(s => Idle(one[meeting], s) && Idle(other[meeting], s)) ? NotPlaced.NoTable : NotPlaced.Outranked;
    }

    private bool BothFree(int meeting, int slot) => free[(one[meeting] * slots) + slot] && free[(other[meeting] * slots) + slot];

    private bool Idle(int person, int slot) => at[(person * slots) + slot] < 0;
}
