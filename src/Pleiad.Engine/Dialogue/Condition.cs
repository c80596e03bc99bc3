namespace Pleiad.Engine.Dialogue;

/// <summary>
/// A condition over facts that are asked: a test of one fact, or all, any or the contrary of other conditions. A fact is known by its number,
/// and its answers by theirs, from 0.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds when the answer is one of some.</summary>
    /// <param name="Fact">Number of the fact.</param>
    /// <param name="Answers">The answers that pass, as bits: bit i for answer i. At most 64 answers.</param>
    public sealed record Test(int Fact, ulong Answers) : Condition;

    /// <summary>Holds when every part does; always, when there is none.</summary>
    public sealed record All(params IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when some part does; never, when there is none.</summary>
    public sealed record Any(params IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Holds when the other does not.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Every test in it, those of one fact each by itself.</summary>
    public IEnumerable<Test> Tests => this switch
    {
        Test test => [test],
        All all => all.Parts.SelectMany(p => p.Tests),
        Any any => any.Parts.SelectMany(p => p.Tests),
        Not not => not.Part.Tests,
        _ => [],
    };
}

/// <summary>What stands for an answer that is not there.</summary>
public static class Unanswered
{
    /// <summary>The fact has not been asked.</summary>
    public const int NotAsked = -1;

    /// <summary>It was asked, and the answer was "I do not know": it stays open and is not asked again.</summary>
    public const int NotKnown = -2;
}
