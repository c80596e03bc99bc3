namespace Pleiad.Kernel.Charts;

/// <summary>What a map says of one region.</summary>
/// <param name="Lq">Decides the fill; NaN is hatched as missing.</param>
/// <param name="Strong">Ink outline and star.</param>
/// <param name="Firm">When false, a dashed edge.</param>
/// <param name="Title">What a pointer, or a reader of the markup, is told.</param>
/// <param name="Address">Where a click leads.</param>
/// <param name="Value">The figure written inside a strong region, or beside it.</param>
public sealed record MapRegion(double Lq, bool Strong, bool Firm, string Title, string Address, string Value);

/// <summary>A remark outside the map, tied to a region by a line: the exception a sceptic would look for.</summary>
public sealed record MapCallout(string Code, string Heading, string Remark);

/// <summary>A choropleth of the states, from outlines that were projected beforehand.</summary>
public static class StateMap
{
    private const double FarNorth = 112, FarEast = 620; // Vermont, New Hampshire, Maine
    public const double LabelRoom = 15; // radius that a star with a figure under it needs

    /// <summary>Draws the map with figures and remarks, 820 wide.</summary>
    public static string Wide(IReadOnlyDictionary<string, MapRegion> regions, IReadOnlyList<MapCallout> callouts, string label)
    {
        var svg = new Svg(0, 0, 820, 454, label, "group");
        Draw(svg, Geometry.Wide, regions, "wide", 1);
        foreach (var o in Geometry.Wide.Where(o => regions.TryGetValue(o.Code, out var r) && r.Strong))
        {
            var region = regions[o.Code];
            var inside = o.Room >= LabelRoom;
            svg.Star(o.X, o.Y - (inside ? 6 : 0), inside ? 8 : 6.5, region.Firm);
            if (inside)
                svg.Text(o.X, o.Y + 15, region.Value, $"b on-{OnFill(region.Lq)}", "middle");
        }

        foreach (var (callout, place) in Arrange(callouts))
            Call(svg, callout, place, Geometry.Wide.First(o => o.Code == callout.Code));
        return svg.Close();
    }

    /// <summary>Draws the map at 358, or smaller, without figures.</summary>
    public static string Small(IReadOnlyDictionary<string, MapRegion> regions, string label, string id, bool links)
    {
        var svg = new Svg(0, 0, 358, 224, label, links ? "group" : "img");
        Draw(svg, Geometry.Phone, regions, id, 0.8, links);
        foreach (var o in Geometry.Phone.Where(o => regions.TryGetValue(o.Code, out var r) && r.Strong))
            svg.Star(o.X, o.Y, 5.5, regions[o.Code].Firm);
        return svg.Close();
    }

    private static void Draw(Svg svg, IReadOnlyList<Outline> outlines, IReadOnlyDictionary<string, MapRegion> regions, string id, double weight, bool links = true)
    {
        svg.Raw($"<defs><pattern id=\"missing-{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"var(--pl-paper)\"/><path d=\"M0 0l6 6M6 0l-6 6\" stroke=\"var(--pl-line-2)\" stroke-width=\".8\"/></pattern></defs>");
        foreach (var o in outlines)
        {
            if (!regions.TryGetValue(o.Code, out var region))
            {
                svg.Path(o.D, $"fill=\"url(#missing-{id})\"", o.Name);
                continue;
            }

            // The table beside the map has the same links for the keyboard; fifty stops on the way would only be in it.
            if (links)
                svg.Raw($"<a href=\"{Svg.E(region.Address)}\" tabindex=\"-1\" aria-label=\"{Svg.E(region.Title)}\">");
            var fill = double.IsNaN(region.Lq) ? $"url(#missing-{id})" : LqClasses.Fill(region.Lq);
            svg.Path(o.D, $"fill=\"{fill}\" stroke=\"var(--pl-paper)\" stroke-width=\"{Svg.N(weight)}\" stroke-linejoin=\"round\"", region.Title);
            if (links)
                svg.Raw("</a>");
        }

        foreach (var o in outlines.Where(o => regions.TryGetValue(o.Code, out var r) && !r.Firm))
            svg.Path(o.D, $"fill=\"none\" stroke=\"var(--pl-ink)\" stroke-width=\"{Svg.N(1.3 * weight)}\" stroke-dasharray=\"3 2.5\" pointer-events=\"none\"");
        foreach (var o in outlines.Where(o => regions.TryGetValue(o.Code, out var r) && r.Strong))
            svg.Path(o.D, $"fill=\"none\" stroke=\"var(--pl-ink)\" stroke-width=\"{Svg.N(1.6 * weight)}\" stroke-linejoin=\"round\" pointer-events=\"none\"");
    }

    /// <summary>
    /// Remarks stand right of the coast, in the order of their regions from north to south; those on the far north-east stand left
    /// of it, where the map has nothing.
    /// </summary>
    private static IEnumerable<(MapCallout Callout, (double X, double Y, bool Left) Place)> Arrange(IReadOnlyList<MapCallout> callouts)
    {
        double lowest = 60, highest = 24;
        foreach (var callout in callouts.OrderBy(c => Outline(c).Y))
        {
            var o = Outline(callout);
            if (o.Y < FarNorth && o.X > FarEast)
            {
                yield return (callout, (o.X - 36, highest, true));
                highest += 36;
                continue;
            }

            var y = Math.Max(lowest, o.Y + 18);
            lowest = y + (callout.Remark.Length > 0 ? 42 : 26);
            yield return (callout, (Math.Max(o.X + 30, CoastAt(y)), y, false));
        }
    }

    /// <summary>How far east the land reaches at a height of the wide map, with room to spare.</summary>
    private static double CoastAt(double y) => y switch { < 150 => 716, < 190 => 700, < 230 => 676, < 290 => 668, _ => 640 };

    private static Outline Outline(MapCallout callout) => Geometry.Wide.First(o => o.Code == callout.Code);

    private static void Call(Svg svg, MapCallout callout, (double X, double Y, bool Left) place, Outline region)
    {
        var (x, y, left) = place;
        svg.Line(region.X, region.Y, left ? x + 5 : x - 5, left ? y + 4 : y - 4, "stroke=\"var(--pl-ink)\" stroke-width=\"1\" fill=\"none\"");
        svg.Circle(region.X, region.Y, 2, "fill=\"var(--pl-ink)\"");
        var anchor = left ? "end" : "start";
        svg.Text(x, y, callout.Heading, "b halo", anchor);
        if (callout.Remark.Length > 0)
            svg.Text(x, y + 16, callout.Remark, "m halo", anchor);
    }

    private static string OnFill(double lq) => LqClasses.Tokens[LqClasses.Of(lq)] is ['m', ..] token ? token : "more-1";
}
