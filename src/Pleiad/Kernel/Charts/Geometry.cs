using System.Text.Json;

namespace Pleiad.Kernel.Charts;

/// <summary>One region's outline at one drawing size, and where a label fits: the point farthest from its border and how far that is.</summary>
public sealed record Outline(string Code, string Name, string D, double X, double Y, double Room);

/// <summary>The outlines of a nation's regions, projected and thinned when the front end was bundled.</summary>
public static class Geometry
{
    private static readonly Lazy<Dictionary<string, Outline[]>> States = new(() => JsonSerializer.Deserialize<Dictionary<string, Outline[]>>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "bundle", "us-states.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!);

    public static IReadOnlyList<Outline> Wide => States.Value["wide"];

    public static IReadOnlyList<Outline> Phone => States.Value["phone"];
}
