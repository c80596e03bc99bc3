namespace Pleiad.Kernel.Charts;

/// <summary>Bars that live in a table's cell or beside a figure.</summary>
public static class Bars
{
    /// <summary>A share of the full width; the rest stays wash.</summary>
    public static string Share(double share, double width, double height, string fill, bool ground = true)
    {
        var svg = new Svg(0, 0, width, height, null);
        if (ground)
            svg.Rect(0, 0, width, height, "var(--pl-wash-2)");
        return svg.Rect(0, 0, width * Math.Clamp(double.IsNaN(share) ? 0 : share, 0, 1), height, fill).CloseStretched();
    }
}
