using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>Figures for an issue: of each dataset that is judged, how much of it is strong, and its strongest places, each with its proof.</summary>
internal static class IndicatorSource
{
    private const int Strongest = 3;

    public static DigestSource Lines(IServiceProvider services) => new(DigestTopics.Indicators, _ =>
    {
        var places = services.GetRequiredService<StrongPlaces>();
        return places.Judged().SelectMany(d => Of(places.Of(d.Id)));
    });

    private static IEnumerable<DigestLine> Of(NationPlaces nation)
    {
        var (source, firm) = (new Sentence(nation.Source, nation.Source), nation.Strong.Where(p => p.Firm).ToArray());
        var places = firm.Select(p => p.Territory).Distinct().Count();
        yield return new(
            new($"{nation.Name.En}: {Numbers.English.Whole(places)} of {Numbers.English.Whole(nation.Counted.Count)} {nation.Territories.En} are strong in at least one category ({nation.Year}).",
                $"{nation.Name.Ru}, {nation.Territories.Ru}: в {nation.Year} году хотя бы в одной категории сильны {Numbers.Russian.Whole(places)} из {Numbers.Russian.Whole(nation.Counted.Count)}."),
            source, $"{nation.Year}", $"/results/clusters?dataset={nation.Dataset}", new("Chosen: how much of the map is strong, firm verdicts only.", "Включено: какая часть карты сильна; только надёжные выводы.")) { Illustrative = nation.Illustrative };
        foreach (var place in firm.Where(p => double.IsFinite(p.Value)).Take(Strongest))
        {
            yield return new(
                new($"{place.Category.En} in {place.Region.En}: {Numbers.English.Whole(place.Value)} ({nation.Unit.En.ToLowerInvariant()}, {nation.Year}), {Numbers.English.Fixed(place.Lq, 2)} times the share of the nation.",
                    $"{place.Category.Ru}, {place.Region.Ru}: {Numbers.Russian.Whole(place.Value)} ({nation.Unit.Ru.ToLowerInvariant()}, {nation.Year}); доля в {Numbers.Russian.Fixed(place.Lq, 2)} раза больше, чем в стране."),
                source, $"{nation.Year}", place.Proof, new("Chosen: one of the three strongest firm places.", "Включено: одно из трёх самых сильных мест с надёжным выводом.")) { Illustrative = nation.Illustrative };
        }
    }
}
