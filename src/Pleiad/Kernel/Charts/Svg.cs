using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Pleiad.Kernel.Charts;

/// <summary>
/// Writes a drawing as SVG text. Figures are drawn on the server so that they need no script, print, and can be tested as text.
/// Colours are tokens (<c>var(--pl-…)</c>) in presentation attributes, which a strict content policy allows.
/// </summary>
public sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    private readonly StringBuilder text = new(4096);

    /// <summary>Begins a drawing with a view box and what it shows, for those who do not see it; what it says may follow.</summary>
    public Svg(double x, double y, double width, double height, string? label, string role = "img", string? description = null)
    {
        text.Append("<svg viewBox=\"").Append(N(x)).Append(' ').Append(N(y)).Append(' ').Append(N(width)).Append(' ').Append(N(height)).Append('"');
        _ = label is null ? text.Append(" aria-hidden=\"true\">") : text.Append(" role=\"").Append(role).Append("\" aria-label=\"").Append(E(label)).Append("\">");
        if (description is not null)
            text.Append("<desc>").Append(E(description)).Append("</desc>");
    }

    public Svg Rect(double x, double y, double width, double height, string fill, string extra = "") =>
        Raw($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{fill}\"{extra}/>");

    public Svg Line(double x1, double y1, double x2, double y2, string attributes) =>
        Raw($"<path d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\" {attributes}/>");

    public Svg Path(string d, string attributes, string? title = null) =>
        title is null ? Raw($"<path d=\"{d}\" {attributes}/>") : Raw($"<path d=\"{d}\" {attributes}><title>{E(title)}</title></path>");

    public Svg Circle(double x, double y, double r, string attributes, string? title = null) =>
        title is null ? Raw($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\" {attributes}/>")
            : Raw($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(r)}\" {attributes}><title>{E(title)}</title></circle>");

    /// <summary>Text; classes: m muted, b bold, a subject, i italic, halo readable over a drawing. Anchor: start, middle or end.</summary>
    public Svg Text(double x, double y, string content, string classes = "", string anchor = "start") =>
        Raw($"<text x=\"{N(x)}\" y=\"{N(y)}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(classes.Length == 0 ? "" : $" class=\"{classes}\"")}>{E(content)}</text>");

    /// <summary>The gold star of a strong verdict; open and dashed when its figure is not firm.</summary>
    public Svg Star(double x, double y, double radius, bool firm) => Path(StarPath(x, y, radius), firm
        ? "fill=\"var(--pl-star)\" stroke=\"var(--pl-star-edge)\" stroke-width=\"1.2\" stroke-linejoin=\"round\""
        : "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-linejoin=\"round\" stroke-dasharray=\"2.4 1.6\"");

    public Svg Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public string Close() => text.Append("</svg>").ToString();

    /// <summary>Ends a drawing that fills whatever width and height its place has.</summary>
    public string CloseStretched() => Close().Replace("<svg ", "<svg preserveAspectRatio=\"none\" ", StringComparison.Ordinal);

    /// <summary>A coordinate with at most two decimals.</summary>
    public static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text made safe for markup.</summary>
    public static string E(string value) => Encoder.Encode(value);

    internal static string StarPath(double x, double y, double radius)
    {
        var path = new StringBuilder();
        for (var i = 0; i < 10; i++)
        {
            var (r, angle) = (i % 2 == 0 ? radius : radius * 0.43, (Math.PI * i / 5) - (Math.PI / 2));
            path.Append(i == 0 ? 'M' : 'L').Append(N(x + (r * Math.Cos(angle)))).Append(' ').Append(N(y + (r * Math.Sin(angle))));
        }

        return path.Append('Z').ToString();
    }
}
