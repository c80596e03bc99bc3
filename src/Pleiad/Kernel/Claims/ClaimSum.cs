namespace Pleiad.Kernel.Claims;

/// <summary>A claim that a sum leaves out, and why.</summary>
public sealed record LeftOut(Claim Claim, Sentence Why);

/// <summary>
/// A total of claims in one unit that keeps what its parts are: bounds and certainty survive, what is planned never enters a total of what
/// exists, what is an opinion or unclear never does, and of claims that contradict each other only the preferred one counts.
/// </summary>
/// <param name="Total">The sum; null when nothing could be counted, which is not 0.</param>
/// <param name="Certainty">Stated when every part is, and approximate otherwise.</param>
/// <param name="Counted">The parts.</param>
/// <param name="LeftOut">What did not count, with the reason.</param>
public sealed record ClaimSum(Figure? Total, Certainty Certainty, IReadOnlyList<Claim> Counted, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Adds up the claims of what exists.</summary>
    /// <param name="claims">In any order; withdrawn ones are passed over.</param>
    /// <param name="preferred">The preferences that hold, by group.</param>
    /// <exception cref="RefusedException">Two of them that count have different units.</exception>
    public static ClaimSum Of(IEnumerable<Claim> claims, IReadOnlyDictionary<string, ClaimPreference> preferred)
    {
        Claim[] standing = [.. claims.Where(c => !c.Withdrawn)];
        List<Claim> counted = [];
        List<LeftOut> left = [];
        foreach (var claim in standing)
        {
            if (WhyNot(claim, standing, preferred) is { } why)
                left.Add(new(claim, why));
            else
                counted.Add(claim);
        }

        Figure? total = counted.Count == 0 ? null : counted.Select(c => Figure.Of(c)!.Value).Aggregate((one, two) => one.Plus(two));
        if (total is { Bound: Bound.Exact } exact && left.Any(l => l.Claim.Bound is Bound.Dozens or Bound.Hundreds && Exists(l.Claim)))
            total = exact with { Bound = Bound.MoreThan }; // there are dozens besides
        return new(total, counted.All(c => c.Certainty == Certainty.Stated) ? Certainty.Stated : Certainty.Approximate, counted, left);
    }

    private static Sentence? WhyNot(Claim claim, Claim[] all, IReadOnlyDictionary<string, ClaimPreference> preferred) => claim switch
    {
        { Certainty: Certainty.Planned } => new("planned: it does not exist yet", "в планах: этого ещё нет"),
        { Certainty: Certainty.Opinion } => new("an opinion, not a count", "мнение, а не подсчёт"),
        { Certainty: Certainty.Unclear } => new("unclear in its source", "в источнике сказано неясно"),
        { Illustrative: true } => new("illustrative", "пример"),
        { HasFigure: false } => new("no figure", "нет числа"),
        { Group.Length: > 0 } when preferred.TryGetValue(claim.Group, out var preference) && preference.Claim != claim.Id => new("another claim is preferred", "выбрано другое утверждение"),
        { Group.Length: > 0 } when !preferred.ContainsKey(claim.Group) && all.Any(c => c.Group == claim.Group && c.Id != claim.Id) => new("contradicted, and none of the claims is preferred yet", "есть противоречащее утверждение, и ни одно пока не выбрано"),
        { Bound: Bound.Dozens or Bound.Hundreds } => new("only said in words", "сказано только словами"),
        _ => null,
    };

    private static bool Exists(Claim claim) => claim.Certainty is Certainty.Stated or Certainty.Approximate;
}
