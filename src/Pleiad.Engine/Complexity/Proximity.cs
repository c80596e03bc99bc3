namespace Pleiad.Engine.Complexity;

/// <summary>How close two industries are by the regions that have both. Source: Hidalgo, Klinger, Barabási and Hausmann (2007).</summary>
public static class Proximity
{
    /// <summary>The proximity of the product space: φ_ij = min(P(i|j), P(j|i)) = C_ij / max(k_i, k_j).</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="diagonal">1 or 0 for an industry with itself.</param>
    /// <returns>industries × industries, symmetric, from 0 to 1; NaN (no answer) in row and column of an industry that no region has.</returns>
    public static double[] Hidalgo(PresenceMatrix presence, Diagonal diagonal) => Divided(presence, diagonal, byLarger: true);

    /// <summary>The conditional probability P(j|i) = C_ij / k_i of having industry j where industry i is: not symmetric.</summary>
    /// <param name="presence">Which region has which industry.</param>
    /// <param name="diagonal">1 or 0 for an industry with itself.</param>
    /// <returns>industries × industries, row i column j, from 0 to 1; NaN (no answer) where one of the two industries has no region.</returns>
    public static double[] Conditional(PresenceMatrix presence, Diagonal diagonal) => Divided(presence, diagonal, byLarger: false);

    /// <summary>Proximity without a cut-off: φ_ij = (1 + r_ij) / 2 with Pearson's correlation of two industries' quotients over regions.</summary>
    /// <param name="quotients">Location quotients, regions × industries, row by row, NaN when missing.</param>
    /// <param name="regions">Number of regions.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="diagonal">1 or 0 for an industry with itself.</param>
    /// <returns>industries × industries, symmetric, from 0 to 1; NaN (no answer) for an industry whose quotients do not vary.</returns>
    /// <exception cref="ArgumentException">The quotients do not have that shape.</exception>
    public static double[] OfQuotients(ReadOnlySpan<double> quotients, int regions, int industries, Diagonal diagonal)
    {
        if ((long)regions * industries != quotients.Length)
            throw new ArgumentException("The matrix must have one quotient a region and industry.", nameof(quotients));
        var columns = new double[industries][];
        for (var i = 0; i < industries; i++)
        {
            columns[i] = new double[regions];
            for (var r = 0; r < regions; r++)
                columns[i][r] = quotients[(r * industries) + i];
        }

        var proximity = new double[industries * industries];
        Parallel.For(0, industries, i =>
        {
            for (var j = i; j < industries; j++)
            {
                var value = (1 + Relatedness.Correlation(columns[i], columns[j])) / 2;
                if (i == j && !double.IsNaN(value))
                    value = diagonal == Diagonal.Kept ? 1 : 0;
                proximity[(i * industries) + j] = proximity[(j * industries) + i] = value;
            }
        });
        return proximity;
    }

    private static double[] Divided(PresenceMatrix presence, Diagonal diagonal, bool byLarger)
    {
        var n = presence.Industries;
        var counts = CoOccurrence.Count(presence, diagonal);
        var ubiquity = presence.Ubiquity.ToArray();
        var proximity = new double[n * n];
        Parallel.For(0, n, i =>
        {
            var row = counts.AsSpan(i * n, n);
            var to = proximity.AsSpan(i * n, n);
            for (var j = 0; j < row.Length; j++)
            {
                var by = byLarger ? Math.Max(ubiquity[i], ubiquity[j]) : ubiquity[i];
                to[j] = ubiquity[i] == 0 || ubiquity[j] == 0 ? double.NaN : (double)row[j] / by;
            }
        });
        return proximity;
    }
}
