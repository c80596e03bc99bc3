using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Finding;

/// <summary>What the Observatory adds to the search: places and categories of every dataset that has figures.</summary>
internal static class ObservatorySearch
{
    /// <summary>The latest complete panel of each kind of regions, or the latest; the largest regions first.</summary>
    private const string Fronts =
        """
        SELECT p.dataset, p.kind, p.year, p.incomplete, (SELECT count(*) FROM observatory_territory t WHERE t.dataset = p.dataset AND t.kind = p.kind) AS regions, d.en, d.ru, d.illustrative
        FROM observatory_panel p JOIN observatory_dataset d ON d.id = p.dataset
        """;

    public static SearchSource Places { get; } = new("places", new("Places", "Места"), 60, [], FindPlaces, c => FindPlaces(c, null).LongCount()) { Mark = Mark };

    public static SearchSource Categories { get; } = new("categories", new("Categories", "Категории"), 50, [], FindCategories, c => FindCategories(c, null).LongCount()) { Mark = Mark };

    private static string Mark(DbConnection connection) =>
        string.Join(' ', connection.Rows("SELECT id, revision FROM observatory_dataset ORDER BY id", row => $"{row.GetString(0)}:{row.GetInt64(1)}"));

    private static List<SearchEntry> FindPlaces(DbConnection connection, Node? node)
    {
        var fronts = Panels(connection).ToLookup(p => p.Dataset);
        return [.. connection.Rows("SELECT dataset, kind, code, postal, en, ru FROM observatory_territory ORDER BY dataset, kind, code", row => new Territory(row.GetString(0), row.GetString(1), row.GetString(2), "", row.GetString(3), row.GetString(4), row.GetString(5), "", "", null))
            .SelectMany(t => fronts[t.Dataset].Where(p => p.Kind == t.Kind).Take(1).Select(p => Place(t, p)))];
    }

    private static SearchEntry Place(Territory place, Front panel)
    {
        var kind = RegionKind.Of(place.Kind);
        return new SearchEntry(
            "places", PlaceAnswers.IdOf(place.Dataset, place.Kind, place.Code), new(place.En, place.Ru),
            new($"{Words.Capital(kind.En)} · {panel.DatasetEn}", $"{Words.Capital(kind.Ru)} · {panel.DatasetRu}"),
            $"{Address.Root}/{place.Dataset}/{panel.Year}/{place.Kind}/regions/{place.Code}")
        {
            OtherNames = [place.Short(Language.English), place.Code, .. place.Kind == "states" && place.Postal.Length > 0 ? [place.Postal] : Array.Empty<string>()],
            Illustrative = panel.Illustrative,
            Weight = panel.Illustrative ? 0 : 4 - Math.Min(3, panel.Regions / 500),
        };
    }

    private static List<SearchEntry> FindCategories(DbConnection connection, Node? node)
    {
        var fronts = Panels(connection).GroupBy(p => p.Dataset).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).ThenBy(p => p.Regions).First());
        return [.. connection.Rows("SELECT dataset, code, key, traded, en, ru FROM observatory_category ORDER BY dataset, code", row => new Category(row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetString(4), row.GetString(5), "", ""))
            .Where(c => fronts.ContainsKey(c.Dataset)).Select(c => Of(c, fronts[c.Dataset]))];
    }

    private static SearchEntry Of(Category category, Front panel) => new(
        "categories", PlaceAnswers.IdOf(category.Dataset, category.Code), new(category.En, category.Ru),
        new($"{(category.Traded ? "Traded" : "Local")} category · {panel.DatasetEn}", $"{(category.Traded ? "Торгуемая" : "Местная")} категория · {panel.DatasetRu}"),
        $"{Address.Root}/{category.Dataset}/{panel.Year}/{panel.Kind}/{category.Key}")
    {
        OtherNames = [category.Key],
        Illustrative = panel.Illustrative,
        Weight = (panel.Illustrative ? 0 : 2) + (category.Traded ? 1 : 0),
    };

    private static IEnumerable<Front> Panels(DbConnection connection) => connection
        .Rows(Fronts, row => new Front(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetBoolean(7)))
        .OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year);

    private sealed record Front(string Dataset, string Kind, int Year, bool Incomplete, int Regions, string DatasetEn, string DatasetRu, bool Illustrative);
}
