using System.Collections.Concurrent;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>One kind of regions of a dataset in one year, rated by one rule set, with or without imputed figures.</summary>
public sealed class RegionPanel
{
    private readonly Dictionary<string, int> places;
    private readonly ConcurrentDictionary<string, CategoryRanking> rankings = new(StringComparer.Ordinal);

    public RegionPanel(Dataset dataset, PanelHead head, PanelFigures figures, RuleSetFile? rules, bool imputed)
    {
        (Dataset, Head, Rules, Imputed, Regions) = (dataset, head, rules, imputed, dataset.Regions(head.Kind));
        BaseYear = dataset.BaseYear(head.Kind, head.Year);
        var earlier = BaseYear is { } year ? dataset.FiguresOf(dataset.Find(head.Kind, year)!) : null;
        (Traded, Local) = figures.Rate(rules, imputed, earlier);
        places = Enumerable.Range(0, Regions.Count).ToDictionary(i => Regions[i].Code, StringComparer.Ordinal);
    }

    public Dataset Dataset { get; }

    public PanelHead Head { get; }

    /// <summary>The rule set, or null when the measure is not judged.</summary>
    public RuleSetFile? Rules { get; }

    /// <summary>Whether residuals of the parents are shared out.</summary>
    public bool Imputed { get; }

    /// <summary>Whether the source leaves residuals that can be shared out.</summary>
    public bool CanImpute => Traded.Figures.AnyImputed || Local.Figures.AnyImputed;

    /// <summary>The first year that this one may be compared with; null for none.</summary>
    public int? BaseYear { get; }

    /// <summary>states, metros, counties, subjects.</summary>
    public string Kind => Head.Kind;

    public int Year => Head.Year;

    /// <summary>How these regions are called.</summary>
    public RegionKind Called => RegionKind.Of(Kind);

    /// <summary>The map that shows these regions; null when there is none, and a strip is shown.</summary>
    public string? Map => Called.Map;

    /// <summary>Whether all regions fit one table, and each is known by its name.</summary>
    public bool Few => Regions.Count <= 100;

    public IReadOnlyList<Territory> Regions { get; }

    public Economy Traded { get; }

    public Economy Local { get; }

    /// <summary>The half a category belongs to.</summary>
    public Economy EconomyOf(Category category) => category.Traded ? Traded : Local;

    /// <summary>The place of a region by its code, or -1.</summary>
    public int Find(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>All regions in a category, ranked once.</summary>
    public CategoryRanking Ranking(Category category) => rankings.GetOrAdd(category.Code, _ => new CategoryRanking(this, category));

    /// <summary>The import that brought it: source and licence.</summary>
    public ImportRow Source => Dataset.ImportOf(Head);

    /// <summary>The same regions and year under other rules, or with the other answer to "imputed?".</summary>
    public RegionPanel With(RuleSetFile? rules = null, bool? imputed = null) => Dataset.Panel(Head, rules ?? Rules, imputed ?? Imputed);
}
