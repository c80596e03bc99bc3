using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// The traded or the local half of a nation's figures in one year, rated. Every region has a cell in every category, so a cell's
/// place is region × number of categories + category.
/// </summary>
public sealed class Economy(Figures figures, ClusterRating rating, RuleSetFile? rules)
{
    /// <summary>The categories, in the order of their codes.</summary>
    public IReadOnlyList<Category> Categories => Figures.Categories;

    /// <summary>The figures as loaded.</summary>
    public Figures Figures { get; } = figures;

    /// <summary>The rated panel.</summary>
    public ClusterRating Rating { get; } = rating;

    /// <summary>The rule set, or null when the categories are measured and not judged.</summary>
    public RuleSetFile? Rules { get; } = rules;

    public Panel Panel => Rating.Panel;

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

    /// <summary>How many figures of a region are missing: its total, and every share of it, leaves them out.</summary>
    public int MissingIn(int region) => Enumerable.Range(0, Categories.Count).Count(c => double.IsNaN(Panel.Employment[CellOf(region, c)]));

    /// <summary>A figure is not firm when its source counts jobs but withholds their pay.</summary>
    public bool Firm(int cell) => !(Panel.Employment[cell] > 0 && double.IsNaN(Figures.Payroll[cell]));

    /// <summary>The answer of the rule set's verdict, or none.</summary>
    public Answer Verdict(int cell) => Rules is null ? Answer.None : Rating.Flags(Rules.VerdictFlag)[cell];

    /// <summary>The answer of a flag by name.</summary>
    public Answer Flag(int cell, string flag) => Rules is null ? Answer.None : Rating.Flags(Rules.Rules.IndexOf(flag))[cell];
}
