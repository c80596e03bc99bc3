using Pleiad.Engine.Matching;
using Pleiad.Kernel;
using Pleiad.Kernel.Search;

namespace Pleiad.Modules.Registry.Matches;

/// <summary>Finds what covers a term among many capabilities: only those with a word that begins like one of its own are compared.</summary>
internal sealed class CapabilityIndex
{
    /// <summary>The least cover of a term that counts: half of its words.</summary>
    public const double Least = 0.5;

    /// <summary>Words that tell nothing here, as <see cref="SearchText"/> writes them: what joins words, and what everybody in the field makes.</summary>
    private static readonly HashSet<string> Empty = new(
        new[]
        {
            "and", "or", "of", "for", "the", "in", "on", "by", "to", "with", "from", "at", "drug", "drugs", "medicine", "medicines", "product", "products",
            "и", "или", "для", "в", "на", "по", "с", "из", "от", "к", "до", "препарат", "препараты", "препаратов", "лекарство", "лекарства", "лекарств", "продукт", "продукты", "продуктов",
        }.Select(SearchText.Normal), StringComparer.Ordinal);

    private readonly IReadOnlyList<Capability> capabilities;
    private readonly (string[] En, string[] Ru)[] words;
    private readonly Dictionary<string, List<int>> begin = new(StringComparer.Ordinal);

    public CapabilityIndex(IReadOnlyList<Capability> capabilities)
    {
        this.capabilities = capabilities;
        words = [.. capabilities.Select(c => WordsOf(c.Term))];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var key in words[i].En.Concat(words[i].Ru).Select(Key).Distinct(StringComparer.Ordinal))
            {
                if (!begin.TryGetValue(key, out var list))
                    begin[key] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>What covers a term, and how far; nothing below <see cref="Least"/>.</summary>
    public IReadOnlyList<(Capability Capability, double Similarity)> Covering(Sentence term)
    {
        var (en, ru) = WordsOf(term);
        List<(Capability, double)> found = [];
        foreach (var i in en.Concat(ru).Select(Key).Distinct(StringComparer.Ordinal).SelectMany(k => begin.GetValueOrDefault(k) ?? []).Distinct().Order())
        {
            var alike = Math.Max(Alike(en, words[i].En), Alike(ru, words[i].Ru));
            if (alike >= Least)
                found.Add((capabilities[i], alike));
        }

        return found;
    }

    private static double Alike(string[] needed, string[] there) => needed.Length == 0 ? 0 : TermSimilarity.Of(needed, there);

    private static string Key(string word) => word[..Math.Min(word.Length, TermSimilarity.LeastBeginning)];

    private static (string[] En, string[] Ru) WordsOf(Sentence term) => (WordsOf(term.En), WordsOf(term.Ru));

    /// <summary>The words that tell something; all of them where none does.</summary>
    private static string[] WordsOf(string text)
    {
        string[] all = [.. SearchText.Words(text).Select(w => w.Folded).Distinct(StringComparer.Ordinal)];
        return all.Any(w => !Empty.Contains(w)) ? [.. all.Where(w => !Empty.Contains(w))] : all;
    }
}
