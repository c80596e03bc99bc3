namespace Pleiad.Engine.Choosing;

/// <summary>
/// An order by one's own weights: each criterion is drawn to 0…1 between the worst and the best that is there, and s = Σ w(k) · n(k) / Σ w(k).
/// What is not known makes the score an interval, from the worst to the best that it could be. The additive model of Keeney, R. L. and
/// Raiffa, H. (1976) Decisions with Multiple Objectives.
/// </summary>
public static class WeightedScore
{
    /// <summary>Draws each criterion to 0…1.</summary>
    /// <param name="values">n × k by rows, more is better; NaN for what is not known.</param>
    /// <param name="criteria">k, at least 1.</param>
    /// <param name="normal">n × k: 1 for the best that is known, 0 for the worst, 1 for all where they are equal; NaN stays.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="criteria"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The spans differ in length, or the values do not fill rows.</exception>
    public static void Normalise(ReadOnlySpan<double> values, int criteria, Span<double> normal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(criteria, 1);
        if (values.Length != normal.Length || values.Length % criteria != 0)
            throw new ArgumentException("There is one place for each value, in whole rows.", nameof(normal));
        for (var k = 0; k < criteria; k++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var i = k; i < values.Length; i += criteria)
            {
                if (double.IsNaN(values[i]))
                    continue;
                (least, most) = (Math.Min(least, values[i]), Math.Max(most, values[i]));
            }

            for (var i = k; i < values.Length; i += criteria)
                normal[i] = double.IsNaN(values[i]) ? double.NaN : most > least ? (values[i] - least) / (most - least) : 1;
        }
    }

    /// <summary>The score of one thing.</summary>
    /// <param name="normal">k values from 0 to 1; NaN for what is not known.</param>
    /// <param name="weights">k weights, 0 or more.</param>
    /// <returns>The least and the most that it can be, equal where all that has weight is known; NaN (no answer) for both when all weights are 0.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is below 0 or not finite.</exception>
    public static (double Least, double Most) Of(ReadOnlySpan<double> normal, ReadOnlySpan<double> weights)
    {
        if (normal.Length != weights.Length)
            throw new ArgumentException("There is one weight for each criterion.", nameof(weights));
        double least = 0, most = 0, all = 0;
        for (var k = 0; k < weights.Length; k++)
        {
            if (!(weights[k] >= 0 && double.IsFinite(weights[k])))
                throw new ArgumentOutOfRangeException(nameof(weights), "A weight is 0 or a number above it.");
            all += weights[k];
            least += weights[k] * (double.IsNaN(normal[k]) ? 0 : normal[k]);
            most += weights[k] * (double.IsNaN(normal[k]) ? 1 : normal[k]);
        }

        return all > 0 ? (least / all, most / all) : (double.NaN, double.NaN);
    }
}
