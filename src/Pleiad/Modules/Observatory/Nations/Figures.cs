using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>The figures of one economy as they come from the database, laid out region by region; what does not come is missing.</summary>
public sealed class Figures
{
    private readonly Category[] categories;
    private readonly Territory[] regions;
    private readonly Dictionary<string, int> columns;
    private readonly Dictionary<string, int> rows;
    private readonly double[] employment;
    private readonly double[] establishments;
    private readonly double[] payroll;

    public Figures(Category[] categories, Territory[] regions)
    {
        (this.categories, this.regions) = (categories, regions);
        columns = Enumerable.Range(0, categories.Length).ToDictionary(c => categories[c].Code);
        rows = Enumerable.Range(0, regions.Length).ToDictionary(r => regions[r].Code);
        double[] Missing() => [.. Enumerable.Repeat(double.NaN, categories.Length * regions.Length)];
        (employment, establishments, payroll) = (Missing(), Missing(), Missing());
    }

    /// <summary>Takes a cell into its place; false when its category is not of this economy.</summary>
    public bool Take(Cell cell)
    {
        if (!columns.TryGetValue(cell.Category, out var column) || !rows.TryGetValue(cell.Region, out var row))
            return false;
        var place = (row * categories.Length) + column;
        (employment[place], establishments[place], payroll[place]) = (OrMissing(cell.Employment), OrMissing(cell.Establishments), OrMissing(cell.Payroll));
        return true;
    }

    /// <summary>Rates the figures against the nation's, which are jobs, or shares where only those are known.</summary>
    public Economy Rate(IReadOnlyDictionary<string, NationalFigure> national, RuleSetFile? rules)
    {
        var count = employment.Length;
        int[] Index(Func<int, int> of) => [.. Enumerable.Range(0, count).Select(of)];
        double[] totals = [.. categories.Select(c => national[c.Code].Employment ?? national[c.Code].Share ?? double.NaN)];
        var panel = new Panel(
            [.. regions.Select(r => r.Code)], [.. categories.Select(c => c.Code)], Index(i => i / categories.Length), Index(i => i % categories.Length),
            employment, establishments, totals, totals.Sum());
        return new Economy(categories, ClusterRating.Rate(panel, rules?.Rules ?? RuleSet.None), rules, payroll);
    }

    private static double OrMissing(long? value) => value ?? double.NaN;
}
