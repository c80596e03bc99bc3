using Markdig;
using Pleiad.Kernel.Text;

namespace Pleiad.Hall;

/// <summary>One method card: how a figure is defined, where the definition comes from, what happens without data.</summary>
public sealed record MethodCard(string Id, string Title, string Html);

/// <summary>The cards of docs/methods, in both languages, as they ship.</summary>
public static class MethodCards
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "methods");

    /// <summary>The cards in the order of the shelf.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "location-quotient",
        "quantiles",
        "rule-sets",
        "margin",
        "firmness",
        "imputation",
        "relatedness",
        "published-check",
        "specialisation",
        "gini",
        "herfindahl-entropy",
        "inequality",
        "ellison-glaeser",
        "co-agglomeration",
        "litzenberger-sternberg",
        "shift-share",
        "complexity-outlook",
        "economic-complexity",
        "location-quotient-matrix",
        "network-centrality",
        "intake",
        "direct-employment",
        "network-communities",
        "network-partners",
        "networks",
        "presence",
        "proximity",
        "reflections",
        "relatedness-density",
        "capability-match",
        "import-substitution",
        "chains",
        "eligibility",
        "eligibility-dialogue",
        "choosing",
        "skill-match",
        "demand-forecast",
        "jury-verdict",
        "meeting-plan",
    ];

    public static MethodCard? Find(string id, Language language)
    {
        if (!Ids.Contains(id))
            return null;
        var text = File.ReadAllText(Path.Combine(Folder, language == Language.English ? $"{id}.md" : $"{id}.ru.md"));
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new MethodCard(id, text[..end].TrimStart('#', ' '), Markdown.ToHtml(text[end..], Pipeline).Replace("<table>", "<table class=\"pl-table\">", StringComparison.Ordinal));
    }
}
