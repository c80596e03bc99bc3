namespace Pleiad.Kernel.Charts;

/// <summary>
/// A choropleth of any geometry. Regions of one fill stand in one group, so that a region costs its outline, its link and its title
/// and no more: a map of 3,142 counties is about 100 kB when packed.
/// </summary>
public static class RegionMap
{
    /// <summary>Radius that a star with a figure under it needs.</summary>
    public const double LabelRoom = 15;

    /// <summary>Draws the map with figures and remarks.</summary>
    public static string Wide(MapModel model, string id = "wide")
    {
        var drawing = model.Geometry.Wide;
        var svg = new Svg(0, 0, drawing.Width + CalloutPlaces.Margin(model), drawing.Height, model.Label, "group");
        Land(svg, drawing, model, new Look(id, 1, model.Geometry.Dense, Links: true));
        if (!model.Geometry.Dense)
        {
            foreach (var (o, region) in Strong(drawing, model))
                Star(svg, o, region, model.Scale);
        }

        foreach (var (callout, place) in CalloutPlaces.Of(model))
            Call(svg, callout, place, drawing.Outlines.First(o => o.Code == callout.Code));
        return svg.Close();
    }

    /// <summary>
    /// Draws the map at 358, or smaller, without figures. Counties there are too small to be hit or named: they carry neither link nor
    /// title, and the table beside the map does.
    /// </summary>
    public static string Phone(MapModel model, string id = "phone", bool links = true)
    {
        var drawing = model.Geometry.Phone;
        links &= !model.Geometry.Dense;
        var svg = new Svg(0, 0, drawing.Width, drawing.Height, model.Label, links ? "group" : "img");
        Land(svg, drawing, model, new Look(id, 0.8, model.Geometry.Dense, links));
        if (!model.Geometry.Dense)
        {
            foreach (var (o, region) in Strong(drawing, model))
                svg.Star(o.X, o.Y, Math.Clamp(o.Room, 4, 5.5), region.Firm);
        }

        return svg.Close();
    }

    private static IEnumerable<(Outline Outline, MapRegion Region)> Strong(MapDrawing drawing, MapModel model) =>
        drawing.Outlines.Where(o => model.Regions.TryGetValue(o.Code, out var r) && r.Strong).Select(o => (o, model.Regions[o.Code]));

    private static void Land(Svg svg, MapDrawing drawing, MapModel model, Look look)
    {
        var fills = new MapFills(look.Id, drawing.Unit);
        var groups = drawing.Outlines.Select(o => (Outline: o, Region: model.Regions.GetValueOrDefault(o.Code)))
            .GroupBy(r => Fill(fills, model.Scale, r.Region, look.Dense)).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        svg.Raw(fills.Definitions());

        // The table beside the map has the same links for the keyboard; thousands of stops on the way would only be in it.
        svg.Raw($"<g transform=\"scale({Svg.N(drawing.Unit)})\" stroke=\"var(--pl-paper)\" stroke-linejoin=\"round\" stroke-width=\"{Svg.N((look.Dense ? 0.4 : look.Weight) / drawing.Unit)}\"{(look.Dense ? " aria-hidden=\"true\"" : "")}>");
        foreach (var group in groups)
        {
            svg.Raw($"<g fill=\"{group.Key}\">");
            if (look is { Dense: true, Links: false })
                svg.Raw($"<path d=\"{string.Concat(group.Select(r => r.Outline.D))}\"/>");
            else
                foreach (var (outline, region) in group)
                    Region(svg, outline, region, look);
            svg.Raw("</g>");
        }

