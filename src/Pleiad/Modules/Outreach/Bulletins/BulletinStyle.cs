using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>How the Bulletin looks on paper: the two voices and the one accent of the pages, on A4.</summary>
internal static class BulletinStyle
{
    /// <summary>The nine named stars of the Pleiades, as in the mark.</summary>
    public const string Sky = """<svg viewBox="-6 -6 58 43" role="img" aria-label="Pleiades"><circle cx="18.49" cy="21.60" r="2.4" fill="#f5b700"/><g fill="#fff"><circle cx="3.15" cy="23.68" r="1.75"/><circle cx="42.30" cy="21.28" r="1.7"/><circle cx="33.61" cy="11.08" r="1.6"/><circle cx="29.05" cy="27.88" r="1.4"/><circle cx="39.27" cy="7.12" r="1.35"/><circle cx="2.94" cy="20.32" r="1"/><circle cx="42.96" cy="14.20" r=".9"/><circle cx="32.88" cy="3.64" r=".8"/></g></svg>""";

    /// <summary>RUNNING stands for the title at the foot of each page.</summary>
    public const string Paper = """
        @page { size: A4; margin: 18mm 17mm 20mm; @bottom-left { content: "Pleiad · RUNNING"; font: 9pt "Source Sans 3", sans-serif; color: #445163 } @bottom-right { content: counter(page); font: 600 10pt "Source Sans 3", sans-serif; color: #141d2b } }
        @page cover { margin: 0; @bottom-left { content: none } @bottom-right { content: none } }
        * { box-sizing: border-box; print-color-adjust: exact }
        html { font: 10.5pt/15pt "Source Sans 3", "Segoe UI", sans-serif; color: #141d2b }
        body { margin: 0 }
        h1, h2, .foreword { font-family: "Source Serif 4", Georgia, serif; font-weight: 600; letter-spacing: -.01em; text-wrap: balance }
        a { color: inherit; text-decoration: none }
        .cover { page: cover; background: #0c1430; color: #fff; height: 296.5mm; position: relative; break-after: page }
        .sky { position: absolute; top: 26mm; left: 17mm; right: 17mm } .sky svg { width: 100% }
        .name { position: absolute; left: 17mm; right: 17mm; bottom: 46mm } .brand { color: #c6d0ec; font-size: 14pt; margin: 0 0 3mm }
        .cover h1 { font-size: 44pt; line-height: 48pt; margin: 0 0 5mm } .sub { color: #c6d0ec; font-size: 15pt; line-height: 21pt; margin: 0; max-width: 130mm }
        .of { position: absolute; left: 17mm; bottom: 20mm; color: #c6d0ec; margin: 0; border-top: .4mm solid #f5b700; padding-top: 3mm }
        .page { break-before: page } .cover + .page { break-before: auto }
        h2 { font-size: 22pt; line-height: 27pt; margin: 0 0 3mm; max-width: 165mm } h2.small { font-size: 26pt; margin-bottom: 8mm }
        .number { color: #1f47b8; font: 600 13pt "Source Serif 4", serif; margin: 0 0 1mm }
        .lead { color: #445163; font-size: 11.5pt; line-height: 16.5pt; margin: 0 0 6mm; max-width: 150mm }
        .foreword { font-size: 13pt; line-height: 19pt; font-weight: 400; max-width: 150mm; margin: 0 0 4mm }
        .contents { list-style: none; margin: 4mm 0 0; padding: 0 } .contents li { border-top: .2mm solid #d7dde5 } .contents li:last-child { border-bottom: .2mm solid #d7dde5 }
        .contents a { display: flex; justify-content: space-between; gap: 10mm; padding: 3.4mm 0; font: 600 13pt/18pt "Source Serif 4", serif } .contents b { color: #1f47b8; font-weight: 600 }
        .keys { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6mm; list-style: none; margin: 0 0 10mm; padding: 0 } .keys b { display: block; font: 600 26pt/30pt "Source Serif 4", serif; white-space: nowrap } .keys li:nth-child(4) b { font-size: 15pt; line-height: 30pt } .keys span { color: #445163 }
        .note { margin-top: 8mm; color: #445163 }
        .illus { color: #7b2d6f; border: .25mm dashed #7b2d6f; border-radius: 1mm; padding: 0 1.2mm; font: 400 8.5pt "Source Sans 3", sans-serif; white-space: nowrap }
        figure { margin: 0 0 6mm; break-inside: avoid } figcaption { color: #445163; font-size: 9.5pt; margin-bottom: 1.5mm } figure svg { width: 100%; display: block }
        table { border-collapse: collapse; width: 100%; font-size: 9.5pt; line-height: 12.5pt } table.dense { font-size: 9pt; line-height: 11.5pt }
        thead { display: table-header-group } thead th { border-bottom: .4mm solid #141d2b; text-align: left; vertical-align: bottom; font-weight: 600; padding: 0 2.5mm 1.2mm 0 }
        tbody th, td { border-bottom: .2mm solid #d7dde5; padding: 1.1mm 2.5mm 1.1mm 0; text-align: left; vertical-align: top; font-weight: 400 } tr { break-inside: avoid }
        tbody th a { color: #1f47b8 } .num { text-align: right; font-variant-numeric: lining-nums tabular-nums } td.num { white-space: nowrap; font-weight: 600 } .src { color: #445163; white-space: nowrap; padding-right: 0 }
        thead th.num { max-width: 32mm }
        .sources { color: #445163; font-size: 8.5pt; line-height: 11.5pt; margin: 3mm 0 0 } .all { padding-left: 5mm; margin: 0 0 8mm } .all li { margin-bottom: 1.6mm; font-size: 9.5pt; line-height: 13pt } .muted { color: #445163 }
        dl { display: grid; grid-template-columns: 48mm 1fr; gap: 2mm 4mm; margin: 0; border-top: .4mm solid #141d2b; padding-top: 4mm } dt { color: #445163 } dd { margin: 0; overflow-wrap: anywhere } .hash { font: 9pt/13pt monospace } dd a { color: #1f47b8 }
        """;

    /// <summary>The letters of a language, inside the document.</summary>
    public static string Fonts(string language) => string.Concat(Bundle.Fonts(language).Select(Font));

    private static string Font(string address)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "wwwroot", address.TrimStart('/'));
        if (!File.Exists(file))
            return ""; // the system's letters stand in
        var range = address.Contains("cyrillic", StringComparison.Ordinal) ? "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" : "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215";
        return $"@font-face{{font-family:\"{(address.Contains("serif", StringComparison.Ordinal) ? "Source Serif 4" : "Source Sans 3")}\";font-weight:200 900;unicode-range:{range};src:url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(file))}) format(\"woff2\")}}";
    }
}
