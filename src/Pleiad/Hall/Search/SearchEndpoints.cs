using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;

namespace Pleiad.Hall.Search;

/// <summary>The one search box: its page, and the same for programs.</summary>
public static class SearchEndpoints
{
    public const string Address = "/search";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(Address, Show);
        api.MapGet(Address, Answer).WithSummary("Everything that a name or words in either script find, by kind, the best first; territory, organisation and cluster narrow it down");
    }

    private static RazorComponentResult<SearchPage> Show(string? q, string? kind, int? page, AnswerSearch search, Actor actor, HttpContext http) =>
        new(new { Answer = search.Run(q, actor, Facets(http)), Kind = kind ?? "", Page = Math.Clamp(page ?? 1, 1, FindEntries.Most) });

    /// <summary>The facets that the address narrows down to: one value of each that is known.</summary>
    private static string[] Facets(HttpContext http) => [.. http.RequestServices.GetServices<SearchFacet>().OrderBy(f => f.Place)
        .Select(f => (Facet: f, Value: http.Request.Query[f.Id].ToString())).Where(f => f.Value.Length is > 0 and <= 100 && !f.Value.Contains(' ', StringComparison.Ordinal)).Select(f => f.Facet.Of(f.Value))];

    private static SearchDto Answer(string? q, string? kind, AnswerSearch search, Actor actor, HttpContext http)
    {
        var answer = search.Run(q, actor, Facets(http));
        return new(
            answer.Asked,
            [.. answer.Groups.Where(g => kind is null or "" || g.Source.Kind == kind).Select(g => new SearchGroupDto(g.Source.Kind, g.Source.Title.En, g.Source.Title.Ru, g.Hits.Count, g.More, [.. g.Hits.Select(h => new SearchHitDto(h.Id, h.Name.En, h.Name.Ru, h.Line.En, h.Line.Ru, h.Address, h.Match, h.Matched, h.Illustrative))]))],
            [.. answer.Cells.Select(c => new SearchCellDto(c.Says.En, c.Says.Ru, c.Lq, c.Strong, c.Address))], answer.Facets(kind ?? ""));
    }
}

/// <summary>What answers a question.</summary>
/// <param name="Asked">The question, at most 200 characters of it.</param>
/// <param name="Groups">Hits by kind; kinds without one are left out.</param>
/// <param name="Cells">Where the question names a category and a place: how it stands there.</param>
/// <param name="Facets">How many of the hits have each facet: <c>territory:RU-SPE</c>; ask with <c>territory=RU-SPE</c> to see those alone.</param>
public sealed record SearchDto(string Asked, IReadOnlyList<SearchGroupDto> Groups, IReadOnlyList<SearchCellDto> Cells, IReadOnlyDictionary<string, int> Facets);

/// <summary>The hits of one kind.</summary>
/// <param name="Count">How many there are below.</param>
/// <param name="More">Whether there may be more; ask with more letters.</param>
public sealed record SearchGroupDto(string Kind, string En, string Ru, int Count, bool More, IReadOnlyList<SearchHitDto> Hits);

/// <summary>A hit. Match is exact, beginning, words, text or slip; matched is the name that answered, "" for the text beside it.</summary>
public sealed record SearchHitDto(string Id, string En, string Ru, string LineEn, string LineRu, string Address, SearchMatch Match, string Matched, bool Illustrative);

/// <summary>A category in a place: its location quotient, null for none, and the proof.</summary>
public sealed record SearchCellDto(string En, string Ru, double Lq, bool Strong, string Address);
