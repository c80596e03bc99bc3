using Pleiad.Kernel.Claims;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>
/// What the entries of one cluster amount to in one unit, as a bound: what is said of all members together, and the single entries in sum.
/// They are never added to one another, because the whole holds its parts; whichever says more is the least that was put in.
/// </summary>
/// <param name="Unit">RUB, EUR, USD or agreements. Units are never added.</param>
/// <param name="Since">The first year of what is shown.</param>
/// <param name="Whole">The entry about all members that says most; null for none.</param>
/// <param name="Parts">The single entries.</param>
/// <param name="Sum">Their sum with its bound; null for none.</param>
public sealed record InvestmentSum(string Unit, int Since, Investment? Whole, IReadOnlyList<Investment> Parts, Figure? Sum)
{
    /// <summary>
    /// The least that is known: never exact, because nobody says that the ledger holds all. "More than" the larger of the two; nothing of what
    /// is only "about" or "nearly" is a lower bound, and then that word stays.
    /// </summary>
    public Figure? Least
    {
        get
        {
            Figure? larger = (Whole?.Figure, Sum) switch
            {
                ({ } whole, { } sum) => whole.Value >= sum.Value ? whole : sum,
                ({ } whole, null) => whole,
                (null, var sum) => sum,
            };
            return larger is { Bound: Bound.Exact } exact && Unit != InvestmentWords.Agreements ? exact with { Bound = Bound.MoreThan } : larger;
        }
    }

    /// <summary>The single entries in sum by the year in which they began and by origin, each with its bound; what was begun over several years stands in its first.</summary>
    public IReadOnlyList<(int Year, string Origin, int Entries, Figure Sum)> ByYear =>
        [.. Parts.GroupBy(p => (p.Since, p.Origin)).OrderBy(g => g.Key.Since).ThenBy(g => g.Key.Origin, StringComparer.Ordinal).Select(g => (g.Key.Since, g.Key.Origin, g.Count(), g.Select(p => p.Figure).Aggregate((one, two) => one.Plus(two))))];

    /// <summary>Adds up what stands, from a year on. What began before it is left out, since nobody says how much of it came after; examples are never added.</summary>
    public static IReadOnlyList<InvestmentSum> Of(IEnumerable<Investment> entries, int since)
    {
        var standing = entries.Where(e => e is { Stands: true, Illustrative: false } && e.Since >= since).ToArray();
        return [.. standing.GroupBy(e => e.Unit).OrderBy(g => g.Key == InvestmentWords.Agreements).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var (whole, parts) = (g.Where(e => e.Whole).MaxBy(e => e.Value), g.Where(e => !e.Whole).OrderBy(e => e.Since).ThenBy(e => e.Id, StringComparer.Ordinal).ToArray());
            return new InvestmentSum(g.Key, g.Min(e => e.Since), whole, parts, parts.Length == 0 ? null : parts.Select(p => p.Figure).Aggregate((one, two) => one.Plus(two)));
        })];
    }
}
