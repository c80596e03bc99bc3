using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>A category that is not strong in a region, and the strong ones there among its nearest.</summary>
public sealed record ReachableCategory(PortfolioRow Row, IReadOnlyList<Category> Strengths);

/// <summary>
/// Which categories a region could turn to: not strong yet, but strong ones of the region are among the five categories whose jobs go
/// most with theirs. Those with the most of them come first, then those whose jobs go with them most.
/// </summary>
public static class WithinReach
{
    private const int Nearest = 5;

    /// <summary>At most so many; empty where nothing is judged or strong.</summary>
    public static IReadOnlyList<ReachableCategory> Of(Portfolio portfolio, RelatedCategories related, int most)
    {
        if (!portfolio.Traded || portfolio.Strong.Count == 0)
            return [];
        var strong = portfolio.Strong.Select(r => r.Category.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. portfolio.Rows.Where(r => !r.Strong).Select(r =>
                {
                    var near = related.Of(portfolio.Panel.Dataset, r.Category).Take(Nearest).Where(n => n.Correlation > 0 && strong.Contains(n.Category.Code)).ToArray();
                    return (Row: r, Near: near, Sum: near.Sum(n => n.Correlation));
                })
                .Where(c => c.Near.Length > 0).OrderByDescending(c => c.Near.Length).ThenByDescending(c => c.Sum).Take(most)
                .Select(c => new ReachableCategory(c.Row, [.. c.Near.Select(n => n.Category)])),
        ];
    }
}
