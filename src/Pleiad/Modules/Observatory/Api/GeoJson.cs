using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>
/// The regions of a category as GeoJSON (RFC 7946). The outlines here are projected for a screen, and GeoJSON allows longitude and
/// latitude alone: so every geometry is null, which the standard permits, and the codes join the features to any boundary file.
/// </summary>
/// <param name="Type">FeatureCollection.</param>
/// <param name="Note">Why there are no geometries.</param>
/// <param name="Features">A feature a region.</param>
public sealed record GeoJsonDto(string Type, string Note, IReadOnlyList<GeoJsonFeature> Features)
{
    public static GeoJsonDto Of(CategoryRanking ranking) => new(
        "FeatureCollection", "geometry is null: the outlines of this program are projected, and GeoJSON asks for longitude and latitude. Join the features to a boundary file by id.",
        [.. ranking.Rows.Select(r => new GeoJsonFeature("Feature", r.Region.Code, null, RatedRegionDto.Of(ranking, r)))]);
}

/// <summary>One region.</summary>
/// <param name="Type">Feature.</param>
/// <param name="Id">Code of the region: FIPS, or ISO 3166-2.</param>
/// <param name="Geometry">Null.</param>
/// <param name="Properties">The figures.</param>
public sealed record GeoJsonFeature(string Type, string Id, object? Geometry, RatedRegionDto Properties);
