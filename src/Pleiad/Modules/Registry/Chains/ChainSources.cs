namespace Pleiad.Modules.Registry.Chains;

/// <summary>The articles that a chain rests on, with the paragraphs.</summary>
internal static class ChainSources
{
    public static IReadOnlyList<(string Title, string Places)> Of(ChainView view)
    {
        string[] resting = [view.Chain.Claim, .. view.Steps.Select(s => s.Step.Claim), .. view.Steps.SelectMany(s => s.Here).Select(o => o.Offer.Claim)];
        return
        [
            .. resting.Where(view.Claims.ContainsKey).Select(c => view.Claims[c]).GroupBy(c => c.Source.Title, StringComparer.Ordinal)
                .Select(g => (g.Key, "¶\u00a0" + string.Join(", ", g.Select(c => c.Place).Distinct().OrderBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)))),
        ];
    }
}
