namespace Pleiad.Kernel.Charts;

/// <summary>A straight axis: where a value stands between two ends. Values beyond an end stand at it.</summary>
public sealed record LinearAxis(double Low, double High, double From, double To)
{
    public double At(double value) => From + ((To - From) * (Math.Clamp(value, Low, High) - Low) / (High - Low));

    /// <summary>Round numbers from one end to the other, at most so many: 1, 2 or 5 times a power of ten apart.</summary>
    public IEnumerable<double> Ticks(int most)
    {
        var step = Step((High - Low) / most);
        for (var i = Math.Ceiling((Low / step) - 1e-9); i * step <= High + (step * 1e-9); i++)
            yield return i * step;
    }

    /// <summary>The least of 1, 2 or 5 times a power of ten that is no less than a number above 0.</summary>
    public static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return ((double[])[power, 2 * power, 5 * power, 10 * power]).First(s => s >= least * (1 - 1e-9));
    }
}

/// <summary>A logarithmic axis between two ends above 0. Values beyond an end, and those not above 0, stand at it.</summary>
public sealed record RatioAxis(double Low, double High, double From, double To)
{
    private static readonly double[] Round = [.. Enumerable.Range(-4, 9).SelectMany(p => (double[])[Math.Pow(10, p), 2 * Math.Pow(10, p), 5 * Math.Pow(10, p)])];

    public double At(double value) => From + ((To - From) * Math.Log(Math.Clamp(value, Low, High) / Low) / Math.Log(High / Low));

    /// <summary>1, 2 and 5 times powers of ten between the ends.</summary>
    public IEnumerable<double> Ticks() => Round.Where(t => t >= Low * (1 - 1e-9) && t <= High * (1 + 1e-9));
}
