namespace Pleiad.Engine.Rules;

/// <summary>
/// A verdict with a name: it holds when enough of its criteria hold, and all of its own floors and all floors of the rule set.
/// </summary>
/// <param name="Id">Name of the flag, and of its column in a rated table: <c>strong</c>.</param>
/// <param name="Criteria">The tests that are counted.</param>
/// <param name="AtLeast">How many of them must hold, 1 to their number; null for all.</param>
/// <param name="Floors">Tests beyond the rule set's floors that must all hold; null for none.</param>
public sealed record Flag(string Id, IReadOnlyList<Criterion> Criteria, int? AtLeast = null, IReadOnlyList<Criterion>? Floors = null)
{
    /// <summary>How many of the criteria must hold.</summary>
    public int Needed => AtLeast ?? Criteria.Count;

    /// <summary>
    /// The flag from the answers of its tests, in the order of <see cref="RuleSet.TestsOf"/>: the criteria, then what must hold anyway.
    /// Enough criteria pass: Yes. Too few would, even if every missing one did: No. Otherwise None. One failing floor is enough
    /// for No; without one, a floor without an answer turns Yes into None.
    /// </summary>
    public Answer Of(ReadOnlySpan<Answer> tests)
    {
        int passed = 0, open = 0;
        foreach (var test in tests[..Criteria.Count])
        {
            passed += test == Answer.Yes ? 1 : 0;
            open += test == Answer.None ? 1 : 0;
        }

        var answer = passed >= Needed ? Answer.Yes : passed + open < Needed ? Answer.No : Answer.None;
        foreach (var floor in tests[Criteria.Count..])
            answer = RuleSet.Both(answer, floor);
        return answer;
    }
}

/// <summary>A rule set: floors that every flag asks for, and flags. It is data, read from a file with its source.</summary>
/// <param name="Id">Name of the rule set: <c>us-strong</c>.</param>
/// <param name="Floors">Tests that every flag contains.</param>
/// <param name="Flags">The flags, in the order of their columns.</param>
public sealed record RuleSet(string Id, IReadOnlyList<Criterion> Floors, IReadOnlyList<Flag> Flags)
{
    /// <summary>The rule set without flags, for categories that are measured but not judged.</summary>
    public static RuleSet None { get; } = new("none", [], []);

    /// <summary>All tests of one flag: its own criteria, its own floors, then the floors of the rule set.</summary>
    public IEnumerable<Criterion> TestsOf(Flag flag) => flag.Criteria.Concat(flag.Floors ?? []).Concat(Floors);

    /// <summary>The place of a flag in <see cref="Flags"/>.</summary>
    /// <exception cref="ArgumentException">The rule set has no such flag.</exception>
    public int IndexOf(string flag)
    {
        for (var i = 0; i < Flags.Count; i++)
        {
            if (Flags[i].Id == flag)
                return i;
        }

        throw new ArgumentException($"The rule set {Id} has no flag '{flag}'.", nameof(flag));
    }

    /// <summary>Three-valued "and": one failure is enough for No; without a failure one missing answer gives None.</summary>
    public static Answer Both(Answer left, Answer right) =>
        left == Answer.No || right == Answer.No ? Answer.No
        : left == Answer.None || right == Answer.None ? Answer.None
        : Answer.Yes;
}
