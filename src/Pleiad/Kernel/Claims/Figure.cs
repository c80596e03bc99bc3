namespace Pleiad.Kernel.Claims;

/// <summary>How much or how many, with what is known of its bound. A sum never claims more than its parts do.</summary>
/// <param name="Value">The figure; NaN for one that is only said in words, such as "dozens".</param>
/// <param name="Bound">How it is bounded.</param>
/// <param name="Unit">Its unit.</param>
public readonly record struct Figure(double Value, Bound Bound, string Unit)
{
    /// <summary>The figure of a claim; rough where the claim is, even if no word bounds it. Null for none.</summary>
    public static Figure? Of(Claim claim) => !claim.HasFigure ? null
        : new Figure(claim.Value, claim is { Bound: Bound.Exact, Certainty: Certainty.Approximate } ? Bound.About : claim.Bound, claim.Unit);

    /// <summary>The sum: exact only of exact parts; "more than" stays so; "about", and "nearly" beside "more than", make the whole rough.</summary>
    /// <exception cref="RefusedException">The units differ, or one of the two is only said in words.</exception>
    public Figure Plus(Figure other)
    {
        if (Unit != other.Unit)
            throw new RefusedException("units", $"'{Unit}' and '{other.Unit}' cannot be added.", $"Нельзя сложить «{Unit}» и «{other.Unit}».");
        if (double.IsNaN(Value) || double.IsNaN(other.Value))
            throw new RefusedException("no-figure", "What is only said in words cannot be added.", "Нельзя сложить то, что сказано только словами.");
        return new(Value + other.Value, Joined(Bound, other.Bound), Unit);
    }

    private static Bound Joined(Bound one, Bound two) => (one, two) switch
    {
        _ when one == two => one,
        (Bound.Exact, _) => two,
        (_, Bound.Exact) => one,
        _ => Bound.About,
    };
}
