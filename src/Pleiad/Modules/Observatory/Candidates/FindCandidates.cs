using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>A detected agglomeration.</summary>
/// <param name="Category">The category.</param>
/// <param name="Row">The region in it.</param>
/// <param name="New">Whether the comparable year before did not have it; null when there is no such year.</param>
public sealed record Candidate(Category Category, RankedRegion Row, bool? New)
{
    /// <summary>Names it in a long list.</summary>
    public string Cursor => $"{Category.Code}-{Row.Region.Code}";
}

/// <summary>What a panel has detected.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="ComparedWith">The comparable year before; null for none.</param>
/// <param name="Rows">The detected, category by category, the highest quotient first.</param>
public sealed record FoundCandidates(RegionPanel Panel, int? ComparedWith, IReadOnlyList<Candidate> Rows);

/// <summary>The cells of a panel for which the verdict holds: an expert has yet to say what they are.</summary>
public static class FindCandidates
{
    /// <summary>Finds them.</summary>
    /// <param name="panel">The panel; without a rule set nothing is detected.</param>
    /// <param name="places">Finds the category and the region that are asked for.</param>
    /// <param name="category">Key or code of a category; null or empty for all.</param>
    /// <param name="region">Code or name of a region; null or empty for all.</param>
    /// <param name="onlyNew">Only those that the comparable year before did not have.</param>
    public static FoundCandidates Of(RegionPanel panel, Places places, string? category, string? region, bool onlyNew)
    {
        var before = Before(panel);
        IEnumerable<Category> categories = string.IsNullOrWhiteSpace(category) ? panel.Traded.Categories : [places.Category(panel, category)];
        var place = string.IsNullOrWhiteSpace(region) ? -1 : places.Region(panel, region, r => Contracts.Address.At(panel, "/candidates", $"region={r.Code}"));
        var rows = categories.Where(c => c.Traded && panel.Rules is not null).SelectMany(c => panel.Ranking(c).Strong.Where(r => place < 0 || r.Place == place)
            .Select(r => new Candidate(c, r, before is null ? null : !Held(before, c, r))));
        return new FoundCandidates(panel, before?.Year, [.. rows.Where(c => !onlyNew || c.New == true)]);
    }

    /// <summary>The year before, if no break of the series lies between.</summary>
    private static RegionPanel? Before(RegionPanel panel)
    {
        var head = panel.Dataset.Panels.LastOrDefault(p => p.Kind == panel.Kind && p.Year < panel.Year);
        return head is not null && panel.Dataset.Comparable(head.Year, panel.Year) ? panel.Dataset.Panel(head, panel.Rules, panel.Imputed) : null;
    }

    private static bool Held(RegionPanel before, Category category, RankedRegion row)
    {
        var economy = before.EconomyOf(category);
        return economy.Verdict(economy.CellOf(before.Find(row.Region.Code), economy.ColumnOf(category))) == Answer.Yes;
    }
}
