namespace Pleiad.Kernel.Charts;

/// <summary>A mark of a map as the key shows it.</summary>
public enum MapMark
{
    /// <summary>Strong: ink outline and star, or a gold dot where regions are many.</summary>
    Strong,

    /// <summary>Strong by figures that are not firm.</summary>
    StrongNotFirm,

    /// <summary>Not firm: dashed edge, or dots over the fill where regions are many.</summary>
    NotFirm,

    /// <summary>Imputed: diagonal hatch.</summary>
    Imputed,

    /// <summary>Missing: cross-hatch.</summary>
    Missing,
}

/// <summary>Swatches for the words of a map's key, 24 by 18.</summary>
public static class MapKey
{
    /// <summary>Draws one swatch, hidden from readers: the word beside it says the same.</summary>
    public static string Swatch(MapMark mark, bool dense)
    {
        var svg = new Svg(0, 0, 24, 18, null);
        var fills = new MapFills($"key-{mark}".ToLowerInvariant(), 1);
        var fill = mark switch
        {
            MapMark.Missing => fills.Missing,
            MapMark.Imputed => fills.Of("more-1", imputed: true, dotted: false),
            MapMark.NotFirm when dense => fills.Of("more-1", imputed: false, dotted: true),
            MapMark.NotFirm => "none",
            _ => "var(--pl-more-1)",
        };
        var edge = (mark, dense) switch
        {
            (MapMark.NotFirm, false) => "stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"3 2.5\"",
            (MapMark.Strong or MapMark.StrongNotFirm, false) => "stroke=\"var(--pl-ink)\" stroke-width=\"1.4\"",
            _ => "stroke=\"var(--pl-line-2)\" stroke-width=\".8\"",
        };
        svg.Raw(fills.Definitions()).Rect(1, 1, 22, 16, fill, " " + edge);
        if (mark is not (MapMark.Strong or MapMark.StrongNotFirm))
            return svg.Close();
        if (!dense)
            return svg.Star(12, 9, 6, mark == MapMark.Strong).Close();
        return svg.Circle(12, 9, 2.3, $"fill=\"var(--pl-{(mark == MapMark.Strong ? "star" : "paper")})\" stroke=\"var(--pl-star-edge)\" stroke-width=\"1.1\"").Close();
    }
}
