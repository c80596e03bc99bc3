using Pleiad.Engine;
using Pleiad.Engine.Firmness;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// The traded or the local half of a nation's figures in one year, rated. Every region has a cell in every category, so a cell's
/// place is region × number of categories + category.
/// </summary>
public sealed class Economy
{
    private readonly Lazy<FirmRating?> firmness;

    /// <summary>Takes a rated half.</summary>
    /// <param name="figures">The figures as loaded.</param>
    /// <param name="other">Those of the other half, whose jobs are part of a region's all.</param>
    /// <param name="rating">The rated panel.</param>
    /// <param name="rules">The rule set; null when the categories are measured and not judged.</param>
    public Economy(Figures figures, Figures other, ClusterRating rating, RuleSetFile? rules)
    {
        (Figures, Rating, Rules) = (figures, rating, rules);
        firmness = new(() => rules is null || !figures.KnowsRows ? null : FirmRating.Rate(Bounded(rating.Panel, figures, other), rules.Rules));
    }

    /// <summary>The categories, in the order of their codes.</summary>
    public IReadOnlyList<Category> Categories => Figures.Categories;

    /// <summary>The figures as loaded.</summary>
    public Figures Figures { get; }

    /// <summary>The rated panel.</summary>
    public ClusterRating Rating { get; }

    /// <summary>The rule set, or null when the categories are measured and not judged.</summary>
    public RuleSetFile? Rules { get; }

    public Panel Panel => Rating.Panel;

    /// <summary>The verdicts within the bounds of what is withheld, rated when first asked for; null when the source does not count its rows or nothing is judged.</summary>
    public FirmRating? Firmness => firmness.Value;

    /// <summary>The place of a category among these, or -1.</summary>
    public int ColumnOf(Category category)
    {
        for (var c = 0; c < Categories.Count; c++)
        {
            if (Categories[c].Code == category.Code)
                return c;
        }

        return -1;
    }

    public int CellOf(int region, int category) => (region * Categories.Count) + category;

    /// <summary>How many figures of a region are missing though the source has a row: its total, and every share of it, leaves them out.</summary>
    public int MissingIn(int region) => Enumerable.Range(0, Categories.Count).Select(c => CellOf(region, c))
        .Count(i => Figures.Exists[i] && double.IsNaN(Panel.Employment[i]));

    /// <summary>
    /// A verdict is firm when nothing that is withheld could change it. Where the source does not count its rows, jobs whose pay it
    /// withholds are not firm: such counts look like estimates. Without a verdict, a figure is firm when nothing of it is withheld.
    /// </summary>
    public bool Firm(int cell) => !Figures.KnowsRows
        ? !(Figures.HasPayroll && Panel.Employment[cell] > 0 && double.IsNaN(Figures.Payroll[cell]))
        : Firmness is { } rated ? rated.Flags(Rules!.VerdictFlag)[cell] != FirmAnswer.NotFirm : Figures.WithheldRows[cell] == 0;

    /// <summary>The answer of the rule set's verdict, or none.</summary>
    public Answer Verdict(int cell) => Rules is null ? Answer.None : Rating.Flags(Rules.VerdictFlag)[cell];

    /// <summary>The answer of a flag of the rule set.</summary>
    public Answer Flag(int cell, Flag flag) => Rules is null ? Answer.None : Rating.Flags(Rules.Rules.IndexOf(flag.Id))[cell];

    /// <summary>The quotient that a flag asks for: with several tests of it (a quantile, and the nation's 1) the highest decides; NaN when it asks for none.</summary>
    public double QuotientCutoff(Flag flag, int category) => flag.Criteria.Where(c => c.Measure == Measure.LocationQuotient)
        .Select(c => Rating.Cutoff(c, category)).DefaultIfEmpty(double.NaN).Max();

    /// <summary>The panel with bounds instead of figures. National figures that a source gives are taken as they are.</summary>
    private static BoundedPanel Bounded(Panel panel, Figures figures, Figures other)
    {
        Interval[] bounds = [.. Enumerable.Range(0, panel.Count).Select(figures.Bounds)];
        var given = !ReferenceEquals(panel.National, panel.CategorySums);
        return new BoundedPanel(
            panel.Regions, panel.Categories, panel.Region, panel.Category, [.. bounds.Select(b => b.Low)], [.. bounds.Select(b => b.High)], panel.Establishments,
            given ? [.. panel.National.Select(Interval.Exactly)] : null, Interval.Exactly(panel.NationTotal))
        {
            Payroll = panel.Payroll,
            BaseEmployment = panel.BaseEmployment,
            Outside = [.. Enumerable.Range(0, panel.Regions.Count).Select(other.BoundsOfRegion)],
        };
    }
}
