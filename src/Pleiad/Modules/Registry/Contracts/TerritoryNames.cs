using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The names of territories: those of the Observatory's datasets, and the few abroad that the articles name.</summary>
public sealed class TerritoryNames(RegionCards regions)
{
    /// <summary>The id of the facet by which the search tells territories apart.</summary>
    public const string Facet = "territory";

    private static readonly Dictionary<string, Sentence> Abroad = new(StringComparer.Ordinal)
    {
        ["DE-BE"] = new("Berlin", "Берлин"),
        ["DE-BB"] = new("Brandenburg", "Бранденбург"),
        ["DE-BY"] = new("Bavaria", "Бавария"),
        ["JP-27"] = new("Osaka", "Осака"),
        ["KR"] = new("South Korea", "Южная Корея"),
        ["LT"] = new("Lithuania", "Литва"),
    };

    /// <summary>All of them that the Observatory has, by code.</summary>
    public IReadOnlyDictionary<string, RegionCard> Regions => regions.All();

    /// <summary>The territories of the codes; one that nobody names has its code for a name.</summary>
    public IReadOnlyList<RegionCard> Of(IEnumerable<string> codes)
    {
        var known = Regions;
        return [.. codes.Select(c => known.GetValueOrDefault(c) ?? new RegionCard(c, Abroad.GetValueOrDefault(c) ?? new(c, c), ""))];
    }
}
