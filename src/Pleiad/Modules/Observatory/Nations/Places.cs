using Pleiad.Kernel;
using Pleiad.Kernel.Text;

using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>Finds what an address names: a year, a kind of regions, a category by key or code, a region by code, postal letters or name.</summary>
public sealed class Places(Nation nation)
{
    public RegionPanel Panel(int year, string kind) =>
        nation.Panels.SingleOrDefault(p => p.Kind == kind && p.Year == year)
        ?? throw new NotFoundException(
            $"There are no figures for {kind} in {year}.", $"Данных за {year} год для «{kind}» нет.",
            [.. nation.Panels.Select(p => new Suggestion($"{(p.OfStates ? "States" : "Metro areas")}, {p.Year}", $"{(p.OfStates ? "Штаты" : "Агломерации")}, {p.Year}", Address.Of(p)))]);

    public Category Category(RegionPanel panel, string name)
    {
        var wanted = Similar.Fold(name);
        return nation.Categories.FirstOrDefault(c => c.Key == name || c.Code == name)
            ?? nation.Categories.FirstOrDefault(c => Similar.Fold(c.En) == wanted || Similar.Fold(c.Ru) == wanted)
            ?? throw new NotFoundException(
                $"There is no category '{name}'.", $"Категории «{name}» нет.",
                [.. Similar.Nearest(name, nation.Categories, c => [c.Key, c.En, c.Ru]).Select(c => new Suggestion(c.En, c.Ru, Address.Of(panel, c)))]);
    }

    public int Region(RegionPanel panel, Category category, string name)
    {
        var place = panel.Find(name) is >= 0 and var coded ? coded : Named(panel, name);
        if (place >= 0)
            return place;
        throw new NotFoundException(
            $"There is no region '{name}' among the {panel.Regions.Count} {panel.Kind} of {panel.Year}.", $"Среди {panel.Regions.Count} регионов {panel.Year} года нет «{name}».",
            [.. Similar.Nearest(name, panel.Regions, r => [r.En, r.Ru, r.Postal]).Select(r => new Suggestion(r.En, r.Ru, Address.Of(panel, category, r)))]);
    }

    /// <summary>The place of a region by its name in either language, with or without its kind, or its postal letters; -1 for none.</summary>
    public static int Named(RegionPanel panel, string name)
    {
        var wanted = Similar.Fold(name);
        return wanted.Length == 0 ? -1 : panel.Regions.ToList().FindIndex(r =>
            Similar.Fold(r.En) == wanted || Similar.Fold(r.Ru) == wanted || Similar.Fold(r.Short(Language.English)) == wanted || Similar.Fold(r.Postal) == wanted);
    }
}
