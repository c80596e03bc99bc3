using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>A category that a place is strong in.</summary>
public sealed record StrongCategory(Sentence Name, double Lq, string Address);

/// <summary>What the figures say of a place that was found.</summary>
/// <param name="Says">As a sentence.</param>
/// <param name="Strong">The categories it is strong in, the strongest first.</param>
public sealed record PlaceAnswer(Sentence Says, IReadOnlyList<StrongCategory> Strong);

/// <summary>What the figures say of a category in a place, and where the proof is.</summary>
public sealed record CellAnswer(Sentence Says, double Lq, bool Strong, string Address);

/// <summary>Answers a search with more than a name: what a place is strong in, and how a category stands in a place.</summary>
public sealed class PlaceAnswers(Datasets datasets)
{
    /// <summary>The id of a place or a category among the entries of the search.</summary>
    public static string IdOf(params string[] parts) => string.Join('/', parts);

    /// <summary>What a place is strong in, in the panel that a reader is shown first; null when there are no figures for it.</summary>
    /// <param name="place">Its id: dataset, kind and code.</param>
    public PlaceAnswer? Of(string place)
    {
        if (Find(place) is not var (panel, at, region) || panel.Rules is null)
            return null;
        StrongCategory[] strong = [.. Enumerable.Range(0, panel.Traded.Categories.Count)
            .Where(c => panel.Traded.Verdict(panel.Traded.CellOf(at, c)) == Answer.Yes)
            .Select(c => (Category: panel.Traded.Categories[c], Lq: panel.Traded.Rating.Quotients[panel.Traded.CellOf(at, c)]))
            .OrderByDescending(c => c.Lq).Select(c => new StrongCategory(new(c.Category.En, c.Category.Ru), c.Lq, Address.Of(panel, c.Category, region)))];
        return new(
            strong.Length == 0
                ? new($"{region.En} is strong in none of the traded categories", $"{region.Ru}: сильных торгуемых категорий нет")
                : new($"{region.En} is strong in {Words.Count(Language.English, strong.Length)} traded {Words.Plural(strong.Length, "category", "categories")}", $"{region.Ru}: сильных торгуемых категорий — {Numbers.Russian.Whole(strong.Length)}"),
            strong);
    }

    /// <summary>How a category stands in a place of the same dataset; null where they do not meet.</summary>
    /// <param name="category">Its id: dataset and code.</param>
    /// <param name="place">Its id: dataset, kind and code.</param>
    public CellAnswer? Of(string category, string place)
    {
        if (Find(place) is not var (panel, at, region) || panel.Dataset.Categories.FirstOrDefault(c => IdOf(c.Dataset, c.Code) == category) is not { } found)
            return null;
        var economy = panel.EconomyOf(found);
        var column = economy.Categories.ToList().FindIndex(c => c.Code == found.Code);
        if (column < 0)
            return null;
        var cell = economy.CellOf(at, column);
        return new(new($"{found.En} in {region.En}", $"{found.Ru}: {region.Ru}"), economy.Rating.Quotients[cell], panel.Rules is not null && economy.Verdict(cell) == Answer.Yes, Address.Of(panel, found, region));
    }

    /// <summary>The latest complete year of the place's kind, or the latest.</summary>
    private (RegionPanel Panel, int At, Territory Region)? Find(string place)
    {
        if (place.Split('/') is not [var dataset, var kind, var code] || datasets.All().FirstOrDefault(d => d.Id == dataset) is not { } found)
            return null;
        if (found.Panels.Where(p => p.Kind == kind).OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).FirstOrDefault() is not { } head)
            return null;
        var panel = found.Panel(head);
        return panel.Find(code) is >= 0 and var at ? (panel, at, panel.Regions[at]) : null;
    }
}
