using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>The part of an address that names a panel and how it is rated.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Year">Year.</param>
/// <param name="Kind">states, metros, counties, subjects.</param>
/// <param name="Rules">Id of a rule set; null for the dataset's own.</param>
/// <param name="Imputed">"yes" for the sums with residuals shared out.</param>
public sealed record PanelAddress(string Dataset, int Year, string Kind, string? Rules, string? Imputed)
{
    public RegionPanel Find(Places places) => places.Panel(Dataset, Year, Kind, Rules, Imputed is "yes");
}

/// <summary>Finds what an address names: a dataset, a year, a kind of regions, a category by key or code, a region by code, postal letters or name.</summary>
public sealed class Places(Datasets datasets)
{
    public RegionPanel Panel(string dataset, int year, string kind, string? rules = null, bool imputed = false)
    {
        var found = datasets.Of(dataset);
        var head = found.Find(kind, year) ?? throw new NotFoundException(
            $"There are no figures for {kind} in {year}.", $"Данных за {year} год для «{kind}» нет.",
            [.. found.Panels.Select(p => new Suggestion($"{Words.Capital(RegionKind.Of(p.Kind).EnMany)}, {p.Year}", $"{Words.Capital(RegionKind.Of(p.Kind).RuAll)}, {p.Year}", Address.Of(found, p)))]);
        return found.Panel(head, Rules(found, rules), imputed);
    }

    /// <summary>The panel whose verdicts count for a kind of regions, under the dataset's own rules.</summary>
    public RegionPanel Edition(string dataset, string kind)
    {
        var found = datasets.Of(dataset);
        return found.Edition(kind) is { } head ? found.Panel(head) : throw new NotFoundException(
            $"There are no figures for {kind}.", $"Данных для «{kind}» нет.",
            [.. found.Kinds.Select(k => new Suggestion(Words.Capital(RegionKind.Of(k).EnMany), Words.Capital(RegionKind.Of(k).RuAll), Address.Of(found, found.Edition(k)!)))]);
    }

    public Category Category(RegionPanel panel, string name)
    {
        var (wanted, all) = (Similar.Fold(name), panel.Dataset.Categories);
        return all.FirstOrDefault(c => c.Key == name || c.Code == name)
            ?? all.FirstOrDefault(c => Similar.Fold(c.En) == wanted || Similar.Fold(c.Ru) == wanted)
            ?? throw new NotFoundException(
                $"There is no category '{name}'.", $"Категории «{name}» нет.",
                [.. Similar.Nearest(name, all, c => [c.Key, c.En, c.Ru]).Select(c => new Suggestion(c.En, c.Ru, Address.Of(panel, c)))]);
    }

    /// <summary>The place of a region; what is near is suggested with the address that <paramref name="address"/> gives.</summary>
    public int Region(RegionPanel panel, string name, Func<Territory, string> address)
    {
        var place = panel.Find(name) is >= 0 and var coded ? coded : Named(panel, name);
        if (place >= 0)
            return place;
        throw new NotFoundException(
            $"There is no region '{name}' among the {panel.Regions.Count} {panel.Kind} of {panel.Year}.", $"Среди {panel.Regions.Count} регионов {panel.Year} года нет «{name}».",
            [.. Similar.Nearest(name, panel.Regions, r => [r.En, r.Ru, r.Postal]).Select(r => new Suggestion(r.En, r.Ru, address(r)))]);
    }

    public int Region(RegionPanel panel, Category category, string name) => Region(panel, name, r => Address.Of(panel, category, r));

    /// <summary>The place of a region by its name in either language, with or without its kind, or its postal letters; -1 for none.</summary>
    public static int Named(RegionPanel panel, string name)
    {
        var wanted = Similar.Fold(name);
        return wanted.Length == 0 ? -1 : panel.Regions.ToList().FindIndex(r =>
            Similar.Fold(r.En) == wanted || Similar.Fold(r.Ru) == wanted || Similar.Fold(r.Short(Language.English)) == wanted || (panel.Kind == "states" && Similar.Fold(r.Postal) == wanted));
    }

    private static RuleSetFile? Rules(Dataset dataset, string? id) => id is null or "" ? null
        : dataset.RuleSets.Concat(RuleSetFile.All).FirstOrDefault(r => r.Rules.Id == id) ?? throw new NotFoundException($"There is no rule set '{id}'.", $"Правила «{id}» нет.", [.. dataset.RuleSets.Select(r => new Suggestion(r.NameEn, r.NameRu, Address.Rules))]);
}
