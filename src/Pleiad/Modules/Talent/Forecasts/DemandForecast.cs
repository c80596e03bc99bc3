using Pleiad.Kernel;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>How many people of an occupation; "" is other work.</summary>
public sealed record Heads(string Occupation, int People);

/// <summary>The people that a plant needs in the year it opens.</summary>
/// <param name="Plant">The plant of the Registry.</param>
/// <param name="Heads">By occupation, the largest first, other work last; empty where neither a norm nor an employer says anything.</param>
/// <param name="Stated">Whether its employer said so; otherwise the norm did.</param>
/// <param name="Basis">Where the employer's number stands, or the norm's source.</param>
/// <param name="Version">The version of the norm; 0 for the employer's number.</param>
/// <param name="Illustrative">Whether the number, or the plant, is invented.</param>
public sealed record PlantDemand(PlantOutlook Plant, IReadOnlyList<Heads> Heads, bool Stated, string Basis, int Version, bool Illustrative)
{
    public int People => Heads.Sum(h => h.People);
}

/// <summary>What plants will need: those ahead with their year, those whose year nobody knows, and those that opened.</summary>
public sealed record DemandOutlook(IReadOnlyList<PlantDemand> Plants, int ThisYear, Vocabulary Vocabulary, IReadOnlyList<Norm> Norms)
{
    /// <summary>Not there yet, with a year that is still to come.</summary>
    public IEnumerable<PlantDemand> Ahead => Plants.Where(p => !p.Plant.Opened && p.Plant.Year >= ThisYear);

    /// <summary>Not there yet, and nobody knows the year, or the one that was planned has passed.</summary>
    public IEnumerable<PlantDemand> YearUnknown => Plants.Where(p => !p.Plant.Opened && p.Plant.Year == 0);

    /// <summary>Those whose planned day has passed, and nobody says that they opened; the earliest plan first.</summary>
    public IEnumerable<PlantDemand> Overdue => YearUnknown.Where(p => p.Plant.Overdue).OrderBy(p => p.Plant.PlannedFor, StringComparer.Ordinal).ThenBy(p => p.Plant.Id, StringComparer.Ordinal);

    /// <summary>Those of which no source says when they are to open.</summary>
    public IEnumerable<PlantDemand> Undated => YearUnknown.Where(p => !p.Plant.Overdue);

    /// <summary>What is dated first: plants ahead by their year, then those whose day has passed, then those without a date; what opened last, the latest first.</summary>
    public IEnumerable<PlantDemand> InOrder => [.. Ahead.OrderBy(p => p.Plant.Year), .. Overdue, .. Undated, .. Plants.Where(p => p.Plant.Opened).OrderByDescending(p => p.Plant.Year)];

    /// <summary>People of each occupation that plants ahead need, the most first.</summary>
    public IReadOnlyList<Heads> ByOccupation(IEnumerable<PlantDemand> plants) => [.. plants.SelectMany(p => p.Heads).GroupBy(h => h.Occupation, StringComparer.Ordinal).Select(g => new Heads(g.Key, g.Sum(h => h.People))).OrderBy(h => h.Occupation.Length == 0).ThenByDescending(h => h.People).ThenBy(h => h.Occupation, StringComparer.Ordinal)];
}

/// <summary>Works out what plants need from the Registry as it is now: a plant that is entered there changes the forecast at once (docs/methods/demand-forecast.md).</summary>
public sealed class DemandForecast(OpeningViews openings, PlantCards plants, TimeProvider clock)
{
    public DemandOutlook Of(string owner = "") => openings.Ask((db, _) =>
    {
        var norms = db.Norms.AsEnumerable().GroupBy(n => n.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Version)!, StringComparer.Ordinal);
        var shares = db.NormShares.AsEnumerable().ToLookup(s => (s.Kind, s.Version));
        var stated = db.Staffings.AsEnumerable().ToLookup(s => s.Plant, StringComparer.Ordinal);
        return new DemandOutlook([.. plants.All().Where(p => owner.Length == 0 || p.Owner == owner).Select(Demand)], clock.GetUtcNow().Year, Vocabulary.Read(db), [.. norms.Values.OrderBy(n => n.Kind, StringComparer.Ordinal)]);

        PlantDemand Demand(PlantOutlook plant)
        {
            if (stated[plant.Id].Any())
                return new(plant, Sorted(stated[plant.Id].Select(s => new Heads(s.Occupation, s.People))), true, stated[plant.Id].First().Evidence, 0, plant.Illustrative);
            return norms.TryGetValue(plant.Kind, out var norm)
                ? new(plant, Sorted(Divide(norm.People, [.. shares[(norm.Kind, norm.Version)]])), false, norm.Source, norm.Version, norm.Illustrative || plant.Illustrative)
                : new(plant, [], false, "", 0, plant.Illustrative);
        }
    });

    /// <summary>Divides people by shares into whole ones: the largest remainders are rounded up, and what no share covers is other work.</summary>
    internal static IReadOnlyList<Heads> Divide(int people, IReadOnlyList<NormShare> shares)
    {
        var exact = shares.Select(s => (s.Occupation, People: people * s.Share)).Append((Occupation: "", People: Math.Max(0, people * (1 - shares.Sum(s => s.Share))))).ToArray();
        var left = people - exact.Sum(e => (int)Math.Floor(e.People + 1e-9));
        var up = exact.OrderByDescending(e => Math.Round(e.People - Math.Floor(e.People + 1e-9), 9)).ThenBy(e => e.Occupation.Length == 0).ThenBy(e => e.Occupation, StringComparer.Ordinal).Take(left).Select(e => e.Occupation).ToHashSet(StringComparer.Ordinal);
        return [.. exact.Select(e => new Heads(e.Occupation, (int)Math.Floor(e.People + 1e-9) + (up.Contains(e.Occupation) ? 1 : 0))).Where(h => h.People > 0)];
    }

    private static IReadOnlyList<Heads> Sorted(IEnumerable<Heads> heads) => [.. heads.OrderBy(h => h.Occupation.Length == 0).ThenByDescending(h => h.People).ThenBy(h => h.Occupation, StringComparer.Ordinal)];
}
