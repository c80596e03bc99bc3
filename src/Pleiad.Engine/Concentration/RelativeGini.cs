namespace Pleiad.Engine.Concentration;

/// <summary>
/// The Gini coefficient of a part beside a whole. Over regions it is the locational Gini of an industry, over industries the
/// specialisation Gini of a region. Two conventions are in use and differ; both are here under their names.
/// </summary>
public static class RelativeGini
{
    /// <summary>
    /// The plain Gini coefficient of the location quotients, places counting alike whatever their size: (2 / n² R̄) Σ λ_i (R_i − R̄)
    /// with quotients R and ranks λ. Kim, S. (1995); Farhauer and Kröll (2013); REAT's gini.conc and gini.spec.
    /// </summary>
    /// <param name="part">Jobs of the industry by region (or of the region by industry), n values, not negative, NaN when missing.</param>
    /// <param name="whole">All jobs by region (or by industry), n values.</param>
    /// <returns>
    /// From 0 to 1 − 1/n, over the places where both are known and the whole is not 0; NaN (no answer) when one of them sums to 0, has a
    /// negative value, or when the part has jobs where the whole has none.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double OfQuotients(ReadOnlySpan<double> part, ReadOnlySpan<double> whole) => Gini.Of(Quotients(part, whole));

    /// <summary>The same on the scale from 0 to 1 however few the places: times n / (n − 1).</summary>
    /// <param name="part">As in <see cref="OfQuotients"/>.</param>
    /// <param name="whole">As in <see cref="OfQuotients"/>.</param>
    /// <returns>The normalised coefficient; NaN (no answer) also for one place.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double NormalisedOfQuotients(ReadOnlySpan<double> part, ReadOnlySpan<double> whole) => Gini.Normalised(Quotients(part, whole));

    /// <summary>
    /// Twice the area between the diagonal and the Lorenz curve of the part against the whole, places counting by their size.
    /// Krugman (1991). EconGeo's locational.Gini prints half of it, its Hoover.Gini the whole.
    /// </summary>
    /// <param name="part">As in <see cref="OfQuotients"/>.</param>
    /// <param name="whole">As in <see cref="OfQuotients"/>.</param>
    /// <returns>From 0 to 1 less the smallest place's share of the whole; NaN (no answer) when one of them sums to 0 or has a negative value.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double OfLorenz(ReadOnlySpan<double> part, ReadOnlySpan<double> whole) => Lorenz.Gini(part, whole);

    /// <summary>The same on the scale from 0 to 1: divided by its largest value, which all jobs in the smallest place would give.</summary>
    /// <param name="part">As in <see cref="OfQuotients"/>.</param>
    /// <param name="whole">As in <see cref="OfQuotients"/>.</param>
    /// <returns>The normalised coefficient; NaN (no answer) also for one place.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double NormalisedOfLorenz(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var sum = Sums.Of(part, whole).Whole;
        var smallest = sum;
        for (var i = 0; i < part.Length; i++)
        {
            if (Sums.Known(part[i], whole[i]) && (part[i] > 0 || whole[i] > 0))
                smallest = Math.Min(smallest, whole[i]);
        }

        return Sums.Answer(Lorenz.Gini(part, whole) / (1 - (smallest / sum)));
    }

    private static double[] Quotients(ReadOnlySpan<double> part, ReadOnlySpan<double> whole)
    {
        var (_, sumPart, sumWhole) = Sums.Of(part, whole);
        var quotients = new double[part.Length];
        for (var i = 0; i < part.Length; i++)
        {
            var quotient = part[i] / sumPart / (whole[i] / sumWhole); // 0/0, a place without anything, is missing from here on
            quotients[i] = quotient;
        }

        return sumPart > 0 && sumWhole > 0 ? quotients : [];
    }
}
