namespace Pleiad.Kernel.Charts;

/// <summary>A small map that shows where something is: the land in grey, the subject's regions in the accent.</summary>
public static class Locator
{
    /// <summary>Draws it; "" when no code is on the map.</summary>
    /// <param name="geometry">One of the names of <see cref="Geometry"/>.</param>
    /// <param name="titles">The regions to show, by code, each with what a pointer is told.</param>
    /// <param name="label">What the whole shows.</param>
    /// <param name="addresses">Where a region leads, by code; none where it leads nowhere.</param>
    public static string Draw(string geometry, IReadOnlyDictionary<string, string> titles, string label, IReadOnlyDictionary<string, string>? addresses = null)
    {
        var drawing = Geometry.Of(geometry).Phone;
        Outline[] shown = [.. drawing.Outlines.Where(o => titles.ContainsKey(o.Code))];
        if (shown.Length == 0)
            return "";
        var svg = new Svg(0, 0, drawing.Width, drawing.Height, label, addresses is null ? "img" : "group");
        svg.Raw($"<g transform=\"scale({Svg.N(drawing.Unit)})\" stroke=\"var(--pl-paper)\" stroke-linejoin=\"round\" stroke-width=\"{Svg.N(0.8 / drawing.Unit)}\">");
        svg.Path(string.Concat(drawing.Outlines.Where(o => !titles.ContainsKey(o.Code)).Select(o => o.D)), "fill=\"var(--pl-rest-2)\"");
        svg.Path(string.Concat(shown.Select(o => o.D)), "fill=\"var(--pl-accent)\"");
        svg.Raw("</g>");
        foreach (var o in shown)
        {
            var address = addresses?.GetValueOrDefault(o.Code);
            if (address is not null)
                svg.Raw($"<a href=\"{Svg.E(address)}\" aria-label=\"{Svg.E(titles[o.Code])}\">");
            svg.Circle(o.X, o.Y, Math.Max(5, Math.Min(o.Room, 6)), "fill=\"var(--pl-accent)\" stroke=\"var(--pl-paper)\" stroke-width=\"1.5\"", titles[o.Code]);
            if (address is not null)
                svg.Raw("</a>");
        }

        return svg.Close();
    }
}
