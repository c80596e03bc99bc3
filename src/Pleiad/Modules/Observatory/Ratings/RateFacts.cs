using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>Rates a table of facts: each year is one economy of all the table's categories.</summary>
public static class RateFacts
{
    /// <summary>The quotient and the flags of every row, in the table's order, and what the reader should be told.</summary>
    public static RatedFacts Rate(FactsFile facts, TotalsFile? totals, RuleSet rules)
    {
        var rated = new RatedFacts(facts, rules);
        foreach (var economy in Enumerable.Range(0, facts.Count).GroupBy(i => facts.Year[i]).OrderBy(g => g.Key))
        {
            var (year, rows) = (economy.Key, economy.ToArray());
            T[] Of<T>(IReadOnlyList<T> column) => Array.ConvertAll(rows, i => column[i]);
            double[]? national = null;
            var total = double.NaN;
            if (totals is not null)
            {
                (national, total, var unnamed) = totals.For(year, facts.Categories, rows.Select(i => facts.Category[i]).ToHashSet());
                if (unnamed.Count > 0)
                    rated.Notes.Add($"{year}: the national sum contains {unnamed.Count} categories that the facts do not name: {string.Join(", ", unnamed.Take(5))}{(unnamed.Count > 5 ? " …" : "")}.");
            }

            var panel = new Panel(
                facts.Regions.Codes, facts.Categories.Codes, Of(facts.Region), Of(facts.Category), Of(facts.Employment), Of(facts.Establishments), national, total);
            rated.Take(rows, ClusterRating.Rate(panel, rules));
        }

        return rated;
    }
}

/// <summary>The answers to a table of facts, a value a row.</summary>
public sealed class RatedFacts(FactsFile facts, RuleSet rules)
{
    private readonly Answer[,] flags = new Answer[rules.Flags.Count, facts.Count];

    public FactsFile Facts { get; } = facts;

    public RuleSet Rules { get; } = rules;

    public double[] Quotients { get; } = new double[facts.Count];

    public List<string> Notes { get; } = [];

    public Answer Flag(int flag, int row) => flags[flag, row];

    internal void Take(int[] rows, ClusterRating rating)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            Quotients[rows[i]] = rating.Quotients[i];
            for (var f = 0; f < Rules.Flags.Count; f++)
                flags[f, rows[i]] = rating.Flags(f)[i];
        }
    }
}
