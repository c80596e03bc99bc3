namespace Pleiad.Kernel.Text;

/// <summary>
/// How alike two short texts are: Jaro's measure of common and transposed letters, with Winkler's bonus for a common beginning of at most four
/// (Winkler 1990, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage").
/// </summary>
public static class JaroWinkler
{
    private const double BonusFrom = 0.7;
    private const double Bonus = 0.1; // for each letter of the common beginning
    private const int LongestBeginning = 4;

    /// <summary>Between 0, no letter in common, and 1, the same; two empty texts are the same.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        if (jaro <= BonusFrom)
            return jaro;
        var beginning = Math.Min(LongestBeginning, a.CommonPrefixLength(b));
        return jaro + (beginning * Bonus * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> inA = a.Length <= 256 ? stackalloc bool[a.Length] : new bool[a.Length];
        Span<bool> inB = b.Length <= 256 ? stackalloc bool[b.Length] : new bool[b.Length];
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if (inB[j] || a[i] != b[j])
                    continue;
                (inA[i], inB[j]) = (true, true);
                common++;
                break;
            }
        }

        if (common == 0)
            return 0;
        var (misplaced, at) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!inA[i])
                continue;
            while (!inB[at])
                at++;
            misplaced += a[i] == b[at] ? 0 : 1;
            at++;
        }

        double m = common;
        return ((m / a.Length) + (m / b.Length) + ((m - (misplaced / 2)) / m)) / 3;
    }
}
