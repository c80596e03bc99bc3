using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Eligibility;

/// <summary>
/// Tests of counts and shares some of whose parts are not known, by Kleene's three values: yes when the test holds whatever the unknown parts
/// are, no when it fails whatever they are, no answer between. An unknown never counts as a no. Kleene, S. C. (1952).
/// </summary>
public static class CountedShare
{
    /// <summary>count ≥ least.</summary>
    /// <param name="yes">Those that are known to count.</param>
    /// <param name="unknown">Those that may count.</param>
    /// <param name="least">The smallest count that passes.</param>
    public static Answer CountAtLeast(int yes, int unknown, int least) => yes >= least ? Answer.Yes : yes + unknown < least ? Answer.No : Answer.None;

    /// <summary>count ≤ most.</summary>
    /// <param name="yes">Those that are known to count.</param>
    /// <param name="unknown">Those that may count.</param>
    /// <param name="most">The largest count that passes.</param>
    public static Answer CountAtMost(int yes, int unknown, int most) => yes > most ? Answer.No : yes + unknown <= most ? Answer.Yes : Answer.None;

    /// <summary>count / all ≥ share.</summary>
    /// <param name="yes">Those that are known to count.</param>
    /// <param name="unknown">Those that may count.</param>
    /// <param name="all">All of them, the unknown ones among them.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>No answer for nobody.</returns>
    public static Answer ShareAtLeast(int yes, int unknown, int all, double share) =>
        all == 0 ? Answer.None : yes >= share * all ? Answer.Yes : yes + unknown < share * all ? Answer.No : Answer.None;

    /// <summary>Σ part / Σ whole ≥ share: the level of functional dependence, when parts are what other participants use of each one's output.</summary>
    /// <param name="parts">n values, 0 or more and in the unit of the wholes; NaN when missing.</param>
    /// <param name="wholes">n values of the same unit; NaN when missing.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="level">Σ part / Σ whole; NaN (no answer) when one is missing, or the wholes sum to 0.</param>
    /// <returns>No answer where the level is none: a participant whose output is not known may have any.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Answer SumShareAtLeast(ReadOnlySpan<double> parts, ReadOnlySpan<double> wholes, double share, out double level)
    {
        if (parts.Length != wholes.Length)
            throw new ArgumentException($"There are {parts.Length} parts and {wholes.Length} wholes.", nameof(parts));
        var (part, whole) = (0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
            (part, whole) = (part + parts[i], whole + wholes[i]);
        level = whole > 0 ? part / whole : double.NaN;
        return double.IsNaN(level) ? Answer.None : level >= share ? Answer.Yes : Answer.No;
    }
}
