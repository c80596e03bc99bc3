using System.Collections.Concurrent;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>A region of a dataset by name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page in the newest year; "" for none.</param>
public sealed record RegionCard(string Code, Sentence Name, string Address);

/// <summary>What the statistics say of a region in a category.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="DatasetName">Its name.</param>
/// <param name="Illustrative">Whether its figures are invented.</param>
/// <param name="Jobs">Whether it counts jobs; something else otherwise.</param>
/// <param name="Kind">The kind of regions it is one of.</param>
/// <param name="Year">The year.</param>
/// <param name="Key">The category's key.</param>
/// <param name="Category">The category's name.</param>
/// <param name="Lq">The location quotient.</param>
/// <param name="Judged">Whether the dataset has rules that judge; without them there is a quotient and no verdict.</param>
/// <param name="Strong">Whether the rules of the dataset find it strong.</param>
/// <param name="Firm">Whether the verdict is firm.</param>
/// <param name="Proof">The address of the proof.</param>
public sealed record VerdictCard(string Dataset, Sentence DatasetName, bool Illustrative, bool Jobs, string Kind, int Year, string Key, Sentence Category, double Lq, bool Judged, bool Strong, bool Firm, string Proof);

/// <summary>What pages outside the Observatory may show of its regions. What was worked out is kept as long as the figures are the same.</summary>
public sealed class RegionCards(Datasets datasets)
{
    private readonly ConcurrentDictionary<(string Datasets, string Code), IReadOnlyList<VerdictCard>> verdicts = new();

    private KeptRegions? kept; // one reference, so that readers never see half of it

    /// <summary>The regions that some dataset has, by code; real statistics name a code before illustrative ones do.</summary>
    public IReadOnlyDictionary<string, RegionCard> All()
    {
        var now = datasets.All();
        var identity = string.Join(' ', now.Select(d => $"{d.Id}/{d.Head.Revision}/{d.Identity}"));
        if (kept is { } same && same.Datasets == identity)
            return same.Regions;
        var regions = new Dictionary<string, RegionCard>(StringComparer.Ordinal);
        foreach (var dataset in now)
        {
            foreach (var head in dataset.Panels.OrderByDescending(p => p.Year))
            {
                foreach (var region in dataset.Regions(head.Kind))
                    regions.TryAdd(region.Code, new RegionCard(region.Code, new(region.En, region.Ru), $"{Address.Of(dataset, head)}/regions/{region.Code}"));
            }
        }

        kept = new(identity, regions);
        return regions;
    }

    /// <summary>What the newest year of every dataset says of a region, the highest quotient first within a dataset.</summary>
    public IReadOnlyList<VerdictCard> VerdictsOn(string code)
    {
        var all = datasets.All();
        var identity = string.Join(' ', all.Select(d => $"{d.Id}/{d.Head.Revision}/{d.Identity}"));
        if (verdicts.TryGetValue((identity, code), out var known))
            return known;
        foreach (var old in verdicts.Keys.Where(k => k.Datasets != identity))
            verdicts.TryRemove(old, out _);
        return verdicts[(identity, code)] = [.. all.SelectMany(d => VerdictsOn(d, code))];
    }

    private static IEnumerable<VerdictCard> VerdictsOn(Dataset dataset, string code)
    {
        var head = dataset.Panels.Where(p => dataset.Regions(p.Kind).Any(r => r.Code == code)).OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).FirstOrDefault();
        if (head is null)
            return [];
        var panel = dataset.Panel(head);
        var place = panel.Find(code);
        if (place < 0)
            return [];
        return panel.Traded.Categories.Select(panel.Ranking).Select(r => (r.Category, Row: r.Rows.First(row => row.Place == place))).OrderByDescending(r => r.Row.Lq)
            .Select(r => new VerdictCard(
                dataset.Id, new(dataset.Head.En, dataset.Head.Ru), dataset.Head.Illustrative, dataset.Measure.Jobs, panel.Kind, panel.Year, r.Category.Key, new(r.Category.En, r.Category.Ru), r.Row.Lq, dataset.DefaultRules is not null, r.Row.Strong, r.Row.Firm, Address.Of(panel, r.Category, panel.Regions[place])));
    }

    private sealed record KeptRegions(string Datasets, IReadOnlyDictionary<string, RegionCard> Regions);
}
