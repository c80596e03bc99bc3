using System.Runtime.InteropServices;

namespace Pleiad.Engine.Firmness;

/// <summary>All that a figure can be: the numbers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The smallest; NaN when there is no answer at all.</param>
/// <param name="High">The largest, which may be +∞; NaN when there is no answer at all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    /// <summary>No answer, whatever the missing figures are.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether there is no answer.</summary>
    public bool IsNone => double.IsNaN(Low) || double.IsNaN(High);

    /// <summary>Whether only one number is possible.</summary>
    public bool IsExact => Low == High;

    /// <summary>A figure that is known; NaN gives <see cref="None"/>.</summary>
    public static Interval Exactly(double value) => new(value, value);
}

/// <summary>A sum of intervals from which one can be taken out again; unbounded terms are counted, as +∞ cannot be subtracted.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct IntervalSum
{
    private double low;
    private double high;
    private int unbounded;

    public readonly Interval Total => new(low, unbounded > 0 ? double.PositiveInfinity : high);

    public void Add(Interval term)
    {
        low += term.Low;
        if (double.IsPositiveInfinity(term.High))
            unbounded++;
        else
            high += term.High;
    }

    /// <summary>The sum of the other terms. Whole numbers below 2^53 are added and subtracted without rounding.</summary>
    public readonly Interval Without(Interval term)
    {
        var own = double.IsPositiveInfinity(term.High);
        return new(low - term.Low, unbounded > (own ? 1 : 0) ? double.PositiveInfinity : high - (own ? 0 : term.High));
    }

    /// <summary>The sum of the terms that another sum does not have.</summary>
    public readonly Interval Without(IntervalSum part) =>
        new(low - part.low, unbounded > part.unbounded ? double.PositiveInfinity : high - part.high);
}
