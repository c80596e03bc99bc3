namespace Pleiad.Engine.Matching;

/// <summary>
/// How alike two occupations are by what they ask for: the cosine of the angle between their profiles, Σ a b / √(Σ a² Σ b²). Salton, G. and McGill,
/// M. J. (1983) Introduction to Modern Information Retrieval.
/// </summary>
public static class ProfileSimilarity
{
    /// <summary>The cosine of two profiles.</summary>
    /// <param name="one">n figures of 0 or more, for example importance times level; NaN for missing, which counts as 0.</param>
    /// <param name="other">n figures of the same.</param>
    /// <returns>From 0 (nothing in common) to 1 (the same proportions); NaN (no answer) when a profile is empty.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Cosine(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        if (one.Length != other.Length)
            throw new ArgumentException("Both profiles have the same skills.");
        double both = 0, first = 0, second = 0;
        for (var i = 0; i < one.Length; i++)
        {
            var (a, b) = (double.IsNaN(one[i]) ? 0 : one[i], double.IsNaN(other[i]) ? 0 : other[i]);
            both += a * b;
            first += a * a;
            second += b * b;
        }

        return first > 0 && second > 0 ? Math.Min(1, both / Math.Sqrt(first * second)) : double.NaN;
    }
}
