using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Hall.Search;

/// <summary>Everything that answers a question: entries by kind, and what the figures say of the places and categories among them.</summary>
/// <param name="Asked">What was typed.</param>
/// <param name="Groups">The hits, by kind.</param>
/// <param name="Cells">How a category stands in a place, where the question names both.</param>
/// <param name="Places">What the places that were meant are strong in.</param>
public sealed record SearchAnswer(string Asked, IReadOnlyList<SearchGroup> Groups, IReadOnlyList<CellAnswer> Cells, IReadOnlyList<PlaceAnswer> Places)
{
    /// <summary>What the hits are narrowed down to.</summary>
    public IReadOnlyList<string> Narrowed { get; init; } = [];

    /// <summary>How many hits have each facet, over all kinds that are shown.</summary>
    public IReadOnlyDictionary<string, int> Facets(string kind) => Groups.Where(g => kind.Length == 0 || g.Source.Kind == kind).SelectMany(g => g.Facets).GroupBy(f => f.Key).ToDictionary(f => f.Key, f => f.Sum(c => c.Value));

    /// <summary>Hits that were counted.</summary>
    public int Count => Groups.Sum(g => g.Hits.Count);

    /// <summary>Whether there may be more than were counted.</summary>
    public bool More => Groups.Any(g => g.More);

    /// <summary>Whether nothing is called so, and all that was found is near.</summary>
    public bool OnlyNear => Count > 0 && Groups.All(g => g.Hits.All(h => h.Match == SearchMatch.Slip));
}

/// <summary>Asks the index, and the Observatory what its figures say.</summary>
public sealed class AnswerSearch(FindEntries find, PlaceAnswers figures)
{
    /// <summary>Longest question that is read, in characters.</summary>
    public const int Longest = 200;

    private const int MostPlaces = 3;
    private const int MostCells = 4;
    private const int MostWords = 6; // of a question that may name a category and a place

    public SearchAnswer Run(string? typed, Actor actor, params IReadOnlyList<string> facets)
    {
        var asked = (typed ?? "").Trim();
        if (asked.Length > Longest)
            asked = asked[..Longest];
        var groups = find.Run(asked, actor, facets);
        return new(asked, groups, facets.Count > 0 ? [] : [.. Cells(asked, groups, actor)], [.. Meant(groups, "places").Take(MostPlaces).Select(h => figures.Of(h.Id)).OfType<PlaceAnswer>()]) { Narrowed = facets };
    }

    /// <summary>"biopharmaceuticals massachusetts": one part names a category, the other a place.</summary>
    private IEnumerable<CellAnswer> Cells(string asked, IReadOnlyList<SearchGroup> groups, Actor actor)
    {
        var words = asked.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || groups.Any(g => g.Hits.Any(h => h.Match == SearchMatch.Exact)))
            return [];
        return Enumerable.Range(1, words.Length - 1)
            .SelectMany(cut => new[] { (Category: words[..cut], Place: words[cut..]), (Category: words[cut..], Place: words[..cut]) })
            .SelectMany(parts =>
            {
                var categories = Meant(find.Run(string.Join(' ', parts.Category), actor, "categories"), "categories").Take(MostCells).ToList();
                return categories.Count == 0 ? [] : find.Run(string.Join(' ', parts.Place), actor, "places").SelectMany(g => g.Hits).Take(MostPlaces).SelectMany(p => categories.Select(c => figures.Of(c.Id, p.Id)));
            })
            .OfType<CellAnswer>().DistinctBy(c => c.Address).Take(MostCells);
    }

    /// <summary>Hits that are called so, or whose name begins so.</summary>
    private static IEnumerable<SearchHit> Meant(IReadOnlyList<SearchGroup> groups, string kind) =>
        groups.Where(g => g.Source.Kind == kind).SelectMany(g => g.Hits).Where(h => h.Match is SearchMatch.Exact or SearchMatch.Beginning);
}
