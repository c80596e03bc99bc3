namespace Pleiad.Engine.Meetings;

/// <summary>Who has which pair in which round, and the exchanges of rounds along alternating paths that make room for one pair more.</summary>
internal sealed class RoundTable
{
    private readonly int count;
    private readonly int[] one, other, at; // at: people × rounds, the pair of a person in a round, −1 for none

    public RoundTable(int people, int count, ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        (this.count, this.one, this.other) = (count, one.ToArray(), other.ToArray());
        (at, Rounds) = (new int[people * count], new int[one.Length]);
        Array.Fill(at, -1);
        Array.Fill(Rounds, -1);
    }

    /// <summary>The round of each pair; −1 for one that has none yet.</summary>
    public int[] Rounds { get; }

    public void Put(int edge, int round)
    {
        Rounds[edge] = round;
        at[(one[edge] * count) + round] = at[(other[edge] * count) + round] = edge;
    }

    /// <summary>König: a round that is free at one end is made free at the other by exchanging two rounds along a path, which between two sides never comes back.</summary>
    public void PlaceByPath(int edge)
    {
        var (here, there) = (FirstFree(one[edge]), FirstFree(other[edge]));
        if (At(other[edge], here) >= 0)
            Exchange(other[edge], here, there);
        Put(edge, here);
    }

    /// <summary>Misra and Gries: a fan of pairs of one person, each of whose rounds is free at the end of the one before, is turned by one place.</summary>
    public void PlaceByFan(int edge)
    {
        var person = one[edge];
        List<int> fan = [edge];
        for (var grown = true; grown;)
        {
            grown = false;
            for (var round = 0; round < count && !grown; round++)
            {
                if (At(End(fan[^1], person), round) < 0 && At(person, round) is >= 0 and var next && !fan.Contains(next))
                {
                    fan.Add(next);
                    grown = true;
                }
            }
        }

        var (mine, last) = (FirstFree(person), FirstFree(End(fan[^1], person)));
        if (mine != last)
            Exchange(person, last, mine); // now the last one's free round is free at the person too
        var turned = 0;
        while (At(End(fan[turned], person), last) >= 0)
            turned++;
        int[] rounds = [.. fan.Skip(1).Take(turned).Select(e => Rounds[e]), last];
        foreach (var moved in fan.Skip(1).Take(turned))
            Take(moved);
        for (var i = 0; i <= turned; i++)
            Put(fan[i], rounds[i]);
    }

    /// <summary>Moves one pair more from a full round to a bare one than comes back, along a path that begins and ends in the full one.</summary>
    public void Even(int full, int bare)
    {
        for (var person = 0; person < at.Length / count; person++)
        {
            if (At(person, full) < 0 || At(person, bare) >= 0)
                continue;
            var path = Path(person, full, bare);
            if (path.Count % 2 == 0)
                continue;
            Turn(path, full, bare);
            return;
        }
    }

    private int At(int person, int round) => at[(person * count) + round];

    private int End(int edge, int person) => one[edge] == person ? other[edge] : one[edge];

    private int FirstFree(int person) => at.AsSpan(person * count, count).IndexOf(-1);

    /// <summary>The pairs of two rounds in a row from a person who has the first of them only.</summary>
    private List<int> Path(int person, int first, int second)
    {
        List<int> path = [];
        for (var round = first; At(person, round) is >= 0 and var edge; round = round == first ? second : first)
        {
            path.Add(edge);
            person = End(edge, person);
        }

        return path;
    }

    private void Exchange(int person, int first, int second) => Turn(Path(person, first, second), first, second);

    private void Turn(List<int> path, int first, int second)
    {
        int[] rounds = [.. path.Select(e => Rounds[e] == first ? second : first)];
        path.ForEach(Take);
        foreach (var (edge, round) in path.Zip(rounds))
            Put(edge, round);
    }

    private void Take(int edge)
    {
        at[(one[edge] * count) + Rounds[edge]] = at[(other[edge] * count) + Rounds[edge]] = -1;
        Rounds[edge] = -1;
    }
}
