using System.Text.RegularExpressions;

namespace Pleiad.Kernel.Charts;

/// <summary>A drawing that stands alone in a file: tokens become colours of the light theme, classes become attributes, links go.</summary>
public static partial class StandaloneSvg
{
    private static readonly Lazy<Dictionary<string, string>> Tokens = new(() => TokenLine().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bundle", "tokens.css")))
        .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["light"].Value.Trim()));

    public static string Of(string svg)
    {
        var plain = Link().Replace(svg, "")
            .Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"'Source Sans 3','Segoe UI',sans-serif\" font-size=\"14\" fill=\"#141d2b\" ", StringComparison.Ordinal)
            .Replace("class=\"ax\"", "stroke=\"var(--pl-line)\"", StringComparison.Ordinal)
            .Replace("class=\"ax2\"", "stroke=\"var(--pl-line-2)\"", StringComparison.Ordinal);
        plain = TextClass().Replace(plain, m => Attributes(m.Groups["classes"].Value));
        return Token().Replace(plain, m => Tokens.Value.GetValueOrDefault(m.Groups["name"].Value, "#141d2b"));
    }

    private static string Attributes(string classes) => string.Concat(classes.Split(' ').Select(c => c switch
    {
        "m" => " fill=\"#445163\"",
        "b" => " font-weight=\"600\"",
        "a" => " fill=\"#1f47b8\" font-weight=\"700\"",
        "i" => " font-style=\"italic\"",
        "c1" or "c2" or "c3" or "c4" or "c5" or "c6" => $" fill=\"var(--pl-{c})\"",
        "warn" => " fill=\"var(--pl-warn)\" font-weight=\"600\"",
        "halo" => " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\"",
        ['o', 'n', '-', ..] => $" fill=\"var(--pl-{c})\"",
        _ => "",
    }));

    [GeneratedRegex(@"--(?<name>pl-[a-z0-9-]+):\s*light-dark\((?<light>[^,]+),", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenLine();

    [GeneratedRegex(@"var\(--(?<name>pl-[a-z0-9-]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"</?a\b[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(" class=\"(?<classes>[a-z0-9 -]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextClass();
}
