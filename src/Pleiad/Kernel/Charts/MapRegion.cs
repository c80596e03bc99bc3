namespace Pleiad.Kernel.Charts;

/// <summary>What a map says of one region.</summary>
/// <param name="Value">Decides the fill; NaN is cross-hatched as missing.</param>
/// <param name="Strong">Ink outline and star; a dot where regions are many.</param>
/// <param name="Firm">When false, a dashed edge; dots over the fill where regions are many.</param>
/// <param name="Title">What a pointer, or a reader of the markup, is told.</param>
/// <param name="Address">Where a click leads, or null. Where regions are many, a short relative address keeps the page small.</param>
/// <param name="Text">The figure written inside a strong region, or beside it.</param>
/// <param name="Imputed">Diagonal hatch over the fill.</param>
public sealed record MapRegion(double Value, bool Strong, bool Firm, string Title, string? Address, string Text, bool Imputed = false);

/// <summary>A remark outside the map, tied to a region by a line: the exception a sceptic would look for.</summary>
public sealed record MapCallout(string Code, string Heading, string Remark);

/// <summary>A choropleth: regions by code, their classes, and what the whole drawing shows.</summary>
public sealed record MapModel(Geometry Geometry, IReadOnlyDictionary<string, MapRegion> Regions, string Label, ClassScale Scale, IReadOnlyList<MapCallout> Callouts)
{
    /// <summary>A map of quotients.</summary>
    public static MapModel Quotients(string geometry, IReadOnlyDictionary<string, MapRegion> regions, string label, params IReadOnlyList<MapCallout> callouts) =>
        new(Geometry.Of(geometry), regions, label, ClassScale.Quotient, callouts);
}
