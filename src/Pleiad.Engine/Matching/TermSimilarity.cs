namespace Pleiad.Engine.Matching;

/// <summary>
/// How far one term covers another, by words that begin alike: for each word w of what is needed the best word v of what is there, by
/// c / √(|w| |v|), where c is the length of their common beginning; the mean over w. Endings are thereby forgiven (gynaecology,
/// gynaecological), and words that only end alike (neurology, urology) have nothing in common. The form is that of Ochiai, A. (1957)
/// Zoogeographical studies on the soleoid fishes, with the common beginning as what two words share.
/// </summary>
public static class TermSimilarity
{
    /// <summary>The fewest letters that two unequal words must begin with in common.</summary>
    public const int LeastBeginning = 4;

    /// <summary>The least c / √(|w| |v|) that counts for two unequal words.</summary>
    public const double LeastShare = 0.6;

    /// <summary>How far a term covers another.</summary>
    /// <param name="needed">The words of what is needed, as they are compared: small letters, one script.</param>
    /// <param name="there">The words of what is there, in the same form.</param>
    /// <returns>From 0 (nothing of it) to 1 (all of it); NaN (no answer) when nothing is needed.</returns>
    public static double Of(ReadOnlySpan<string> needed, ReadOnlySpan<string> there)
    {
        if (needed.Length == 0)
            return double.NaN;
        var sum = 0.0;
        foreach (var word in needed)
        {
            var best = 0.0;
            foreach (var other in there)
                best = Math.Max(best, OfWords(word, other));
            sum += best;
        }

        return sum / needed.Length;
    }

    /// <summary>How far two words are one: the share of their common beginning, where it is long enough to count.</summary>
    /// <param name="first">A word.</param>
    /// <param name="second">Another.</param>
    /// <returns>1 for the same word, 0 for two empty ones; otherwise from <see cref="LeastShare"/> up to below 1, or 0.</returns>
    public static double OfWords(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var common = first.CommonPrefixLength(second);
        if (common == first.Length && common == second.Length)
            return common == 0 ? 0 : 1;
        var share = common / Math.Sqrt((double)first.Length * second.Length);
        return common >= LeastBeginning && share >= LeastShare ? share : 0;
    }
}
