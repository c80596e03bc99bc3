namespace Pleiad.Engine.Change;

/// <summary>Growth between two years. Across a break of the series there is none: the caller asks for no growth there.</summary>
public static class Growth
{
    /// <summary>The rate over the whole span: to / from − 1.</summary>
    /// <param name="from">The earlier value, above 0.</param>
    /// <param name="to">The later value, 0 or more.</param>
    /// <returns>−1 or more, without unit (0.1 is 10 %); NaN (no answer) when a value is missing or negative, or the earlier one is 0.</returns>
    public static double Rate(double from, double to) =>
        from > 0 && to >= 0 && double.IsFinite(to / from) ? (to / from) - 1 : double.NaN;

    /// <summary>The constant yearly rate that leads from one value to the other: (to / from)^(1/years) − 1.</summary>
    /// <param name="from">The earlier value, above 0.</param>
    /// <param name="to">The later value, 0 or more.</param>
    /// <param name="years">Years between them, above 0.</param>
    /// <returns>−1 or more a year; NaN (no answer) as in <see cref="Rate"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no years between them.</exception>
    public static double Annual(double from, double to, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return Math.Pow(Rate(from, to) + 1, 1 / years) - 1;
    }

    /// <summary>The rates of a whole table.</summary>
    /// <param name="from">Earlier values.</param>
    /// <param name="to">Later values.</param>
    /// <param name="rates">Receives one rate a value, as <see cref="Rate"/> defines it.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Rates(ReadOnlySpan<double> from, ReadOnlySpan<double> to, Span<double> rates)
    {
        if (from.Length != to.Length || from.Length != rates.Length)
            throw new ArgumentException("from, to and rates must be equally long.");
        for (var i = 0; i < rates.Length; i++)
            rates[i] = Rate(from[i], to[i]);
    }
}
