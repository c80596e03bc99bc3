namespace Pleiad.Engine.Matching;

/// <summary>
/// How much a term tells, by how few have it: idf = ln((1 + N) / (1 + n)) + 1, the smoothed form. Spärck Jones, K. (1972) A statistical
/// interpretation of term specificity and its application in retrieval, Journal of Documentation 28.
/// </summary>
public static class InverseDocumentFrequency
{
    /// <summary>The weight of a term.</summary>
    /// <param name="all">N, how many there are; 0 or more.</param>
    /// <param name="having">n, how many of them have the term; from 0 to N.</param>
    /// <returns>From 1, when all have it, to ln(1 + N) + 1, when nobody has; without a unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more have the term than there are.</exception>
    public static double Of(int all, int having)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(all);
        ArgumentOutOfRangeException.ThrowIfNegative(having);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(having, all);
        return Math.Log((1.0 + all) / (1.0 + having)) + 1;
    }
}