        if (drawing.Borders is { } borders)
            svg.Path(borders, $"fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"{Svg.N(0.8 * look.Weight / drawing.Unit)}\" pointer-events=\"none\"");
        svg.Raw("</g>");
        if (look.Dense)
            Dots(svg, Strong(drawing, model), look.Weight);
        else
            Edges(svg, drawing, model, look);
    }

    private static string Fill(MapFills fills, ClassScale scale, MapRegion? region, bool dense) =>
        region is null || double.IsNaN(region.Value) ? fills.Missing : fills.Of(scale.Tokens[scale.Of(region.Value)], region.Imputed, dense && !region.Firm);

    private static void Region(Svg svg, Outline outline, MapRegion? region, Look look)
    {
        var title = region?.Title ?? outline.Name;
        var address = look.Links ? region?.Address : null;
        if (address is not null)
            svg.Raw($"<a href=\"{Svg.E(address)}\" tabindex=\"-1\"{(look.Dense ? "" : $" aria-label=\"{Svg.E(title)}\"")}>");
        var named = title.Length > 0 ? $"<title>{Svg.E(title)}</title>" : "";
        svg.Raw($"<path d=\"{outline.D}\">{named}</path>");
        if (address is not null)
            svg.Raw("</a>");
    }

    /// <summary>Dashed edges of what is not firm, ink edges of what is strong, and the marks of cities above both.</summary>
    private static void Edges(Svg svg, MapDrawing drawing, MapModel model, Look look)
    {
        var known = drawing.Outlines.Where(o => model.Regions.ContainsKey(o.Code)).Select(o => (Outline: o, Region: model.Regions[o.Code])).ToArray();
        svg.Raw($"<g transform=\"scale({Svg.N(drawing.Unit)})\" fill=\"none\" stroke=\"var(--pl-ink)\" stroke-linejoin=\"round\" pointer-events=\"none\">");
        foreach (var (o, _) in known.Where(r => !r.Region.Firm && !double.IsNaN(r.Region.Value)))
            svg.Path(o.D, $"stroke-width=\"{Svg.N(1.3 * look.Weight / drawing.Unit)}\" stroke-dasharray=\"{Svg.N(3 / drawing.Unit)} {Svg.N(2.5 / drawing.Unit)}\"");
        foreach (var (o, _) in known.Where(r => r.Region.Strong))
            svg.Path(o.D, $"stroke-width=\"{Svg.N(1.6 * look.Weight / drawing.Unit)}\"");
        svg.Raw("</g>");
        foreach (var o in drawing.Outlines.Where(o => o.Mark))
            City(svg, o, model, look);
    }

    /// <summary>A city is smaller than its name: a round mark with its fill, its edge and its link.</summary>
    private static void City(Svg svg, Outline o, MapModel model, Look look)
    {
        var region = model.Regions.GetValueOrDefault(o.Code);
        var missing = region is null || double.IsNaN(region.Value);
        var fill = missing ? "var(--pl-paper)" : model.Scale.Fill(region!.Value);
        var edge = missing || region!.Firm ? "" : " stroke-dasharray=\"2.4 1.6\"";
        var address = look.Links ? region?.Address : null;
        if (address is not null)
            svg.Raw($"<a href=\"{Svg.E(address)}\" tabindex=\"-1\" aria-label=\"{Svg.E(region!.Title)}\">");
        svg.Circle(o.X, o.Y, look.Weight < 1 ? 3.5 : 5.5, $"fill=\"{fill}\" stroke=\"var(--pl-ink)\" stroke-width=\"1.2\"{edge}", region?.Title ?? o.Name);
        if (address is not null)
            svg.Raw("</a>");
    }

    /// <summary>Strong counties: a gold dot in an ink edge, or an open one where not firm. Round ends of lines of no length are the shortest dots.</summary>
    private static void Dots(Svg svg, IEnumerable<(Outline Outline, MapRegion Region)> strong, double weight)
    {
        foreach (var group in strong.GroupBy(r => r.Region.Firm).OrderBy(g => g.Key))
        {
            var d = string.Concat(group.Select(r => $"M{Svg.N(r.Outline.X)} {Svg.N(r.Outline.Y)}h0"));
            svg.Path(d, $"stroke=\"var(--pl-star-edge)\" stroke-width=\"{Svg.N(5.6 * weight)}\" stroke-linecap=\"round\" pointer-events=\"none\"");
            svg.Path(d, $"stroke=\"var(--pl-{(group.Key ? "star" : "paper")})\" stroke-width=\"{Svg.N(3.4 * weight)}\" stroke-linecap=\"round\" pointer-events=\"none\"");
        }
    }

    private static void Star(Svg svg, Outline o, MapRegion region, ClassScale scale)
    {
        var inside = o.Room >= LabelRoom && !o.Mark;
        svg.Raw("<g pointer-events=\"none\">").Star(o.X, o.Y - (inside ? 6 : 0), inside ? 8 : 6.5, region.Firm);
        if (inside)
            svg.Text(o.X, o.Y + 15, region.Text, $"b {scale.TextOn(region.Value)}", "middle");
        svg.Raw("</g>");
    }

    private static void Call(Svg svg, MapCallout callout, CalloutPlace place, Outline region)
    {
        svg.Line(region.X, region.Y, place.LineX, place.LineY, "stroke=\"var(--pl-ink)\" stroke-width=\"1\" fill=\"none\"");
        svg.Circle(region.X, region.Y, 2, "fill=\"var(--pl-ink)\"");
        var anchor = place.Left ? "end" : "start";
        svg.Text(place.X, place.Y, callout.Heading, "b halo", anchor);
        if (callout.Remark.Length > 0)
            svg.Text(place.X, place.Y + 16, callout.Remark, "m halo", anchor);
    }

    private sealed record Look(string Id, double Weight, bool Dense, bool Links);
}
