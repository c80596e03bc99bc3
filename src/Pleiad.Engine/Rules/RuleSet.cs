namespace Pleiad.Engine.Rules;

/// <summary>What a criterion looks at.</summary>
public enum Measure
{
    /// <summary>The location quotient, without unit.</summary>
    LocationQuotient,

    /// <summary>Employment, jobs.</summary>
    Employment,

    /// <summary>Establishments, plants.</summary>
    Establishments,
}

/// <summary>An answer that may be missing: a flag of a cell, or one test of it.</summary>
public enum Answer : sbyte
{
    /// <summary>No answer: something the answer depends on is missing.</summary>
    None = -1,

    /// <summary>The test fails.</summary>
    No = 0,

    /// <summary>The test passes.</summary>
    Yes = 1,
}

/// <summary>
/// One test: a measure of the cell against a cut-off, which is either a type 7 quantile of the measure over the
/// category's pool, or a fixed value. The pool of a category is its cells of that year with employment above 0.
/// </summary>
/// <param name="Id">Name of the test in files and addresses, such as <c>jobs</c>.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Quantile">Probability of the quantile, 0 to 1, when the cut-off is relative; otherwise null.</param>
/// <param name="Value">The cut-off when it is fixed; otherwise null.</param>
/// <param name="Strict">True when the measure must be above the cut-off; false when it may equal it.</param>
public sealed record Criterion(string Id, Measure Measure, double? Quantile, double? Value, bool Strict)
{
    /// <summary>Whether a value passes a cut-off. No answer when either is missing.</summary>
    public Answer Test(double value, double cutoff)
    {
        if (double.IsNaN(value) || double.IsNaN(cutoff))
            return Answer.None;
        return (Strict ? value > cutoff : value >= cutoff) ? Answer.Yes : Answer.No;
    }
}

/// <summary>A verdict with a name: it holds when all its criteria and all floors of the rule set hold.</summary>
/// <param name="Id">Name of the flag, and of its column in a rated table: <c>strong</c>.</param>
/// <param name="Criteria">The tests beyond the floors.</param>
public sealed record Flag(string Id, IReadOnlyList<Criterion> Criteria);

/// <summary>A rule set: floors that every flag asks for, and flags. It is data, read from a file with its source.</summary>
/// <param name="Id">Name of the rule set: <c>us-strong</c>.</param>
/// <param name="Floors">Tests that every flag contains.</param>
/// <param name="Flags">The flags, in the order of their columns.</param>
public sealed record RuleSet(string Id, IReadOnlyList<Criterion> Floors, IReadOnlyList<Flag> Flags)
{
    /// <summary>The rule set without flags, for categories that are measured but not judged.</summary>
    public static RuleSet None { get; } = new("none", [], []);

    /// <summary>All tests of one flag: its own criteria, then the floors.</summary>
    public IEnumerable<Criterion> TestsOf(Flag flag) => flag.Criteria.Concat(Floors);

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
}
