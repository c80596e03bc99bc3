namespace Pleiad.Kernel.Charts;

/// <summary>Fills of a map and its key: a class's colour, and over it the marks of doubt. Patterns are written once, when they are asked for.</summary>
/// <param name="id">Tells the patterns of several drawings in one page apart.</param>
/// <param name="unit">Pixels of one step of the shapes that are filled.</param>
public sealed class MapFills(string id, double unit)
{
    private const string Hatch = "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"var(--pl-ink)\" stroke-opacity=\".55\" stroke-width=\".9\"/>";
    private const string Dots = "<path d=\"M1.5 1.5h0M4.5 4.5h0\" stroke=\"var(--pl-ink)\" stroke-width=\"1.3\" stroke-linecap=\"round\"/>";
    private const string Cross = "<path d=\"M0 0l6 6M6 0l-6 6\" stroke=\"var(--pl-line-2)\" stroke-width=\".8\"/>";

    private readonly Dictionary<string, string> patterns = new(StringComparer.Ordinal);

    /// <summary>Missing: cross-hatch.</summary>
    public string Missing => Pattern("missing", "paper", Cross);

    /// <summary>A class's colour, hatched when imputed and dotted when asked.</summary>
    public string Of(string token, bool imputed, bool dotted) => (imputed, dotted) switch
    {
        (false, false) => $"var(--pl-{token})",
        (true, false) => Pattern($"i-{token}", token, Hatch),
        (false, true) => Pattern($"d-{token}", token, Dots),
        _ => Pattern($"id-{token}", token, Hatch + Dots),
    };

    /// <summary>The patterns that were asked for.</summary>
    public string Definitions() => patterns.Count == 0 ? "" : $"<defs>{string.Concat(patterns.Values)}</defs>";

    private string Pattern(string name, string ground, string marks)
    {
        var scale = unit == 1 ? "" : $" patternTransform=\"scale({Svg.N(1 / unit)})\"";
        patterns[name] = $"<pattern id=\"{name}-{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"{scale}><rect width=\"6\" height=\"6\" fill=\"var(--pl-{ground})\"/>{marks}</pattern>";
        return $"url(#{name}-{id})";
    }
}
