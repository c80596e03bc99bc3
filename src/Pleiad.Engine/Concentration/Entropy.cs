namespace Pleiad.Engine.Concentration;

/// <summary>
/// Shannon's entropy of shares in bits, −Σ s_i log₂ s_i, where an empty place adds nothing; and its parts between and within groups,
/// unrelated and related variety. Shannon, C. E. (1948); Frenken, Van Oort and Verburg (2007).
/// </summary>
public static class Entropy
{
    /// <summary>The entropy in bits; times ln 2 it is in nats.</summary>
    /// <param name="values">n values, not negative, NaN when missing.</param>
    /// <returns>From 0 (all in one) to log₂ n (equal), of the known values; NaN (no answer) when they sum to 0 or one is negative.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = Sums.Of(values).Sum;
        if (!(sum > 0))
            return double.NaN;
        var entropy = 0.0;
        foreach (var value in values)
        {
            if (value > 0)
                entropy -= value / sum * Math.Log2(value / sum);
        }

        return Sums.AtLeastZero(entropy);
    }

    /// <summary>The entropy as a part of its largest value, log₂ n.</summary>
    /// <param name="values">n values as in <see cref="Of"/>; a written 0 is one of the n.</param>
    /// <returns>From 0 to 1; NaN (no answer) as in <see cref="Of"/>, and when only one value is known.</returns>
    public static double Evenness(ReadOnlySpan<double> values) =>
        Sums.Answer(Of(values) / Math.Log2(Sums.Of(values).Count));

    /// <summary>The entropy between groups (unrelated variety) and within them (related variety), in bits; they add up to <see cref="Of"/>.</summary>
    /// <param name="values">n values as in <see cref="Of"/>.</param>
    /// <param name="group">The group of each value, from 0 on, n values.</param>
    /// <returns>Both parts; NaN (no answer) as in <see cref="Of"/>.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static (double Between, double Within) Decompose(ReadOnlySpan<double> values, ReadOnlySpan<int> group)
    {
        if (values.Length != group.Length)
            throw new ArgumentException("There must be one group a value.", nameof(group));
        var groups = new double[Sums.Groups(group)];
        for (var i = 0; i < values.Length; i++)
            groups[group[i]] += double.IsNaN(values[i]) ? 0 : values[i];
        var between = Of(values) >= 0 ? Of(groups) : double.NaN;
        return (between, Sums.AtLeastZero(Of(values) - between));
    }
}
