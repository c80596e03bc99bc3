using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Eligibility;

/// <summary>
/// "Each participant has a tie with another participant": who has one, which single added tie closes the gap, and the fewest ties that do.
/// Participants are the vertices of a graph, ties its edges; the rule asks for a degree of at least 1 everywhere, and the fewest edges to add
/// are a smallest edge cover of the bare vertices, ⌈bare / 2⌉ where any two may be tied. Norman, R. Z. and Rabin, M. O. (1959).
/// </summary>
public static class TieCover
{
    /// <summary>Who has a tie.</summary>
    /// <param name="shown">Ties that are on record, as pairs of places from 0; a tie of a participant with itself does not count.</param>
    /// <param name="possible">Ties that may hold: unclear, or without a date that reaches the day.</param>
    /// <param name="answers">
    /// One answer for each participant: yes with a shown tie; none (no answer) with a possible one only; no with neither. Nothing on record is a
    /// no, because the rule asks for a tie that can be shown.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A tie names a participant that is not there.</exception>
    public static void Rate(ReadOnlySpan<(int One, int Other)> shown, ReadOnlySpan<(int One, int Other)> possible, Span<Answer> answers)
    {
        answers.Fill(Answer.No);
        Mark(possible, Answer.None, answers);
        Mark(shown, Answer.Yes, answers);
    }

    /// <summary>Whether all have one, by Kleene's three values: no if one has none, no answer if one may have none, yes otherwise.</summary>
    /// <param name="answers">One for each participant.</param>
    /// <returns>No answer for nobody.</returns>
    public static Answer All(ReadOnlySpan<Answer> answers)
    {
        if (answers.IsEmpty)
            return Answer.None;
        return answers.Contains(Answer.No) ? Answer.No : answers.Contains(Answer.None) ? Answer.None : Answer.Yes;
    }

    /// <summary>Every single pair whose tie would make the answer yes, in the order of their places.</summary>
    /// <param name="answers">One for each participant.</param>
    /// <returns>Empty when the answer is yes already, when more than two stand without a tie, and when there is nobody to tie with.</returns>
    public static IReadOnlyList<(int One, int Other)> Single(ReadOnlySpan<Answer> answers)
    {
        var bare = Bare(answers);
        if (bare.Count is 0 or > 2 || answers.Length < 2)
            return [];
        if (bare.Count == 2)
            return [(bare[0], bare[1])];
        var pairs = new List<(int, int)>(answers.Length - 1);
        for (var other = 0; other < answers.Length; other++)
        {
            if (other != bare[0])
                pairs.Add((Math.Min(other, bare[0]), Math.Max(other, bare[0])));
        }

        return pairs;
    }

    /// <summary>
    /// A smallest set of ties that makes the answer yes: those without one are paired in order; the odd one out is tied with the first
    /// participant that has one, or else with the first.
    /// </summary>
    /// <param name="answers">One for each participant.</param>
    /// <returns>⌈n / 2⌉ pairs for n without a shown tie; empty for none; null when one participant stands alone and nobody is there to tie with.</returns>
    public static IReadOnlyList<(int One, int Other)>? Smallest(ReadOnlySpan<Answer> answers)
    {
        var bare = Bare(answers);
        if (bare.Count > 0 && answers.Length < 2)
            return null;
        var pairs = new List<(int, int)>((bare.Count + 1) / 2);
        for (var i = 0; i + 1 < bare.Count; i += 2)
            pairs.Add((bare[i], bare[i + 1]));
        if (bare.Count % 2 == 0)
            return pairs;
        var (odd, to) = (bare[^1], answers.IndexOf(Answer.Yes));
        to = to >= 0 ? to : odd == 0 ? 1 : 0;
        pairs.Add((Math.Min(odd, to), Math.Max(odd, to)));
        return pairs;
    }

    private static void Mark(ReadOnlySpan<(int One, int Other)> ties, Answer answer, Span<Answer> answers)
    {
        foreach (var (one, other) in ties)
        {
            if ((uint)one >= (uint)answers.Length || (uint)other >= (uint)answers.Length)
                throw new ArgumentOutOfRangeException(nameof(ties), (one, other), $"There are {answers.Length} participants.");
            if (one != other)
                (answers[one], answers[other]) = (answer, answer);
        }
    }

    /// <summary>The places without a shown tie.</summary>
    private static List<int> Bare(ReadOnlySpan<Answer> answers)
    {
        var bare = new List<int>();
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] != Answer.Yes)
                bare.Add(i);
        }

        return bare;
    }
}
