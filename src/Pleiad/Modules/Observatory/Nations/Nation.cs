using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>Everything the pages know of the United States, read once from the database and rated in memory.</summary>
public sealed class Nation
{
    private readonly Lazy<Loaded> loaded;

    public Nation(IDbContextFactory<PleiadDb> databases) => loaded = new(() => Load(databases), LazyThreadSafetyMode.PublicationOnly); // a failure is not remembered

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
            var figures = db.Cells.Where(c => c.Kind == kind && c.Year == head.Year).AsEnumerable();
            var (traded, local) = (new Figures([.. categories.Where(c => c.Traded)], regions), new Figures([.. categories.Where(c => !c.Traded)], regions));
            foreach (var cell in figures)
            {
                if (!traded.Take(cell))
                    local.Take(cell);
            }

            return new RegionPanel(kind, head.Year, head.ContentHash, regions, traded.Rate(national, rules), local.Rate(national, null));
        }

        return new Loaded(rules, categories, [.. db.SourceFiles.OrderBy(s => s.File)], [.. db.FlagDigests], Panel("states"), Panel("metros"));
    }

    private sealed record Loaded(
        RuleSetFile Rules, IReadOnlyList<Category> Categories, IReadOnlyList<SourceFile> Sources, IReadOnlyList<FlagDigest> Digests,
        RegionPanel States, RegionPanel Metros);
}
