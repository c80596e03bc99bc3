using System.Collections.Concurrent;
using System.Text.Json;

namespace Pleiad.Kernel.Charts;

/// <summary>One region's outline at one drawing size.</summary>
/// <param name="Code">The region's code, as the figures have it.</param>
/// <param name="Name">Its name in the source of the outlines; empty where the figures bring the names.</param>
/// <param name="D">The outline in steps of <see cref="MapDrawing.Unit"/> pixels.</param>
/// <param name="X">In pixels, where a label fits: the point farthest from the region's border.</param>
/// <param name="Y">The height of that point.</param>
/// <param name="Room">How far that point is from the border, in pixels.</param>
/// <param name="Mark">Whether the region is a city that is drawn as a round mark to be seen and hit.</param>
public sealed record Outline(string Code, string Name, string D, double X, double Y, double Room, bool Mark = false);

/// <summary>A nation's regions at one drawing size.</summary>
/// <param name="Width">Width of the land, in pixels.</param>
/// <param name="Height">Height of the land, in pixels.</param>
/// <param name="Unit">Pixels of one step of the outlines, which are whole numbers to be short.</param>
/// <param name="Outlines">The regions by code.</param>
/// <param name="Borders">Borders to draw above the regions (states above counties), in the same steps; null for none.</param>
public sealed record MapDrawing(double Width, double Height, double Unit, IReadOnlyList<Outline> Outlines, string? Borders = null);

/// <summary>The outlines of a nation's regions, projected and thinned when the front end was bundled (eng/outlines.mjs).</summary>
public sealed record Geometry(string Name, MapDrawing Wide, MapDrawing Phone)
{
    /// <summary>The 50 states and the District of Columbia, by two digits of FIPS.</summary>
    public const string UsStates = "us-states";

    /// <summary>3,142 counties, by five digits of FIPS.</summary>
    public const string UsCounties = "us-counties";

    /// <summary>83 federal subjects, by ISO 3166-2.</summary>
    public const string RuSubjects = "ru-subjects";

    private const int Many = 200;

    private static readonly ConcurrentDictionary<string, Geometry> Known = new(StringComparer.Ordinal);

    /// <summary>So many regions that each gets no label, star or dashed edge of its own.</summary>
    public bool Dense => Wide.Outlines.Count > Many;

    /// <summary>One of the three geometries, read once.</summary>
    /// <exception cref="ArgumentException">The name is none of them.</exception>
    public static Geometry Of(string name) => Known.GetOrAdd(name, static name =>
    {
        if (name is not (UsStates or UsCounties or RuSubjects))
            throw new ArgumentException($"There is no geometry {name}.", nameof(name));
        var sizes = JsonSerializer.Deserialize<Dictionary<string, MapDrawing>>(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "bundle", name + ".json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
        return new Geometry(name, sizes["wide"], sizes["phone"]);
    });
}
