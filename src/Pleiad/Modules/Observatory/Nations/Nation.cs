using Microsoft.EntityFrameworkCore;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>Everything the pages know of the United States, read once from the database and rated in memory.</summary>
public sealed class Nation
{
    private readonly Lazy<Loaded> loaded;

    public Nation(IDbContextFactory<PleiadDb> databases) => loaded = new(() => Load(databases));

    /// <summary>The rule set that the pages judge by.</summary>
    public RuleSetFile Rules => loaded.Value.Rules;

    public IReadOnlyList<Category> Categories => loaded.Value.Categories;

    public IReadOnlyList<SourceFile> Sources => loaded.Value.Sources;

    public IReadOnlyList<FlagDigest> Digests => loaded.Value.Digests;

    public RegionPanel States => loaded.Value.States;

    public RegionPanel Metros => loaded.Value.Metros;

    public IEnumerable<RegionPanel> Panels => [States, Metros];

    private static Loaded Load(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var rules = RuleSetFile.Open("us-strong");
        Category[] categories = [.. db.Categories.AsEnumerable().OrderBy(c => int.Parse(c.Code))];
        var national = db.NationalFigures.ToDictionary(n => n.Category);
        RegionPanel Panel(string kind)
        {
            var head = db.LoadedPanels.Single(p => p.Kind == kind);
            Territory[] regions = [.. db.Territories.Where(t => t.Kind == kind).OrderBy(t => t.Code)];
            var cells = db.Cells.Where(c => c.Kind == kind && c.Year == head.Year).ToDictionary(c => (c.Region, c.Category));
            return new RegionPanel(
                kind, head.Year, head.ContentHash, regions,
                Rate([.. categories.Where(c => c.Traded)], regions, cells, national, rules),
                Rate([.. categories.Where(c => !c.Traded)], regions, cells, national, null));
        }

        return new Loaded(rules, categories, [.. db.SourceFiles.OrderBy(s => s.File)], [.. db.FlagDigests], Panel("states"), Panel("metros"));
    }

    private static Economy Rate(
        Category[] categories, Territory[] regions, Dictionary<(string, string), Cell> cells,
        Dictionary<string, NationalFigure> national, RuleSetFile? rules)
    {
        var count = regions.Length * categories.Length;
        int[] region = new int[count], category = new int[count];
        double[] employment = new double[count], establishments = new double[count], payroll = new double[count];
        for (var i = 0; i < count; i++)
        {
            (region[i], category[i]) = (i / categories.Length, i % categories.Length);
            var cell = cells.GetValueOrDefault((regions[region[i]].Code, categories[category[i]].Code));
            (employment[i], establishments[i], payroll[i]) = (OrMissing(cell?.Employment), OrMissing(cell?.Establishments), OrMissing(cell?.Payroll));
        }

        double[] totals = [.. categories.Select(c => national[c.Code].Employment ?? national[c.Code].Share ?? double.NaN)];
        var panel = new Panel(
            [.. regions.Select(r => r.Code)], [.. categories.Select(c => c.Code)], region, category, employment, establishments, totals, totals.Sum());
        return new Economy(categories, ClusterRating.Rate(panel, rules?.Rules ?? RuleSet.None), rules, payroll);
    }

    private static double OrMissing(long? value) => value ?? double.NaN;

    private sealed record Loaded(
        RuleSetFile Rules, IReadOnlyList<Category> Categories, IReadOnlyList<SourceFile> Sources, IReadOnlyList<FlagDigest> Digests,
        RegionPanel States, RegionPanel Metros);
}
