using System.Collections.Concurrent;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>One nation, one year, one kind of regions: the figures as loaded, rated once, and never changed.</summary>
public sealed class RegionPanel
{
    private readonly Dictionary<string, int> places;
    private readonly ConcurrentDictionary<string, CategoryRanking> rankings = new();

    public RegionPanel(string kind, int year, string contentHash, IReadOnlyList<Territory> regions, Economy traded, Economy local)
    {
        (Kind, Year, ContentHash, Regions, Traded, Local) = (kind, year, contentHash, regions, traded, local);
        places = Enumerable.Range(0, regions.Count).ToDictionary(i => regions[i].Code);
    }

    /// <summary>states or metros.</summary>
    public string Kind { get; }

    public bool OfStates => Kind == "states";

    public int Year { get; }

    /// <summary>SHA-256 of the loaded files, from which ETags are made.</summary>
    public string ContentHash { get; }

    public IReadOnlyList<Territory> Regions { get; }

    public Economy Traded { get; }

    public Economy Local { get; }

    /// <summary>The half a category belongs to.</summary>
    public Economy EconomyOf(Category category) => category.Traded ? Traded : Local;

    /// <summary>The place of a region by its code, or -1.</summary>
    public int Find(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>All regions in a category, ranked once.</summary>
    public CategoryRanking Ranking(Category category) => rankings.GetOrAdd(category.Code, _ => new CategoryRanking(this, category));
}
