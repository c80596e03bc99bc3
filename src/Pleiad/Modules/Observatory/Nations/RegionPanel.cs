using System.Collections.Concurrent;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>One kind of regions of a dataset in one year, rated by one rule set, with or without imputed figures.</summary>
public sealed class RegionPanel : PanelView
{
    private readonly ConcurrentDictionary<string, CategoryRanking> rankings = new(StringComparer.Ordinal);

    public RegionPanel(Dataset dataset, PanelHead head, PanelFigures figures, RuleSetFile? rules, bool imputed)
        : base(dataset, head, rules, imputed)
    {
        BaseYear = dataset.BaseYear(head.Kind, head.Year);
        var earlier = BaseYear is { } year ? dataset.FiguresOf(dataset.Find(head.Kind, year)!) : null;
        (Traded, Local) = figures.Rate(rules, imputed, earlier);
    }

    /// <summary>Whether the source leaves residuals that can be shared out.</summary>
    public bool CanImpute => Traded.Figures.AnyImputed || Local.Figures.AnyImputed;

    /// <summary>The first year that this one may be compared with; null for none.</summary>
    public int? BaseYear { get; }

    /// <summary>The map that shows these regions; null when there is none, and a strip is shown.</summary>
    public string? Map => Called.Map;

    /// <summary>Whether all regions fit one table, and each is known by its name.</summary>
    public bool Few => Regions.Count <= 100;

    public Economy Traded { get; }

    public Economy Local { get; }

    /// <summary>The half a category belongs to.</summary>
    public Economy EconomyOf(Category category) => category.Traded ? Traded : Local;

    /// <summary>All regions in a category, ranked once.</summary>
    public CategoryRanking Ranking(Category category) => rankings.GetOrAdd(category.Code, _ => new CategoryRanking(this, category));

    /// <summary>The import that brought it: source and licence.</summary>
    public ImportRow Source => Dataset.ImportOf(Head);

    /// <summary>The same regions and year rated by other rules.</summary>
    public RegionPanel With(RuleSetFile rules) => Dataset.Panel(Head, rules, Imputed);
}
