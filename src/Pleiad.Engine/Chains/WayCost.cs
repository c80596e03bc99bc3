using System.Runtime.InteropServices;

namespace Pleiad.Engine.Chains;

/// <summary>
/// What a way through a chain costs, compared in this order: fewest gaps (operations that nobody offers), then fewest offers whose cost nobody
/// names, then the least known sum. An unknown cost is never taken for 0: a way whose costs are all known goes before one with an unknown part,
/// because nobody can say that the latter is cheaper.
/// </summary>
/// <param name="Gaps">How many of its operations nobody offers; one that is used twice counts twice.</param>
/// <param name="Unknown">How many of its costs are not known, counted likewise.</param>
/// <param name="Known">The sum of those that are; 0 or more, in the unit of what was given.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WayCost(double Gaps, double Unknown, double Known) : IComparable<WayCost>
{
    /// <summary>The whole: NaN (no answer) as soon as something is missing or not known.</summary>
    public double Total => Gaps > 0 || Unknown > 0 ? double.NaN : Known;

    /// <summary>The cost of an operation that somebody offers.</summary>
    /// <param name="cost">0 or more; NaN for not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or infinite.</exception>
    public static WayCost Offered(double cost) => double.IsNaN(cost) ? new(0, 1, 0) : new(0, 0, Checked(cost));

    /// <summary>The cost of an operation that nobody offers: a gap, with what it is thought to cost.</summary>
    /// <param name="estimate">0 or more; NaN where nobody has an idea.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or infinite.</exception>
    public static WayCost Gap(double estimate) => Offered(estimate) with { Gaps = 1 };

    /// <summary>Both together.</summary>
    public static WayCost operator +(WayCost left, WayCost right) => new(left.Gaps + right.Gaps, left.Unknown + right.Unknown, left.Known + right.Known);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(WayCost left, WayCost right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(WayCost left, WayCost right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not more.</summary>
    public static bool operator <=(WayCost left, WayCost right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not less.</summary>
    public static bool operator >=(WayCost left, WayCost right) => left.CompareTo(right) >= 0;

    /// <summary>Gaps, then unknown costs, then the known sum.</summary>
    public int CompareTo(WayCost other) =>
        Gaps.CompareTo(other.Gaps) is not 0 and var gaps ? gaps : Unknown.CompareTo(other.Unknown) is not 0 and var unknown ? unknown : Known.CompareTo(other.Known);

    private static double Checked(double cost) => cost >= 0 && double.IsFinite(cost) ? cost : throw new ArgumentOutOfRangeException(nameof(cost), cost, "A cost is 0 or more, or NaN for not known.");
}
