using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>A year of one kind of regions as an address names it, with the rules that judge it. Nothing is loaded for it: a page that only links to another year must not rate that year.</summary>
public class PanelView(Dataset dataset, PanelHead head, RuleSetFile? rules, bool imputed)
{
    public Dataset Dataset { get; } = dataset;

    public PanelHead Head { get; } = head;

    /// <summary>The rule set, or null when the measure is not judged.</summary>
    public RuleSetFile? Rules { get; } = rules;

    /// <summary>Whether residuals of the parents are shared out.</summary>
    public bool Imputed { get; } = imputed;

    /// <summary>states, metros, counties, subjects.</summary>
    public string Kind => Head.Kind;

    public int Year => Head.Year;

    /// <summary>How these regions are called.</summary>
    public RegionKind Called => RegionKind.Of(Kind);

    public IReadOnlyList<Territory> Regions => Dataset.Regions(Kind);

    /// <summary>The place of a region by its code, or -1.</summary>
    public int Find(string code) => Dataset.PlaceOf(Kind, code);

    /// <summary>Another year or kind of regions under the same rules.</summary>
    public PanelView Of(PanelHead other) => new(Dataset, other, Rules, Imputed);

    /// <summary>The same regions and year under other rules, or with the other answer to "imputed?".</summary>
    public PanelView As(RuleSetFile? rules = null, bool? imputed = null) => new(Dataset, Head, rules ?? Rules, imputed ?? Imputed);
}
